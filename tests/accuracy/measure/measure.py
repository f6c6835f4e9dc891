#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures real models on this machine's GPU and writes rows as `headroom-cli validate --rows` reads them.

    measure.py --gpu h100-80gb-sxm -o rows.json [--grid small|full] [--kinds training,adapters,inference]
    measure.py --dry-run -o rows.json        no GPU and no library needed: tests everything but the measuring

Each case runs in a process of its own, so that none inherits another's memory and an accident costs one case."""

import argparse
import datetime
import json
import pathlib
import subprocess
import sys

import cases
import meters

HERE = pathlib.Path(__file__).resolve()
SOURCE = "measured with tests/accuracy/measure on %s"


def rows_of(case, result, day):
    """The rows of one case; a case that ran out of memory is one row that says so."""
    note = "[tier A] %s" % result["environment"]
    if result.get("phases"):
        note += "; allocated / reserved by phase, GiB: " + ", ".join(
            "%s %.3f / %.3f" % (name, *peak) for name, peak in result["phases"].items())
    base = {"scenario": case["scenario"], "source": SOURCE % day, "note": note}
    if result["outcome"] == "memory":
        return [dict(base, id=case["name"] + "-fits", quantity="fits", value=False)]
    return [dict(base, id="%s-%s" % (case["name"], quantity), quantity=quantity, value=round(value, 4))
            for quantity, value in result["values"].items()]


def measure_here(case, dry):
    """In the child: one line of JSON on stdout."""
    meter = meters.DryMeter() if dry else meters.CudaMeter()
    try:
        values, phases = meter.run(case)
        result = {"outcome": "done", "values": values, "phases": phases}
    except meters.OutOfMemory:
        result = {"outcome": "memory"}
    print(json.dumps(dict(result, environment=meter.environment)))


def measure_apart(case, dry, limit):
    """In the parent: the child's result, or None with the reason on stderr."""
    command = [sys.executable, str(HERE), "--case", json.dumps(case)] + (["--dry-run"] if dry else [])
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        print("%s: left out, more than %d s" % (case["name"], limit), file=sys.stderr)
        return None
    lines = run.stdout.strip().splitlines()
    if run.returncode or not lines:
        reason = run.stderr.strip().splitlines()
        print("%s: left out, %s" % (case["name"], reason[-1] if reason else "no answer"), file=sys.stderr)
        return None
    return json.loads(lines[-1])


def write(path, rows):
    """After each case: what was measured is kept whatever comes."""
    temporary = path.with_suffix(".partial")
    temporary.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n", encoding="utf-8")
    temporary.replace(path)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--out", type=pathlib.Path, default=pathlib.Path("rows.json"))
    parser.add_argument("--gpu", help="id of this GPU in the catalogue: headroom-cli gpus")
    parser.add_argument("--grid", choices=["small", "full"], default="small")
    parser.add_argument("--kinds", default="training,adapters,inference")
    parser.add_argument("--limit", type=int, default=600, help="seconds for one case")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--accidents", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--case", help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    asked = arguments()
    if asked.case:
        measure_here(json.loads(asked.case), asked.dry_run)
        return 0
    if not asked.gpu and not asked.dry_run:
        print("--gpu is missing: the id of this GPU, as `headroom-cli gpus` lists it", file=sys.stderr)
        return 2
    found = meters.versions()
    quantised = asked.dry_run or "bitsandbytes" in found
    planned = list(cases.cases(asked.grid, asked.gpu or "h100-80gb-sxm", found, asked.kinds.split(","), quantised))
    if asked.accidents:
        planned = [dict(case, accident=accident) for case, accident in zip(planned, ["memory", "crash", None])]
    rows, day = [], datetime.date.today().isoformat()
    for number, case in enumerate(planned, 1):
        print("%d/%d %s" % (number, len(planned), case["name"]), file=sys.stderr)
        result = measure_apart(case, asked.dry_run, asked.limit)
        if result:
            rows += rows_of(case, result, day)
            write(asked.out, rows)
    print("%d rows of %d cases in %s" % (len(rows), len(planned), asked.out))
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
