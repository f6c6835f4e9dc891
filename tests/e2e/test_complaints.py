# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people complain about in other tools (C1 to C10): a plan for each, with the numbers of its threads."""

from headroom_cli import GIB, CliTest, Run, main


class Complaints(CliTest):
    def bytes_of(self, *arguments):
        return self.estimate(*arguments)["peak"]["bytes"]

    def test_c1_kv_cache_from_the_real_heads(self):
        """vllm-fit#2: eight times too much, because grouped-query attention was ignored."""
        answer = self.estimate("--model", "llama-3.1-70b", "--gpu", "h100-80gb-sxm", "--gpus", "4")
        grouped = answer["kv"]["bytes_per_token"]
        every_head = 2 * 80 * 64 * 128 * 2
        self.assertEqual(grouped, 2 * 80 * 8 * 128 * 2)
        self.assertEqual(every_head / grouped, 8)

    def test_c2_windows_and_latent_caches(self):
        """llama-toolchest#58: 58 GB claimed where 24 were used. Layers with a window keep a window; MLA a latent."""
        gemma = ["--model", "gemma-3-27b", "--gpu", "a100-80gb-sxm", "--set", "inference.engine=llama.cpp",
                 "--set", "inference.prompt_tokens=128000"]
        window = self.estimate(*gemma)["groups"][0]["terms"]["kv_cache"]
        full = self.estimate(*gemma, "--set", "inference.swa_full=true")["groups"][0]["terms"]["kv_cache"]
        self.assertGreater(full / window, 58 / 24)
        # gpustack#2101: Gemma 3 27B Q4_K_M on 4 x 2080 Ti; 139 GB claimed at 128,000 tokens, 32 GB used at 85,000.
        cards = ["--model", "gemma-3-27b", "--gpu", "rtx-2080-ti-22gb", "--gpus", "4", "--set",
                 "inference.engine=llama.cpp", "--set", "inference.weights=gguf:Q4_K_M"]

        def all_cards(context):
            answer = self.estimate(*cards, "--set", f"inference.context={context}", "--set",
                                   f"inference.prompt_tokens={context - 512}")
            self.assertTrue(answer["fits"])
            return sum(group["bytes"] * group["count"] for group in answer["groups"])
        self.assertAlmostEqual(all_cards(85000) / 1e9, 32, delta=5)
        self.assertLess(all_cards(128000) / 1e9, 139 / 3)
        latent = self.estimate("--model", "deepseek-r1", "--gpu", "h200-141gb-sxm", "--gpus", "8")
        self.assertEqual(latent["kv"]["bytes_per_token"], 61 * (512 + 64) * 2)

    def test_c3_not_planned_at_the_maximum_context(self):
        """llmfit#302: 26.3 GB demanded (262,144 tokens) of Qwen3.5 9B in Q4_K_M, which runs on 8 GB."""
        asked = ["--model", "qwen3.5-9b", "--gpu", "rtx-4060", "--set", "inference.engine=llama.cpp",
                 "--set", "inference.weights=gguf:Q4_K_M"]
        self.assertTrue(self.estimate(*asked)["fits"])
        whole = self.estimate(*asked, "--set", "inference.context=262144", "--set", "inference.prompt_tokens=261632")
        self.assertFalse(whole["fits"])
        self.assertLess(whole["peak"]["bytes"] / 1e9, 26.3)  # three of four layers have no cache that grows
        solved = self.json("solve", "max-context", *asked)
        self.assertGreater(solved["value"], 2560)
        self.assertLess(solved["value"], 262144)

    def test_c3_the_models_maximum_is_said_not_assumed(self):
        """lmstudio#1202: Mistral Nemo Q4_K_M refused for 273.25 GB, at 1,024,000 tokens that nobody had asked for."""
        asked = ["--model", "mistral-nemo-12b", "--gpu", "rtx-4090", "--set", "inference.engine=llama.cpp",
                 "--set", "inference.weights=gguf:Q4_K_M"]
        modest = self.estimate(*asked)
        self.assertTrue(modest["fits"])
        self.assertLess(modest["peak"]["bytes"], 10 * GIB)
        whole = self.estimate(*asked, "--set", "inference.context=1024000", "--set", "inference.prompt_tokens=1023488")
        self.assertEqual(whole["groups"][0]["terms"]["kv_cache"], 2 * 40 * 8 * 128 * 2 * 1024000)
        self.assertLess(whole["peak"]["bytes"] / 1e9, 273.25)

    def test_c4_advice_never_blocks(self):
        """ollama#10128: 52 GB estimated, 11.3 used, and loading refused. What does not fit is an answer here."""
        asked = ["--model", "llama-3.1-70b", "--gpu", "rtx-4090"]
        run = Run("estimate", *asked, "--json")
        self.assertEqual(run.code, 0)
        self.assertFalse(self.json("estimate", *asked)["fits"])
        self.assertEqual(Run("estimate", *asked, "--require-fit").code, 3)
        group = self.json("estimate", *asked)["groups"][0]
        self.assertGreater(group["band_bytes"], 0)
        self.assertTrue(self.json("fixes", *asked)["fixes"])

    def test_c4_quantised_cache_counts_as_such(self):
        """ollama#10128: Qwen2.5 7B Q4_K_M, 262,144 tokens, q8_0 cache, two P40: 52 GB claimed, 11.3 GiB used."""
        asked = ["--model", "qwen2.5-7b", "--gpu", "p40", "--set", "inference.engine=llama.cpp", "--set",
                 "inference.weights=gguf:Q4_K_M", "--set", "inference.context=262144", "--set",
                 "inference.kv_cache=q8_0", "--set", "inference.flash_attention=true"]
        two = self.estimate(*asked, "--gpus", "2")
        used = (6097 + 5419) * 2**20  # as nvidia-smi showed it
        needed = sum(group["bytes"] * group["count"] for group in two["groups"])
        self.assertTrue(two["fits"])
        self.assertGreater(needed, used)
        self.assertLess(needed / 1e9, 52 / 2)
        self.assertTrue(self.estimate(*asked)["fits"])  # "the model could fit on even 1 of my GPUs"

    def test_c4_layers_without_a_growing_cache(self):
        """lmstudio#1631 (lms#499): Qwen3.5 9B at 110,000 tokens refused for 22.92 GB; llama.cpp used about 11.5."""
        answer = self.estimate("--model", "qwen3.5-9b", "--gpu", "rtx-4090", "--set", "inference.engine=llama.cpp",
                               "--set", "inference.weights=gguf:Q4_K_M", "--set", "inference.context=110000", "--set",
                               "inference.prompt_tokens=109488")
        self.assertAlmostEqual(answer["peak"]["bytes"] / 1e9, 11.5, delta=2.5)

    def test_c5_what_others_hold_counts(self):
        """lmstudio#1753: other loaded models were not subtracted, and the real out-of-memory came."""
        asked = ["--model", "qwen2.5-7b", "--gpu", "rtx-4090", "--set", "inference.engine=transformers"]
        free, shared = self.estimate(*asked), self.estimate(*asked, "--set", "hardware.reserved_gib=12")
        self.assertTrue(free["fits"])
        self.assertFalse(shared["fits"])
        # On a card that is full PyTorch gives its free blocks back, so that fewer holes stand beside the 12 GiB.
        before, after = (answer["groups"][0]["terms"] for answer in (free, shared))
        given_back = before["fragmentation"] - after["fragmentation"]
        self.assertGreaterEqual(given_back, 0)
        self.assertEqual(shared["peak"]["bytes"] - free["peak"]["bytes"], 12 * GIB - given_back)
        self.assertEqual(after["reserved"], 12 * GIB)
        verdicts = {self.json("estimate", *asked, "--set", f"hardware.reserved_gib={held / 4}")["groups"][0]["verdict"]
                    for held in range(0, 49)}
        self.assertEqual(verdicts, {"fits", "tight", "does-not-fit"})

    def test_c6_each_gpu_for_itself(self):
        """llmfit#45 and others: summed over cards. Replicas do not share; the fullest card decides."""
        lora = ["--model", "llama-3.1-8b", "--task", "lora", "--gpu", "rtx-3090"]
        one, sixteen = (self.bytes_of(*lora, "--gpus", count) for count in (2, 16))
        self.assertEqual(one, sixteen)
        two = self.estimate("--model", "qwen2.5-14b", "--gpu", "rtx-4090", "--gpus", "2", "--set",
                            "parallelism.tensor=1")
        self.assertFalse(two["fits"])  # 28 GB of weights on two cards of 24 GB, but whole on each
        mixed = self.estimate("--model", "qwen2.5-14b", "--set", "inference.engine=llama.cpp", "--set",
                              'hardware.gpu=[{"gpu": "rtx-4090", "count": 1}, {"gpu": "rtx-4060", "count": 1}]')
        self.assertEqual(mixed["fits"], all(group["fits"] for group in mixed["groups"]))
        self.assertFalse(mixed["fits"])  # 32 GB in all, but half of 28 GB is more than 8

    def test_c7_all_experts_are_in_memory(self):
        """selfhostllm: "Mixtral ~94GB total, ~16GB active - calculations use 16GB"."""
        answer = self.estimate("--model", "mixtral-8x7b", "--gpu", "h200-141gb-sxm", "--set",
                               "inference.weights=bf16")
        self.assertAlmostEqual(answer["groups"][0]["terms"]["weights"] / 1e9, 94, delta=1)
        self.assertLess(answer["model"]["parameters"]["active"] * 3, answer["model"]["parameters"]["total"])

    def test_c8_model_states_are_not_the_need(self):
        """Monkey#24: 18 GB by an estimator that counts model states, out of memory at 40."""
        answer = self.estimate("--model", "qwen2.5-7b", "--task", "full", "--gpu", "a100-40gb-sxm", "--gpus", "4",
                               "--set", "parallelism.zero_stage=3", "--set", "training.micro_batch=4", "--set",
                               "training.framework=deepspeed", "--set", "training.offload_optimizer=cpu")
        terms = answer["groups"][0]["terms"]
        states = sum(terms[name] for name in ("weights", "master_weights", "gradients", "optimizer_states"))
        self.assertLess(states, 18 * GIB)
        self.assertGreater(answer["peak"]["bytes"], 40 * GIB)
        self.assertGreater(min(terms["activations"] + terms["logits"], terms["framework"]), 0)

    def test_c9_the_recipe_decides_the_row(self):
        """LLaMA-Factory#3422 and #6999: the row of pure bf16 (8 bytes a parameter) read for mixed precision (18)."""
        asked = ["--model", "llama-3.1-70b", "--task", "full", "--gpu", "h100-80gb-sxm", "--gpus", "8", "--set",
                 "training.framework=llama-factory", "--set", "parallelism.zero_stage=3"]

        def each(precision):
            terms = self.estimate(*asked, "--set", f"training.precision={precision}")["groups"][0]["phases"]
            step = next(phase for phase in terms if phase["phase"] == "optimizer_step")["terms"]
            names = ("weights", "master_weights", "gradients", "optimizer_states")
            return 8 * sum(step[name] for name in names) / 70.55e9
        self.assertAlmostEqual(each("bf16"), 8, delta=0.5)
        self.assertGreaterEqual(each("mixed-bf16"), 15.5)

    def test_c9_seven_cards_for_thirty_two_billion(self):
        """LLaMA-Factory#6999: Qwen2.5-32B in full on 7 x A800 80 GB: 560 GB "should do", and ran out of memory."""
        answer = self.estimate("--model", "qwen2.5-32b", "--task", "full", "--gpu", "a800-80gb-sxm", "--gpus", "7",
                               "--set", "training.framework=llama-factory", "--set", "parallelism.zero_stage=3")
        self.assertFalse(answer["fits"])
        terms = answer["groups"][0]["terms"]
        states = 7 * sum(terms[name] for name in ("weights", "master_weights", "gradients", "optimizer_states"))
        self.assertGreater(states / 1e9, 300)
        self.assertLess(states / 1e9, 560)  # the states alone fit: what is beside them does not

    def test_c10_activations_of_experts(self):
        """Megatron-LM#1784: its own report leaves the activations of experts out."""
        asked = ["--task", "pretrain", "--gpu", "h100-80gb-sxm", "--gpus", "8", "--set",
                 "training.framework=megatron", "--set", "parallelism.pipeline=8", "--set",
                 "training.sequence_length=4096"]

        def activations(model):
            phases = self.estimate("--model", model, *asked)["groups"][0]["phases"]
            return max(phase["terms"]["activations"] for phase in phases)
        self.assertGreater(activations("mixtral-8x7b"), 1.3 * activations("mistral-7b-v0.1"))  # two experts for each token instead of one MLP


if __name__ == "__main__":
    main()
