# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All C++ is laid out as .clang-format says. Versions of clang-format disagree, so only Debian 12's (14) judges:
with another one the check is left out, and says so."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from common import CPP, files, relative

VERSION = "14"
LEFT_OUT = 77


def tool():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name)
        shown = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout if path else ""
        if re.search(rf"version {VERSION}\.", shown):
            return path
    return None


def check_format(root):
    paths = [relative(root, path) for path in files(root, ["core", "app", "tests"], CPP)]
    if not paths:
        return
    done = subprocess.run([tool(), "--dry-run", "--Werror", *paths], cwd=root, capture_output=True, text=True, check=False)
    wrong = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", done.stderr, re.M)))
    yield from (f"{name}: run clang-format -i on it" for name in wrong)
    if done.returncode != 0 and not wrong:
        yield done.stderr.strip()


if __name__ == "__main__":
    if tool() is None:
        print(f"left out: there is no clang-format {VERSION} here")
        sys.exit(LEFT_OUT)
    findings = list(check_format(Path(sys.argv[1]).resolve()))
    print("\n".join(findings + [f"{len(findings)} finding(s)"]))
    sys.exit(1 if findings else 0)
