# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real browser shows the HTML report: no message on its console, no request, and ink on the picture. Without a
Chromium on this machine the test is skipped, and says so (exit code 77)."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PLAN = Path(os.environ["HEADROOM_SOURCE"]) / "resources/plans/seed-mistral-lora.headroom"


def check(browser, language, folder):
    report, picture, log = (Path(folder) / f"{language}.{ending}" for ending in ("html", "png", "json"))
    subprocess.run([os.environ["HEADROOM_CLI"], "report", "--plan", str(PLAN), "-o", str(report), "--lang", language],
                   check=True, timeout=60, stdout=subprocess.DEVNULL)
    done = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
                           f"--user-data-dir={folder}/profile", f"--log-net-log={log}", "--window-size=900,1400",
                           f"--screenshot={picture}", report.as_uri()],
                          capture_output=True, timeout=120, check=True)
    messages = [line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
    assert not messages, messages
    asked = set(re.findall(r'"url":"(https?://[^"]*)', log.read_text(errors="replace")))
    assert not asked - {url for url in asked if "google" in url or "gvt1" in url}, asked  # the browser's own errands
    assert picture.stat().st_size > 20_000, picture.stat().st_size


def main():
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        print("no Chromium on this machine: skipped")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", "zh_CN"):
            check(browser, language, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
