# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The modules that are compared: how a framework writes them, and the plan that says the same to headroom-cli."""

from dataclasses import dataclass, field

import torch
from torch.utils.checkpoint import checkpoint

from counting import Ledger
from modules import Head, Layer, Shape, Style

SHAPES = [
    #     batch, sequence, hidden, heads, KV heads, width, vocabulary
    Shape(1, 16, 64, 4, 4, 160, 512),
    Shape(2, 24, 64, 4, 2, 160, 512),
    Shape(3, 32, 128, 8, 1, 352, 1000),
    Shape(1, 128, 96, 6, 3, 256, 320),
]
EVEN_HEADS = [shape for shape in SHAPES if shape.heads == shape.kv_heads] + [Shape(2, 40, 96, 6, 6, 256, 320)]


@dataclass
class Case:
    name: str
    style: Style
    training: dict
    modules: tuple = ("norms", "attention", "mlp")
    family: str = "llama"
    task: str = "full"
    shapes: list = field(default_factory=lambda: SHAPES)

    part: type = Layer
    checkpointed: bool = False

    def count(self, shape):
        """A part between others: its input has a gradient."""
        ledger = Ledger()
        layer = self.part(shape, self.style)
        x = torch.randn(shape.batch, shape.sequence, shape.hidden).to(self.style.dtype).requires_grad_()
        with ledger.counting(), ledger.module("layer-input"):
            if self.checkpointed:
                self.output = checkpoint(lambda y: layer(ledger, y), x)
            else:
                self.output = layer(ledger, x)
        return ledger


def lora(targets, kind="bf16"):
    names = {"q": "q_proj", "k": "k_proj", "v": "v_proj", "o": "o_proj", "gate": "gate_proj", "up": "up_proj",
             "down": "down_proj"}
    return {"base_weights": "bf16",
            "lora": {"rank": Style.rank, "targets": [names[t] for t in targets], "dtype": kind}}


ALL = ("q", "k", "v", "o", "gate", "up", "down")
ADAPTED = ("norms", "attention", "mlp", "adapters")


def of(framework, flash, fused=None, **more):
    training = {"framework": framework, "flash_attention": flash}
    if fused is not None:
        training["fused_kernels"] = fused
    return dict(training, **more)


CASES = [
    Case("transformers eager", Style(), of("transformers", False, False)),
    Case("transformers flash", Style(attention="flash"), of("transformers", True, False)),
    Case("transformers Liger, flash", Style(norm="fused", mlp="fused", attention="flash"),
         of("transformers", True, True)),
    Case("transformers Liger, eager attention", Style(norm="fused", mlp="fused"), of("transformers", False, True)),
    Case("generic fused, flash without repeat", Style(norm="fused", mlp="fused", attention="flash", repeat=False),
         of("generic", True, True)),
    Case("torchtitan compiled, flash", Style(norm="fused", mlp="fused", attention="flash", repeat=False),
         of("torchtitan", True, True)),
    Case("litgpt fused QKV, flash", Style(attention="flash", fused_qkv=True), of("litgpt", True, False)),
    Case("torchtune eager, flash", Style(attention="flash"), of("torchtune", True, False)),
    Case("LayerNorm and GELU", Style(norm="layernorm", mlp="gelu", attention="flash"), of("transformers", True, False),
         modules=("norms", "mlp"), family="neox", shapes=EVEN_HEADS),
    Case("LayerNorm and GELU side by side", Style(norm="layernorm", mlp="gelu", attention="flash", parallel=True),
         of("transformers", True, False), modules=("norms", "mlp"), family="neox-parallel", shapes=EVEN_HEADS),
    Case("PEFT LoRA on q and v", Style(attention="flash", lora=("q", "v")),
         of("transformers", True, False, **lora(("q", "v"))), ADAPTED, task="lora"),
    Case("PEFT LoRA on all, bf16 adapters", Style(attention="flash", lora=ALL),
         of("transformers", True, False, **lora(ALL)), ADAPTED, task="lora"),
    Case("PEFT LoRA on all, fp32 adapters", Style(attention="flash", lora=ALL, lora_type=torch.float32),
         of("transformers", True, False, **lora(ALL, "fp32")), ADAPTED, task="lora"),
    Case("PEFT LoRA on the MLP", Style(attention="flash", lora=("gate", "up", "down")),
         of("transformers", True, False, **lora(("gate", "up", "down"))), ADAPTED, task="lora"),
    Case("PEFT LoRA on o and down", Style(attention="flash", lora=("o", "down")),
         of("transformers", True, False, **lora(("o", "down"))), ADAPTED, task="lora"),
    Case("PEFT LoRA, eager attention", Style(lora=ALL), of("transformers", False, False, **lora(ALL)), ADAPTED,
         task="lora"),
    Case("PEFT LoRA, Liger", Style(norm="fused", mlp="fused", attention="flash", lora=ALL),
         of("transformers", True, True, **lora(ALL)), ADAPTED, task="lora"),
    Case("LitGPT LoRA on q and v with dropout",
         Style(attention="flash", fused_qkv=True, lora=("q", "v"), lora_dropout=True),
         of("litgpt", True, False, **lora(("q", "v"))), ADAPTED, task="lora"),
    Case("LitGPT LoRA on q, k, v and the MLP with dropout",
         Style(attention="flash", fused_qkv=True, lora=("q", "k", "v", "gate", "up", "down"), lora_dropout=True),
         of("litgpt", True, False, **lora(("q", "k", "v", "gate", "up", "down"))), ADAPTED, task="lora"),
    Case("LitGPT LoRA on o with dropout", Style(attention="flash", fused_qkv=True, lora=("o",), lora_dropout=True),
         of("litgpt", True, False, **lora(("o",))), ADAPTED, task="lora"),
    Case("final norm and head, eager", Style(), of("transformers", True, False), ("outside",), part=Head),
    Case("final norm and head, Liger", Style(norm="fused"), of("transformers", True, True), ("outside",), part=Head),
    Case("full checkpointing", Style(attention="flash"), of("transformers", True, False, recompute="full"),
         ("layer-input",), checkpointed=True),
    Case("full checkpointing, fp32", Style(attention="flash", dtype=torch.float32),
         of("transformers", True, False, recompute="full", precision="fp32"), ("layer-input",), checkpointed=True),
    Case("fp32 eager", Style(dtype=torch.float32, attention="flash"),
         of("transformers", True, False, precision="fp32")),
]
