# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: exit code 2 and one sentence with place, what, expected."""

import json
import os
import unittest
from xml.etree import ElementTree

from headroom_cli import CliTest, Run, main

GOOD = ["--model", "llama-3.1-8b", "--gpu", "a100-80gb-sxm"]


class Arguments(CliTest):
    def test_unknown_model_and_gpu_name_the_nearest(self):
        self.assertIn("llama-3.1-8b", self.refused("estimate", "--model", "llama-3.1-8bb", "--gpu", "rtx-4090"))
        self.assertIn("rtx-4090", self.refused("estimate", "--model", "llama-3.1-8b", "--gpu", "rtx-4O90"))
        self.assertIn("mixtral-8x7b", self.refused("params", "--model", "mixtral-8x7"))

    def test_nothing_said(self):
        self.refused("estimate")
        self.assertIn("hardware.gpu", self.refused("estimate", "--model", "llama-3.1-8b"))
        self.refused("params")
        self.refused("compare")
        self.refused("check")

    def test_unknown_arguments(self):
        self.assertIn("--model", self.refused("estimate", *GOOD, "--modle", "x"))
        self.assertIn("estimate", self.refused("estmate", *GOOD))
        self.assertIn("zh_CN", self.refused("estimate", *GOOD, "--lang", "fr"))
        self.assertIn("--model", self.refused("estimate", "--model"))

    def test_unknown_set_key_names_the_nearest(self):
        line = self.refused("estimate", *GOOD, "--set", "training.micro_bach=2")
        self.assertIn("training.micro_batch", line)
        self.refused("estimate", *GOOD, "--set", "nonsense")

    def test_words_and_numbers(self):
        for value in ("training.micro_batch=0", "training.micro_batch=-1", "training.micro_batch=1.5",
                      "training.micro_batch=many", "inference.prompt_tokens=1000000000000000",
                      "training.sequence_length=99999999999999999999", "parallelism.zero_stage=4",
                      "inference.gpu_memory_utilization=1.5", "hardware.gpus=0", "training.recompute=some",
                      "inference.weights=int3", "training.optimizer=adamv"):
            with self.subTest(value):
                task = "full" if value.startswith("training") else "inference"
                line = self.refused("estimate", *GOOD, "--task", task, "--set", value)
                self.assertIn(value.split("=")[0], line)
        self.assertIn("--gpus", self.refused("estimate", *GOOD, "--gpus", "0"))
        self.assertIn("--task", self.refused("estimate", *GOOD, "--task", "serve"))

    def test_refusals_are_in_chinese_too(self):
        line = self.refused("estimate", "--model", "llama-3.1-8bb", "--gpu", "rtx-4090", "--lang", "zh_CN")
        self.assertRegex(line, "没有名为.*模型")

    def test_absurd_but_allowed_does_not_overflow(self):
        answer = self.estimate("--model", "llama-3.1-405b", "--task", "full", "--gpu", "a100-80gb-sxm",
                               "--set", "training.sequence_length=1000000000", "--set", "training.micro_batch=1000000")
        self.assertFalse(answer["fits"])
        self.assertGreater(answer["peak"]["bytes"], 10 ** 15)


class Layouts(CliTest):
    def test_impossible_layouts_are_refused_by_name(self):
        def layout(model, gpus, *values):
            flags = [part for value in values for part in ("--set", value)]
            return self.refused("estimate", "--model", model, "--gpu", "a100-80gb-sxm", "--gpus", gpus, *flags)
        self.assertIn("parallelism.tensor", layout("llama-3.1-8b", 5, "parallelism.tensor=5"))
        self.assertIn("parallelism", layout("llama-3.1-8b", 8, "parallelism.tensor=4", "parallelism.data=4"))
        self.assertIn("parallelism.pipeline", layout("llama-3.1-8b", 64, "parallelism.pipeline=64"))
        self.assertIn("parallelism.expert", layout("mixtral-8x7b", 3, "parallelism.data=3", "parallelism.expert=3"))


class Plans(CliTest):
    def write(self, text):
        path = self.folder / "bad.headroom"
        path.write_text(text)
        return path

    def refused_everywhere(self, path):
        lines = set()
        for command in (["estimate", "--plan", path], ["compare", "--plan", path], ["explain", "--plan", path]):
            lines.add(self.refused(*command))
        self.assertEqual(len(lines), 1)
        run = Run("check", path)
        self.assertEqual((run.code, run.err.strip()), (2, next(iter(lines))))
        self.assertIn(path.name, run.err)
        return run.err

    def test_truncated(self):
        self.assertRegex(self.refused_everywhere(self.write('{"format": "headroom-plan", "version": 1, "scen')), "byte")

    def test_not_json_and_empty(self):
        self.assertRegex(self.refused_everywhere(self.write('{"format" "headroom-plan"}')), "byte|line")
        self.refused_everywhere(self.write(""))
        self.refused_everywhere(self.write("[]"))
        self.refused_everywhere(self.write('{"format": "other", "version": 1}'))

    def test_wrong_type_says_the_path(self):
        scenario = {"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090", "gpus": "four"}}
        self.assertIn("scenarios[0].hardware.gpus", self.refused_everywhere(self.plan(scenario)))
        self.assertIn("scenarios", self.refused_everywhere(self.write(
            '{"format": "headroom-plan", "version": 1, "scenarios": {}}')))

    def test_repeated_key(self):
        text = '{"format": "headroom-plan", "version": 1, "version": 1, "scenarios": []}'
        self.assertIn("version", self.refused_everywhere(self.write(text)))

    def test_newer_version(self):
        self.refused_everywhere(self.write('{"format": "headroom-plan", "version": 2, "scenarios": []}'))

    def test_directory_and_missing(self):
        folder = self.folder / "folder.headroom"
        folder.mkdir()
        self.refused_everywhere(folder)
        self.refused_everywhere(self.folder / "none.headroom")

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_unreadable(self):
        path = self.plan({"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}})
        path.chmod(0)
        self.refused_everywhere(path)

    def test_one_gigabyte(self):
        path = self.folder / "large.headroom"
        with open(path, "wb") as file:
            file.truncate(2 ** 30)
        self.refused_everywhere(path)

    def test_unknown_key_is_a_warning_with_its_path(self):
        plan = self.plan({"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}, "training": {"micro_bach": 2}})
        answer = self.estimate("--plan", plan)
        warning = next(w for w in answer["warnings"] if w["code"] == "unknown-key")
        self.assertEqual((warning["severity"], warning["path"]), ("warning", "scenarios[0].training.micro_bach"))
        self.assertIn("training.micro_batch", warning["nearest"])
        self.assertEqual(Run("check", plan).code, 0)

    def test_many_unknown_keys_are_counted(self):
        keys = {f"unknown_{i}": i for i in range(80_000)}
        plan = self.plan({"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}, **keys})
        warnings = self.estimate("--plan", plan)["warnings"]
        self.assertEqual(sum(w["code"] == "unknown-key" for w in warnings), 100)
        self.assertEqual([w["found"] for w in warnings if w["code"] == "unknown-keys-more"], ["79900"])

    def test_check_looks_the_fleet_up(self):
        plan = self.plan({"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}}, fleet=[{"gpu": "rtx-409"}])
        run = Run("check", plan)
        self.assertEqual(run.code, 2)
        self.assertIn("fleet[0].gpu", run.err)
        self.assertIn("rtx-4090", run.err)

    def test_a_list_of_one_gpu_and_another_number(self):
        self.refused_everywhere(self.plan({"model": "llama-2-7b", "hardware": {
            "gpu": [{"gpu": "rtx-4090", "count": 1}], "gpus": 7}}))

    def test_no_scenario(self):
        self.assertIn("no scenario", self.refused_everywhere(self.plan()))
        self.refused("compare", "--plan", self.plan())


class ModelFiles(CliTest):
    def test_broken_files(self):
        for name, content in (("config.json", b'{"hidden_size": '), ("a.gguf", b"GGUF\x03\x00\x00\x00"),
                              ("b.gguf", b"not a gguf file at all"), ("c.safetensors", b"\xff" * 64),
                              ("model.safetensors.index.json", b"{}")):
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(content)
                self.assertIn(name, self.refused("inspect", path))
                path.unlink()

    def test_config_with_absurd_numbers(self):
        path = self.folder / "config.json"
        for key, value in (("hidden_size", -1), ("num_hidden_layers", 10 ** 15), ("num_attention_heads", 0)):
            config = {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
                      "intermediate_size": 11008, "vocab_size": 32000, key: value}
            path.write_text(json.dumps(config))
            self.assertIn(key, self.refused("estimate", "--model", path, "--gpu", "rtx-4090"))

    def test_what_a_config_leaves_open_is_said_by_all(self):
        config = {"model_type": "llama", "hidden_size": 256, "num_hidden_layers": 4, "num_attention_heads": 8,
                  "intermediate_size": 688, "vocab_size": 1000, "quantization_config": {"quant_method": "bogus"}}
        (self.folder / "config.json").write_text(json.dumps(config))
        plan = self.plan({"model": ".", "hardware": {"gpu": "rtx-4090"}})
        self.assertIn("unknown-quantization", self.codes(self.estimate("--plan", plan)))
        self.assertIn("bogus", self.ok("estimate", "--plan", plan))
        self.assertIn("bogus", self.ok("check", plan))

    def test_special_files(self):
        pipe = self.folder / "pipe.gguf"
        os.mkfifo(pipe)
        for path in (pipe, "/dev/zero"):
            for command in (["inspect", path], ["estimate", "--model", path, "--gpu", "rtx-4090"],
                            ["validate", "--rows", path]):
                with self.subTest(command):
                    self.assertIn("regular file", self.refused(*command))

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_unreadable(self):
        for name in ("config.json", "a.gguf", "a.safetensors"):
            path = self.folder / name
            path.write_text("{}")
            path.chmod(0)
            self.assertIn("cannot be read", self.refused("inspect", path))


class Rows(CliTest):
    """Files of validate --rows are the user's own."""

    def rows(self, text):
        path = self.folder / "rows.json"
        path.write_text(text)
        return path

    def test_files_that_are_no_rows(self):
        for text, said in (("", "empty"), ("[{", "complete JSON"), ("nonsense", "byte")):
            line = self.refused("validate", "--rows", self.rows(text))
            self.assertIn(said, line)
            self.assertIn("rows.json", line)
            self.assertNotIn("own data", line)
        self.assertIn("folder", self.refused("validate", "--rows", self.folder))

    def test_values_that_are_none(self):
        for value in ('"x"', "-1", "NaN"):
            run = Run("validate", "--rows",
                      self.rows('[{"id": "a", "quantity": "params", "scenario": {}, "value": %s}]' % value))
            self.assertEqual(run.code, 2)
            self.assertIn("measured value", run.err)

    def test_the_default_scope_by_its_name(self):
        row = {"id": "a", "quantity": "total_gib", "value": 17, "scope": "gpu",
               "scenario": {"model": "llama-3.1-8b", "hardware": {"gpu": "a100-80gb-sxm"}}}
        self.assertEqual(len(self.json("validate", "--rows", self.rows(json.dumps([row])))["rows"]), 1)


class Terminal(CliTest):
    """Names are anybody's: none of their control characters reaches a terminal."""

    NAME = "\x1b[31m\x07\x7f\x9b"

    def test_names_are_shown_and_not_obeyed(self):
        plan = self.plan({"name": self.NAME, self.NAME: 1, "model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090"}},
                         title=self.NAME)
        runs = [Run("check", plan), Run("compare", "--plan", plan), Run("estimate", "--plan", plan),
                Run("estimate", "--model", self.NAME, "--gpu", "rtx-4090"), Run("estimate", "--plan", self.NAME),
                Run("estimate", *GOOD, "--set", self.NAME + "=1"), Run("estimate", *GOOD, "--lang", self.NAME)]
        for run in runs:
            shown = run.out + run.err
            self.assertNotRegex(shown, "[\x00-\x08\x0b-\x1f\x7f-\x9f]")
            self.assertIn("<U+001B>", shown)

    def test_a_nul_does_not_cut_the_sentence(self):
        plan = self.plan({"model": "\0", "hardware": {"gpu": "rtx-4090"}})
        self.assertIn("<U+0000>", self.refused("estimate", "--plan", plan))

    def test_pictures_stay_readable(self):
        plan = self.plan({"name": self.NAME, "model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090"}})
        path = self.folder / "a.svg"
        self.ok("report", "--plan", plan, "-o", path)
        self.assertTrue(ElementTree.parse(path).getroot().tag.endswith("svg"))


class Values(CliTest):
    def test_empty_values_are_not_absent(self):
        plan = self.plan({"model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}})
        for command, flag in (("estimate", "--plan"), ("estimate", "--gpus"), ("estimate", "--lang"),
                              ("gpus", "--sort"), ("what-fits", "--gpu"), ("estimate", "--set")):
            given = GOOD if command == "estimate" else []
            with self.subTest(flag):
                self.assertIn(f"{flag}: is empty", self.refused(command, *given, flag, ""))
        self.assertIn("--scenario", self.refused("estimate", "--plan", plan, "--scenario", ""))

    def test_names_that_the_answer_does_not_need(self):
        self.assertIn("nonsense", self.refused("hardware", "--model", "llama-3.1-8b", "--gpu", "nonsense"))
        self.assertIn("--paper", self.refused("lessons", "--paper", "nonsense"))
        self.assertIn("--seed", self.refused("lessons", "--seed", "-1"))
        self.assertIn("/nonexistent", self.refused("lessons", "--folder", "/nonexistent"))

    def test_prices(self):
        for price in ("nan", "inf", "1e308", "1000001", "-1"):
            self.assertIn("--usd-per-gpu-hour", self.refused("speed", *GOOD, "--usd-per-gpu-hour", price))

    def test_expectations_are_words(self):
        for lang in ("en", "zh_CN"):
            line = self.refused("estimate", "--model", "nonsense", "--gpu", "rtx-4090", "--lang", lang)
            self.assertNotRegex(line, r"(expected |应为：?)(models|gpus)\b")


if __name__ == "__main__":
    main()
