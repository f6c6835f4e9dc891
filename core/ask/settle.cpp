// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settling: task first, then the machine, then every other key, each checked by the table of fields.
#include "core/ask/settle.h"

#include "core/scenario/fields.h"

#include <algorithm>
#include <map>

namespace headroom::ask {

namespace {

using nlohmann::json;
using scenario::Task;

constexpr std::int64_t cardsOfOneMachine = 8;

bool startsWith(const std::string &text, std::string_view start)
{
    return text.starts_with(start);
}

class Settler
{
public:
    Settler(Draft draft, const Vocabulary &v, const catalog::Catalog &catalog, Task task)
        : m_draft(std::move(draft)), m_v(v), m_catalog(catalog), m_task(task), m_before(task)
    {
    }

    Answer answer();

private:
    struct Said {
        json value;
        std::size_t piece = 0;
    };

    [[nodiscard]] const json *said(std::string_view path) const;
    void decideTask();
    void decideMachine();
    void mixedMachine();
    void countCards();
    void put(std::size_t piece, const std::string &path, const json &value);
    void putAll(std::size_t piece);
    void putLength(std::size_t piece, const json &value);
    [[nodiscard]] std::string usualEngine() const;
    void putFormat(std::size_t piece, const std::string &format);
    [[nodiscard]] bool hasPackedBase() const;
    void putComputing(std::size_t piece);
    void putOffload(std::size_t piece, const std::string &what);
    void putConcept(std::size_t piece, const Assignment &assignment);
    void finishLayout();
    void sayTask();

    Draft m_draft;
    const Vocabulary &m_v;
    const catalog::Catalog &m_catalog;
    Task m_task, m_before;
    scenario::Scenario m_checked;  // takes every value first: what it refuses is not understood
    std::vector<std::vector<Assignment>> m_sets;
    std::vector<bool> m_refused;
    std::map<std::string, Said> m_said;
    std::vector<std::string> m_order;
};

// The first value of a path in the text, as it stands there.
const json *Settler::said(std::string_view path) const
{
    for (const auto &piece : m_draft.pieces) {
        for (const auto &assignment : piece.sets) {
            if (assignment.path == path)
                return &assignment.value;
        }
    }
    return nullptr;
}

void Settler::decideTask()
{
    const json *word = said("task");
    const json *format = said("@format");
    if (word && word->is_string()) {
        m_task = fromWord<Task>(word->get<std::string>()).value_or(m_task);
        const bool fourBit = format && (*format == "int4" || *format == "nf4" || *format == "fp4");
        if (m_task == Task::Lora && fourBit)
            m_task = Task::Qlora;
        return;
    }
    bool training = false, inference = false, adapters = false;
    for (const auto &piece : m_draft.pieces) {
        for (const auto &[path, value] : piece.sets) {
            adapters = adapters || startsWith(path, "training.lora.");
            training = training || startsWith(path, "training.") || path == "@training" || path == "@recompute" ||
                       path == "parallelism.zero_stage" || (path == "@offload" && value != "any");
            inference = inference || startsWith(path, "inference.") || path == "@kv";
        }
    }
    if (adapters)
        m_task = Task::Lora;
    else if (inference && !said("@training"))
        m_task = Task::Inference;
    else if (training && !scenario::isTraining(m_task))
        m_task = Task::Full;
}

// The table of fields has the last word on every value.
void Settler::put(std::size_t piece, const std::string &path, const json &value)
{
    const auto before = m_said.find(path);
    auto candidate = m_checked;
    const bool number = value.is_string() && path != "model";
    const auto problem = number ? scenario::setFromText(candidate, path + "=" + value.get<std::string>())
                                : scenario::setField(candidate, path, value);
    if (problem) {
        m_refused[piece] = true;
        return;
    }
    const json taken = scenario::findField(path)->get(candidate);
    if (before != m_said.end() && before->second.value != taken) {
        const bool better = m_draft.pieces[before->second.piece].guessed && !m_draft.pieces[piece].guessed;
        if (!better)
            return;
        std::erase_if(m_sets[before->second.piece], [&](const Assignment &a) { return a.path == path; });
    }
    m_checked = std::move(candidate);
    if (before == m_said.end())
        m_order.push_back(path);
    m_said[path] = {taken, piece};
    m_sets[piece].push_back({path, taken});
}

void Settler::putLength(std::size_t piece, const json &value)
{
    if (scenario::isTraining(m_task))
        return put(piece, "training.sequence_length", value);
    put(piece, "inference.context", value);
    // A context is planned as used: the usual answer or the one that was said, the rest question.
    const auto context = m_checked.inference.context.value_or(0);
    const auto tokens = [](const json *number) {
        return number && number->is_number() ? number->get<std::int64_t>() : 0;
    };
    if (said("inference.prompt_tokens") || context < 2)
        return;
    const auto answer = tokens(said("inference.output_tokens"));
    if (answer >= context)
        return;
    const auto output = answer > 0 ? answer : usualOutput(context);
    if (answer == 0)
        put(piece, "inference.output_tokens", output);
    put(piece, "inference.prompt_tokens", context - output);
}

// What the card is run with where the text names no engine.
std::string Settler::usualEngine() const
{
    const auto &gpus = m_checked.hardware.gpus;
    if (gpus.empty())
        return "vllm";
    const auto gpu = m_catalog.gpu(gpus.front().gpu);
    const auto found = gpu ? m_v.engineOfVendor.find((*gpu)->vendor) : m_v.engineOfVendor.end();
    return found == m_v.engineOfVendor.end() ? "vllm" : found->second;
}

// Weights that something is computed from, not in: beside them a 16-bit format is what is computed in.
bool Settler::hasPackedBase() const
{
    const auto base = m_said.find("training.base_weights");
    return m_task == Task::Qlora || (base != m_said.end() && base->second.value != "bf16" &&
                                     base->second.value != "fp16" && base->second.value != "fp32");
}

void Settler::putFormat(std::size_t piece, const std::string &format)
{
    const auto generic = m_v.formatOf.find(format);
    const auto specific = [&](const std::string &who) {
        if (generic == m_v.formatOf.end())
            return format;
        const auto found = generic->second.find(who);
        return found != generic->second.end() ? found->second : generic->second.at("*");
    };
    if (m_task == Task::Inference) {
        const json *engine = said("inference.engine");
        const std::string id = specific(engine && engine->is_string() ? engine->get<std::string>() : usualEngine());
        if (startsWith(id, "gguf:") && !engine)
            put(piece, "inference.engine", "llama.cpp");
        return put(piece, "inference.weights", id);
    }
    const std::string precision = specific("precision");
    if (scenario::hasAdapters(m_task)) {
        const std::string id = specific("base");
        const bool computing = fromWord<scenario::Precision>(precision) && hasPackedBase();
        if (m_task == Task::Qlora && id == "nf4")
            put(piece, "task", "qlora");
        else if (!computing)  // beside packed weights bf16 is what is computed in
            put(piece, "training.base_weights", id);
        if (computing || precision == "mixed-fp16")
            put(piece, "training.precision", precision);
        return;
    }
    if (fromWord<scenario::Precision>(precision))
        put(piece, "training.precision", precision);
}

void Settler::putOffload(std::size_t piece, const std::string &what)
{
    if (!scenario::isTraining(m_task))
        return;
    const json *stage = said("parallelism.zero_stage");
    const bool all = what == "all" || (what == "any" && stage && *stage == 3);
    if (what == "activations")
        return put(piece, "training.offload_activations", true);
    if (what != "parameters")
        put(piece, "training.offload_optimizer", "cpu");
    if (all || what == "parameters")
        put(piece, "training.offload_parameters", "cpu");
}

void Settler::putConcept(std::size_t piece, const Assignment &assignment)
{
    const auto &[path, value] = assignment;
    const bool training = scenario::isTraining(m_task);
    if (path == "@length")
        putLength(piece, value);
    else if (path == "@batch")
        put(piece, training ? "training.micro_batch" : "inference.concurrency", value);
    else if (path == "@format" && value.is_string())
        putFormat(piece, value.get<std::string>());
    else if (path == "@kv" && !training)
        put(piece, "inference.kv_cache", value);
    else if (path == "@recompute" && training)
        put(piece, "training.recompute", value);
    else if (path == "@offload" && value.is_string())
        putOffload(piece, value.get<std::string>());
    else if (path == "@training")
        put(piece, "task", std::string(wordOf(m_task)));
}

// "bf16: true", "--torch_dtype": the weights too, unless the text says elsewhere, in any order, how those are kept. So
// it is asked when everything else is put in.
void Settler::putComputing(std::size_t piece)
{
    for (const auto &[path, value] : m_draft.pieces[piece].sets) {
        if (path == "@compute" && value.is_string())
            putFormat(piece, value.get<std::string>());
    }
}

void Settler::putAll(std::size_t piece)
{
    for (const auto &assignment : m_draft.pieces[piece].sets) {
        const auto &path = assignment.path;
        if (path == "task")
            put(piece, path, assignment.value == "lora" && m_task == Task::Qlora ? json("qlora") : assignment.value);
        else if (startsWith(path, "@"))
            putConcept(piece, assignment);
        else if (scenario::isTraining(m_task) ? !startsWith(path, "inference.") : !startsWith(path, "training."))
            put(piece, path, assignment.value);
    }
}

// "1 x 3090 + 2 x 4090": several cards, each with its count, are one machine.
void Settler::mixedMachine()
{
    json list = json::array();
    std::vector<std::size_t> pieces;
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i) {
        const json *gpu = nullptr, *cards = nullptr;
        for (const auto &assignment : m_draft.pieces[i].sets) {
            gpu = assignment.path == "@gpu" ? &assignment.value : gpu;
            cards = assignment.path == "@cards" ? &assignment.value : cards;
        }
        if (gpu && cards) {
            list.push_back({{"gpu", *gpu}, {"count", *cards}});
            pieces.push_back(i);
        }
    }
    if (list.size() < 2 || list[0]["gpu"] == list[1]["gpu"])
        return;
    for (const std::size_t piece : pieces)
        put(piece, "hardware.gpu", list);
}

void Settler::decideMachine()
{
    mixedMachine();
    if (m_said.contains("hardware.gpu"))
        return;
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i) {
        for (const auto &[path, value] : m_draft.pieces[i].sets) {
            if (path == "@gpu")
                put(i, "hardware.gpu", value);
        }
    }
    if (!m_said.contains("hardware.gpu")) {
        for (const auto &reading : m_draft.readings) {
            const std::string gpu =
                reading.quantity == Quantity::Capacity ? gpuOfCapacity(m_v, m_catalog, reading.value) : std::string();
            const auto measured = std::find_if(m_draft.pieces.begin(), m_draft.pieces.end(),
                                               [](const Piece &piece) { return piece.kind == Kind::Measured; });
            if (!gpu.empty() && measured != m_draft.pieces.end()) {
                measured->guessed = true;
                put(static_cast<std::size_t>(measured - m_draft.pieces.begin()), "hardware.gpu", gpu);
            }
        }
    }
    countCards();
}

// "2 机 16 卡" are 16 cards, "4 机 8 卡" 32: eight is what one machine holds.
void Settler::countCards()
{
    std::int64_t nodes = 0, perNode = 0, cards = 0;
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i) {
        for (const auto &[path, value] : m_draft.pieces[i].sets) {
            if (!value.is_number() || (path != "@nodes" && path != "@per_node" && path != "@cards"))
                continue;
            auto &target = path == "@nodes" ? nodes : path == "@per_node" ? perNode : cards;
            if (target == 0)
                target = static_cast<std::int64_t>(value.get<double>());
        }
    }
    if (perNode == 0 && nodes > 1 && cards > 0)
        perNode = cards > cardsOfOneMachine && cards % nodes == 0 ? cards / nodes : cards;
    const std::int64_t total = perNode > 0 ? perNode * std::max<std::int64_t>(nodes, 1) : cards;
    if (total < 1)
        return;
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i) {
        const bool counts =
            std::any_of(m_draft.pieces[i].sets.begin(), m_draft.pieces[i].sets.end(), [](const auto &a) {
                return a.path == "@nodes" || a.path == "@per_node" || a.path == "@cards";
            });
        if (counts) {
            put(i, "hardware.gpus", total);
            if (nodes > 1)
                put(i, "hardware.gpus_per_node", perNode);
        }
    }
}

// "tp4" alone asks for four cards.
void Settler::finishLayout()
{
    if (m_said.contains("hardware.gpus") || m_checked.hardware.gpus.size() > 1)
        return;
    std::int64_t product = 1;
    std::size_t piece = 0;
    for (const char *path : {"parallelism.tensor", "parallelism.pipeline", "parallelism.context"}) {
        const auto found = m_said.find(path);
        if (found == m_said.end() || found->second.value.get<std::int64_t>() > 10000)
            continue;
        product *= found->second.value.get<std::int64_t>();
        piece = found->second.piece;
    }
    if (product > 1)
        put(piece, "hardware.gpus", product);
}

// A setting that only training (or only inference) has says the task too.
void Settler::sayTask()
{
    if (m_said.contains("task") || m_task == m_before)
        return;
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        const bool evidence = std::any_of(m_sets[i].begin(), m_sets[i].end(), [this](const Assignment &a) {
            return startsWith(a.path, scenario::isTraining(m_task) ? "training." : "inference.") ||
                   startsWith(a.path, "parallelism.zero");
        });
        if (evidence)
            return put(i, "task", std::string(wordOf(m_task)));
    }
}

Answer Settler::answer()
{
    m_sets.resize(m_draft.pieces.size());
    m_refused.resize(m_draft.pieces.size());
    decideTask();
    decideMachine();
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i)
        putAll(i);
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i)
        putComputing(i);
    sayTask();
    finishLayout();
    Answer result;
    for (std::size_t i = 0; i < m_draft.pieces.size(); ++i) {
        auto &piece = m_draft.pieces[i];
        Token token{piece.begin, piece.end, piece.kind, std::move(m_sets[i]), piece.guessed, {}};
        if (piece.kind == Kind::Set && token.sets.empty())
            token.kind = m_refused[i] ? Kind::Unknown : Kind::Unused;
        result.tokens.push_back(std::move(token));
    }
    for (const auto &path : m_order)
        result.assignments.push_back({path, m_said[path].value});
    result.readings = std::move(m_draft.readings);
    result.linesNotRead = m_draft.linesNotRead;
    for (const char *path : {"model", "hardware.gpu"}) {
        if (!m_said.contains(path))
            result.missing.emplace_back(path);
    }
    result.offers = offersOf(result, m_checked.inference.outputTokens);
    return result;
}

}  // namespace

Answer settle(Draft draft, const Vocabulary &v, const catalog::Catalog &catalog, scenario::Task task)
{
    return Settler(std::move(draft), v, catalog, task).answer();
}

}  // namespace headroom::ask
