# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checklist of the founding document (its section 12). Each test names the ids of the lines it answers."""

from headroom_cli import GIB, PLANS, CliTest, main

V100 = ["--gpu", "v100-32gb-sxm"]
# S1.3 to S1.6: the document's own names and sizes, the exact count, and an id that has to be among the findings.
MODELS = [
    ("Llama 3.3 70B", "llama-3.3-70b", 70553706496), ("Llama 3.2 1B", "llama-3.2-1b", 1235814400),
    ("Llama 3.2 3B", "llama-3.2-3b", 3212749824), ("Llama 3.2 11B", "llama-3.2-11b-vision", 10670220835),
    ("Llama 3.2 90B", "llama-3.2-90b-vision", 88593355323), ("Llama 3.1 8B", "llama-3.1-8b", 8030261248),
    ("Llama 3.1 70B", "llama-3.1-70b", 70553706496), ("Llama 3.1 405B", "llama-3.1-405b", 405853388800),
    ("Llama 3 8B", "llama-3-8b", 8030261248), ("Llama 3 70B", "llama-3-70b", 70553706496),
    ("Qwen 2.5 0.5B", "qwen2.5-0.5b", 494032768), ("Qwen 2.5 1.5B", "qwen2.5-1.5b", 1543714304),
    ("Qwen 2.5 3B", "qwen2.5-3b", 3085938688), ("Qwen 2.5 7B", "qwen2.5-7b", 7615616512),
    ("Qwen 2.5 14B", "qwen2.5-14b", 14770033664), ("Qwen 2.5 32B", "qwen2.5-32b", 32763876352),
    ("Qwen 2.5 72B", "qwen2.5-72b", 72706203648), ("QwQ 32B", "qwq-32b", 32763876352),
    ("DeepSeek LLM 7B", "deepseek-llm-7b", 6910365696), ("DeepSeek LLM 67B", "deepseek-llm-67b", 67425001472),
    ("DeepSeek V3", "deepseek-v3", 671026419200), ("DeepSeek R1", "deepseek-r1", 671026419200),
    ("Gemma 3 1B", "gemma-3-1b", 999885952), ("Gemma 3 4B", "gemma-3-4b", 4300079472),
    ("Gemma 3 12B", "gemma-3-12b", 12187325040), ("Gemma 3 27B", "gemma-3-27b", 27432406640),
    ("LLaMA2-13b", "llama-2-13b", 13015864320),
]
DISTILLS = ["1.5b", "7b", "8b", "14b", "32b", "70b"]
# S3.3, S3.5, S3.7: CUDA cores, GB and kind of memory as the document's tables have them.
GPUS = [
    ("rtx-4090", 16384, 24, "GDDR6X"), ("rtx-4080", 9728, 16, "GDDR6X"), ("rtx-4070-ti", 7680, 12, "GDDR6X"),
    ("rtx-3070", 5888, 8, "GDDR6"), ("rtx-3060-ti", 4864, 8, "GDDR6"),
    ("rtx-a6000", 10752, 48, "GDDR6"), ("rtx-a5000", 8192, 24, "GDDR6"), ("quadro-rtx-8000", 4608, 48, "GDDR6"),
    ("quadro-rtx-6000", 4608, 24, "GDDR6"), ("rtx-a4000", 6144, 16, "GDDR6"),
    ("h100-80gb-sxm", 16896, 80, "HBM3"), ("a100-40gb-sxm", 6912, 40, "HBM2"), ("v100-32gb-sxm", 5120, 32, "HBM2"),
    ("t4", 2560, 16, "GDDR6"), ("p100-16gb-pcie", 3584, 16, "HBM2"),
]


class Models(CliTest):
    def test_S1_3_to_S1_6_found_by_the_documents_names(self):
        for name, model, count in MODELS:
            with self.subTest(name):
                found = {entry["id"]: entry for entry in self.json("models", name)["models"]}
                self.assertIn(model, found)
                self.assertEqual(found[model]["parameters"]["total"], count)
                self.assertEqual(self.json("params", "--model", model)["total"], count)

    def test_S1_5_distills_and_active(self):
        found = " ".join(entry["id"] for entry in self.json("models", "deepseek r1 distill")["models"])
        for size in DISTILLS:
            self.assertIn(f"-{size}", found)
        active = self.json("params", "--model", "deepseek-v3")["active"]
        self.assertTrue(36e9 < active < 38.5e9, active)

    def test_S1_6_gemini_finds_gemma_and_says_so(self):
        answer = self.json("models", "gemini")
        self.assertTrue(any(entry["id"] == "gemma-3-27b" for entry in answer["models"]))
        self.assertIn("Gemma", answer["note"])

    def test_S1_7_tiers(self):
        tiers = {entry["id"]: entry["tier"] for entry in self.json("models")["models"]}
        for model, tier in (("qwen2.5-7b", "small"), ("llama-3.1-8b", "small"), ("llama-3.2-11b-vision", "medium"),
                            ("qwen2.5-72b", "medium"), ("llama-3.1-405b", "large"), ("deepseek-r1", "large")):
            self.assertEqual(tiers[model], tier, model)


class Gpus(CliTest):
    def test_S3_3_S3_5_S3_7_cores_and_memory(self):
        all_gpus = {gpu["id"]: gpu for gpu in self.json("gpus")["gpus"]}
        for name, cores, memory, kind in GPUS:
            with self.subTest(name):
                self.assertEqual(all_gpus[name]["cuda_cores"], cores)
                self.assertEqual(all_gpus[name]["memory_gib"], memory)
                self.assertTrue(all_gpus[name]["memory_type"].startswith(kind), all_gpus[name]["memory_type"])

    def test_S3_1_three_groups(self):
        groups = {gpu["group"] for gpu in self.json("gpus")["gpus"]}
        self.assertLessEqual({"consumer", "professional", "data-centre"}, groups)

    def test_S3_5_rtx_6000_offers_all_three(self):
        found = {gpu["id"] for gpu in self.json("gpus", "RTX 6000")["gpus"]}
        self.assertLessEqual({"quadro-rtx-6000", "rtx-6000-ada", "rtx-pro-6000-blackwell"}, found)

    def test_S3_9_S5_7_nvlink(self):
        links = {gpu["id"]: (gpu["nvlink"] or {}).get("total_gbs") for gpu in self.json("gpus")["gpus"]}
        for name, rate in (("h100-80gb-sxm", 900), ("h800-80gb-sxm", 400), ("a100-80gb-sxm", 600),
                           ("a800-80gb-sxm", 400)):
            self.assertEqual(links[name], rate, name)

    def test_S3_2_ranking_depends_on_the_measure(self):
        def rank(measure, name):
            return [gpu["id"] for gpu in self.json("gpus", "--sort", measure)["gpus"]].index(name)
        self.assertLess(rank("memory", "quadro-rtx-8000"), rank("memory", "rtx-a5000"))
        self.assertLess(rank("bf16", "rtx-a5000"), rank("bf16", "quadro-rtx-8000"))

    def test_S5_5_factors_are_columns(self):
        gpu = self.json("gpus", "h100-80gb-sxm")["gpus"][0]
        for key in ("dense_tflops", "memory_gib", "bandwidth_gbs", "nvlink", "tdp_watt", "supports"):
            self.assertIsNotNone(gpu[key])


class Numbers(CliTest):
    def test_S6_2_file_of_13b(self):
        answer = self.estimate("--model", "llama-2-13b", "--gpu", "a100-80gb-sxm", "--set", "inference.weights=fp16")
        self.assertEqual(answer["disk"]["checkpoint_bytes"], 26031728640)

    def test_S8_1_S8_5_rules_16n(self):
        rules = {rule["id"]: rule for rule in self.json("rules", "--model", "llama-1-7b")["rules"]}
        rule = rules["train-16n"]
        self.assertEqual(rule["nominal_bytes"], 112 * 10 ** 9)
        self.assertEqual(round(rule["exact_bytes"] / 1e9, 1), 107.8)
        self.assertIn("S8.1", rule["seed_ids"])

    def test_section_10_table(self):
        rules = {rule["id"]: rule for rule in self.json("rules", "--model", "qwen2.5-7b")["rules"]}
        expected = {"infer-2n": (14, 15.2), "train-16n": (112, 121.8), "train-20n": (140, 152.3),
                    "full-5a": (140, 152.3), "train-8n": (56, 60.9), "megatron-18n": (126, 137.1)}
        for name, (nominal, exact) in expected.items():
            with self.subTest(name):
                self.assertEqual(round(rules[name]["nominal_bytes"] / 1e9, 1), nominal)
                self.assertEqual(round(rules[name]["exact_bytes"] / 1e9, 1), exact)
        ratio = rules["ratio-3-4x"]
        self.assertEqual((round(ratio["nominal_bytes"] / 1e9), round(ratio["nominal_bytes_high"] / 1e9)), (42, 56))
        self.assertEqual(round(rules["lora-a"]["nominal_bytes"] / 1e9, 1), 28.8)

    def test_S8_11_lora_line(self):
        answer = self.estimate("--model", "mistral-7b-v0.1", "--task", "lora", "--gpu", "a100-80gb-sxm",
                               "--set", "training.lora.rank=8", "--set", "training.lora.targets=all-linear")
        parameters = answer["model"]["parameters"]
        self.assertEqual(parameters["trainable"], 20971520)
        self.assertEqual(parameters["total"] + parameters["trainable"], 7262703616)
        text = self.ok("estimate", "--plan", PLANS / "seed-mistral-lora.headroom", "--lang", "en")
        for part in ("20,971,520", "7,262,703,616", "0.2888"):
            self.assertIn(part, text)

    def test_S8_1_zero_paper_16_bytes(self):
        answer = self.estimate("--model", "llama-1-7b", "--task", "full", "--gpu", "h200-141gb-sxm",
                               "--set", "training.precision=mixed-bf16")
        terms = answer["groups"][0]["terms"]
        states = sum(max(phase["terms"][name] for phase in answer["groups"][0]["phases"])
                     for name in ("weights", "gradients", "master_weights", "optimizer_states"))
        self.assertEqual(states, 16 * answer["model"]["parameters"]["total"], terms)

    def test_S9_2_five_v100_for_the_weights(self):
        answer = self.estimate("--model", "llama-1-65b", "--gpu", "v100-32gb-sxm", "--gpus", "5",
                               "--set", "parallelism.pipeline=5", "--set", "inference.weights=fp16",
                               "--set", "inference.engine=transformers")
        self.assertTrue(answer["fits"])
        self.assertEqual(answer["disk"]["checkpoint_bytes"], 2 * answer["model"]["parameters"]["total"])


class The65BQuestion(CliTest):
    """Section 9, by the shipped plan seed-4xv100-65b."""

    def scenario(self, start):
        plan = PLANS / "seed-4xv100-65b.headroom"
        for entry in self.json("compare", "--plan", plan)["scenarios"]:
            if entry["name"].startswith(start):
                self.check_sums(entry["estimate"])
                return entry["estimate"]
        return self.fail(f"the plan has no scenario {start}")

    def test_S9_1_full_training_does_not_fit(self):
        answer = self.scenario("Full training")
        self.assertEqual(answer["verdict"], "does-not-fit")
        terms = answer["groups"][answer["peak"]["group"]]["terms"]
        self.assertEqual(max(terms, key=terms.get), "optimizer_states")
        self.assertGreater(answer["peak"]["bytes"], 240 * GIB)

    def test_S9_2_S9_3_fp16_inference_on_four_is_tight(self):
        self.assertEqual(self.scenario("Inference, fp16, 4")["verdict"], "tight")

    def test_S9_2_fp16_inference_on_five_by_layers_fits(self):
        self.assertEqual(self.scenario("Inference, fp16, 5")["verdict"], "fits")

    def test_S9_2_tensor_5_is_refused_by_name(self):
        line = self.refused("estimate", "--model", "llama-1-65b", *V100, "--gpus", "5",
                            "--set", "parallelism.tensor=5")
        self.assertIn("parallelism.tensor", line)
        self.assertIn("64", line)

    def test_S9_7_four_bit_inference_fits(self):
        self.assertEqual(self.scenario("Inference, 4-bit")["verdict"], "fits")

    def test_S9_2_five_cards_by_layers_eight_by_tensor(self):
        asked = ["--model", "llama-1-65b", *V100, "--set", "inference.weights=fp16", "--set", "inference.prompt_tokens=1536"]
        layers = self.json("solve", "min-gpus", *asked, "--gpus", "8", "--set", "inference.engine=transformers",
                           "--set", "parallelism.pipeline=8")
        self.assertEqual((layers["value"], layers["limit"]), (5, "memory"))
        tensor = self.json("solve", "min-gpus", *asked, "--gpus", "8", "--set", "parallelism.tensor=8")
        self.assertEqual(tensor["value"], 8)

    def test_S9_7_ladder(self):
        self.assertEqual(self.scenario("LoRA on fp16")["verdict"], "does-not-fit")
        self.assertEqual(self.scenario("QLoRA")["verdict"], "fits")

    def test_S9_4_S9_5_warnings(self):
        answer = self.estimate("--model", "vicuna-65b", "--task", "full", *V100, "--gpus", "4",
                               "--set", "parallelism.zero_stage=3", "--set", "training.flash_attention=true",
                               "--set", "training.precision=mixed-bf16")
        self.assertEqual(answer["model"]["id"], "llama-1-65b")
        self.assertLessEqual({"flash-attention-unsupported", "bf16-unsupported"}, self.codes(answer))
        for warning in answer["warnings"]:
            if warning["code"] == "bf16-unsupported":
                self.assertIn("fp16", warning["message"])

    def test_vicuna_65b_note(self):
        self.assertIn("LLaMA-65B", self.json("models", "vicuna-65b")["note"])


class Plans(CliTest):
    def test_S3_10_a100_and_a800_are_equal_in_bytes(self):
        entries = self.json("compare", "--plan", PLANS / "seed-a100-vs-a800.headroom")["scenarios"]
        groups = {}
        for entry in entries:
            for group in entry["estimate"]["groups"]:
                groups[group["gpu"]] = [group["terms"], group["phases"]]
        a100 = next(value for name, value in groups.items() if name.startswith("a100"))
        a800 = next(value for name, value in groups.items() if name.startswith("a800"))
        self.assertEqual(a100, a800)

    def test_S8_4_vicuna_7b_is_tight_and_has_a_save_phase(self):
        answer = self.estimate("--plan", PLANS / "seed-vicuna-7b-4xa100.headroom")
        self.assertEqual(answer["verdict"], "tight")
        self.assertIn("save", [phase["phase"] for phase in answer["groups"][0]["phases"]])

    def test_S4_1_2080ti_warns_of_bf16(self):
        answer = self.estimate("--model", "qwen2.5-7b", "--gpu", "rtx-2080-ti-22gb", "--gpus", "4",
                               "--set", "parallelism.tensor=4", "--set", "inference.weights=bf16")
        self.assertIn("bf16-unsupported", self.codes(answer))
        for entry in self.json("compare", "--plan", PLANS / "seed-my-2080ti.headroom")["scenarios"]:
            self.assertNotIn("error", [warning["severity"] for warning in entry["estimate"]["warnings"]])

    def test_S4_2_fleet_presets(self):
        text = (PLANS / "seed-my-2080ti.headroom").read_text(encoding="utf-8")
        self.assertIn("rtx-2080-ti-22gb", text)
        self.assertIn("a800-80gb-sxm", text)

    def test_S4_1_what_can_these_cards_run(self):
        (row,) = self.json("what-fits", "--gpu", "rtx-2080-ti-22gb", "--gpus", "4")["rows"]
        fits = {fit["use"]: fit for fit in row["fits"]}
        self.assertEqual(set(fits), {"inference-fp16", "inference-8bit", "inference-4bit", "qlora", "lora", "full"})
        for fit in fits.values():
            self.assertLessEqual(fit["bytes"], fit["usable_bytes"])
            self.assertNotIn("bf16", str(fit["scenario"].get("inference", {}).get("weights")))
        self.assertGreater(fits["inference-4bit"]["parameters"], 65e9)

    def test_S5_3_tier_table_is_computed(self):
        rows = self.json("what-fits")["rows"]
        self.assertEqual(len(rows), 10)
        by_gpu = {row["gpu"]: {fit["use"]: fit.get("parameters", 0) for fit in row["fits"]} for row in rows}
        # a 24 GB card does not hold 13B in fp16, and trains no 13B in full; 48 GB take 30B by QLoRA, 80 GB a 70B
        self.assertLess(by_gpu["rtx-4090"]["inference-fp16"], 13e9)
        self.assertLess(by_gpu["rtx-6000-ada"]["full"], 13e9)
        self.assertGreater(by_gpu["rtx-6000-ada"]["qlora"], 30e9)
        self.assertGreater(by_gpu["h100-80gb-sxm"]["qlora"], 70e9)
        # 16 bytes a parameter leave 80 GB no more than this, activations and context not counted
        self.assertTrue(3e9 <= by_gpu["h100-80gb-sxm"]["full"] <= 79.6 * 2**30 / 16)

    def test_every_number_opens_its_derivation(self):
        answer = self.json("explain", "--plan", PLANS / "seed-mistral-lora.headroom")
        self.assertGreater(len(answer["numbers"]), 10)
        for number in answer["numbers"]:
            if number["value"] == 0:
                continue
            step = answer["steps"][number["step"]]
            self.assertTrue(step["formula"] and step["substituted"] and step["source"], number["key"])

    def test_the_documents_own_terms_in_chinese(self):
        text = self.ok("rules", "--model", "llama-2-7b", "--lang", "zh_CN")
        text += self.ok("compare", "--plan", PLANS / "seed-4xv100-65b.headroom", "--lang", "zh_CN")
        text += self.ok("estimate", "--plan", PLANS / "seed-mistral-lora.headroom", "--lang", "zh_CN")
        for word in ("参数量", "显存", "梯度", "优化器", "激活值", "全量微调", "推理", "训练", "张"):
            self.assertIn(word, text)


if __name__ == "__main__":
    main()
