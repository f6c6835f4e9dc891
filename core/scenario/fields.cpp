// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of keys. A new key is one row here, one member in scenario.h and its name in app/text.
#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::scenario {
namespace {

using nlohmann::json;

constexpr double Million = 1e6;
constexpr double MaximumTokens = 1e9;

// Path... are member pointers from Scenario down to an optional.
template <auto... Path> json getValue(const Scenario &s)
{
    const auto &value = (s.*....*Path);
    return value ? json(*value) : json(nullptr);
}

template <auto... Path> void setValue(Scenario &s, const json &value)
{
    auto &target = (s.*....*Path);
    using T = typename std::decay_t<decltype(target)>::value_type;
    if (value.is_null())
        target.reset();
    else
        target = value.get<T>();
}

template <auto... Path> json getWord(const Scenario &s)
{
    const auto &value = (s.*....*Path);
    return value ? json(std::string(wordOf(*value))) : json(nullptr);
}

template <auto... Path> void setWord(Scenario &s, const json &value)
{
    auto &target = (s.*....*Path);
    using E = typename std::decay_t<decltype(target)>::value_type;
    target.reset();
    if (!value.is_null())
        target = fromWord<E>(value.get_ref<const std::string &>());
}

template <auto... Path> Field integer(std::string_view path, double minimum, double maximum)
{
    return {path, FieldType::Integer, minimum, maximum, {}, getValue<Path...>, setValue<Path...>};
}

template <auto... Path> Field number(std::string_view path, double minimum, double maximum)
{
    return {path, FieldType::Number, minimum, maximum, {}, getValue<Path...>, setValue<Path...>};
}

template <auto... Path> Field boolean(std::string_view path)
{
    return {path, FieldType::Boolean, 0, 0, {}, getValue<Path...>, setValue<Path...>};
}

template <auto... Path> Field text(std::string_view path)
{
    return {path, FieldType::Text, 0, 0, {}, getValue<Path...>, setValue<Path...>};
}

template <class E> std::vector<std::string_view> wordsOf()
{
    std::vector<std::string_view> words;
    for (const auto &entry : Words<E>::table)
        words.push_back(entry.second);
    return words;
}

template <class E, auto... Path> Field word(std::string_view path)
{
    return {path, FieldType::Word, 0, 0, wordsOf<E>(), getWord<Path...>, setWord<Path...>};
}

json getName(const Scenario &s)
{
    return s.name.empty() ? json(nullptr) : json(s.name);
}

void setName(Scenario &s, const json &value)
{
    s.name = value.is_null() ? std::string() : value.get<std::string>();
}

json getModel(const Scenario &s)
{
    if (s.inlineModel)
        return *s.inlineModel;
    return s.model.empty() ? json(nullptr) : json(s.model);
}

void setModel(Scenario &s, const json &value)
{
    s.model.clear();
    s.inlineModel.reset();
    if (value.is_object())
        s.inlineModel = value;
    else if (value.is_string())
        s.model = value.get<std::string>();
}

json getTask(const Scenario &s)
{
    return std::string(wordOf(s.task));
}

void setTask(Scenario &s, const json &value)
{
    s.task = value.is_null() ? Task::Inference : *fromWord<Task>(value.get_ref<const std::string &>());
}

json getGpu(const Scenario &s)
{
    const auto &gpus = s.hardware.gpus;
    if (gpus.empty() || (gpus.size() == 1 && gpus.front().gpu.empty()))
        return nullptr;
    if (gpus.size() == 1 && gpus.front().unknown.is_null())
        return gpus.front().gpu;
    json list = json::array();
    for (const auto &entry : gpus) {
        json object = {{"gpu", entry.gpu}, {"count", entry.count}};
        if (entry.unknown.is_object())
            object.update(entry.unknown);
        list.push_back(std::move(object));
    }
    return list;
}

GpuCount gpuCountOf(const json &entry)
{
    GpuCount result{entry.at("gpu").get<std::string>(), 1, nullptr};
    for (const auto &[key, value] : entry.items()) {
        if (key == "count")
            result.count = value.get<std::int64_t>();
        else if (key != "gpu")
            result.unknown[key] = value;
    }
    return result;
}

// A plain id keeps the count that was set before: the window changes the card, not the number of cards.
void setGpu(Scenario &s, const json &value)
{
    auto &gpus = s.hardware.gpus;
    const std::int64_t count = gpus.empty() ? 1 : s.hardware.total();
    gpus.clear();
    if (value.is_string())
        gpus.push_back({value.get<std::string>(), count, nullptr});
    else if (value.is_array())
        std::transform(value.begin(), value.end(), std::back_inserter(gpus), gpuCountOf);
}

json getGpus(const Scenario &s)
{
    return s.hardware.gpus.empty() ? json(nullptr) : json(s.hardware.total());
}

void setGpus(Scenario &s, const json &value)
{
    auto &gpus = s.hardware.gpus;
    if (gpus.empty() && !value.is_null())
        gpus.emplace_back();
    if (gpus.size() == 1)
        gpus.front().count = value.is_null() ? 1 : value.get<std::int64_t>();
}

json getData(const Scenario &s)
{
    return s.parallelism.data ? json(*s.parallelism.data) : json(nullptr);
}

void setData(Scenario &s, const json &value)
{
    s.parallelism.data.reset();
    if (value.is_number())
        s.parallelism.data = value.get<std::int64_t>();
}

json getConcurrency(const Scenario &s)
{
    if (s.inference.concurrencyMax)
        return "max";
    return s.inference.concurrency ? json(*s.inference.concurrency) : json(nullptr);
}

void setConcurrency(Scenario &s, const json &value)
{
    s.inference.concurrencyMax = value.is_string();
    s.inference.concurrency.reset();
    if (value.is_number())
        s.inference.concurrency = value.get<std::int64_t>();
}

json getTargets(const Scenario &s)
{
    const auto &targets = s.training.lora.targets;
    if (!targets)
        return nullptr;
    if (targets->size() == 1 && targets->front() == "all-linear")
        return "all-linear";
    return *targets;
}

void setTargets(Scenario &s, const json &value)
{
    auto &targets = s.training.lora.targets;
    targets.reset();
    if (value.is_string())
        targets = std::vector<std::string>{value.get<std::string>()};
    else if (value.is_array())
        targets = value.get<std::vector<std::string>>();
}

void addHardware(std::vector<Field> &f)
{
    using S = Scenario;
    using H = Hardware;
    f.push_back({"hardware.gpu", FieldType::Gpu, 1, Million, {}, getGpu, setGpu});
    f.push_back({"hardware.gpus", FieldType::Integer, 1, Million, {}, getGpus, setGpus});
    f.push_back(integer<&S::hardware, &H::gpusPerNode>("hardware.gpus_per_node", 1, Million));
    f.push_back(integer<&S::hardware, &H::nvlinkDomain>("hardware.nvlink_domain", 1, Million));
    f.push_back(number<&S::hardware, &H::reservedGib>("hardware.reserved_gib", 0, 10000));
    f.push_back(number<&S::hardware, &H::hostMemoryGib>("hardware.host_memory_gib", 0, Million));
}

void addParallelism(std::vector<Field> &f)
{
    using S = Scenario;
    using P = Parallelism;
    f.push_back(integer<&S::parallelism, &P::tensor>("parallelism.tensor", 1, Million));
    f.push_back(integer<&S::parallelism, &P::pipeline>("parallelism.pipeline", 1, Million));
    f.push_back(integer<&S::parallelism, &P::context>("parallelism.context", 1, Million));
    f.push_back(integer<&S::parallelism, &P::expert>("parallelism.expert", 1, Million));
    f.push_back({"parallelism.data", FieldType::Integer, 1, Million, {"auto"}, getData, setData});
    f.push_back(integer<&S::parallelism, &P::virtualPipeline>("parallelism.virtual_pipeline", 1, Million));
    f.push_back(boolean<&S::parallelism, &P::sequenceParallel>("parallelism.sequence_parallel"));
    f.push_back(integer<&S::parallelism, &P::zeroStage>("parallelism.zero_stage", 0, 3));
    f.push_back(boolean<&S::parallelism, &P::reshardAfterForward>("parallelism.reshard_after_forward"));
    f.push_back(word<ContextMethod, &S::parallelism, &P::contextMethod>("parallelism.context_method"));
}

void addInference(std::vector<Field> &f)
{
    using S = Scenario;
    using I = Inference;
    f.push_back(word<Engine, &S::inference, &I::engine>("inference.engine"));
    f.push_back(text<&S::inference, &I::engineVersion>("inference.engine_version"));
    f.push_back(text<&S::inference, &I::backend>("inference.backend"));
    f.push_back(text<&S::inference, &I::weights>("inference.weights"));
    f.push_back(text<&S::inference, &I::kvCache>("inference.kv_cache"));
    f.push_back(integer<&S::inference, &I::promptTokens>("inference.prompt_tokens", 1, MaximumTokens));
    f.push_back(integer<&S::inference, &I::outputTokens>("inference.output_tokens", 0, MaximumTokens));
    f.push_back(integer<&S::inference, &I::context>("inference.context", 1, 2 * MaximumTokens));
    f.push_back(
        {"inference.concurrency", FieldType::Integer, 1, 10 * Million, {"max"}, getConcurrency, setConcurrency});
    f.push_back(integer<&S::inference, &I::maxNumSeqs>("inference.max_num_seqs", 1, 10 * Million));
    f.push_back(integer<&S::inference, &I::maxBatchedTokens>("inference.max_batched_tokens", 1, MaximumTokens));
    f.push_back(integer<&S::inference, &I::microBatchTokens>("inference.micro_batch_tokens", 1, MaximumTokens));
    f.push_back(number<&S::inference, &I::gpuMemoryUtilization>("inference.gpu_memory_utilization", 0.01, 1));
    f.push_back(boolean<&S::inference, &I::cudaGraphs>("inference.cuda_graphs"));
    f.push_back(boolean<&S::inference, &I::flashAttention>("inference.flash_attention"));
    f.push_back(integer<&S::inference, &I::gpuLayers>("inference.gpu_layers", 0, Million));
    f.push_back(boolean<&S::inference, &I::swaFull>("inference.swa_full"));
    f.push_back(word<MlaCache, &S::inference, &I::mlaCache>("inference.mla_cache"));
    f.push_back(boolean<&S::inference, &I::expertsOnHost>("inference.experts_on_host"));
}

void addTraining(std::vector<Field> &f)
{
    using S = Scenario;
    using T = Training;
    f.push_back(word<Framework, &S::training, &T::framework>("training.framework"));
    f.push_back(text<&S::training, &T::frameworkVersion>("training.framework_version"));
    f.push_back(word<Precision, &S::training, &T::precision>("training.precision"));
    f.push_back(word<GradientType, &S::training, &T::gradientDtype>("training.gradient_dtype"));
    f.push_back(word<Optimizer, &S::training, &T::optimizer>("training.optimizer"));
    f.push_back(integer<&S::training, &T::sequenceLength>("training.sequence_length", 1, MaximumTokens));
    f.push_back(integer<&S::training, &T::microBatch>("training.micro_batch", 1, Million));
    f.push_back(integer<&S::training, &T::gradientAccumulation>("training.gradient_accumulation", 1, Million));
    f.push_back(word<Recompute, &S::training, &T::recompute>("training.recompute"));
    f.push_back(integer<&S::training, &T::recomputeLayers>("training.recompute_layers", 0, Million));
    f.push_back(boolean<&S::training, &T::flashAttention>("training.flash_attention"));
    f.push_back(boolean<&S::training, &T::fusedKernels>("training.fused_kernels"));
    f.push_back(boolean<&S::training, &T::fusedLoss>("training.fused_loss"));
    f.push_back(word<Loss, &S::training, &T::loss>("training.loss"));
    f.push_back(boolean<&S::training, &T::compile>("training.compile"));
    f.push_back(boolean<&S::training, &T::optimizerInBackward>("training.optimizer_in_backward"));
    f.push_back(boolean<&S::training, &T::tiledMlp>("training.tiled_mlp"));
    f.push_back(text<&S::training, &T::baseWeights>("training.base_weights"));
    f.push_back(boolean<&S::training, &T::doubleQuantization>("training.double_quantization"));
    f.push_back(word<KbitUpcast, &S::training, &T::kbitUpcast>("training.kbit_upcast"));
    f.push_back(word<Offload, &S::training, &T::offloadOptimizer>("training.offload_optimizer"));
    f.push_back(word<Offload, &S::training, &T::offloadParameters>("training.offload_parameters"));
    f.push_back(boolean<&S::training, &T::offloadActivations>("training.offload_activations"));
    f.push_back(number<&S::training, &T::tokens>("training.tokens", 0, 1e18));
    f.push_back(number<&S::training, &T::datasetTokens>("training.dataset_tokens", 0, 1e18));
}

void addLora(std::vector<Field> &f)
{
    using S = Scenario;
    using T = Training;
    f.push_back(integer<&S::training, &T::lora, &Lora::rank>("training.lora.rank", 1, 65536));
    f.push_back({"training.lora.targets", FieldType::TextList, 1, 1000, {"all-linear"}, getTargets, setTargets});
    f.push_back(word<AdapterType, &S::training, &T::lora, &Lora::dtype>("training.lora.dtype"));
    f.push_back(number<&S::training, &T::lora, &Lora::dropout>("training.lora.dropout", 0, 1));
    f.push_back(boolean<&S::training, &T::lora, &Lora::dora>("training.lora.dora"));
    f.push_back({"training.lora.modules_to_save",
                 FieldType::TextList,
                 0,
                 1000,
                 {},
                 getValue<&S::training, &T::lora, &Lora::modulesToSave>,
                 setValue<&S::training, &T::lora, &Lora::modulesToSave>});
}

std::vector<Field> makeFields()
{
    std::vector<Field> f;
    f.push_back({"name", FieldType::Text, 0, 0, {}, getName, setName});
    f.push_back({"model", FieldType::Model, 0, 0, {}, getModel, setModel});
    f.push_back({"task", FieldType::TaskWord, 0, 0, wordsOf<Task>(), getTask, setTask});
    addHardware(f);
    addParallelism(f);
    addInference(f);
    addTraining(f);
    addLora(f);
    return f;
}

const std::vector<Field> &table()
{
    static const std::vector<Field> all = makeFields();
    return all;
}

}  // namespace

std::span<const Field> fields()
{
    return table();
}

const Field *findField(std::string_view path)
{
    const auto &all = table();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Field &f) { return f.path == path; });
    return it == all.end() ? nullptr : &*it;
}

}  // namespace headroom::scenario
