# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: core without Qt, app layer by layer, charts behind one seam."""

import sys

from common import CPP, files, lines_with, relative, run

QT = r"#\s*include\s*[<\"](?:Q[A-Za-z]|Qt\w*/|qglobal|qobject)"
CHARTS = (r"#\s*include\s*[<\"](?:QtCharts|QChart|QLegend|Q\w*BarSe|QLineSeries|QAreaSeries|QPieSe|QXYSeries|"
          r"QScatterSeries|QSplineSeries|QAbstractAxis|QAbstractSeries|Q\w*(?:Value|Category|DateTime)Axis)")


def includes_of(folders):
    """Pattern of an include from app/ that is in none of `folders`."""
    return r'#\s*include\s*[<"]app/(?!(?:' + "|".join(folders) + r")/)"


# folder, forbidden include, exempt folder, why
RULES = [
    ("core", QT, None, "core has no Qt"),
    ("core", r'#\s*include\s*[<"](?:app|tests)/', None, "core knows nothing of app"),
    ("core/ask", r'#\s*include\s*"core/(?:estimate|rules|search|accuracy)/', None, "core/ask stands on core/scenario"),
    ("app/text", includes_of(["text"]), None, "app/text stands on core alone"),
    ("app/report", includes_of(["report", "text"]), None, "app/report stands on app/text"),
    ("app/print", includes_of(["print", "report", "text"]), None, "app/print stands on app/report"),
    ("app/printing", includes_of(["printing"]), None, "app/printing stands on Qt alone"),
    ("app/lessons", includes_of(["lessons", "text", "report"]), None, "app/lessons stands on app/report"),
    ("app/cli", includes_of(["cli", "text", "report", "lessons"]), None, "app/cli stands on app/text"),
    ("app/models", includes_of(["models", "lessons", "report", "text", "commands"]), None, "app/models stands on app/text"),
    ("app/views", includes_of(["views", "models", "lessons", "print", "printing", "report", "text", "commands"]), None, "app/views stands on app/models"),
    ("app", CHARTS, "app/views/charts", "Qt Charts is used in app/views/charts only"),
]


def check_layers(root):
    for folder, forbidden, exempt, why in RULES:
        for path in files(root, [folder], CPP):
            name = relative(root, path)
            if exempt and name.startswith(exempt + "/"):
                continue
            for number, found in lines_with(root, path, forbidden):
                yield f"{name}:{number}: {why}: {found.string.strip()}"


if __name__ == "__main__":
    sys.exit(run(check_layers))
