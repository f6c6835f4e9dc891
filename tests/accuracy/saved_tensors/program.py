# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What headroom-cli says that each module saves. No formula stands here: the program's own answer is compared."""

import json
import subprocess
import tempfile

CONFIGS = {
    "llama": {"model_type": "llama", "hidden_act": "silu"},
    "neox-parallel": {"model_type": "gpt_neox", "hidden_act": "gelu", "use_parallel_residual": True, "rotary_pct": 1.0},
    "neox": {"model_type": "gpt_neox", "hidden_act": "gelu", "use_parallel_residual": False, "rotary_pct": 1.0},
}


def scenario(shape, family, task, training):
    config = dict(CONFIGS[family], hidden_size=shape.hidden, intermediate_size=shape.width, num_hidden_layers=2,
                  num_attention_heads=shape.heads, num_key_value_heads=shape.kv_heads, vocab_size=shape.vocabulary,
                  max_position_embeddings=65536, tie_word_embeddings=False)
    return {"name": "layer", "model": config, "task": task, "hardware": {"gpu": "h100-80gb-sxm"},
            "training": dict({"precision": "bf16", "recompute": "none", "sequence_length": shape.sequence,
                              "micro_batch": shape.batch}, **training)}


def activations(cli, asked):
    """module -> bytes of one layer, and the formula of each for the report."""
    plan = {"format": "headroom-plan", "version": 1, "scenarios": [asked]}
    with tempfile.NamedTemporaryFile("w", suffix=".headroom") as file:
        json.dump(plan, file)
        file.flush()
        run = subprocess.run([cli, "activations", "--plan", file.name, "--json"], capture_output=True, text=True,
                             check=False)
    if run.returncode:
        raise RuntimeError("headroom-cli activations: exit %d: %s" % (run.returncode, run.stderr.strip()))
    modules = json.loads(run.stdout)["modules"]
    return ({m["module"]: m["bytes"] for m in modules},
            {m["module"]: "%s = %s" % (m["formula"], m["substituted"]) for m in modules})
