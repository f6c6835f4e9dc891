# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data files: each is JSON without repeated keys, and says where its numbers come from. Catalogue and
measurements quote theirs in full, entry by entry; everything else names an id of resources/sources.json."""

import json
import sys

from common import files, read, relative, run

DATA = {".json", ".headroom"}
SOURCES = "resources/sources.json"
CATALOG = "resources/catalog/"
MEASURED = "resources/measured/"


def parse(path, findings):
    def pairs(items):
        keys = [key for key, _ in items]
        findings.extend(f"repeated key {key!r}" for key in sorted({k for k in keys if keys.count(k) > 1}))
        return dict(items)

    try:
        return json.loads(read(path), object_pairs_hook=pairs)
    except ValueError as error:
        findings.append(f"not JSON: {error}")
        return None


def check_json(root):
    for path in files(root, ["resources", "tests"], DATA):
        if "broken" in path.parts:  # input of tests that must be refused
            continue
        findings = []
        parse(path, findings)
        yield from (f"{relative(root, path)}: {finding}" for finding in findings)


def named_sources(value, place=""):
    """(place, id) of every value of a key `source`, `sources` or `<what>_source(s)`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("source", "sources") or key.endswith(("_source", "_sources")):
                ids = inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else [inner]
                yield from ((f"{place}.{key}", one) for one in ids if isinstance(one, str))
            else:
                yield from named_sources(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from named_sources(inner, f"{place}[{index}]")


def known_sources(root):
    table = parse(root / SOURCES, []) if (root / SOURCES).exists() else None
    entries = (table or {}).get("sources", [])
    return set(entries) if isinstance(entries, dict) else {entry["id"] for entry in entries}


def check_sources(root):
    known = known_sources(root)
    if not known:
        yield f"{SOURCES}: no sources"
    for path in files(root, ["resources"], DATA):
        if relative(root, path) != SOURCES and not relative(root, path).startswith((CATALOG, MEASURED)):
            for place, one in named_sources(parse(path, [])):
                if one not in known:
                    yield f"{relative(root, path)}: {place.lstrip('.')}: {one!r} is not in {SOURCES}"


def entries(table):
    """The entries of a data file: a list, or the lists in an object."""
    lists = [table] if isinstance(table, list) else (table or {}).values()
    yield from (entry for one in lists if isinstance(one, list) for entry in one if isinstance(entry, dict))


def check_quoted_sources(root):
    for path in files(root, [CATALOG + "models", CATALOG + "gpus", MEASURED], {".json"}):
        for entry in entries(parse(path, [])):
            if not any(text.strip() for _, text in named_sources({"source": entry.get("source")})):
                yield f"{relative(root, path)}: {entry.get('id')}: no source"


def check_notes(root):
    """What is to be known of a model or a card is said in both languages."""
    for path in files(root, [CATALOG + "models", CATALOG + "gpus"], {".json"}):
        for entry in entries(parse(path, [])):
            if isinstance(entry.get("notes"), str) and entry["notes"] and not entry.get("notes_zh_CN"):
                yield f"{relative(root, path)}: {entry.get('id')}: notes without notes_zh_CN"


if __name__ == "__main__":
    sys.exit(run(check_json, check_sources, check_quoted_sources, check_notes))
