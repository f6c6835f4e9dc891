# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/problem_codes.md lists every code that a Problem can have, no other, and app/text has words for each.
With --list it prints the codes and where they are made, to write that page from."""

import re
import sys
from pathlib import Path

from common import CPP, files, read, relative, run

PAGE = "docs/problem_codes.md"
MAKING = ["core", "app/cli", "app/models", "app/main", "app/report", "app/print"]
WORD = r'"([a-z0-9]+(?:-[a-z0-9]+)+)"'
# Where a Problem is made: its braces, `code =`, or the first literal given to one of these functions; and, where the
# code comes from elsewhere, words that can be nothing else.
MAKERS = (r"\b(?:Problem(?:\s+\w+)?\s*\{+|BuildError\s*\{+|InputError\s*\(\s*\{+|code\s*=|"
          r"(?:fail|make|refuse|warn|refusal|badArgument|\w*[pP]roblem)\s*\()")
MADE = [
    re.compile(MAKERS + r"\s*(?:\w+,\s*){0,2}(?:Severity::\w+,\s*)?(?:\.code\s*=\s*)?" + WORD),
    re.compile(MAKERS + r"[^\";]*\?\s*" + WORD),
    re.compile(MAKERS + r"[^\";]*\?\s*\"[a-z0-9-]+\"\s*:\s*" + WORD),
    re.compile(r"\{\s*" + WORD + r",\s*Severity::"),
    re.compile(r'"((?:unknown|ambiguous|missing|invalid|cannot|too|cli)-[a-z0-9-]+)"'),
    re.compile(r'"([a-z0-9-]+-(?:unsupported|divisible|contradiction|mismatch))"'),
]


def made_codes(root):
    """code -> first place that makes it."""
    codes = {}
    for path in files(root, MAKING, CPP):
        text = re.sub(r"^\s*//.*$", "", read(path), flags=re.M)
        for pattern in MADE:
            for found in pattern.finditer(text):
                codes.setdefault(found.group(1), relative(root, path))
    return codes


def listed_codes(root):
    page = root / PAGE
    return re.findall(r"^\| `([a-z0-9-]+)` \|", read(page), re.M) if page.exists() else []


def check_codes(root):
    made, listed = made_codes(root), listed_codes(root)
    making = "".join(read(path) for path in files(root, MAKING, CPP))
    for code, place in sorted(made.items()):
        if code not in listed:
            yield f"{place}: {code} is not in {PAGE}"
    for code in listed:
        if listed.count(code) > 1:
            yield f"{PAGE}: {code} is listed twice"
        if f'"{code}"' not in making:
            yield f"{PAGE}: {code}: nothing makes it"


def check_words(root):
    words = "".join(read(path) for path in files(root, ["app/text"], CPP))
    for code in listed_codes(root):
        if f'"{code}"' not in words:
            yield f"{PAGE}: {code}: app/text has no sentence for it"


if __name__ == "__main__":
    if "--list" in sys.argv:
        for made_code, made_in in sorted(made_codes(Path(sys.argv[1]).resolve()).items()):
            print(made_code, made_in)
        sys.exit(0)
    sys.exit(run(check_codes, check_words))
