#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dry run of measure.py: every case becomes rows, headroom-cli takes them all, nothing is left to a default, and
accidents cost their own case only.    test_measure.py HEADROOM_CLI"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

CLI = sys.argv.pop(1)
SCRIPT = pathlib.Path(__file__).with_name("measure.py")


def run(*arguments):
    return subprocess.run(list(map(str, arguments)), capture_output=True, text=True, check=False, timeout=250)


class Measure(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.rows = pathlib.Path(folder.name) / "rows.json"

    def measure(self, *arguments):
        done = run(sys.executable, SCRIPT, "--dry-run", "-o", self.rows, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(self.rows.read_text(encoding="utf-8")), done

    def test_rows_are_taken(self):
        rows, _ = self.measure()
        self.assertEqual({row["scenario"]["task"] for row in rows}, {"full", "lora", "qlora", "inference"})
        self.assertEqual(len({row["id"] for row in rows}), len(rows))
        judged = run(CLI, "validate", "--rows", self.rows, "--json")
        self.assertEqual((judged.returncode, judged.stderr), (0, ""))
        answer = json.loads(judged.stdout)
        self.assertEqual(len(answer["rows"]), len(rows))
        self.assertEqual(answer["problems"], [])

    def test_nothing_is_left_to_a_default(self):
        rows, _ = self.measure("--kinds", "training,adapters,inference")
        seen = {json.dumps(row["scenario"], sort_keys=True) for row in rows}
        by_shape = {}
        for text in seen:  # one of each kind: their keys are the same
            scenario = json.loads(text)
            by_shape[(scenario["task"], tuple(sorted(scenario.get("training", {}))))] = scenario
        plan = self.rows.with_name("plan.headroom")
        for scenario in by_shape.values():
            plan.write_text(json.dumps({"format": "headroom-plan", "version": 1, "scenarios": [scenario]}))
            answer = json.loads(run(CLI, "estimate", "--plan", plan, "--json").stdout)
            self.assertEqual(answer["assumed"], [], scenario)
            self.assertFalse([w for w in answer["warnings"] if w["code"] == "unknown-key"], answer["warnings"])

    def test_accidents(self):
        rows, done = self.measure("--accidents")
        self.assertEqual([row["quantity"] for row in rows], ["fits", "allocated_gib", "reserved_gib", "total_gib"])
        self.assertIs(rows[0]["value"], False)
        self.assertIn("planned", done.stderr)
        self.assertEqual(run(CLI, "validate", "--rows", self.rows).returncode, 0)

    def test_without_a_gpu_it_says_what_is_missing(self):
        done = run(sys.executable, SCRIPT, "-o", self.rows)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--gpu", done.stderr)
        self.assertFalse(self.rows.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
