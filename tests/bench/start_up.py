# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the programs take to start, beside empty programs of the same kind, in one run and taking turns.

usage: python3 tests/bench/start_up.py [BUILD_FOLDER] [ROUNDS]      (build/release, 41)
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ASKED = ["--model", "llama-3.1-8b", "--task", "full", "--gpu", "h100-80gb-sxm", "--gpus", "8",
         "--set", "parallelism.zero_stage=3", "--json"]


def milliseconds(command, environment):
    begin = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1e3


def compare(what, ours, empty, promised, rounds, environment):
    """Medians of both commands, run alternately so that a busy machine slows both alike."""
    times = ([], [])
    for command in (ours, empty):
        milliseconds(command, environment)  # once for the disk cache
    for _ in range(rounds):
        for kept, command in zip(times, (ours, empty)):
            kept.append(milliseconds(command, environment))
    mine, least = (statistics.median(kept) for kept in times)
    print(f"{what}: {mine:.1f} ms, empty program {least:.1f} ms: {mine / least:.2f} times (promised {promised})")


def main():
    build = Path(sys.argv[1] if len(sys.argv) > 1 else "build/release").resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 41
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home,
                       "XDG_DATA_HOME": home, "LANG": "C.UTF-8"}
        compare("headroom-cli estimate --json", [build / "bin/headroom-cli", "estimate", *ASKED],
                [build / "bench/empty_core_app"], 2, rounds, environment)
        compare("headroom, first useful paint", [build / "bin/headroom", "--first-paint"],
                [build / "bench/empty_charts_window"], 1.5, rounds, environment)


if __name__ == "__main__":
    main()
