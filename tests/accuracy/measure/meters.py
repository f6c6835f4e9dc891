# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one case and reads the counters: CudaMeter on a GPU, DryMeter without one (to test everything around it)."""

import contextlib
import gc
import importlib.metadata

GIB = 2 ** 30


class OutOfMemory(Exception):
    pass


def versions():
    found = {}
    for name in ("torch", "transformers", "peft", "bitsandbytes"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    return found


class DryMeter:
    """No GPU, no library: fixed figures, and the accidents that the machinery has to survive."""

    environment = "dry run: nothing was measured"

    def run(self, case):
        if case.get("accident") == "memory":
            raise OutOfMemory()
        if case.get("accident") == "crash":
            raise RuntimeError("planned")
        return {"allocated_gib": 1.0, "reserved_gib": 1.25, "total_gib": 2.0}, {"forward": (1.0, 1.25)}


class CudaMeter:
    """Real models from their config with random weights; the peak of each phase by PyTorch's own counters."""

    steps = 3  # the first has no optimizer states yet

    def __init__(self):
        import torch
        self.torch = torch
        properties = torch.cuda.get_device_properties(0)
        self.environment = "%s (%.1f GiB), driver %s, CUDA %s, %s" % (
            properties.name, properties.total_memory / GIB, self._driver(), torch.version.cuda,
            ", ".join("%s %s" % item for item in sorted(versions().items())))

    @staticmethod
    def _driver():
        import subprocess
        run = subprocess.run(["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"],
                             capture_output=True, text=True, check=False)
        return run.stdout.strip().splitlines()[0] if run.stdout.strip() else "unknown"

    def _used(self):
        free, total = self.torch.cuda.mem_get_info()
        return total - free

    @contextlib.contextmanager
    def _phase(self, name):
        cuda = self.torch.cuda
        cuda.synchronize()
        cuda.reset_peak_memory_stats()
        yield
        cuda.synchronize()
        peak = (cuda.max_memory_allocated() / GIB, cuda.max_memory_reserved() / GIB)
        self.used = max(self.used, self._used())
        self.phases[name] = max(self.phases.get(name, (0, 0)), peak)

    def run(self, case):
        self.phases, self.used = {}, 0
        scenario = case["scenario"]
        try:
            if scenario["task"] == "inference":
                self._infer(scenario)
            else:
                self._train(scenario)
        except self.torch.cuda.OutOfMemoryError as error:
            raise OutOfMemory() from error
        finally:
            gc.collect()
        allocated = max(peak[0] for peak in self.phases.values())
        reserved = max(peak[1] for peak in self.phases.values())
        return {"allocated_gib": allocated, "reserved_gib": reserved, "total_gib": self.used / GIB}, self.phases

    def _model(self, config, dtype, flash):
        import transformers
        keys = dict(config)
        made = transformers.AutoConfig.for_model(keys.pop("model_type"), **keys)
        attention = "sdpa" if flash else "eager"
        with self.torch.device("cuda"):
            return transformers.AutoModelForCausalLM.from_config(made, torch_dtype=dtype,
                                                                 attn_implementation=attention)

    def _adapted(self, model, scenario):
        import peft
        training = scenario["training"]
        lora = training["lora"]
        if scenario["task"] == "qlora":
            self._quantise(model)
            model = peft.prepare_model_for_kbit_training(model,
                                                         use_gradient_checkpointing=training["recompute"] == "full")
        model = peft.get_peft_model(model, peft.LoraConfig(r=lora["rank"], target_modules=lora["targets"],
                                                           task_type="CAUSAL_LM", lora_dropout=0.0))
        kind = self.torch.float32 if lora["dtype"] == "fp32" else self.torch.bfloat16
        for name, parameter in model.named_parameters():
            if "lora_" in name:
                parameter.data = parameter.data.to(kind)
        if training["recompute"] == "full":
            model.enable_input_require_grads()
        return model

    def _quantise(self, model):
        import bitsandbytes
        nn = self.torch.nn
        for parent in list(model.modules()):
            for name, child in list(parent.named_children()):
                if not isinstance(child, nn.Linear) or name == "lm_head":
                    continue
                linear = bitsandbytes.nn.Linear4bit(child.in_features, child.out_features, child.bias is not None,
                                                    compute_dtype=self.torch.bfloat16, compress_statistics=True,
                                                    quant_type="nf4")
                linear.weight = bitsandbytes.nn.Params4bit(child.weight.data.cpu(), requires_grad=False,
                                                           quant_type="nf4", compress_statistics=True)
                setattr(parent, name, linear.cuda())

    def _optimizer(self, parameters, name):
        if name == "adamw":
            return self.torch.optim.AdamW(parameters, lr=1e-5)
        if name == "sgd":
            return self.torch.optim.SGD(parameters, lr=1e-5)
        if name == "adafactor":
            from transformers.optimization import Adafactor
            return Adafactor(parameters, lr=1e-5, relative_step=False, scale_parameter=False)
        import bitsandbytes
        return bitsandbytes.optim.AdamW8bit(parameters, lr=1e-5)

    def _train(self, scenario):
        torch, training = self.torch, scenario["training"]
        wide = training["precision"] in ("fp32", "amp-bf16")
        with self._phase("load"):
            model = self._model(scenario["model"], torch.float32 if wide else torch.bfloat16,
                                training["flash_attention"])
            if scenario["task"] in ("lora", "qlora"):
                model = self._adapted(model, scenario)
        if training["recompute"] == "full":
            model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
            model.config.use_cache = False
        model.train()
        optimizer = self._optimizer([p for p in model.parameters() if p.requires_grad], training["optimizer"])
        ids = torch.randint(0, scenario["model"]["vocab_size"],
                            (training["micro_batch"], training["sequence_length"]), device="cuda")
        autocast = torch.autocast("cuda", torch.bfloat16, enabled=training["precision"] == "amp-bf16")
        for _ in range(self.steps):
            with self._phase("forward"), autocast:
                output = model(input_ids=ids, labels=ids, use_cache=False)
            with self._phase("backward"):
                output.loss.backward()
            del output
            with self._phase("optimizer_step"):
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)

    def _infer(self, scenario):
        torch, inference = self.torch, scenario["inference"]
        with self._phase("load"):
            model = self._model(scenario["model"], torch.bfloat16, inference["flash_attention"]).eval()
        ids = torch.randint(0, scenario["model"]["vocab_size"],
                            (inference["concurrency"], inference["prompt_tokens"]), device="cuda")
        with torch.inference_mode(), self._phase("generate"):
            model.generate(ids, attention_mask=torch.ones_like(ids), do_sample=False,
                           max_new_tokens=inference["output_tokens"], min_new_tokens=inference["output_tokens"])
