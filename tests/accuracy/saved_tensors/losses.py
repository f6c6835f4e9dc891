# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Head and loss as each framework writes them: the most that is alive at once, forward and backward, in bytes a token
and entry of the vocabulary."""

import torch
import torch.nn.functional as F

import program
from counting import live_peak
from modules import Shape

SHAPE = Shape(2, 256, 16, 2, 2, 32, 4096)
# Rows that a shift leaves out, labels, the gradient of the small head: the peak is not the logits alone.
NEAR = 0.005


def shifted_upcast(hidden, head, labels):
    """Transformers up to 4.45, in a loop of one's own: fp32 logits stay in the output object, shifted copies go into the loss."""
    logits = F.linear(hidden, head).float()
    shifted = logits[..., :-1, :].contiguous()
    loss = F.cross_entropy(shifted.view(-1, shifted.shape[-1]), labels[..., 1:].reshape(-1))
    del shifted
    loss.backward()
    return logits


def shifted_upcast_let_go(hidden, head, labels):
    """The same under the Trainer, which takes the loss out of the output object and lets the rest go."""
    def forward():
        logits = F.linear(hidden, head).float()
        shifted = logits[..., :-1, :].contiguous()
        return F.cross_entropy(shifted.view(-1, shifted.shape[-1]), labels[..., 1:].reshape(-1))
    forward().backward()


def upcast_of_kept_logits(hidden, head, labels):
    """16-bit logits stay alive in the caller, the loss makes fp32 of them (torchtitan)."""
    logits = F.linear(hidden, head)
    F.cross_entropy(logits.float().view(-1, logits.shape[-1]), labels.view(-1)).backward()


def upcast(hidden, head, labels):
    """Nobody keeps the 16-bit logits; Transformers from 4.49 on under the Trainer."""
    F.cross_entropy(F.linear(hidden, head).float().view(-1, head.shape[0]), labels.view(-1)).backward()


def sixteen_bit(hidden, head, labels):
    """Cross-entropy in the type of the logits."""
    F.cross_entropy(F.linear(hidden, head).view(-1, head.shape[0]), labels.view(-1)).backward()


def chunked(hidden, head, labels):
    """Eight chunks, each upcast by itself; autograd keeps the fp32 log-softmax of all of them."""
    logits = F.linear(hidden, head)
    parts = zip(logits.chunk(8, dim=1), labels.chunk(8, dim=1))
    sum(F.cross_entropy(part.reshape(-1, part.shape[-1]).float(), target.reshape(-1), reduction="sum")
        for part, target in parts).backward()


def upcast_and_shifted(hidden, head, labels):
    """Transformers 4.46 to 4.48 under the Trainer: the loss makes fp32 of 16-bit logits and copies them to shift them."""
    def loss(logits):
        whole = logits.float()
        shifted = whole[..., :-1, :].contiguous()
        return F.cross_entropy(shifted.view(-1, shifted.shape[-1]), labels[..., 1:].reshape(-1))
    loss(F.linear(hidden, head)).backward()


def converted_chunks(hidden, head, labels):
    """LitGPT: head by chunks, the wrapper converts every output to fp32; each chunk has its own log-softmax."""
    logits = [F.linear(part, head) for part in hidden.chunk(32, dim=1)]
    logits = [part.float() for part in logits]
    sum(F.cross_entropy(part.reshape(-1, part.shape[-1]), target.reshape(-1), reduction="sum")
        for part, target in zip(logits, labels.chunk(32, dim=1))).backward()
    return logits


# name, how it is written, the plan, bytes a token and entry that the program is known to be off by
LOSSES = [
    ("standard loss of Transformers to 4.45", shifted_upcast,
     {"framework": "transformers", "framework_version": "4.35", "loss": "standard"}, 0),
    ("the same under the Trainer", shifted_upcast_let_go,
     {"framework": "transformers", "framework_version": "4.45", "loss": "standard"}, 0),
    ("standard loss of torchtitan", upcast_of_kept_logits, {"framework": "torchtitan", "loss": "standard"}, 0),
    ("fp32 upcast", upcast, {"framework": "generic", "loss": "standard"}, 0),
    ("loss in 16 bit", sixteen_bit, {"framework": "generic", "loss": "fused"}, 0),
    ("chunked loss, eager", chunked, {"framework": "generic", "loss": "chunked"}, 0),
    ("loss of Transformers 4.46 to 4.48", upcast_and_shifted,
     {"framework": "transformers", "framework_version": "4.48", "loss": "standard"}, 0),
    # Labels are shifted instead, and the Trainer keeps no logits.
    ("loss of Transformers from 4.49 on", upcast, {"framework": "transformers", "loss": "standard"}, 0),
    # Two fp32 gradients of the chunk in hand, of 32 chunks: the longer the sequence, the less.
    ("head and loss by chunks in fp32 (LitGPT)", converted_chunks,
     {"framework": "litgpt", "framework_version": "0.2", "loss": "chunked"}, 8 / 32),
]


def measured(write):
    head = (torch.randn(SHAPE.vocabulary, SHAPE.hidden) * 0.02).bfloat16().requires_grad_()
    labels = torch.randint(0, SHAPE.vocabulary, (SHAPE.batch, SHAPE.sequence))

    def step():
        hidden = torch.randn(SHAPE.batch, SHAPE.sequence, SHAPE.hidden).bfloat16().requires_grad_()
        return write(hidden, head, labels)

    step()  # the gradient of the head is there already
    return live_peak(step) / (SHAPE.tokens * SHAPE.vocabulary)


def compare(cli, verbose):
    findings = []
    for name, write, training, known in LOSSES:
        counted = measured(write)
        ours, formulas = program.activations(cli, program.scenario(SHAPE, "llama", "full", training))
        said = ours["logits"] / (SHAPE.tokens * SHAPE.vocabulary)
        if verbose:
            print("%-42s %-10s counted %.3f  program %.3f" % (name, "logits", counted, said))
        if abs(counted - said - known) > NEAR * counted:
            findings.append("%s: %.3f bytes a token and entry are alive, headroom says %.3f (%s), known difference %g"
                            % (name, counted, said, formulas["logits"], known))
    return findings
