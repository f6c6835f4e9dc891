#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/catalog from the two fact lists, and its index from the files that are there.

    tools/import_catalog.py --import FOLDER   read FOLDER/models.json and FOLDER/gpus.json, write models/ and gpus/
                                              (FOLDER/count_params.py, where present, gives the stored bytes of
                                              checkpoints that mix number formats), then the index
    tools/import_catalog.py --index           write index.tsv anew from models/, gpus/ and aliases.json
    tools/import_catalog.py --check           exit 1 when index.tsv is not what --index would write
    --catalog FOLDER                          another catalogue folder than resources/catalog
Standard library only.
"""
import argparse
import importlib.util
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Checkpoint formats as the fact list writes them -> ids of resources/formats.json; the first that fits.
NATIVE_FORMATS = (("mxfp4", "mxfp4"), ("fp4", "mxfp4"), ("int4", "gptq-int4"), ("fp8", "fp8"))
GENERATED = "models", "gpus"


def slug(text):
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-")


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


# ---------------------------------------------------------------- import
def native_format(text):
    return next((word for start, word in NATIVE_FORMATS if text.startswith(start)), text)


def is_parallel(architecture):
    """Attention and MLP read the same residual: said in a note, or one norm serves both blocks of a layer."""
    norm, letters = architecture["norm"], architecture["layers"]
    alone = "N" in letters["mixers"] + letters["ffns"] or set(letters["mixers"]) & set("MLH")
    return "parallel" in (norm.get("note") or "") or (norm.get("per_layer") == 1 and not alone)


def matches(rule, name):
    return (not rule.get("only") or re.search(rule["only"], name)) and not (
        rule.get("skip") and re.search(rule["skip"], name))


def blocks(rule, shape):
    """Scales of one matrix."""
    if rule["kind"] == "block2d":
        return -(-shape[0] // rule["block"][0]) * -(-shape[1] // rule["block"][1])
    return shape[0] * -(-shape[1] // rule["group"])


def mixed_bytes(counter, model):
    """Stored bytes of a checkpoint with several number formats: the matrices that carry scales are narrow, the rest
    is 16 bit. Block scales are fp32 beside fp8 and one byte where experts are fp4; group scales are one byte (e8m0)
    beside fp4 and two beside int4."""
    checkpoint, kind = model["checkpoint"], model["native_dtype"]
    rules = checkpoint["scales"] if isinstance(checkpoint["scales"], list) else [checkpoint["scales"]]
    includes = checkpoint.get("includes", [])
    scopes = ("text", "vision", "audio") + tuple(s for s, k in (("mtp", "mtp"), ("buffer", "buffers")) if k in includes)
    total = 0
    for scope, name, shape, copies, quantised, _ in counter.tensors(model).rows:
        if scope not in scopes:
            continue
        rule = None
        if quantised and len(shape) == 2:
            rule = next((r for r in rules if matches(r, name)), None)
        width, scale = 2.0, 0
        if rule:
            width = 0.5 if rule["kind"] == "group1d" else 1.0
            scale = (2 if kind.startswith("int4") else 1) if rule["kind"] == "group1d" else (
                1 if kind.startswith("fp4") else 4)
        elif re.search(r"correction_bias|hc_.*_(base|scale|fn)|attn\.sinks", name):
            width = 4.0
        elif "token_to_expert" in name:
            width = 8.0
        total += copies * (int(counter.prod(shape) * width) + (blocks(rule, shape) * scale if rule else 0))
    architecture = model["architecture"]
    copies = sum(k in includes for k in ("mtp_embedding_copy", "mtp_head_copy"))
    copies *= (architecture.get("mtp") or {}).get("num_layers", 0)
    return total + copies * 2 * architecture["vocab_size"] * architecture["hidden_size"]


def convert_model(model, counter):
    model = dict(model)
    architecture = model["architecture"]
    if is_parallel(architecture):
        architecture["parallel_residual"] = True
    model["native_format"] = native_format(model["native_dtype"])
    checkpoint = model.get("checkpoint") or {}
    if counter and checkpoint.get("scales") and not checkpoint.get("total_bytes"):
        checkpoint["bytes"] = mixed_bytes(counter, model)
        checkpoint["bytes_note"] = ("worked out by tools/import_catalog.py: matrices with scales in their narrow "
                                    "format, their scales, everything else in 16 bit")
    return model


def load_counter(folder):
    path = folder / "count_params.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("count_params", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def grouped(entries, key):
    groups = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


def drop_imported(catalog, kind, entries):
    """A file with an entry that the list does not have was added by hand and stays."""
    ids = {entry["id"] for entry in entries}
    for old in (catalog / kind).glob("*.json"):
        if all(entry["id"] in ids for entry in read(old)[kind]):
            old.unlink()


def import_lists(folder, catalog):
    counter = load_counter(folder)
    models = [convert_model(m, counter) for m in read(folder / "models.json")]
    gpus = read(folder / "gpus.json")
    drop_imported(catalog, "models", models)
    drop_imported(catalog, "gpus", gpus)
    written = {}
    for family, entries in grouped(models, lambda m: m["family"]).items():
        name = slug(family)
        while name in written:          # "SOLAR" and "Solar" are two families
            name += "-2"
        written[name] = family
        write(catalog / "models" / (name + ".json"), {"family": family, "models": entries})
    for (vendor, series, generation), entries in grouped(
            gpus, lambda g: (g["vendor"], g["series"], g["architecture"])).items():
        name = slug("%s %s %s" % (vendor, series.split("/")[0], generation))
        write(catalog / "gpus" / (name + ".json"),
              {"vendor": vendor, "series": series, "architecture": generation, "gpus": entries})


# ---------------------------------------------------------------- index
def aliases_of(entry, own):
    names = [entry["hf_id"]] if entry.get("hf_id") else []
    names += entry.get("same_shape_as_published_by") or []
    names += entry.get("aliases") or []
    names += own.get("aliases", [])
    seen, result = set(), []
    for name in (n.lower() for n in names):
        if name not in seen:
            seen.add(name)
            result.append(name)
    return result


def index_of(catalog, kind, aliases):
    """The order of the files is that of `order` in aliases.json; a heading that is not in it comes last."""
    files = []
    for path in sorted((catalog / kind).glob("*.json")):
        content = read(path)
        rows = []
        for entry in content[kind]:
            own = aliases.get(kind, {}).get(entry["id"], {})
            size = entry["params_exact"] if kind == "models" else entry["memory_gib"]
            rows.append([entry["id"], entry["name"], size, aliases_of(entry, own), own.get("notes", {})])
        heading = content.get("family") or "%s %s %s" % (content["vendor"], content["series"], content["architecture"])
        words = [w for start, ws in aliases.get("groups", {}).get(kind, {}).items() if heading.startswith(start)
                 for w in ws]
        files.append({"file": "%s/%s" % (kind, path.name), "heading": heading, "words": words, "entries": rows})
    order = {name: i for i, name in enumerate(aliases.get("order", {}).get(kind, []))}
    files.sort(key=lambda f: (order.get(f["heading"], len(order)), f["file"]))
    return files


def index_text(catalog):
    """One line an entry, as core/catalog/index_file.h says: quick to read, and a diff shows which entry changed."""
    path = catalog / "aliases.json"
    aliases = read(path) if path.exists() else {}
    lines = []
    for kind in GENERATED:
        lines.append("#" + kind)
        for f in index_of(catalog, kind, aliases):
            lines.append("@%s\t%s\t%s" % (f["file"], f["heading"], "|".join(f["words"])))
            for id_, name, size, names, notes in f["entries"]:
                told = "|".join("%s=%s" % note for note in notes.items())
                lines.append("%s\t%s\t%d\t%s\t%s" % (id_, name, size, "|".join(names), told))
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--import", dest="source", type=pathlib.Path)
    parser.add_argument("--index", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--catalog", type=pathlib.Path, default=HERE.parent / "resources" / "catalog")
    arguments = parser.parse_args()
    if arguments.source:
        import_lists(arguments.source, arguments.catalog)
    text, path = index_text(arguments.catalog), arguments.catalog / "index.tsv"
    if arguments.check:
        same = path.exists() and path.read_text(encoding="utf-8") == text
        if not same:
            print("%s is out of date: run tools/import_catalog.py --index" % path)
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
