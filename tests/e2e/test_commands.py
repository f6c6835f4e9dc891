# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command, for people and as JSON, in both languages."""

import json
import os
import re
import stat
import subprocess
import unicodedata

from headroom_cli import PLANS, PROGRAM, SOURCE, CliTest, Run, main

TRAIN = ["--model", "llama-3.1-8b", "--task", "full", "--gpu", "a100-80gb-sxm", "--gpus", "8",
         "--set", "parallelism.zero_stage=3"]
SERVE = ["--model", "qwen2.5-7b", "--gpu", "rtx-4090"]
PLAN = PLANS / "seed-4xv100-65b.headroom"
COMMANDS = {
    "models": ["models", "llama", "3.1"], "gpus": ["gpus", "a100"], "params": ["params", "--model", "mixtral-8x7b"],
    "estimate": ["estimate", *TRAIN], "explain": ["explain", *SERVE], "rules": ["rules", "--model", "qwen2.5-7b"],
    "compare": ["compare", "--plan", PLAN], "check": ["check", PLAN], "detect": ["detect"],
    "validate": ["validate"], "activations": ["activations", *TRAIN],
    "solve": ["solve", "max-context", *SERVE], "what-fits": ["what-fits"],
    "fixes": ["fixes", "--model", "llama-3.1-8b", "--task", "full", "--gpu", "a100-80gb-sxm", "--gpus", "2"],
    "layouts": ["layouts", *TRAIN, "--top", "5"], "hardware": ["hardware", "--model", "deepseek-r1"],
    "speed": ["speed", *SERVE], "launch": ["launch", *SERVE, "--for", "vllm"],
    "ask": ["ask", "8 x 3090 zero3 Llama-3-8B lora 4k"],
}


class Forms(CliTest):
    def test_each_command_as_table_and_json(self):
        for name, arguments in COMMANDS.items():
            with self.subTest(name):
                self.assertFalse(self.ok(*arguments).startswith("{"))
                self.json(*arguments)

    def test_chinese_has_no_english_sentence(self):
        for name, arguments in COMMANDS.items():
            with self.subTest(name):
                text = self.ok(*arguments, "--lang", "zh_CN")
                self.assertRegex(text, "[\u4e00-\u9fff]")
                if name not in ("explain", "compare", "check"):  # titles of papers and of scenarios keep their language
                    self.assertNotRegex(text, r"\b[a-z]{3,} [a-z]{3,} [a-z]{3,} [a-z]{3,}\b")

    def test_english_has_no_chinese(self):
        for name in ("estimate", "params", "rules", "gpus"):
            with self.subTest(name):
                self.assertNotRegex(self.ok(*COMMANDS[name], "--lang", "en"), "[\u4e00-\u9fff]")

    def test_help_and_no_command(self):
        for language in ("en", "zh_CN"):
            text = self.ok("--help", "--lang", language)
            for name in COMMANDS:
                self.assertIn(name, text)
        self.assertIn("--set", self.ok("estimate", "--help"))
        self.refused()

    def test_every_fix_is_what_estimating_it_says(self):
        asked = COMMANDS["fixes"][1:]
        answer, before = self.json("fixes", *asked), self.estimate(*asked)["peak"]
        self.assertEqual(answer["bytes"], before["bytes"])
        self.assertGreater(len(answer["fixes"]), 2)
        classes = ["free", "slower", "needs-hardware", "changes-result"]
        order = [classes.index(fix["cost"]) for fix in answer["fixes"] if fix["reaches_goal"]]
        self.assertEqual(order, sorted(order))
        for fix in answer["fixes"]:
            flags = [part for assignment in fix["assignments"] for part in ("--set", assignment)]
            after = self.estimate(*asked, *flags)["peak"]
            self.assertEqual(before["bytes"] - after["bytes"], fix["saved_bytes"])
            self.assertEqual(after["headroom_bytes"] - before["headroom_bytes"], fix["gain_bytes"])
            self.assertEqual(after["headroom_bytes"] >= 0, fix["reaches_goal"])
        groups = [self.estimate(*asked)["groups"][0]]
        for step in answer["sensitivities"]:
            groups[1:] = self.estimate(*asked, "--set", step["assignment"])["groups"][:1]
            # where free blocks fill the card to its last byte, a step is what it allocates
            full = any(abs(g["headroom_bytes"]) <= 64 and g["terms"]["fragmentation"] > 0 for g in groups)
            was, now = (g["bytes"] - (g["terms"]["fragmentation"] if full else 0) for g in groups)
            self.assertEqual(now - was, step["bytes"])

    def test_layouts_are_ranked_and_the_rest_is_explained(self):
        answer = self.json("layouts", *TRAIN, "--top", "1000")
        self.assertEqual([layout["rank"] for layout in answer["layouts"]], list(range(1, answer["feasible"] + 1)))
        refused = sum(rule["count"] for rule in answer["refused"])
        self.assertEqual(answer["examined"], answer["feasible"] + answer["too_large"] + refused)
        self.assertIn("communication", answer["ranked_by"])
        best = answer["layouts"][0]
        speeds = [layout["tokens_per_second"] for layout in answer["layouts"] if layout["verdict"] == best["verdict"]]
        self.assertEqual(speeds, sorted(speeds, reverse=True))
        self.assertGreater(speeds[-1], 0)
        flags = [part for section in ("parallelism", "training") for key, value in best[section].items()
                 for part in ("--set", f"{section}.{key}={value}")]
        peak = self.estimate(*TRAIN, *flags)["peak"]
        self.assertEqual((peak["bytes"], peak["headroom_bytes"]), (best["peak_bytes"], best["headroom_bytes"]))
        only = self.json(*COMMANDS["layouts"], "--allow", "tensor,data")
        self.assertTrue(all(layout["parallelism"]["pipeline"] == 1 for layout in only["layouts"]))
        self.assertIn("--allow", self.refused(*COMMANDS["layouts"], "--allow", "sideways"))

    def test_speed_has_the_promised_fields(self):
        serve = self.json("speed", *SERVE)
        self.assertEqual(serve["format"], "headroom-speed")
        self.assertIsNone(serve["training"])
        self.assertIn(serve["inference"]["bound"], ["memory", "compute", "interconnect"])
        for key in ("time_to_first_token_s", "time_per_output_token_s", "tokens_per_second"):
            self.assertGreater(serve["inference"][key], 0)
        self.assertIsNone(serve["cost"]["usd"])
        self.assertGreater(serve["cost"]["usd_per_million_tokens"], 0)
        self.assertIsNone(serve["energy_kwh"])
        train = self.json("speed", *TRAIN, "--set", "training.tokens=1e9", "--usd-per-gpu-hour", "2")
        self.assertIsNone(train["inference"])
        days = train["training"]["days"]
        self.assertAlmostEqual(days * 86400, 1e9 / train["training"]["tokens_per_second"])
        self.assertAlmostEqual(train["training"]["tokens_per_second_per_gpu"] * 8,
                               train["training"]["tokens_per_second"])
        self.assertAlmostEqual(train["cost"]["usd"], days * 24 * 8 * 2)
        self.assertAlmostEqual(train["cost"]["usd_per_million_tokens"], train["cost"]["usd"] / 1000)
        self.assertGreater(train["energy_kwh"], 0)
        self.assertIsNone(self.json("speed", *TRAIN)["training"]["days"])
        unknown = self.json("speed", "--model", "llama-3.1-8b", "--gpu", "apple-m5")
        self.assertEqual((unknown["inference"], unknown["training"]), (None, None))
        self.assertIn("--usd-per-gpu-hour", self.refused("speed", *SERVE, "--usd-per-gpu-hour", "-1"))

    def test_speed_explains_every_number(self):
        derivation = self.json("speed", *SERVE, "--explain")["derivation"]
        keys = {number["key"] for number in derivation["numbers"]}
        self.assertLessEqual({"inference.tokens_per_second", "inference.time_to_first_token_s"}, keys)
        for step in derivation["steps"]:
            self.assertTrue(step["formula"] and step["source_text"], step)
            self.assertNotEqual(step["name"], step["id"])

    def test_hardware_offers_hold_the_plan(self):
        answer = self.json("hardware", "--model", "qwen2.5-72b")
        self.assertGreater(len(answer["offers"]), 50)
        for offer in answer["offers"][:5]:
            plan = self.plan(offer["scenario"])
            self.assertTrue(self.estimate("--plan", plan)["fits"])

    def test_experts_on_the_host_leave_the_gpu(self):
        asked = ["--model", "qwen3-30b-a3b", "--gpu", "rtx-4090", "--set", "inference.engine=llama.cpp",
                 "--set", "inference.weights=gguf:Q4_K_M"]
        whole, moved = self.estimate(*asked), self.estimate(*asked, "--set", "inference.experts_on_host=true")

        def weights(answer):
            return answer["groups"][0]["terms"]["weights"] + answer["host"]["terms"]["weights"]
        self.assertEqual(weights(whole), weights(moved))
        self.assertLess(moved["groups"][0]["terms"]["weights"], whole["groups"][0]["terms"]["weights"] / 10)

    def test_validate_shipped_rows(self):
        answer = self.json("validate")
        self.assertEqual(answer["format"], "headroom-validation")
        self.assertGreater(len(answer["rows"]), 400)
        for row in answer["rows"]:
            self.assertTrue({"id", "quantity", "measured", "estimated", "error"} <= set(row))

    def test_validate_in_words(self):
        """Names of quantities and tasks, no keys; the machine's form keeps the keys."""
        plain = self.ok("validate", "--lang", "zh_CN")
        for key in ("allocated_gib", "reserved_gib", "tokens_per_second", "  full ", "  inference ", "pretrain "):
            self.assertNotIn(key, plain)
        self.assertIn("全参数微调", plain)
        self.assertIn("allocated_gib", {row["quantity"] for row in self.json("validate")["rows"]})

    def test_cache_of_a_token_is_the_whole_models(self):
        """Wherever its layers are: on the host, on other GPUs."""
        scenario = ["--model", "qwen2.5-7b", "--gpu", "rtx-4090", "--set", "inference.engine=llama.cpp"]
        whole = self.estimate(*scenario)["kv"]["bytes_per_token"]
        self.assertEqual(whole, 28 * 2 * 4 * 128 * 2)
        for layers in (0, 14, 28):
            half = self.estimate(*scenario, "--set", f"inference.gpu_layers={layers}")
            self.assertEqual(half["kv"]["bytes_per_token"], whole)

    def test_validate_names_bad_rows_and_judges_the_rest(self):
        good = {"id": "good", "quantity": "params", "value": 8030261248, "source": "s",
                "scenario": {"model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090", "gpus": 1}}}
        rows = self.folder / "rows.json"
        rows.write_text(json.dumps([good, dict(good, id="odd", quantity="colour"), dict(good, id="minus", value=-1)]))
        run = Run("validate", "--rows", rows, "--json")
        self.assertEqual(run.code, 2)
        answer = json.loads(run.out)
        self.assertEqual([row["id"] for row in answer["rows"]], ["good"])
        self.assertIn("odd", run.err)
        self.assertIn("minus", run.err)

    def test_validate_each_kind_of_bad_row(self):
        scenario = {"model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090", "gpus": 1}}
        good = {"id": "good", "quantity": "params", "value": 8030261248, "source": "s", "scenario": scenario}
        bad = [dict(good, id="not-a-number", value=float("nan")), dict(good, id="endless", value=float("inf")),
               dict(good, id="below", value=-0.5), dict(good, id="word", value="12"), dict(good, id="unknown", quantity="x"),
               {"id": "bare", "quantity": "params", "value": 1}, dict(good, id="list", scenario=[]),
               dict(good, id="model", scenario={"model": "llama-9", "hardware": {"gpu": "rtx-4090"}}),
               dict(good, id="layout", scenario=dict(scenario, parallelism={"tensor": 7}))]
        rows = self.folder / "rows.json"
        rows.write_text(json.dumps(bad[:4] + [good] + bad[4:] + [dict(good, id="last")]))
        run = Run("validate", "--rows", rows)
        self.assertEqual(run.code, 2)
        self.assertEqual(run.err.count("\n"), len(bad), run.err)
        for row, line in zip(bad, run.err.splitlines()):
            self.assertIn(row["id"], line)
        answer = json.loads(Run("validate", "--rows", rows, "--json").out)
        self.assertEqual([row["id"] for row in answer["rows"]], ["good", "last"])
        self.assertEqual(len(answer["problems"]), len(bad))

    def test_validate_lists_the_ten_worst_rows(self):
        answer = self.json("validate")
        text = self.ok("validate")
        errors = {row["id"]: abs(row["error"]) for row in answer["rows"] if row["quantity"].endswith("_gib")}
        self.assertEqual(len(answer["worst"]), 10)
        worst = [errors[row] for row in answer["worst"] if row in errors]
        self.assertEqual(worst, sorted(worst, reverse=True))
        self.assertGreaterEqual(worst[0], max(errors.values()))
        for row in answer["worst"]:
            self.assertIn(row, text)

    def test_bands_are_written(self):
        bands = self.folder / "bands.json"
        self.ok("validate", "--write-bands", bands)
        self.assertEqual(bands.read_text(), (SOURCE / "resources/bands.json").read_text())

    def test_activations_list_every_module(self):
        answer = self.json("activations", *TRAIN)
        modules = {row["module"] for row in answer["modules"]}
        self.assertTrue({"norms", "attention", "mlp", "outside", "logits"} <= modules)
        for row in answer["modules"]:
            if row["bytes"]:
                self.assertTrue(row["formula"] and row["substituted"] and row["source"])
        self.assertEqual(self.json("activations", *SERVE)["modules"], [])

    def test_later_commands_are_not_offered(self):
        for name in ("layouts", "speed", "launch", "report"):
            self.refused(name)

    def test_tables_are_aligned_in_chinese(self):
        lines = self.ok("estimate", *TRAIN, "--lang", "zh_CN").splitlines()
        start = next(i for i, line in enumerate(lines) if line.startswith("---"))
        end = next(i for i in range(start + 1, len(lines)) if lines[i].startswith("---"))

        def width(text):
            return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
        self.assertEqual({width(line) for line in lines[start:end]}, {width(lines[start])})


class Estimate(CliTest):
    def test_shape_of_interface(self):
        answer = self.estimate(*TRAIN)
        self.assertEqual(answer["format"], "headroom-estimate")
        self.assertEqual(answer["model"]["parameters"]["total"], 8030261248)
        self.assertEqual(answer["task"], "full")
        self.assertEqual(sum(group["count"] for group in answer["groups"]), 8)
        for key in ("fits", "peak", "groups", "host", "disk", "kv", "warnings", "verdict", "assumed"):
            self.assertIn(key, answer)
        for key in ("count", "ranks", "gpu", "stage", "capacity_bytes", "usable_bytes", "bytes", "fits", "terms",
                    "phases", "torch", "band_bytes", "engine_reserved_bytes"):
            self.assertIn(key, answer["groups"][0])

    def test_every_task_and_layout_adds_up(self):
        gpu = ["--gpu", "h100-80gb-sxm", "--gpus", "8"]
        for task in ("inference", "pretrain", "full", "lora", "qlora"):
            for layout in ([], ["parallelism.tensor=8"], ["parallelism.pipeline=4", "parallelism.tensor=2"]):
                flags = [part for value in layout for part in ("--set", value)]
                with self.subTest(task=task, layout=layout):
                    self.estimate("--model", "llama-3.1-8b", "--task", task, *gpu, *flags)

    def test_ask_warns_as_estimate_does(self):
        asked = self.json("ask", "DeepSeek-R1 16*A100 80G")
        codes = [warning["code"] for warning in asked["estimate"]["warnings"]]
        self.assertIn("fp8-unsupported", codes)
        self.assertEqual(codes, [warning["code"] for warning in asked["problems"]])
        plain = self.ok("ask", "DeepSeek-R1 16*A100 80G")
        estimate = self.ok("estimate", "--model", "deepseek-r1", "--gpu", "a100-80gb-sxm", "--gpus", "16")
        lines = [line for line in estimate.splitlines() if line.startswith("warning: ")]
        self.assertEqual(len(lines), len(codes))
        self.assertEqual(lines, [line for line in plain.splitlines() if line.startswith("warning: ")])

    def test_require_fit(self):
        small = ["estimate", "--model", "llama-3.1-70b", "--gpu", "rtx-4090"]
        self.assertEqual(Run(*small).code, 0)
        self.assertEqual(Run(*small, "--require-fit").code, 3)
        self.assertEqual(Run("estimate", *SERVE, "--require-fit").code, 0)

    def test_flags_apply_in_order_on_top_of_a_plan(self):
        plan = self.plan({"name": "a", "model": "llama-2-7b", "hardware": {"gpu": "rtx-4090"}},
                         {"name": "second", "model": "llama-2-13b", "hardware": {"gpu": "a100-80gb-sxm"}})
        self.assertEqual(self.estimate("--plan", plan)["model"]["id"], "llama-2-7b")
        self.assertEqual(self.estimate("--plan", plan, "--scenario", "2")["model"]["id"], "llama-2-13b")
        self.assertEqual(self.estimate("--plan", plan, "--scenario", "second")["model"]["id"], "llama-2-13b")
        on_top = self.estimate("--plan", plan, "--model", "qwen2.5-7b", "--set", "model=mistral-7b-v0.1")
        self.assertEqual(on_top["model"]["id"], "mistral-7b-v0.1")
        other = self.estimate("--plan", plan, "--set", "model=mistral-7b-v0.1", "--model", "qwen2.5-7b")
        self.assertEqual(other["model"]["id"], "qwen2.5-7b")
        twice = self.estimate("--plan", plan, "--set", "inference.concurrency=9", "--set", "inference.concurrency=2")
        self.assertEqual(twice["concurrency"], 2)
        self.refused("estimate", "--plan", plan, "--scenario", "3")

    def test_table_says_the_json_numbers(self):
        answer = self.estimate(*TRAIN)
        text = self.ok("estimate", *TRAIN, "--lang", "en")
        for value in answer["groups"][answer["peak"]["group"]]["terms"].values():
            if value:
                self.assertIn(f"{value:,}", text)
        self.assertIn(f"{answer['peak']['bytes']:,}", text)

    def test_host_terms_add_up(self):
        answer = self.estimate(*TRAIN, "--set", "training.offload_optimizer=cpu")
        self.assertGreater(answer["host"]["bytes"], 0)
        self.assertEqual(sum(answer["host"]["terms"].values()), answer["host"]["bytes"])

    def test_inline_and_relative_models(self):
        config = {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
                  "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256,
                  "tie_word_embeddings": False}
        (self.folder / "config.json").write_text(json.dumps(config))
        plan = self.plan({"model": config, "hardware": {"gpu": "h100-80gb-sxm"}},
                         {"model": "config.json", "hardware": {"gpu": "h100-80gb-sxm"}})
        for number in ("1", "2"):
            answer = self.estimate("--plan", plan, "--scenario", number)
            self.assertEqual(answer["model"]["parameters"]["total"], 8030261248)


class Others(CliTest):
    def test_explain_json_and_formats(self):
        answer = self.json("explain", *SERVE)
        keys = {number["key"]: number for number in answer["numbers"]}
        estimate = self.estimate(*SERVE)
        for term, value in estimate["groups"][0]["terms"].items():
            if value:
                number = keys[f"groups[0].terms.{term}"]
                self.assertEqual(number["value"], value)
                step = answer["steps"][number["step"]]
                for key in ("symbol", "formula", "substituted", "value", "source"):
                    self.assertIn(key, step)
                self.assertTrue(step["source"], term)
        self.assertTrue(self.ok("explain", *SERVE).startswith("# "))
        html = self.ok("explain", *SERVE, "--format", "html", "--lang", "zh_CN")
        self.assertTrue(html.startswith("<!DOCTYPE html>"))
        self.assertIn("来源", html)
        self.refused("explain", *SERVE, "--format", "pdf")

    def test_rules_have_words_and_summary(self):
        answer = self.json("rules", "--model", "llama-2-7b", "--task", "full", "--gpu", "a100-80gb-sxm", "--gpus", "4")
        ids = [rule["id"] for rule in answer["rules"]]
        self.assertEqual(ids, ["file-2n", "infer-2n", "train-16n", "train-20n", "full-5a", "lora-a", "train-8n",
                               "ratio-3-4x", "megatron-18n", "llama-factory-table"])
        for rule in answer["rules"]:
            self.assertTrue(rule["recipe"] and rule["comment"])
        self.assertIn("different recipes", answer["summary"])

    def test_params_groups_add_up(self):
        for model in ("llama-3.1-8b", "mixtral-8x7b", "deepseek-v3", "llama-3.2-11b-vision", "gemma-3-1b"):
            answer = self.json("params", "--model", model)
            beside = {"mtp", "buffers"}
            total = sum(group["parameters"] for group in answer["groups"] if group["group"] not in beside)
            self.assertEqual(total, answer["total"], model)

    def test_compare_is_each_estimate(self):
        answer = self.json("compare", "--plan", PLAN)
        for number, scenario in enumerate(answer["scenarios"], 1):
            alone = self.estimate("--plan", PLAN, "--scenario", number)
            self.assertEqual(scenario["estimate"]["peak"], alone["peak"])

    def test_check_is_silent_on_good_plans(self):
        for plan in sorted(PLANS.glob("*.headroom")):
            with self.subTest(plan.name):
                self.assertEqual(self.json("check", plan)["errors"], 0)

    def test_check_says_every_problem(self):
        plan = self.plan({"model": "nope", "hardware": {"gpu": "rtx-4090"}},
                         {"model": "llama-2-7b", "hardware": {"gpu": "nope"}, "odd_key": 1})
        run = Run("check", plan, "--json")
        answer = json.loads(run.out)
        self.assertEqual(run.code, 2)
        self.assertEqual(run.err.count("\n"), 1)
        found = {(p["code"], p["severity"]) for p in answer["problems"]}
        self.assertLessEqual({("unknown-model", "error"), ("unknown-gpu", "error"), ("unknown-key", "warning")}, found)

    def test_inspect(self):
        path = self.folder / "config.json"
        path.write_text(json.dumps({"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32,
                                    "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000,
                                    "intermediate_size": 14336, "tie_word_embeddings": False}))
        answer = self.json("inspect", path)
        self.assertEqual((answer["kind"], answer["parameters"]), ("config", 7241732096))
        self.assertIn("7,241,732,096", self.ok("inspect", path))
        self.refused("inspect", self.folder / "none.gguf")

    def test_gpus_rank_by_measure(self):
        memory = [gpu["memory_gib"] for gpu in self.json("gpus", "--sort", "memory")["gpus"]]
        self.assertEqual(memory, sorted(memory, reverse=True))
        self.assertIn("memory", self.refused("gpus", "--sort", "memry"))

    def test_detect_reads_nvidia_smi(self):
        tool = self.folder / "nvidia-smi"
        tool.write_text("#!/bin/sh\necho '0, NVIDIA GeForce RTX 4090, 24564, 512, 550.54'\n")
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
        environment = {**os.environ, "PATH": f"{self.folder}:/bin:/usr/bin"}
        answer = json.loads(Run("detect", "--json", environment=environment).out)
        self.assertEqual([gpu["gpu"] for gpu in answer["gpus"]], ["rtx-4090"])
        self.assertEqual(answer["gpus"][0]["total_bytes"], 24564 * 2 ** 20)
        nothing = {**os.environ, "PATH": str(self.folder / "empty")}
        run = Run("detect", "--json", environment=nothing)
        self.assertEqual((run.code, json.loads(run.out)["gpus"]), (0, []))

    def test_closed_pipe_is_quiet(self):
        command = f"'{PROGRAM}' models --json | head -c 10"
        done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, timeout=60,
                              check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_full_disk_is_a_failure(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "models"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(re.search(rb"stdout", done.stderr))


if __name__ == "__main__":
    main()
