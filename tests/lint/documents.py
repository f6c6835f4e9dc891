# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents that cannot drift: the paths they name exist, both READMEs show the same commands, the command that
README gives for the tests is the one that .ci/run calls, and the plan format lists the keys that are read."""

import itertools
import re
import subprocess
import sys

from common import DOCUMENTS, READMES, files, read, relative, run

FIELDS = "core/scenario/fields.cpp"
PLAN_FORMAT = "docs/plan_format.md"
TEST_COMMAND = "packaging/bootstrap.sh test"
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.M | re.S)
PATH = re.compile(r"(?<![\w/.~$:@+-])\.?[A-Za-z_][\w.+*-]*(?:/[\w.+*{},<>-]+)+/?")
# First parts of what a build or an installation makes, and of names that are no files (hub ids in examples).
MADE = {"build", "PREFIX"}


def documents(root):
    yield from (root / name for name in DOCUMENTS if (root / name).exists())
    yield from files(root, ["docs"], {".md"})


def variants(word):
    """core/{a,b}/<term>.cpp -> core/a/*.cpp, core/b/*.cpp"""
    parts = re.split(r"(\{[^}]*\})", re.sub(r"<[^>]*>", "*", word))
    choices = [part[1:-1].split(",") if part.startswith("{") else [part] for part in parts]
    return ["".join(choice) for choice in itertools.product(*choices)]


def exists(root, word):
    word = word.rstrip("/.")
    return any(root.glob(word)) if "*" in word else (root / word).exists()


def named_paths(text):
    """Words with a slash in code spans and code blocks, and the targets of links."""
    blocks = FENCE.findall(text)
    prose = FENCE.sub("", text)
    for code in blocks + re.findall(r"`([^`\n]+)`", prose):
        yield from PATH.findall(code)
    for target in re.findall(r"\]\(([^)#\s]+)\)", prose) + re.findall(r'src="([^"]+)"', prose):
        if "://" not in target:
            yield target


def check_paths(root):
    for document in documents(root):
        for word in named_paths(read(document)):
            if word.split("/")[0] in MADE:
                continue
            for variant in variants(word):
                base = root if exists(root, variant) else document.parent
                if not exists(base, variant):
                    yield f"{relative(root, document)}: {variant} does not exist"


def test_command(text):
    """First line of the code block after the mark that .ci/run looks for."""
    found = re.search(r"<!-- test command -->\s*```[^\n]*\n([^\n]+)", text)
    return found.group(1) if found else None


def check_test_command(root):
    for name in READMES:
        command = test_command(read(root / name)) if (root / name).exists() else None
        if command != TEST_COMMAND:
            yield f"{name}: the marked test command is {command!r}, not {TEST_COMMAND!r}"
    ci = root / ".ci/run"
    shown = subprocess.run([ci, "--show"], capture_output=True, text=True, check=False) if ci.exists() else None
    if shown is None or shown.stdout.strip() != TEST_COMMAND:
        yield f".ci/run: would call {shown.stdout.strip() if shown else None!r}, not {TEST_COMMAND!r}"


def check_same_commands(root):
    """Both READMEs show the same code blocks; only the comments in them are translated."""
    blocks = []
    for name in READMES:
        text = "".join(FENCE.findall(read(root / name))) if (root / name).exists() else ""
        blocks.append([line.split(" #")[0].rstrip() for line in text.splitlines() if not line.startswith("#")])
    for english, other in itertools.zip_longest(*blocks):
        if english != other:
            yield f"{READMES[1]}: the code blocks differ from {READMES[0]}: {other!r}, not {english!r}"
            return


def check_plan_keys(root):
    """docs/plan_format.md describes exactly the keys of the table of fields."""
    table = re.findall(r'"((?:name|model|task)|(?:hardware|parallelism|inference|training)\.[a-z_.]+)"', read(root / FIELDS))
    rows = [line.split("|")[1] for line in read(root / PLAN_FORMAT).splitlines() if line.startswith("| `")]
    described = [key for row in rows for key in re.findall(r"`([^`]+)`", row)]
    yield from (f"{PLAN_FORMAT}: {key} is not described" for key in sorted(set(table) - set(described)))
    yield from (f"{PLAN_FORMAT}: {key} is not in {FIELDS}" for key in sorted(set(described) - set(table)))


if __name__ == "__main__":
    sys.exit(run(check_paths, check_test_command, check_same_commands, check_plan_keys))
