# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: architectures by their Hugging Face config, and a grid of settings over them. A case is plain data:
the scenario of its row in Headroom's own keys, and what the scenario cannot say."""

import itertools

LLAMA = {"model_type": "llama", "hidden_act": "silu", "rms_norm_eps": 1e-5, "max_position_embeddings": 131072,
         "tie_word_embeddings": False}
MODELS = {
    # Shapes of published models with fewer layers: what a layer keeps is measured, and many fit one card.
    "llama-8b-x4": dict(LLAMA, hidden_size=4096, intermediate_size=14336, num_hidden_layers=4,
                        num_attention_heads=32, num_key_value_heads=8, vocab_size=128256),
    "llama-1b-x8": dict(LLAMA, hidden_size=2048, intermediate_size=8192, num_hidden_layers=8,
                        num_attention_heads=32, num_key_value_heads=8, vocab_size=32000),
    "qwen-0.5b": dict(LLAMA, model_type="qwen2", hidden_size=896, intermediate_size=4864, num_hidden_layers=24,
                      num_attention_heads=14, num_key_value_heads=2, vocab_size=151936, tie_word_embeddings=True),
    "mha-1b-x8": dict(LLAMA, hidden_size=2048, intermediate_size=5504, num_hidden_layers=8, num_attention_heads=16,
                      num_key_value_heads=16, vocab_size=32000),
}
ALL_LINEAR = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]

LENGTHS = {"small": [512, 2048], "full": [256, 1024, 2048, 4096, 8192]}
BATCHES = {"small": [1], "full": [1, 2, 4, 8]}
# precision, optimizer, recompute, flash attention
TRAINING = {
    "small": [("bf16", "adamw", "none", True), ("bf16", "adamw", "full", True), ("bf16", "adamw", "none", False)],
    "full": [*itertools.product(["bf16", "amp-bf16", "fp32"], ["adamw", "sgd", "adafactor"], ["none", "full"], [True]),
             ("bf16", "adamw", "none", False), ("bf16", "adamw-8bit", "none", True)],
}
LORA = {"small": [(8, "bf16", ["q_proj", "v_proj"])],
        "full": [(8, "bf16", ["q_proj", "v_proj"]), (16, "fp32", ALL_LINEAR), (64, "bf16", ALL_LINEAR)]}


def training_keys(length, batch, setting, versions):
    precision, optimizer, recompute, flash = setting
    return {"framework": "transformers", "framework_version": versions.get("transformers", "4.57.0"),
            "precision": precision, "optimizer": optimizer, "recompute": recompute, "flash_attention": flash,
            "sequence_length": length, "micro_batch": batch, "gradient_accumulation": 1, "fused_kernels": False,
            "loss": "standard", "compile": False}


def case(name, model, task, section, keys, gpu):
    # One GPU divides nothing, and that is said: nothing is left to a default.
    parallelism = {"tensor": 1, "pipeline": 1, "zero_stage": 0} if task != "inference" else {}
    scenario = {"model": MODELS[model], "task": task, "hardware": {"gpu": gpu, "gpus": 1}, section: keys}
    if parallelism:
        scenario["parallelism"] = parallelism
    return {"name": name, "scenario": scenario}


def training_cases(grid, gpu, versions):
    for model, length, batch, setting in itertools.product(MODELS, LENGTHS[grid], BATCHES[grid], TRAINING[grid]):
        keys = training_keys(length, batch, setting, versions)
        yield case("full-%s-s%d-b%d-%s" % (model, length, batch, "-".join(map(str, setting))), model, "full",
                   "training", keys, gpu)


def adapter_cases(grid, gpu, versions, quantised):
    for model, length, batch, (rank, kind, targets) in itertools.product(MODELS, LENGTHS[grid], BATCHES[grid],
                                                                         LORA[grid]):
        for task in ["lora", "qlora"] if quantised else ["lora"]:
            for recompute in ("none", "full"):
                keys = training_keys(length, batch, ("bf16", "adamw", recompute, True), versions)
                keys["lora"] = {"rank": rank, "dtype": kind, "targets": targets, "dora": False}
                keys["base_weights"] = "nf4" if task == "qlora" else "bf16"
                if task == "qlora":
                    keys["double_quantization"] = True
                name = "%s-%s-s%d-b%d-r%d-%s-%d-%s" % (task, model, length, batch, rank, kind, len(targets), recompute)
                yield case(name, model, task, "training", keys, gpu)


def inference_cases(grid, gpu, versions):
    for model, length, batch in itertools.product(MODELS, LENGTHS[grid], BATCHES[grid]):
        keys = {"engine": "transformers", "engine_version": versions.get("transformers", "4.57.0"), "weights": "bf16",
                "kv_cache": "bf16", "prompt_tokens": length, "output_tokens": 16, "context": length + 16,
                "concurrency": batch, "flash_attention": True}
        yield case("inference-%s-s%d-b%d" % (model, length, batch), model, "inference", "inference", keys, gpu)


def cases(grid, gpu, versions, kinds, quantised):
    if "training" in kinds:
        yield from training_cases(grid, gpu, versions)
    if "adapters" in kinds:
        yield from adapter_cases(grid, gpu, versions, quantised)
    if "inference" in kinds:
        yield from inference_cases(grid, gpu, versions)
