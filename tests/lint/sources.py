# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every source: its licence is said, it is not too long, nothing is left open, numbers for people
go through app/text, and each .cpp of core has its test."""

import re
import sys

from common import CPP, SCRIPT, files, lines_with, read, relative, run

TOPS = ["core", "app", "tests", "packaging", "cmake", "translations", "tools", ".ci", "CMakeLists.txt"]
LONGEST = 800
OPEN_ENDS = r"\b(?:" + "|".join(["TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK"]) + r")\b"
PLAN_TEXT = "// plan text"
ELSEWHERE = "tests/lint/tested_elsewhere.txt"


def sources(root):
    for path in files(root, TOPS):
        if path.suffix in CPP | SCRIPT or path.name == "CMakeLists.txt" or relative(root, path) == ".ci/run":
            yield path


def check_licence(root):
    for path in sources(root):
        head = read(path).splitlines()[:3]
        for tag in ("SPDX-FileCopyrightText:", "SPDX-License-Identifier: GPL-3.0-or-later"):
            if not any(tag in line for line in head):
                yield f"{relative(root, path)}:1: no line '{tag}' at the top"


def check_length(root):
    for path in sources(root):
        length = len(read(path).splitlines())
        if length > LONGEST:
            yield f"{relative(root, path)}: {length} lines, more than {LONGEST}: split it"


def check_open_ends(root):
    for path in sources(root):
        for number, found in lines_with(root, path, OPEN_ENDS):
            yield f"{relative(root, path)}:{number}: {found.group()}: finish it or file an issue"


def check_number_texts(root):
    for path in files(root, ["app/models", "app/views"], CPP):
        for number, found in lines_with(root, path, r"QString::number"):
            if not found.string.rstrip().endswith(PLAN_TEXT):
                yield (f"{relative(root, path)}:{number}: QString::number: numbers for people are written by "
                       f"app/text/formatter.h; where it is a key or plan text, end the line with {PLAN_TEXT}")


def elsewhere(root):
    """core/x.cpp -> the test that covers it, of the list of exceptions."""
    listed = {}
    path = root / ELSEWHERE
    for line in read(path).splitlines() if path.exists() else []:
        if line and not line.startswith("#"):
            source, test, reason = (line.split(maxsplit=2) + ["", ""])[:3]
            listed[source] = (test, reason)
    return listed


def check_tested(root):
    tests = {path.name for path in files(root, ["tests"])}
    listed = elsewhere(root)
    needed = {relative(root, path): path.stem for path in files(root, ["core"], {".cpp"})}
    for name, stem in needed.items():
        if f"tst_{stem}.cpp" in tests:
            continue
        test, reason = listed.get(name, ("", ""))
        if not reason:
            yield f"{name}: no tst_{stem}.cpp; write it, or say in {ELSEWHERE} which test covers it and why"
        elif not tests & {f"{test}.cpp", f"{test}.py"}:
            yield f"{ELSEWHERE}: {name}: there is no test {test}"
    for name in listed:
        if name not in needed:
            yield f"{ELSEWHERE}: {name} does not exist"
        elif f"tst_{needed[name]}.cpp" in tests:
            yield f"{ELSEWHERE}: {name} has its own test by now"


if __name__ == "__main__":
    sys.exit(run(check_licence, check_length, check_open_ends, check_number_texts, check_tested))
