#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accuracy table against its own floor: no statistic may get worse than it was.

    check_floor.py HEADROOM_CLI            compare with floor.json, exit 1 where something got worse
    check_floor.py HEADROOM_CLI --tighten  take over what got better (never what got worse)
    check_floor.py HEADROOM_CLI --further  the same for the rows of resources/measured/further.json

A floor that had to be set anew by hand, because rows were added or a wrong term had made up for a missing one, keeps
what it was under "before", with the reason; an entry without a reason is refused.
"""
import json
import pathlib
import subprocess
import sys

FLOOR = pathlib.Path(__file__).with_name("floor.json")
FURTHER = pathlib.Path(__file__).with_name("floor_further.json")
FURTHER_ROWS = pathlib.Path(__file__).parents[2] / "resources" / "measured" / "further.json"
MEASURES = ("median_abs_error", "p90_abs_error")
SLACK = 0.0005  # a twentieth of a per cent: rounding of the file, not room to worsen


def table(cli, rows):
    command = [cli, "validate", "--json"] + (["--rows", str(rows)] if rows else [])
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit("validate: exit %d\n%s" % (run.returncode, run.stderr))
    rows = json.loads(run.stdout)["statistics"]
    return {"%s/%s/%s" % (r["quantity"], r["task"] or "all", r["framework"] or "all"): r for r in rows}


def main():
    further = "--further" in sys.argv
    file = FURTHER if further else FLOOR
    now = table(sys.argv[1], FURTHER_ROWS if further else None)
    floor = json.loads(file.read_text()) if file.exists() else {}
    worse = ["%s: gone from the table" % key for key in floor if key not in now]
    for key, limit in floor.items():
        if "before" in limit and not limit["before"].get("why"):
            worse.append("%s: set anew without a reason" % key)
        for measure in MEASURES:
            if key in now and now[key][measure] > limit[measure] + SLACK:
                worse.append("%s: %s %.4f, was %.4f" % (key, measure, now[key][measure], limit[measure]))
        if key in now and now[key]["n"] < limit["n"]:
            worse.append("%s: %d rows, were %d" % (key, now[key]["n"], limit["n"]))
    if worse:
        print("The accuracy table fell below its floor:\n  " + "\n  ".join(worse))
        return 1
    if "--tighten" in sys.argv:
        tight = {}
        for key, row in sorted(now.items()):
            old = floor.get(key, {})
            tight[key] = {"n": row["n"]}
            for measure in MEASURES:
                tight[key][measure] = min(round(row[measure], 4), old.get(measure, 1e9))
            if "before" in old:
                tight[key]["before"] = old["before"]
        file.write_text(json.dumps(tight, indent=1) + "\n")
    print("%d statistics, none worse than its floor" % len(floor or now))
    return 0


if __name__ == "__main__":
    sys.exit(main())
