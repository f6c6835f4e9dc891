// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Error messages, start-up logs, commands and configuration files, as people paste them.
#include "tests/core/ask/ask_fixture.h"

#include <cmath>

using namespace headroom;
using ask::Quantity;
using nlohmann::json;

class TestAskPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logs_data();
    void logs();
    void settings_data();
    void settings();
    void configOfAModel();
    void packedWeightsStayPacked();
    void orderOfAFileDoesNotMatter_data();
    void orderOfAFileDoesNotMatter();
    void unknownFlagsAreMarked();
    void proseAroundALog();

private:
    tests::AskFixture m_ask;
};

namespace {

constexpr double gib = 1024.0 * 1024.0 * 1024.0, mib = 1024.0 * 1024.0;
using Numbers = std::map<Quantity, double>;

}  // namespace

Q_DECLARE_METATYPE(Numbers)

void TestAskPaste::logs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Numbers>("numbers");
    QTest::addColumn<QString>("sets");
    QTest::newRow("PyTorch 1.x") << QStringLiteral(
                                        "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 12.94 GiB "
                                        "(GPU 1; 79.35 GiB total capacity; "
                                        "77.65 GiB already allocated; 9.19 MiB free; 77.80 GiB reserved in total by "
                                        "PyTorch) If reserved memory is >> "
                                        "allocated memory try setting max_split_size_mb to avoid fragmentation.")
                                 << Numbers{{Quantity::Requested, 12.94 * gib},
                                            {Quantity::Capacity, 79.35 * gib},
                                            {Quantity::Allocated, 77.65 * gib},
                                            {Quantity::Free, 9.19 * mib},
                                            {Quantity::Reserved, 77.80 * gib}}
                                 << QStringLiteral(R"({"hardware.gpu": "a100-80gb-sxm"})");
    QTest::newRow("PyTorch 2.x")
        << QStringLiteral("torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total "
                          "capacity of 23.69 GiB of "
                          "which 1.27 GiB is free. Including non-PyTorch memory, this process has 22.41 GiB memory in "
                          "use. Of the allocated "
                          "memory 20.14 GiB is allocated by PyTorch, and 1.57 GiB is reserved by PyTorch but "
                          "unallocated. If reserved but "
                          "unallocated memory is large try setting PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True")
        << Numbers{{Quantity::Requested, 2 * gib},     {Quantity::Capacity, 23.69 * gib},
                   {Quantity::Free, 1.27 * gib},       {Quantity::InUse, 22.41 * gib},
                   {Quantity::Allocated, 20.14 * gib}, {Quantity::ReservedUnallocated, 1.57 * gib}}
        << QStringLiteral(R"({"hardware.gpu": "rtx-3090"})");
    QTest::newRow("vLLM start")
        << QStringLiteral(
               "INFO 05-01 10:00:00 [core.py:58] Initializing a V1 LLM engine (v0.8.5) with config: "
               "model='Qwen/Qwen2.5-7B-Instruct', speculative_config=None, tokenizer='Qwen/Qwen2.5-7B-Instruct', "
               "dtype=torch.bfloat16, max_seq_len=32768, download_dir=None, tensor_parallel_size=2, "
               "pipeline_parallel_size=1, "
               "quantization=None, enforce_eager=False, kv_cache_dtype=auto\n"
               "INFO 05-01 10:00:09 [gpu_model_runner.py:1347] Model loading took 7.1557 GiB and 2.5 seconds\n"
               "INFO 05-01 10:00:29 [gpu_worker.py:227] Available KV cache memory: 30.11 GiB\n"
               "INFO 05-01 10:00:29 [kv_cache_utils.py:634] GPU KV cache size: 1,127,712 tokens\n"
               "INFO 05-01 10:00:29 [kv_cache_utils.py:637] Maximum concurrency for 32,768 tokens per request: 34.42x\n"
               "INFO 05-01 10:00:49 [gpu_model_runner.py:1686] Graph capturing finished in 20 secs, took 0.45 GiB\n")
        << Numbers{{Quantity::Weights, 7.1557 * gib},
                   {Quantity::KvPool, 30.11 * gib},
                   {Quantity::KvTokens, 1127712},
                   {Quantity::MaximumConcurrency, 34.42},
                   {Quantity::CudaGraphs, 0.45 * gib}}
        << QStringLiteral(R"({"model": "qwen2.5-7b", "inference.engine": "vllm", "inference.context": 32768,
                              "parallelism.tensor": 2, "inference.engine_version": "0.8.5", "inference.weights": "bf16"})");
    QTest::newRow("vLLM V0 profile") << QStringLiteral("the current vLLM instance can use total_gpu_memory (79.15GiB) "
                                                       "x gpu_memory_utilization (0.90) = 71.24GiB\n"
                                                       "model weights take 14.25GiB; non_torch_memory takes 0.15GiB; "
                                                       "PyTorch activation peak memory takes 1.39GiB; the rest "
                                                       "of the memory reserved for KV Cache is 55.45GiB.\n")
                                     << Numbers{{Quantity::Capacity, 79.15 * gib},
                                                {Quantity::Weights, 14.25 * gib},
                                                {Quantity::NonTorch, 0.15 * gib},
                                                {Quantity::ActivationPeak, 1.39 * gib},
                                                {Quantity::KvPool, 55.45 * gib}}
                                     << QStringLiteral(
                                            R"({"inference.engine": "vllm", "inference.gpu_memory_utilization": 0.9})");
    QTest::newRow("vLLM context too long")
        << QStringLiteral("ValueError: The model's max seq len (29000) is larger than the maximum number of tokens "
                          "that can be stored in KV cache "
                          "(23648). Try increasing `gpu_memory_utilization` or decreasing `max_model_len` when "
                          "initializing the engine.")
        << Numbers{{Quantity::ContextWanted, 29000}, {Quantity::KvTokens, 23648}}
        << QStringLiteral(R"({"inference.engine": "vllm", "inference.context": 29000})");
    QTest::newRow("vLLM KV needed") << QStringLiteral("ValueError: To serve at least one request with the models's max "
                                                      "seq len (131072), (16.00 GiB KV cache is needed, which "
                                                      "is larger than the available KV cache memory (0.71 GiB). Based "
                                                      "on the available memory, the estimated maximum model "
                                                      "length is 5808.")
                                    << Numbers{{Quantity::ContextWanted, 131072},
                                               {Quantity::KvNeeded, 16 * gib},
                                               {Quantity::KvPool, 0.71 * gib},
                                               {Quantity::KvTokens, 5808}}
                                    << QStringLiteral(R"({"inference.context": 131072})");
    QTest::newRow("llama.cpp")
        << QStringLiteral("  Device 0: NVIDIA GeForce RTX 3090, compute capability 8.6, VMM: yes\n"
                          "print_info: file type   = Q4_K - Medium\n"
                          "print_info: general.name     = Qwen2.5 7B Instruct\n"
                          "load_tensors: offloaded 29/29 layers to GPU\n"
                          "load_tensors:   CPU_Mapped model buffer size =   292.36 MiB\n"
                          "load_tensors:        CUDA0 model buffer size =  4168.09 MiB\n"
                          "llama_context: n_ctx         = 8192\n"
                          "llama_context: n_ctx_train   = 32768\n"
                          "llama_kv_cache_unified:      CUDA0 KV buffer size =   448.00 MiB\n"
                          "llama_context:      CUDA0 compute buffer size =   311.00 MiB\n")
        << Numbers{{Quantity::Weights, 4168.09 * mib},
                   {Quantity::KvCache, 448 * mib},
                   {Quantity::ComputeBuffer, 311 * mib}}
        << QStringLiteral(R"({"model": "qwen2.5-7b", "inference.engine": "llama.cpp", "inference.context": 8192,
                              "hardware.gpu": "rtx-3090", "inference.weights": "gguf:Q4_K_M", "inference.gpu_layers": 29})");
    QTest::newRow("PyTorch 1.13, 2080 Ti")
        << QStringLiteral("RuntimeError: CUDA out of memory. Tried to allocate 20.00 MiB (GPU 0; 10.76 GiB total "
                          "capacity; 9.79 GiB already allocated; 8.62 MiB free; 9.91 GiB cached)")
        << Numbers{{Quantity::Requested, 20 * mib},
                   {Quantity::Capacity, 10.76 * gib},
                   {Quantity::Allocated, 9.79 * gib},
                   {Quantity::Free, 8.62 * mib},
                   {Quantity::Reserved, 9.91 * gib}}
        << QStringLiteral(R"({"hardware.gpu": "rtx-2080-ti"})");
    QTest::newRow("PyTorch 2.2, another process")
        << QStringLiteral("torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 3.35 GiB. GPU 1 has a "
                          "total capacity of 79.15 GiB of which 2.38 GiB is free. Process 1203 has 76.77 GiB memory in "
                          "use. Of the allocated memory 70.33 GiB is allocated by PyTorch, and 4.96 GiB is reserved by "
                          "PyTorch but unallocated.")
        << Numbers{{Quantity::Requested, 3.35 * gib},  {Quantity::Capacity, 79.15 * gib},
                   {Quantity::Free, 2.38 * gib},       {Quantity::InUse, 76.77 * gib},
                   {Quantity::Allocated, 70.33 * gib}, {Quantity::ReservedUnallocated, 4.96 * gib}}
        << QStringLiteral(R"({"hardware.gpu": "a100-80gb-sxm"})");
    QTest::newRow("PyTorch 2.8, private pools")
        << QStringLiteral("[rank3]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.16 GiB. GPU 3 has "
                          "a total capacity of 139.81 GiB of which 853.56 MiB is free. Including non-PyTorch memory, "
                          "this process has 138.97 GiB memory in use. Of the allocated memory 132.52 GiB is allocated "
                          "by PyTorch, with 63.00 MiB allocated in private pools (e.g., CUDA Graphs), and 3.21 GiB is "
                          "reserved by PyTorch but unallocated.")
        << Numbers{{Quantity::Requested, 1.16 * gib},   {Quantity::Capacity, 139.81 * gib},
                   {Quantity::Free, 853.56 * mib},      {Quantity::InUse, 138.97 * gib},
                   {Quantity::Allocated, 132.52 * gib}, {Quantity::ReservedUnallocated, 3.21 * gib}}
        << QStringLiteral(R"({"hardware.gpu": "h200-141gb-sxm"})");
    QTest::newRow("vLLM V0 start")
        << QStringLiteral(
               "INFO 11-02 09:12:01 llm_engine.py:237] Initializing an LLM engine (v0.6.3.post1) with config: "
               "model='meta-llama/Llama-3.1-8B-Instruct', dtype=torch.bfloat16, max_seq_len=131072, "
               "tensor_parallel_size=1, kv_cache_dtype=auto\n"
               "INFO 11-02 09:12:30 model_runner.py:1067] Loading model weights took 14.9888 GB\n"
               "INFO 11-02 09:12:33 gpu_executor.py:122] # GPU blocks: 27896, # CPU blocks: 2048\n"
               "INFO 11-02 09:12:33 gpu_executor.py:126] Maximum concurrency for 131072 tokens per request: 3.41x\n")
        << Numbers{{Quantity::Weights, 14.9888 * gib},
                   {Quantity::KvTokens, 27896 * 16},
                   {Quantity::MaximumConcurrency, 3.41}}
        << QStringLiteral(R"({"model": "llama-3.1-8b", "inference.engine_version": "0.6.3.post1",
                              "inference.context": 131072})");
    QTest::newRow("vLLM, others on the card")
        << QStringLiteral("ValueError: Free memory on device (20.15/23.64 GiB) on startup is less than desired GPU "
                          "memory utilization (0.9, 21.28 GiB). Decrease GPU memory utilization or reduce GPU memory "
                          "used by other processes.")
        << Numbers{{Quantity::Capacity, 23.64 * gib}}
        << QStringLiteral(R"({"hardware.gpu": "rtx-3090", "inference.gpu_memory_utilization": 0.9})");
    QTest::newRow("llama.cpp on two cards")
        << QStringLiteral("ggml_cuda_init: found 2 CUDA devices:\n"
                          "  Device 0: NVIDIA GeForce RTX 3090, compute capability 8.6, VMM: yes\n"
                          "  Device 1: NVIDIA GeForce RTX 3090, compute capability 8.6, VMM: yes\n"
                          "load_tensors:        CUDA0 model buffer size = 20038.81 MiB\n"
                          "load_tensors:        CUDA1 model buffer size = 19940.67 MiB\n")
        << Numbers{{Quantity::Weights, 20038.81 * mib}}
        << QStringLiteral(R"({"hardware.gpu": "rtx-3090", "hardware.gpus": 2})");
    QTest::newRow("nvidia-smi") << QStringLiteral(
                                       "| 30%   38C    P8    21W / 350W |  22345MiB / 24576MiB |      0%   Default |")
                                << Numbers{{Quantity::InUse, 22345 * mib}, {Quantity::Capacity, 24576 * mib}}
                                << QStringLiteral("{}");
}

void TestAskPaste::logs()
{
    QFETCH(QString, text);
    QFETCH(Numbers, numbers);
    QFETCH(QString, sets);
    const auto answer = m_ask.ask(text.toStdString());
    Numbers got;
    for (const auto &reading : answer.readings)
        got[reading.quantity] = reading.value;
    for (const auto &[quantity, value] : numbers) {
        const std::string name(wordOf(quantity));
        QVERIFY2(got.contains(quantity), name.c_str());
        QVERIFY2(std::abs(got[quantity] - value) <= 1e-9 * value, name.c_str());
    }
    QCOMPARE(got.size(), numbers.size());
    const json assigned = tests::AskFixture::asJson(answer);
    const json expected = json::parse(sets.toStdString());
    for (const auto &[path, value] : expected.items())
        QVERIFY2(assigned.contains(path) && assigned.at(path) == value, (path + " in " + assigned.dump()).c_str());
}

void TestAskPaste::settings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sets");
    const auto row = [](const char *name, const char *text, const char *sets) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sets);
    };
    row("vllm serve",
        "CUDA_VISIBLE_DEVICES=0,1,2,3 vllm serve Qwen/Qwen2.5-72B-Instruct-AWQ -tp 4 --max-model-len 32768 \\\n"
        "  --gpu-memory-utilization 0.92 --kv-cache-dtype fp8 --max-num-seqs=64 --enforce-eager --port 8000",
        R"({"task": "inference", "inference.engine": "vllm", "model": "qwen2.5-72b", "inference.weights": "awq-int4",
            "parallelism.tensor": 4, "hardware.gpus": 4, "inference.context": 32768, "inference.gpu_memory_utilization": 0.92,
            "inference.kv_cache": "fp8", "inference.max_num_seqs": 64, "inference.cuda_graphs": false})");
    // vLLM's own reading (arg_utils.human_readable_int): k is a thousand, K 1024.
    row("sizes with a letter", "vllm serve Qwen/Qwen2.5-7B --max-model-len 16k --max-num-batched-tokens=8K",
        R"({"model": "qwen2.5-7b", "inference.context": 16000, "inference.max_batched_tokens": 8192})");
    row("sizes with a fraction", "vllm serve Qwen/Qwen2.5-7B-Instruct-1M --max-model-len 25.6k",
        R"({"inference.context": 25600})");
    row("a million", "vllm serve Qwen/Qwen2.5-7B --max-model-len 1M", R"({"inference.context": 1048576})");
    row("llama-server, K", "llama-server -m Qwen2.5-7B-Q4_K_M.gguf --ctx-size 32K", R"({"inference.context": 32768})");
    row("sglang",
        "python3 -m sglang.launch_server --model-path deepseek-ai/DeepSeek-R1 --tp 16 --nnodes 2 --node-rank 0 "
        "--trust-remote-code",
        R"({"inference.engine": "sglang", "model": "deepseek-r1", "parallelism.tensor": 16})");
    row("llama-server",
        "./llama-server -m models/Qwen2.5-7B-Instruct-Q4_K_M.gguf -c 16384 -ngl 20 -ctk q8_0 -ub 1024 -fa on",
        R"({"inference.engine": "llama.cpp", "model": "qwen2.5-7b", "inference.weights": "gguf:Q4_K_M", "inference.context": 16384,
            "inference.gpu_layers": 20, "inference.kv_cache": "q8_0", "inference.micro_batch_tokens": 1024,
            "inference.flash_attention": true})");
    row("swift sft",
        "NPROC_PER_NODE=8 swift sft --model Qwen/Qwen2.5-7B-Instruct --train_type lora --lora_rank 16 --max_length "
        "8192 "
        "--per_device_train_batch_size 2 --deepspeed zero3 --gradient_accumulation_steps 8",
        R"({"task": "lora", "training.framework": "ms-swift", "model": "qwen2.5-7b", "training.lora.rank": 16,
            "training.sequence_length": 8192, "training.micro_batch": 2, "parallelism.zero_stage": 3, "hardware.gpus": 8,
            "training.gradient_accumulation": 8})");
    row("torchrun",
        "torchrun --nproc_per_node 8 --nnodes 2 train.py --model_name_or_path meta-llama/Llama-2-13b-hf --bf16 True "
        "--gradient_checkpointing True --per_device_train_batch_size 1 --fsdp \"full_shard auto_wrap\" "
        "--model_max_length 2048",
        R"({"task": "full", "model": "llama-2-13b", "hardware.gpus": 16, "hardware.gpus_per_node": 8,
            "training.precision": "mixed-bf16", "training.recompute": "full", "training.framework": "fsdp",
            "parallelism.zero_stage": 3, "training.sequence_length": 2048})");
    row("deepspeed",
        "deepspeed --num_gpus 4 src/train.py --deepspeed ds_z3_offload_config.json --finetuning_type full "
        "--model_name_or_path baichuan-inc/Baichuan2-13B-Chat --cutoff_len 1024 --fp16",
        R"({"task": "full", "training.framework": "deepspeed", "hardware.gpus": 4, "parallelism.zero_stage": 3,
            "training.offload_optimizer": "cpu", "training.offload_parameters": "cpu", "model": "baichuan2-13b",
            "training.sequence_length": 1024, "training.precision": "mixed-fp16"})");
    row("LLaMA-Factory YAML",
        "### model\nmodel_name_or_path: meta-llama/Meta-Llama-3-8B-Instruct\n### method\nstage: sft\ndo_train: "
        "true\nfinetuning_type: lora\n"
        "lora_rank: 8\nlora_target: all\nquantization_bit: 4\ndeepspeed: "
        "examples/deepspeed/ds_z2_config.json\ncutoff_len: 2048\n"
        "per_device_train_batch_size: 1\ngradient_accumulation_steps: 8\nbf16: true\n",
        R"({"task": "qlora", "model": "llama-3-8b", "training.lora.rank": 8, "training.sequence_length": 2048,
            "parallelism.zero_stage": 2, "training.micro_batch": 1, "training.gradient_accumulation": 8,
            "training.lora.targets": "all-linear", "training.precision": "mixed-bf16"})");
    row("axolotl YAML",
        "base_model: mistralai/Mistral-7B-v0.1\nload_in_4bit: true\nadapter: qlora\nlora_r: 32\nsequence_len: "
        "4096\nmicro_batch_size: 2\n"
        "optimizer: paged_adamw_8bit\ngradient_checkpointing: true\nlora_target_linear: true\nwhatever_key: 3\n",
        R"({"task": "qlora", "model": "mistral-7b-v0.1", "training.lora.rank": 32, "training.sequence_length": 4096,
            "training.micro_batch": 2, "training.optimizer": "paged-adamw-8bit", "training.recompute": "full"})");
    row("LLaMA-Factory says what it is",
        "model_name_or_path: Qwen/Qwen2.5-7B-Instruct\nfinetuning_type: full\n"
        "deepspeed: examples/deepspeed/ds_z3_config.json\ncutoff_len: 8192\nenable_liger_kernel: true\n",
        R"({"task": "full", "model": "qwen2.5-7b", "training.framework": "llama-factory", "parallelism.zero_stage": 3,
            "training.sequence_length": 8192, "training.fused_loss": true})");
    row("docker",
        "docker run --gpus all -p 8000:8000 --ipc=host vllm/vllm-openai:v0.8.5 --model Qwen/Qwen2.5-32B-Instruct-AWQ "
        "--tensor-parallel-size 2 --max-model-len 16384",
        R"({"inference.engine": "vllm", "model": "qwen2.5-32b", "inference.weights": "awq-int4",
            "parallelism.tensor": 2, "inference.context": 16384})");
    row("DeepSpeed JSON",
        R"({"train_micro_batch_size_per_gpu": 4, "gradient_accumulation_steps": "auto", "zero_optimization": {"stage": 3,
            "offload_optimizer": {"device": "cpu", "pin_memory": true}, "offload_param": {"device": "nvme"}, "overlap_comm": true},
            "bf16": {"enabled": true}})",
        R"({"task": "full", "training.micro_batch": 4, "parallelism.zero_stage": 3, "training.offload_optimizer": "cpu",
            "training.offload_parameters": "nvme", "training.precision": "mixed-bf16"})");
}

void TestAskPaste::settings()
{
    QFETCH(QString, text);
    QFETCH(QString, sets);
    const std::string paste = text.toStdString();
    const auto answer = m_ask.ask(paste);
    const json assigned = tests::AskFixture::asJson(answer);
    const json expected = json::parse(sets.toStdString());
    for (const auto &[path, value] : expected.items())
        QVERIFY2(assigned.contains(path) && assigned.at(path) == value, (path + " in " + assigned.dump()).c_str());
    auto unknown = tests::AskFixture::unknown(answer, paste);
    std::erase(unknown, "whatever_key: 3");  // a key of the file that we do not know is shown
    QVERIFY2(unknown.empty(), json(unknown).dump().c_str());
}

void TestAskPaste::configOfAModel()
{
    const auto answer = m_ask.ask(R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 4096,
        "num_hidden_layers": 32, "num_attention_heads": 32, "intermediate_size": 11008, "vocab_size": 32000})");
    QVERIFY(answer.find("model") && answer.find("model")->value.is_object());
    const auto scenario = ask::applied(answer, {});
    QVERIFY(scenario.inlineModel && scenario.inlineModel->at("num_hidden_layers") == 32);
}

// Beside 4-bit weights "bf16: true" is what is computed in.
void TestAskPaste::packedWeightsStayPacked()
{
    const std::string file = "finetuning_type: lora\nquantization_bit: 4\nbf16: true\n";
    QVERIFY(!m_ask.ask(file).find("training.base_weights"));
    QVERIFY(m_ask.ask(file).find("task")->value == json("qlora"));
    const auto plain = m_ask.ask("finetuning_type: lora\nlora_rank: 8\nbf16: true\n");
    QVERIFY(plain.find("training.base_weights")->value == json("bf16"));
}

void TestAskPaste::orderOfAFileDoesNotMatter_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");
    const QString qlora = QStringLiteral(R"({"task": "qlora", "training.precision": "mixed-bf16"})");
    const QString whole = QStringLiteral(R"({"task": "lora", "training.base_weights": "int8",
                                             "training.precision": "mixed-bf16"})");
    QTest::newRow("LLaMA-Factory") << QStringLiteral("finetuning_type: lora\nbf16: true\n")
                                   << QStringLiteral("quantization_bit: 4\nquantization_method: bnb\n") << qlora;
    QTest::newRow("8 bits") << QStringLiteral("finetuning_type: lora\nbf16: true\n")
                            << QStringLiteral("quantization_bit: 8\ncutoff_len: 2048\n") << whole;
    QTest::newRow("Axolotl") << QStringLiteral("adapter: lora\nbf16: true\nfp16: false\n")
                             << QStringLiteral("load_in_8bit: false\nload_in_4bit: true\n") << qlora;
    QTest::newRow("ms-swift") << QStringLiteral("--train_type lora --torch_dtype bfloat16 ")
                              << QStringLiteral("--quant_method bnb --quant_bits 4 "
                                                "--bnb_4bit_compute_dtype bfloat16 ")
                              << qlora;
    QTest::newRow("Megatron, fp8") << QStringLiteral("--bf16 ") << QStringLiteral("--fp8-format hybrid ")
                                   << QStringLiteral(R"({"training.precision": "fp8"})");
    QTest::newRow("vLLM") << QStringLiteral("--dtype half ") << QStringLiteral("--quantization awq ")
                          << QStringLiteral(R"({"inference.weights": "awq-int4"})");
}

// What is computed in does not hide how the weights are kept, wherever it stands.
void TestAskPaste::orderOfAFileDoesNotMatter()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, expected);
    const std::string program = !first.startsWith(QLatin1String("--"))     ? ""
                                : first.contains(QLatin1String("--train")) ? "swift sft --model Qwen/Qwen2.5-7B "
                                : first.contains(QLatin1String("--dtype")) ? "vllm serve Qwen/Qwen2.5-7B "
                                                                           : "torchrun pretrain_gpt.py ";
    const json wanted = json::parse(expected.toStdString());
    for (const QString &order : {first + second, second + first}) {
        const std::string paste = program + order.toStdString();
        const auto answer = m_ask.ask(paste);
        const json assigned = tests::AskFixture::asJson(answer);
        for (const auto &[path, value] : wanted.items())
            QVERIFY2(assigned.contains(path) && assigned.at(path) == value, (path + " in " + assigned.dump()).c_str());
        QVERIFY(assigned.value("task", std::string()) != "qlora" || !assigned.contains("training.base_weights"));
        QVERIFY2(tests::AskFixture::unknown(answer, paste).empty(), paste.c_str());
    }
}

void TestAskPaste::unknownFlagsAreMarked()
{
    const std::string line = "vllm serve Qwen/Qwen2.5-7B --flurbl 3 --max-model-len 4096";
    QCOMPARE(tests::AskFixture::unknown(m_ask.ask(line), line), std::vector<std::string>{"--flurbl 3"});
}

void TestAskPaste::proseAroundALog()
{
    const auto answer = m_ask.ask(
        "I train llama-2-7b full on 4x A100 80G zero2 and get\n"
        "Traceback (most recent call last):\n  File \"train.py\", line 3, in <module>\n"
        "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.00 GiB (GPU 0; 79.35 GiB "
        "total capacity; 70.10 GiB already allocated; 0.50 GiB free; 77.00 GiB reserved in total by PyTorch)\n");
    QVERIFY(answer.isWhole());
    QVERIFY(answer.find("hardware.gpus")->value == json(4));
    QVERIFY(answer.linesNotRead >= 1);
    QCOMPARE(answer.readings.size(), std::size_t{5});
}

QTEST_GUILESS_MAIN(TestAskPaste)
#include "tst_ask_paste.moc"
