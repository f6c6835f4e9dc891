#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What autograd saves in small modules, against what headroom-cli says of the same modules: equal to the byte.

    check_saved_tensors.py HEADROOM_CLI [--verbose]

Exit 1: a module differs, by other than what known_differences.json admits. 77: there is no PyTorch here."""

import json
import os
import pathlib
import sys

try:
    import torch
except ImportError:
    # Another Python may stand before the system's, for which Debian installs python3-torch.
    system = "/usr/bin/python3"
    if os.path.exists(system) and os.path.realpath(sys.executable) != os.path.realpath(system) \
            and not os.environ.get("HEADROOM_SYSTEM_PYTHON"):
        os.execve(system, [system] + sys.argv, dict(os.environ, HEADROOM_SYSTEM_PYTHON="1"))
    print("no PyTorch (Debian: python3-torch): left out")
    sys.exit(77)

import cases  # noqa: E402  (after the search for PyTorch)
import losses  # noqa: E402
import program  # noqa: E402

KNOWN = pathlib.Path(__file__).with_name("known_differences.json")


def admitted(known, case, module, shape):
    """Bytes by which the count is known to exceed the program's figure."""
    total = 0
    for entry in known:
        if entry["module"] == module and case.name in entry["cases"]:
            sizes = dict(vars(shape), head_dim=shape.head_dim, element=torch.empty(0, dtype=case.style.dtype).element_size())
            total += eval(entry["bytes_a_token"], {"__builtins__": {}}, sizes) * shape.tokens  # a file of ours
    return total


def compare(case, shape, cli, known, verbose):
    counted = case.count(shape)
    ours, formulas = program.activations(cli, program.scenario(shape, case.family, case.task, case.training))
    findings = []
    for module in case.modules:
        found, said = counted.bytes(module), ours[module]
        allowed = admitted(known, case, module, shape)
        if verbose:
            print("%-42s %-10s %-44s counted %9d  program %9d" % (case.name, module, shape, found, said))
        if found - said != allowed:
            findings.append("%s, %s, %s:\n    autograd keeps %d: %s\n    headroom says %d: %s\n    (%+.6g a token)" % (
                case.name, module, shape, found, counted.describe(module), said, formulas[module],
                (found - said) / shape.tokens))
    return findings


def main():
    cli, verbose = sys.argv[1], "--verbose" in sys.argv
    torch.manual_seed(1)
    known = json.loads(KNOWN.read_text(encoding="utf-8"))["differences"]
    findings, compared = [], 0
    for case in cases.CASES:
        for shape in case.shapes:
            findings += compare(case, shape, cli, known, verbose)
            compared += len(case.modules)
    names = {case.name for case in cases.CASES}
    for entry in known:
        findings += ["known_differences.json names a case that is not there: " + name
                     for name in entry["cases"] if name not in names]
    findings += losses.compare(cli, verbose)
    for finding in findings:
        print(finding)
    print("PyTorch %s: %d modules and %d losses compared, %d differ" % (torch.__version__, compared, len(losses.LOSSES), len(findings)))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
