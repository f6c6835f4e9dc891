# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proof that each check can fail: a small tree that is clean, and the same with one thing broken."""

import tempfile
import unittest
from pathlib import Path

import data
import documents
import format as layout
import layers
import problem_codes
import sources

SHELL = "#!/bin/sh\n# SPDX-FileCopyrightText: 2026 x\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
LICENCE = "// SPDX-FileCopyrightText: 2026 x\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
README = "<!-- test command -->\n```sh\npackaging/bootstrap.sh test\n```\nSee `core/a.cpp`.\n"
CI = SHELL + "echo packaging/bootstrap.sh test\n"
CODES = "| code | severity | meaning |\n|---|---|---|\n| `bad-thing` | error | It is bad. |\n"
CLEAN = {
    "core/a.cpp": LICENCE + 'Problem p{.code = "bad-thing"};\n',
    "app/text/words.cpp": LICENCE + 'auto word = "bad-thing";\n',
    "app/models/m.cpp": LICENCE,
    "app/views/charts/c.cpp": LICENCE + "#include <QChart>\n",
    "tests/core/tst_a.cpp": LICENCE,
    "docs/problem_codes.md": CODES,
    "core/scenario/fields.cpp": LICENCE + 'f("name");\nf("training.lora.rank");\n',
    "tests/core/tst_fields.cpp": LICENCE,
    "docs/plan_format.md": "| `name` | text |\n| `training.lora.rank` | integer |\n",
    "README.md": README,
    "README.zh_CN.md": README,
    "packaging/bootstrap.sh": SHELL,
    ".ci/run": CI,
    ".clang-format": "BasedOnStyle: LLVM\nColumnLimit: 120\n",
    "resources/a.json": '{"source": "paper"}',
    "resources/sources.json": '{"sources": [{"id": "paper"}]}',
    "resources/catalog/models/a.json": '{"models": [{"id": "a", "source": ["a book"]}]}',
}

# check, file, its broken content
BROKEN = [
    (layers.check_layers, "core/a.cpp", "#include <QString>\n"),
    (layers.check_layers, "core/a.cpp", '#include "app/text/names.h"\n'),
    (layers.check_layers, "app/models/m.cpp", '#include "app/views/main_window.h"\n'),
    (layers.check_layers, "app/models/m.cpp", "#include <QtCharts/QBarSet>\n"),
    (sources.check_licence, "core/a.cpp", "int x;\n"),
    (sources.check_length, "core/a.cpp", "\n" * 801),
    (sources.check_open_ends, "core/a.cpp", "// TO" "DO: later\n"),
    (sources.check_number_texts, "app/models/m.cpp", "QString::number(3);\n"),
    (sources.check_tested, "core/b.cpp", LICENCE),
    (sources.check_tested, "tests/lint/tested_elsewhere.txt", "core/gone.cpp tst_a it went\n"),
    (documents.check_paths, "README.md", "`core/missing.cpp`\n"),
    (documents.check_paths, "README.md", "[text](docs/missing.md)\n"),
    (documents.check_paths, "README.md", "```sh\ncat core/{a,missing}.cpp\n```\n"),
    (documents.check_test_command, "README.md", README.replace("test\n", "tests\n")),
    (documents.check_test_command, ".ci/run", CI.replace("test", "deps")),
    (documents.check_same_commands, "README.zh_CN.md", README.replace("bootstrap", "setup")),
    (documents.check_plan_keys, "docs/plan_format.md", "| `name` | text |\n"),
    (documents.check_plan_keys, "core/scenario/fields.cpp", LICENCE + 'f("name");\n'),
    (data.check_json, "resources/a.json", '{"a": 1, "a": 2}'),
    (data.check_json, "resources/a.json", '{"a": '),
    (data.check_sources, "resources/a.json", '{"list": [{"source": "rumour"}]}'),
    (data.check_quoted_sources, "resources/catalog/models/a.json", '{"models": [{"id": "a", "source": []}]}'),
    (data.check_quoted_sources, "resources/measured/a.json", '[{"id": "a", "source": " "}]'),
    (data.check_notes, "resources/catalog/gpus/a.json", '{"gpus": [{"id": "a", "source": ["s"], "notes": "n"}]}'),
    (problem_codes.check_codes, "core/a.cpp", 'Problem p{.code = "other-thing"};\n'),
    (problem_codes.check_codes, "docs/problem_codes.md", CODES + "| `gone` | error | It went. |\n"),
    (problem_codes.check_words, "app/text/words.cpp", LICENCE),
]
if layout.tool():
    BROKEN.append((layout.check_format, "core/a.cpp", "int  x ;\n"))


def plant(root, tree):
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / ".ci/run").chmod(0o755)


class EachCheckCanFail(unittest.TestCase):
    def test_clean_tree(self):
        with tempfile.TemporaryDirectory() as folder:
            plant(Path(folder), CLEAN)
            for check in {check for check, _, _ in BROKEN}:
                with self.subTest(check=check.__name__):
                    self.assertEqual(list(check(Path(folder))), [])

    def test_broken_trees(self):
        for check, name, text in BROKEN:
            with self.subTest(check=check.__name__, file=name), tempfile.TemporaryDirectory() as folder:
                plant(Path(folder), {**CLEAN, name: text})
                self.assertNotEqual(list(check(Path(folder))), [])


if __name__ == "__main__":
    unittest.main()
