# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every headroom-cli line of README.md runs and answers. usage: readme_commands.py ROOT HEADROOM_CLI"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from common import read


def failures(root, program):
    lines = re.findall(r"^\./headroom-cli (.+)$", read(root / "README.md"), re.M)
    if not lines:
        yield "README.md: no line ./headroom-cli …"
    for line in lines:
        # README speaks from build/release/bin; the build under test may lie elsewhere.
        arguments = [word.replace("../../..", str(root)) for word in shlex.split(line)]
        done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
        if done.returncode != 0 or not done.stdout.strip():
            yield f"README.md: headroom-cli {line}: exit {done.returncode}: {done.stderr.strip()}"


if __name__ == "__main__":
    found = list(failures(Path(sys.argv[1]).resolve(), sys.argv[2]))
    print("\n".join(found + [f"{len(found)} finding(s)"]))
    sys.exit(1 if found else 0)
