// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A name for each number that a lesson can ask for.
#include "app/lessons/lesson_words.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "core/estimate/group_key.h"

namespace headroom::lessons {

namespace {

using text::fromUtf8;

constexpr text::TextRow names[] = {
    {"bytes", QT_TRANSLATE_NOOP("LessonNumber", "needed on each GPU")},
    {"usable_bytes", QT_TRANSLATE_NOOP("LessonNumber", "usable memory")},
    {"capacity_bytes", QT_TRANSLATE_NOOP("LessonNumber", "capacity")},
    {"headroom_bytes", QT_TRANSLATE_NOOP("LessonNumber", "headroom")},
    {"band_bytes", QT_TRANSLATE_NOOP("LessonNumber", "error band")},
    {"engine_reserved_bytes", QT_TRANSLATE_NOOP("LessonNumber", "reserved by the engine")},
    {"peak_phase", QT_TRANSLATE_NOOP("LessonNumber", "peak phase")},
    {"count", QT_TRANSLATE_NOOP("LessonNumber", "GPUs")},
    {"torch.allocated_peak_bytes", QT_TRANSLATE_NOOP("LessonNumber", "allocated at the peak")},
    {"torch.reserved_peak_bytes", QT_TRANSLATE_NOOP("LessonNumber", "reserved at the peak")},
    {"fits", QT_TRANSLATE_NOOP("LessonNumber", "fits")},
    {"concurrency", QT_TRANSLATE_NOOP("LessonNumber", "concurrency")},
    {"peak.bytes", QT_TRANSLATE_NOOP("LessonNumber", "needed on the fullest GPU")},
    {"peak.usable_bytes", QT_TRANSLATE_NOOP("LessonNumber", "usable memory")},
    {"peak.headroom_bytes", QT_TRANSLATE_NOOP("LessonNumber", "headroom")},
    {"peak.phase", QT_TRANSLATE_NOOP("LessonNumber", "peak phase")},
    {"host.bytes", QT_TRANSLATE_NOOP("LessonNumber", "host memory")},
    {"checkpoint_bytes", QT_TRANSLATE_NOOP("LessonNumber", "model file")},
    {"disk.checkpoint_bytes", QT_TRANSLATE_NOOP("LessonNumber", "model file")},
    {"model.checkpoint_bytes", QT_TRANSLATE_NOOP("LessonNumber", "model file")},
    {"disk.training_checkpoint_bytes", QT_TRANSLATE_NOOP("LessonNumber", "training checkpoint")},
    {"training_checkpoint_bytes", QT_TRANSLATE_NOOP("LessonNumber", "training checkpoint")},
    {"kv.bytes_per_token", QT_TRANSLATE_NOOP("LessonNumber", "KV cache for each token")},
    {"kv.token_capacity", QT_TRANSLATE_NOOP("LessonNumber", "tokens that fit")},
    {"kv.pool_bytes", QT_TRANSLATE_NOOP("LessonNumber", "room for the KV cache")},
    {"kv.maximum_concurrency", QT_TRANSLATE_NOOP("LessonNumber", "sequences that fit")},
    {"model.name", QT_TRANSLATE_NOOP("LessonNumber", "model")},
    {"model.parameters.total", QT_TRANSLATE_NOOP("LessonNumber", "total parameters")},
    {"model.parameters.active", QT_TRANSLATE_NOOP("LessonNumber", "active parameters")},
    {"model.parameters.trainable", QT_TRANSLATE_NOOP("LessonNumber", "trainable parameters")},
    {"parameters.trainable", QT_TRANSLATE_NOOP("LessonNumber", "trainable parameters")},
    {"model.parameters.embedding", QT_TRANSLATE_NOOP("LessonNumber", "embedding and head")},
    {"model.layers", QT_TRANSLATE_NOOP("LessonNumber", "layers")},
    {"model.hidden_size", QT_TRANSLATE_NOOP("LessonNumber", "hidden size")},
    {"model.heads", QT_TRANSLATE_NOOP("LessonNumber", "attention heads")},
    {"model.kv_heads", QT_TRANSLATE_NOOP("LessonNumber", "KV heads")},
    {"model.head_dim", QT_TRANSLATE_NOOP("LessonNumber", "head size")},
    {"model.mlp_width", QT_TRANSLATE_NOOP("LessonNumber", "MLP width")},
    {"model.vocabulary", QT_TRANSLATE_NOOP("LessonNumber", "vocabulary")},
    {"model.experts", QT_TRANSLATE_NOOP("LessonNumber", "experts")},
    {"model.experts_per_token", QT_TRANSLATE_NOOP("LessonNumber", "experts for each token")},
    {"model.expert_width", QT_TRANSLATE_NOOP("LessonNumber", "width of an expert")},
    {"model.parameters.vision", QT_TRANSLATE_NOOP("LessonNumber", "parameters of the vision tower")},
    {"model.vision.layers", QT_TRANSLATE_NOOP("LessonNumber", "layers of the vision tower")},
    {"model.vision.hidden_size", QT_TRANSLATE_NOOP("LessonNumber", "hidden size of the vision tower")},
    {"model.vision.mlp_width", QT_TRANSLATE_NOOP("LessonNumber", "MLP width of the vision tower")},
    {"model.vision.patch", QT_TRANSLATE_NOOP("LessonNumber", "side of a patch (pixels)")},
    {"model.vision.tokens_per_image", QT_TRANSLATE_NOOP("LessonNumber", "tokens of an image")},
    {"model.kv_rank", QT_TRANSLATE_NOOP("LessonNumber", "KV rank")},
    {"model.rope_dim", QT_TRANSLATE_NOOP("LessonNumber", "RoPE size")},
    {"model.window", QT_TRANSLATE_NOOP("LessonNumber", "sliding window")},
    {"model.context", QT_TRANSLATE_NOOP("LessonNumber", "context length")},
    {"gpu.name", QT_TRANSLATE_NOOP("LessonNumber", "GPU")},
    {"gpu.memory_gib", QT_TRANSLATE_NOOP("LessonNumber", "capacity (GiB)")},
    {"gpu.capacity_bytes", QT_TRANSLATE_NOOP("LessonNumber", "capacity")},
    {"gpu.usable_bytes", QT_TRANSLATE_NOOP("LessonNumber", "usable memory")},
    {"gpu.bandwidth_gbs", QT_TRANSLATE_NOOP("LessonNumber", "memory bandwidth (GB/s)")},
    {"gpu.cuda_cores", QT_TRANSLATE_NOOP("LessonNumber", "CUDA cores")},
    {"gpu.tensor_cores", QT_TRANSLATE_NOOP("LessonNumber", "tensor cores")},
    {"gpu.tdp_watt", QT_TRANSLATE_NOOP("LessonNumber", "power (W)")},
    {"gpu.dense_tflops.fp32", QT_TRANSLATE_NOOP("LessonNumber", "fp32 (TFLOPS)")},
    {"gpu.dense_tflops.fp16", QT_TRANSLATE_NOOP("LessonNumber", "fp16 (TFLOPS)")},
    {"gpu.dense_tflops.bf16", QT_TRANSLATE_NOOP("LessonNumber", "bf16 (TFLOPS)")},
    {"gpu.dense_tflops.fp8", QT_TRANSLATE_NOOP("LessonNumber", "fp8 (TFLOPS)")},
    {"gpu.dense_tflops.int8", QT_TRANSLATE_NOOP("LessonNumber", "int8 (TOPS)")},
    {"gpu.nvlink.total_gbs", QT_TRANSLATE_NOOP("LessonNumber", "NVLink (GB/s)")},
    {"gpu.pcie.gbs", QT_TRANSLATE_NOOP("LessonNumber", "PCIe (GB/s)")},
    {"gpu.compute_capability", QT_TRANSLATE_NOOP("LessonNumber", "compute capability")},
};

QString known(std::string_view key)
{
    return text::lookUp(names, "LessonNumber", key);
}

// What follows "groups[i].".
QString inGroup(std::string_view rest)
{
    if (rest.starts_with("terms.")) {
        const auto term = fromWord<estimate::Term>(rest.substr(6));
        return term ? text::termName(*term) : QString();
    }
    if (!rest.starts_with("phases"))
        return known(rest);
    const auto begin = rest.find_first_of("[.") + 1;
    const auto end = rest.find_first_of("].", begin);
    const auto phase = fromWord<estimate::Phase>(rest.substr(begin, end - begin));
    const auto last = rest.substr(rest.rfind('.') + 1);
    const auto term = fromWord<estimate::Term>(last);
    if (!phase)
        return {};
    return term ? QCoreApplication::translate("LessonNumber", "%1 in phase %2")
                      .arg(text::termName(*term), text::phaseName(*phase))
                : text::phaseName(*phase);
}

}  // namespace

QString keyName(std::string_view key)
{
    QString name;
    if (const auto ofGroup = estimate::readGroupKey(key))
        name = inGroup(ofGroup->rest);
    else if (key.starts_with("rules."))
        name = text::ruleName(key.substr(6, key.find('.', 6) - 6));
    else if (key.starts_with("symbol."))
        name = text::symbolName(key.substr(7));
    else if (const auto host =
                 key.starts_with("host.terms.") ? fromWord<estimate::HostTerm>(key.substr(11)) : std::nullopt)
        name = text::hostTermName(*host);
    else
        name = known(key);
    return name.isEmpty() ? fromUtf8(key) : name;
}

QString begun(QString text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    if (first != text.end() && currentLanguage() == lessons::Language::En)
        *first = first->toUpper();
    return text;
}

QString numberName(const lessons::Expression &expression)
{
    QString name;
    for (std::size_t i = 0; i < expression.operands.size(); ++i) {
        const auto &operand = expression.operands[i];
        if (i > 0)
            name +=
                u' ' + QString(QLatin1Char(expression.operators[i - 1])).replace(u'*', u'×').replace(u'-', u'−') + u' ';
        name += operand.key.empty() ? QLocale().toString(operand.constant, 'g', 10) : keyName(operand.key);
    }
    return name;
}

}  // namespace headroom::lessons
