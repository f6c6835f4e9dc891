# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons teach formulas and the estimator checks the answers: both must agree for every number that an exercise
draws. If the estimator changes, this says which lesson teaches the old formula."""

import functools
import itertools
import json
import random
import re
import unittest
from operator import add, truediv

from headroom_cli import GIB, SOURCE, CliTest

LESSONS = SOURCE / "resources" / "lessons"
DRAWN = 5  # draws tried for each exercise, the same ones every time
OPERATOR = re.compile(r"\s+([+/])\s+")


def merged(base, over):
    result = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(result.get(key), dict)
        result[key] = merged(result[key], value) if both else value
    return result


def resolved(lesson, name):
    scenario = dict(lesson["scenarios"][name])
    scenario.pop("label", None)
    base = scenario.pop("base", None)
    return merged(resolved(lesson, base), scenario) if base else scenario


def with_value(scenario, key, value):
    head, _, rest = key.partition(".")
    return merged(scenario, {head: with_value(scenario.get(head, {}), rest, value) if rest else value})


def at(answer, path):
    for part in re.findall(r"[^.\[\]]+|\[[^\]]+\]", path):
        name = part.strip("[]")
        if part == name:
            answer = answer[name]
        else:
            answer = answer[int(name)] if name.isdigit() else next(x for x in answer if x["phase"] == name)
    return answer


def evaluated(answer, expression):
    """Sums and quotients from left to right: no taught answer mixes them."""
    words = OPERATOR.split(expression)
    value = at(answer, words[0])
    for operator, word in zip(words[1::2], words[2::2]):
        value = {"+": add, "/": truediv}[operator](value, at(answer, word))
    return value


class Drawn:
    """A scenario of an exercise with what a student sees of it."""

    def __init__(self, scenario, answer, symbols):
        self.scenario, self.answer, self.symbols = scenario, answer, symbols

    @property
    def parameters(self):
        return self.answer["model"]["parameters"]["total"]

    @property
    def tokens(self):
        return self.scenario["training"]["sequence_length"] * self.scenario["training"]["micro_batch"]

    def __getitem__(self, symbol):
        return self.symbols[symbol]

    def training(self, key):
        return self.scenario["training"][key]


def zero_share(d):
    n = d.scenario["hardware"]["gpus"]
    return d.parameters * {1: 4 + 12 / n, 2: 2 + 14 / n, 3: 16 / n}[d.scenario["parallelism"]["zero_stage"]]


def lora_count(d):
    h, kv, f = d["hidden-size"], d["kv-heads"] * d["head-dim"], d["mlp-width"]
    return d["layers"] * d.training("lora")["rank"] * (2 * (h + h) + 2 * (h + kv) + 3 * (h + f))


def cache(d):
    inference = d.scenario["inference"]
    tokens = inference["concurrency"] * (inference["prompt_tokens"] + inference["output_tokens"])
    return 2 * d["layers"] * d["kv-heads"] * d["head-dim"] * 2 * tokens


def one_state(d):
    return 2 if d.training("precision") == "bf16" else 4


# lesson, exercise, what its hint says
TAUGHT = [
    ("02-number-formats", "sixteen",
     lambda d: d.parameters * {"fp32": 4, "bf16": 2}[d.scenario["inference"]["weights"]]),
    ("03-file-size", "twon", lambda d: 2 * d.parameters),
    ("03-file-size", "disk", lambda d: (2 + 4 + 4 + 4) * d.parameters),
    ("04-kv-cache", "size", cache),
    ("06-sixteen-n", "moments",
     lambda d: d.parameters * one_state(d) * {"adamw": 2, "lion": 1}[d.training("optimizer")]),
    ("07-three-rules", "recipe", lambda d: d.parameters * (8 if d.training("precision") == "bf16" else 16)),
    ("08-activations", "kept", lambda d: d.tokens * d["layers"] * (16 * d["hidden-size"] + 6 * d["mlp-width"])),
    ("08-activations", "inputs", lambda d: 2 * d.tokens * d["hidden-size"] * d["layers"]),
    ("09-logits", "size", lambda d: 12 * d.tokens * d["vocabulary"]),
    ("09-logits", "save", lambda d: {"fused": 6, "chunked": 2.25}[d.training("loss")] * d.tokens * d["vocabulary"]),
    ("10-lora", "trainable", lora_count),
    ("10-lora", "states", lambda d: (4 + 4 + 8) * lora_count(d)),
    ("11-zero", "share", zero_share),
    ("12-parallelism", "share", lambda d: 2 * d.parameters / d.scenario["parallelism"]["tensor"]),
    ("12-parallelism", "flight",
     lambda d: d.scenario["parallelism"]["pipeline"] / (d.scenario["parallelism"]["pipeline"] - 1)),
    ("16-rl-roles", "group", cache),
    ("17-moe", "weights", lambda d: 2 * d.parameters),
    ("14-capstone-65b", "weights", lambda d: 2 * d.parameters / d.scenario["hardware"]["gpus"]),
]


class LessonAnswers(CliTest):
    @functools.lru_cache(maxsize=None)
    def sizes(self, model):
        """Layers, widths and heads: the symbols of the plainest derivation that has them all."""
        steps = self.json("explain", "--model", model, "--gpu", "h200-141gb-sxm", "--set", "inference.engine=generic")
        return {symbol["id"]: symbol["value"] for step in steps["steps"] for symbol in step["symbols"]}

    def drawn(self, scenario):
        plan = self.folder / "drawn.headroom"
        plan.write_text(json.dumps({"format": "headroom-plan", "version": 1, "scenarios": [scenario]}))
        return Drawn(scenario, self.estimate("--plan", plan), self.sizes(scenario["model"]))

    def test_hints_lead_to_the_answer(self):
        for folder, name, hint in TAUGHT:
            lesson = json.loads((LESSONS / folder / "lesson.json").read_text(encoding="utf-8"))
            exercise = next(e for e in lesson["exercises"] if e["id"] == name)
            draws = list(itertools.product(*exercise["vary"].values()))
            for values in random.Random(1).sample(draws, min(DRAWN, len(draws))):
                scenario = resolved(lesson, exercise["scenario"])
                for key, value in zip(exercise["vary"], values):
                    scenario = with_value(scenario, key, value)
                drawn = self.drawn(scenario)
                answer = evaluated(drawn.answer, exercise["answer"])
                with self.subTest(lesson=folder, exercise=name, values=values):
                    error = hint(drawn) / answer - 1
                    self.assertLessEqual(abs(error), exercise["tolerance"])

    def test_the_founding_notebook_in_its_lessons(self):
        """S6.2, S7.1, S8.11: the numbers that the texts promise come from their scenarios."""
        def of(folder, scenario):
            lesson = json.loads((LESSONS / folder / "lesson.json").read_text(encoding="utf-8"))
            return self.drawn(resolved(lesson, scenario)).answer
        self.assertEqual(of("03-file-size", "l13")["disk"]["checkpoint_bytes"], 26_031_728_640)
        self.assertEqual(of("04-kv-cache", "mha65")["kv"]["bytes_per_token"], 5 * GIB // 2048)
        self.assertEqual(of("04-kv-cache", "gqa70")["kv"]["bytes_per_token"], 5 * GIB // 16384)
        self.assertEqual(of("10-lora", "mistral")["model"]["parameters"]["trainable"], 20_971_520)
        verdicts = [of("11-zero", f"z{stage}")["fits"] for stage in range(4)]
        self.assertEqual(verdicts, [False, False, False, True])
        ladder = [of("14-capstone-65b", name)["fits"] for name in ("full", "lora", "qlora", "infer5", "four")]
        self.assertEqual(ladder, [False, False, True, True, True])


if __name__ == "__main__":
    unittest.main()
