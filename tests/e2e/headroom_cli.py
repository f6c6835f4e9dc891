# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real headroom-cli. $HEADROOM_CLI is the program; tests get its exit code, stdout and stderr."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["HEADROOM_CLI"]
SOURCE = Path(os.environ["HEADROOM_SOURCE"])
PLANS = SOURCE / "resources" / "plans"

TERMS = ["weights", "master_weights", "gradients", "optimizer_states", "adapters", "activations", "logits",
         "kv_cache", "communication", "workspace", "framework", "fragmentation", "reserved"]
GIB = 2 ** 30


class Run:
    def __init__(self, *arguments, environment=None):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=60, check=False,
                              env=environment)
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def ok(self, *arguments):
        run = Run(*arguments)
        self.assertEqual((run.code, run.err), (0, ""), f"{arguments}: {run.err}{run.out[:300]}")
        self.assertTrue(run.out.strip())
        return run.out

    def json(self, *arguments):
        answer = json.loads(self.ok(*arguments, "--json"))
        self.assertEqual(answer["version"], 1)
        self.assertTrue(answer["format"].startswith("headroom-"))
        return answer

    def estimate(self, *arguments):
        answer = self.json("estimate", *arguments)
        self.check_sums(answer)
        return answer

    def check_sums(self, answer):
        """Terms add up exactly, in every phase of every group; the peak is the largest phase."""
        for group in answer["groups"]:
            self.assertEqual(list(group["terms"]), TERMS)
            self.assertEqual(sum(group["terms"].values()), group["bytes"])
            for phase in group["phases"]:
                self.assertEqual(list(phase["terms"]), TERMS)
                self.assertEqual(sum(phase["terms"].values()), phase["bytes"])
                self.assertGreaterEqual(min(phase["terms"].values()), 0)
            self.assertEqual(max(phase["bytes"] for phase in group["phases"]), group["bytes"])
            self.assertEqual(group["fits"], group["bytes"] <= group["usable_bytes"])
        peak = answer["groups"][answer["peak"]["group"]]
        self.assertEqual(answer["peak"]["bytes"], peak["bytes"])
        self.assertEqual(answer["peak"]["headroom_bytes"], peak["usable_bytes"] - peak["bytes"])

    def refused(self, *arguments):
        """Exit code 2, nothing on stdout, one line on stderr; returns that line."""
        run = Run(*arguments)
        self.assertEqual((run.code, run.out), (2, ""), f"{arguments}: {run.err}{run.out[:300]}")
        self.assertEqual(run.err.count("\n"), 1, run.err)
        self.assertTrue(run.err.endswith("\n"))
        return run.err.strip()

    def codes(self, answer):
        return {warning["code"] for warning in answer["warnings"]}

    def plan(self, *scenarios, **keys):
        """A plan file in this test's folder."""
        path = self.folder / "plan.headroom"
        path.write_text(json.dumps({"format": "headroom-plan", "version": 1, "scenarios": list(scenarios), **keys}))
        return path


def main():
    unittest.main(verbosity=2)
