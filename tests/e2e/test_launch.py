# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Launch files as other programs read them: shell, YAML, JSON, Python; and a command asked back is the same plan."""

import ast
import json
import subprocess

import yaml

from headroom_cli import CliTest, main

ZERO3 = ["--model", "qwen2.5-7b", "--task", "full", "--gpu", "a100-80gb-sxm", "--gpus", "8",
         "--set", "parallelism.zero_stage=3", "--set", "training.recompute=full"]
QLORA = ["--model", "llama-3.1-8b", "--task", "qlora", "--gpu", "rtx-4090", "--set", "training.lora.rank=16"]
LORA = ["--model", "qwen2.5-7b", "--task", "lora", "--gpu", "a100-40gb-sxm", "--gpus", "2",
        "--set", "training.lora.modules_to_save=lm_head"]
PRETRAIN = ["--model", "llama-3.1-70b", "--task", "pretrain", "--gpu", "h100-80gb-sxm", "--gpus", "64",
            "--set", "parallelism.tensor=8", "--set", "parallelism.zero_stage=3"]
SERVE = ["--model", "qwen2.5-72b", "--gpu", "a100-80gb-sxm", "--gpus", "4", "--set", "parallelism.tensor=4",
         "--set", "inference.context=16384", "--set", "inference.gpu_memory_utilization=0.92",
         "--set", "inference.max_num_seqs=64", "--set", "inference.kv_cache=fp8"]
LOCAL = ["--model", "qwen2.5-7b", "--gpu", "rtx-4090", "--set", "inference.engine=llama.cpp",
         "--set", "inference.weights=gguf:Q4_K_M", "--set", "inference.context=16384",
         "--set", "inference.kv_cache=q8_0", "--set", "inference.gpu_layers=20"]
ASKED = {"vllm": [SERVE], "sglang": [SERVE], "llama.cpp": [LOCAL], "deepspeed": [ZERO3, QLORA, LORA],
         "accelerate": [ZERO3, QLORA, LORA], "megatron": [PRETRAIN], "torchtitan": [PRETRAIN],
         "llama-factory": [ZERO3, QLORA, LORA], "ms-swift": [ZERO3, QLORA, LORA], "axolotl": [ZERO3, QLORA, LORA]}


class Launch(CliTest):
    def test_other_programs_can_read_them(self):
        for engine, plans in ASKED.items():
            for plan in plans:
                with self.subTest(engine, plan=plan[:4]):
                    answer = self.json("launch", *plan, "--for", engine)
                    self.assertEqual((answer["format"], answer["for"]), ("headroom-launch", engine))
                    for file in answer["files"]:
                        self.check(file["name"], file["content"])

    def check(self, name, content):
        if name.endswith(".json"):
            self.assertIsInstance(json.loads(content), dict)
        elif name.endswith(".yaml"):
            self.assertTrue(all(value is not None for value in yaml.safe_load(content).values()))
        elif name.endswith(".py"):
            ast.parse(content)
        else:
            done = subprocess.run(["sh", "-n"], input=content, text=True, capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""), content)

    def test_names_of_others_start_no_command(self):
        """A line break in the name of a model or in a key of the plan ends no comment."""
        config = {
            "model_type": "llama", "hidden_size": 256, "num_hidden_layers": 32, "num_attention_heads": 8,
            "intermediate_size": 512, "vocab_size": 1000, "_name_or_path": "x\ntouch PWNED #\u2028touch PWNED"}
        folder = self.folder / "model"
        folder.mkdir()
        (folder / "config.json").write_text(json.dumps(config))
        version = "inference.engine_version=x\ntouch PWNED #"
        for engine, plans in ASKED.items():
            if engine == "torchtitan":  # has its own models only
                continue
            plan = ["--model", str(folder), *plans[0][2:]]
            if engine in ("vllm", "sglang", "llama.cpp"):
                plan += ["--set", version]
            answer = self.json("launch", *plan, "--set", "parallelism.tensor=1", "--for", engine)
            for file in answer["files"]:
                for line in file["content"].split("\n"):
                    self.assertFalse(line.strip().startswith("touch"), f"{engine}: {file['content']}")

    def test_the_first_line_is_the_verdict(self):
        text = self.ok("launch", *SERVE, "--for", "vllm")
        needed = self.estimate(*SERVE)["peak"]["bytes"] / 2 ** 30
        first = text.splitlines()[0]
        self.assertRegex(first, r"^# (Fits|Tight|Does not fit)")
        self.assertIn(f"{needed:.1f}", first)
        self.assertIn("Error band", first)
        chinese = self.ok("launch", *SERVE, "--for", "vllm", "--lang", "zh_CN").splitlines()
        self.assertRegex(chinese[0], "^# .*[\u4e00-\u9fff]")
        self.assertEqual(chinese[-1], text.splitlines()[-1])

    def test_values_in_yaml(self):
        train = yaml.safe_load(self.json("launch", *QLORA, "--for", "llama-factory")["files"][1]["content"])
        self.assertEqual((train["quantization_bit"], train["lora_rank"], train["model_name_or_path"]),
                         (4, 16, "meta-llama/Llama-3.1-8B"))
        fsdp = yaml.safe_load(self.json("launch", *ZERO3, "--for", "accelerate")["files"][1]["content"])
        self.assertEqual((fsdp["distributed_type"], fsdp["num_processes"]), ("FSDP", 8))
        self.assertIs(fsdp["fsdp_config"]["fsdp_reshard_after_forward"], True)

    def test_what_it_cannot_do_is_refused(self):
        self.assertIn("megatron", self.refused("launch", *QLORA, "--for", "megatron"))
        self.assertIn("pretrain", self.refused("launch", *SERVE, "--for", "deepspeed"))
        self.assertIn("--for", self.refused("launch", *SERVE, "--for", "ollama"))

    def same(self, plan, engine, keys):
        """The command, asked, sets what the plan had said."""
        answer = self.json("launch", *plan, "--for", engine)
        command = answer["files"][0]["content"]
        command = "\n".join(line for line in command.splitlines() if not line.startswith("#"))
        asked = {}
        for token in self.json("ask", command)["tokens"]:
            asked.update(token["sets"])
        for key, value in keys.items():
            self.assertEqual(asked.get(key), value, f"{key}: {command}\n{asked}")

    def test_vllm_asked_back(self):
        self.same(SERVE, "vllm", {"model": "qwen2.5-72b", "inference.engine": "vllm", "parallelism.tensor": 4,
                                  "inference.context": 16384, "inference.gpu_memory_utilization": 0.92,
                                  "inference.max_num_seqs": 64, "inference.kv_cache": "fp8"})

    def test_llama_cpp_asked_back(self):
        self.same(LOCAL, "llama.cpp", {"model": "qwen2.5-7b", "inference.engine": "llama.cpp",
                                       "inference.weights": "gguf:Q4_K_M", "inference.context": 16384,
                                       "inference.kv_cache": "q8_0", "inference.gpu_layers": 20,
                                       "inference.flash_attention": True})


if __name__ == "__main__":
    main()
