# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts on a machine answers as the build does: with all its data, and without the source."""

import os
import subprocess
import unittest

import headroom_cli
from headroom_cli import SOURCE, CliTest


class Installed(CliTest):
    def setUp(self):
        super().setUp()
        subprocess.run(["cmake", "--install", os.environ["HEADROOM_BUILD"], "--prefix", self.folder], check=True,
                       capture_output=True, timeout=120)

    def run_installed(self, *arguments):
        environment = {name: value for name, value in os.environ.items() if name != "HEADROOM_DATA"}
        done = subprocess.run([self.folder / "bin/headroom-cli", *arguments], capture_output=True, timeout=60,
                              check=False, env=environment)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def test_all_data_are_there(self):
        there = self.folder / "share/headroom"
        shipped = {path.relative_to(SOURCE / "resources") for path in (SOURCE / "resources").rglob("*")
                   if path.is_file()}
        self.assertEqual({path.relative_to(there) for path in there.rglob("*") if path.is_file()}, shipped)

    def test_answers_as_the_build_does(self):
        for asked in (["models", "\u7f8a\u9a7c"], ["params", "--model", "mistral-7b"], ["validate"],
                      ["lessons", "--check"], ["estimate", "--model", "llama-3.1-8b", "--gpu", "rtx-4090"]):
            built = headroom_cli.Run(*asked)
            self.assertEqual(self.run_installed(*asked), (built.code, built.out, built.err), asked)
            self.assertEqual(built.code, 0, asked)


if __name__ == "__main__":
    unittest.main(verbosity=2)
