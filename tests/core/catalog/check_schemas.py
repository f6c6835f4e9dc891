#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file of the catalogue against its JSON Schema, no key twice, no id twice. Needs python3-jsonschema.

    check_schemas.py CATALOG_FOLDER
"""
import copy
import json
import pathlib
import sys

import jsonschema


def no_repeats(pairs):
    keys = [k for k, _ in pairs]
    assert len(keys) == len(set(keys)), "key given twice among %s" % keys
    return dict(pairs)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_repeats)


def schema_is_strict(validator, good, kind):
    """A schema that accepts anything would make this test worthless."""
    spoilt = []
    for change in (lambda e: e.pop("id"), lambda e: e.update(unknown_key=1), lambda e: e.update(source=[])):
        bad = copy.deepcopy(good)
        change(bad[kind][0])
        spoilt.append(bad)
    if kind == "models":
        bad = copy.deepcopy(good)
        bad[kind][0]["architecture"]["num_layers"] = -1
        spoilt.append(bad)
    return all(not validator.is_valid(bad) for bad in spoilt)


def main():
    folder = pathlib.Path(sys.argv[1])
    failures = []
    for kind, schema_name, least in (("models", "model.schema.json", 263), ("gpus", "gpu.schema.json", 145)):
        schema = read(folder / schema_name)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        ids = []
        files = sorted((folder / kind).glob("*.json"))
        for path in files:
            content = read(path)
            ids += [entry["id"] for entry in content[kind]]
            for error in validator.iter_errors(content):
                where = "/".join(str(part) for part in error.absolute_path)
                failures.append("%s: %s: %s" % (path.name, where, error.message[-200:]))
        if len(ids) < least or len(ids) != len(set(ids)):
            failures.append("%s: %d ids, %d different, at least %d expected" % (kind, len(ids), len(set(ids)), least))
        if not schema_is_strict(validator, read(files[0]), kind):
            failures.append("%s accepts entries that are wrong" % schema_name)
    for line in failures:
        print(line)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
