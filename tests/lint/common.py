# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: walking the tree, and the way a finding is said. A check is a function of the root
folder that yields sentences; none means clean. Each is proved able to fail by self_test.py."""

import re
import sys
from pathlib import Path

SKIPPED = {".git", "build", "__pycache__", ".vs"}
CPP = {".h", ".cpp"}
SCRIPT = {".py", ".sh", ".cmake"}
READMES = ["README.md", "README.zh_CN.md"]
DOCUMENTS = READMES + ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]


def walk(folder):
    for path in sorted(folder.iterdir()):
        if path.name in SKIPPED:
            continue
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def files(root, tops, suffixes=None):
    """Files below the folders `tops` of `root` (or those files themselves), by suffix."""
    for top in tops:
        start = root / top
        found = walk(start) if start.is_dir() else [start] if start.exists() else []
        for path in found:
            if suffixes is None or path.suffix in suffixes:
                yield path


def relative(root, path):
    return path.relative_to(root).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


def lines_with(root, path, pattern):
    """(line number, match) of each line that has `pattern`."""
    for number, line in enumerate(read(path).splitlines(), 1):
        found = re.search(pattern, line)
        if found:
            yield number, found


def run(*checks):
    """The command line of a check: `check.py ROOT`; prints each finding and returns how the process ends."""
    root = Path(sys.argv[1]).resolve()
    findings = [finding for check in checks for finding in check(root)]
    for finding in findings:
        print(finding)
    print(f"{len(findings)} finding(s)")
    return 1 if findings else 0
