# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small modules in the order of operations that each framework uses: what counts is which tensor each operation
saves, so every line here is an operation of theirs. Fused kernels are autograd functions that save what theirs save."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F


@dataclass
class Shape:
    batch: int
    sequence: int
    hidden: int
    heads: int
    kv_heads: int
    width: int
    vocabulary: int

    @property
    def tokens(self):
        return self.batch * self.sequence

    @property
    def head_dim(self):
        return self.hidden // self.heads


@dataclass
class Style:
    """How a framework writes its layer."""

    norm: str = "eager"  # eager, fused, layernorm
    mlp: str = "eager"  # eager, fused, gelu
    attention: str = "eager"  # eager, flash, math
    repeat: bool = True  # KV heads are copied for every query head
    fused_qkv: bool = False
    parallel: bool = False  # attention and MLP side by side on one residual stream
    keeps_squares: bool = False  # mean() of PyTorch before 2.0 keeps its input
    lora: tuple = ()  # targets; the base is frozen then
    lora_type: torch.dtype = torch.bfloat16
    lora_dropout: bool = False
    rank: int = 4
    dtype: torch.dtype = torch.bfloat16


class FusedNorm(torch.autograd.Function):
    """Liger's RMSNorm: the input and one fp32 number for each row."""

    @staticmethod
    def forward(ctx, x, weight):
        rstd = torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + 1e-5)
        ctx.save_for_backward(x, weight, rstd)
        return (x.float() * rstd).to(x.dtype) * weight

    @staticmethod
    def backward(ctx, grad):
        return grad, None


class FusedSwiglu(torch.autograd.Function):
    """Liger's SiLUMul: gate and up; the activation is computed again."""

    @staticmethod
    def forward(ctx, gate, up):
        ctx.save_for_backward(gate, up)
        return F.silu(gate) * up

    @staticmethod
    def backward(ctx, grad):
        return grad, grad


class FlashAttention(torch.autograd.Function):
    """FlashAttention-2: q, k, v, its output and the log-sum-exp of each row in fp32."""

    @staticmethod
    def forward(ctx, q, k, v):
        groups = q.shape[1] // k.shape[1]
        keys, values = repeat_kv(k, groups), repeat_kv(v, groups)
        scores = (q.float() @ keys.float().transpose(2, 3)) / math.sqrt(q.shape[-1])
        out = (scores.softmax(-1) @ values.float()).to(q.dtype).transpose(1, 2).contiguous()
        ctx.save_for_backward(q, k, v, out, torch.logsumexp(scores, -1))
        return out

    @staticmethod
    def backward(ctx, grad):
        return grad, None, None


def repeat_kv(x, groups):
    if groups == 1:
        return x
    b, k, s, d = x.shape
    return x[:, :, None].expand(b, k, groups, s, d).reshape(b, k * groups, s, d)


def rotate_half(x):
    half = x.shape[-1] // 2
    return torch.cat((-x[..., half:], x[..., :half]), dim=-1)


def rope(x, cos, sin):
    return x * cos + rotate_half(x) * sin


class Layer:
    """A decoder layer; its parameters by name, and one pass that tells the ledger whose tensors are whose."""

    def __init__(self, shape, style):
        self.shape, self.style = shape, style
        h, d, kind = shape.hidden, shape.head_dim, style.dtype
        sizes = {"q": (shape.heads * d, h), "k": (shape.kv_heads * d, h), "v": (shape.kv_heads * d, h),
                 "o": (h, shape.heads * d), "gate": (shape.width, h), "up": (shape.width, h),
                 "down": (h, shape.width)}
        if style.fused_qkv:
            sizes["qkv"] = ((shape.heads + 2 * shape.kv_heads) * d, h)
        trained = not style.lora
        self.w = {name: (torch.randn(size) * 0.02).to(kind).requires_grad_(trained) for name, size in sizes.items()}
        for name in ("norm1", "norm2"):
            self.w[name] = torch.ones(h, dtype=kind).requires_grad_(trained)
            self.w[name + ".bias"] = torch.zeros(h, dtype=kind).requires_grad_(trained)
        for name in style.lora:
            rows, columns = sizes[name]
            self.w[name + ".a"] = (torch.randn(style.rank, columns) * 0.1).to(style.lora_type).requires_grad_()
            self.w[name + ".b"] = (torch.randn(rows, style.rank) * 0.1).to(style.lora_type).requires_grad_()
        merged = [self.w[name + ".a"] for name in ("q", "k", "v") if name in style.lora]
        if style.fused_qkv and merged:
            self.merged = torch.cat([a.detach() for a in merged]).requires_grad_()
        angles = torch.randn(shape.sequence, d)
        self.cos, self.sin = angles.cos().to(kind), angles.sin().to(kind)

    def norm(self, ledger, x, name, module="norms"):
        style = self.style
        with ledger.module(module):
            if style.norm == "layernorm":
                y = F.layer_norm(x, (x.shape[-1],), self.w[name], self.w[name + ".bias"])
                ledger.owns(module, x)
            elif style.norm == "fused":
                y = FusedNorm.apply(x, self.w[name])
                ledger.owns(module, x)
            else:
                wide = x.to(torch.float32)
                squares = wide.pow(2)
                # The 2.x mean() keeps sizes only, as a sum does in every version.
                mean = squares.mean(-1, keepdim=True) if style.keeps_squares \
                    else squares.sum(-1, keepdim=True) * (1 / x.shape[-1])
                wide = wide * torch.rsqrt(mean + 1e-5)
                y = self.w[name] * wide.to(x.dtype)
        return ledger.owns(module, y)

    def linear(self, ledger, x, name):
        y = F.linear(x, self.w[name])
        if name not in self.style.lora:
            return y
        with ledger.module("adapters"):
            inner = x.to(self.style.lora_type)
            if self.style.lora_dropout:
                inner = torch.native_dropout(inner, 0.1, True)[0]
            inner = F.linear(F.linear(inner, self.w[name + ".a"]), self.w[name + ".b"])
            return (y + inner * 2.0).to(y.dtype)

    def merged_adapters(self, ledger, x, names):
        """LitGPT: one input for the adapters of q, k and v; zeros where one of them has none."""
        s = self.shape
        widths = {"q": s.heads * s.head_dim, "k": s.kv_heads * s.head_dim, "v": s.kv_heads * s.head_dim}
        starts = {"q": 0, "k": widths["q"], "v": widths["q"] + widths["k"]}
        with ledger.module("adapters"):
            x = torch.native_dropout(x, 0.1, True)[0]
            inner = F.linear(x, self.merged).chunk(len(names), dim=-1)
            outer = torch.cat([F.linear(part, self.w[n + ".b"]) for part, n in zip(inner, names)], dim=-1)
            if len(names) < 3:
                index = torch.cat([torch.arange(starts[n], starts[n] + widths[n]) for n in names])
                ledger.ignore(index)
                zeros = outer.new_zeros(*outer.shape[:-1], sum(widths.values()))
                outer = zeros.index_copy(-1, index, outer)
            return outer * 2.0

    def heads(self, x, count):
        return x.view(self.shape.batch, self.shape.sequence, count, self.shape.head_dim).transpose(1, 2)

    def project(self, ledger, y):
        s = self.shape
        if not self.style.fused_qkv:
            return (self.heads(self.linear(ledger, y, "q"), s.heads),
                    self.heads(self.linear(ledger, y, "k"), s.kv_heads),
                    self.heads(self.linear(ledger, y, "v"), s.kv_heads))
        qkv = self.linear(ledger, y, "qkv")
        merged = [name for name in ("q", "k", "v") if name in self.style.lora]
        if merged:
            qkv = qkv + self.merged_adapters(ledger, y, merged)
        d = s.head_dim
        q, k, v = qkv.split([s.heads * d, s.kv_heads * d, s.kv_heads * d], dim=-1)
        return tuple(part.unflatten(-1, (count, d)).transpose(1, 2)
                     for part, count in ((q, s.heads), (k, s.kv_heads), (v, s.kv_heads)))

    def attend(self, q, k, v):
        style = self.style
        if style.repeat or style.attention != "flash":
            groups = self.shape.heads // self.shape.kv_heads
            k, v = repeat_kv(k, groups), repeat_kv(v, groups)
        if style.attention == "flash":
            return FlashAttention.apply(q, k, v)
        scores = torch.matmul(q, k.transpose(2, 3)) / math.sqrt(self.shape.head_dim)
        probabilities = F.softmax(scores, dim=-1, dtype=torch.float32).to(q.dtype)
        return torch.matmul(probabilities, v).transpose(1, 2).contiguous()

    def attention(self, ledger, y):
        s = self.shape
        with ledger.module("attention"):
            q, k, v = self.project(ledger, y)
            q, k = rope(q, self.cos, self.sin), rope(k, self.cos, self.sin)
            out = self.attend(q, k, v).reshape(s.batch, s.sequence, s.heads * s.head_dim)
            return self.linear(ledger, ledger.owns("attention", out), "o")

    def mlp(self, ledger, y):
        with ledger.module("mlp"):
            if self.style.mlp == "gelu":
                inner = F.gelu(self.linear(ledger, y, "up"))
            elif self.style.mlp == "fused":
                inner = FusedSwiglu.apply(self.linear(ledger, y, "gate"), self.linear(ledger, y, "up"))
            else:
                inner = F.silu(self.linear(ledger, y, "gate")) * self.linear(ledger, y, "up")
            return self.linear(ledger, ledger.owns("mlp", inner), "down")

    def __call__(self, ledger, x):
        ledger.ignore(*self.w.values(), self.cos, self.sin)
        if hasattr(self, "merged"):
            ledger.ignore(self.merged)
        if self.style.parallel:
            return x + self.attention(ledger, self.norm(ledger, x, "norm1")) \
                + self.mlp(ledger, self.norm(ledger, x, "norm2"))
        x = x + self.attention(ledger, self.norm(ledger, x, "norm1"))
        return x + self.mlp(ledger, self.norm(ledger, x, "norm2"))


class Head(Layer):
    """What follows the last layer: final norm and the projection to the vocabulary."""

    def __call__(self, ledger, x):
        head = (torch.randn(self.shape.vocabulary, self.shape.hidden) * 0.02).to(x.dtype).requires_grad_()
        ledger.ignore(*self.w.values(), head)
        return F.linear(self.norm(ledger, x, "norm1", "outside"), head)
