// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Facts. What is not known is left out, never zero.
#include "app/models/catalog_facts.h"

#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <QLocale>

namespace headroom::models {

namespace {

class Collector
{
public:
    explicit Collector(Facts &facts) : m_facts(facts) {}

    void text(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_facts.facts.push_back({name, value});
    }
    template <class T> void number(const QString &name, const std::optional<T> &value, int decimals)
    {
        if (value)
            text(name, m_format.number(static_cast<double>(*value), decimals));
    }
    void count(const QString &name, std::int64_t value)
    {
        if (value > 0)
            text(name, m_format.count(value));
    }
    [[nodiscard]] const text::Formatter &format() const { return m_format; }

private:
    Facts &m_facts;
    text::Formatter m_format;
};

QStringList sourcesOf(const std::vector<std::string> &sources)
{
    QStringList answer;
    for (const auto &source : sources)
        answer << text::catalogueSource(toQString(source));
    return answer;
}

// Notes are data, written in both languages.
template <class Entry> QString notesOf(const Entry &entry)
{
    return toQString(QLocale().language() == QLocale::Chinese ? entry.chineseNotes : entry.notes);
}

QString modalitiesOf(const catalog::Model &model)
{
    QStringList names;
    for (const auto &modality : model.modalities)
        names << text::modalityName(modality);
    return names.join(QCoreApplication::translate("Problem", ", ", "between the items of a list"));
}

}  // namespace

Facts CatalogFacts::of(const catalog::Gpu &gpu)
{
    Facts facts{.title = text::gpuName(gpu.name), .facts = {}, .notes = notesOf(gpu), .sources = {}};
    Collector add(facts);
    const auto yesNo = [&gpu](bool value) { return !gpu.supportKnown ? QString() : value ? tr("yes") : tr("no"); };
    add.text(tr("Group"), text::gpuGroupName(gpu.group));
    add.text(tr("Architecture"), toQString(gpu.architecture));
    add.text(
        tr("Memory"),
        tr("%1 GiB %2", "size, type").arg(add.format().number(gpu.memoryGib, 0), toQString(gpu.memoryType)).trimmed());
    add.text(tr("Usable"), gpu.usableBytes > 0 ? add.format().gib(gpu.usableBytes) : QString());
    add.text(tr("Why that much is usable"), text::usableBasis(gpu.usableSource));
    add.number(tr("Memory bandwidth, GB/s"), gpu.bandwidthGbs, 0);
    add.number(tr("FP32 TFLOPS"), gpu.fp32Tflops, 1);
    add.number(tr("TF32 TFLOPS"), gpu.tf32Tflops, 1);
    add.number(tr("FP16 TFLOPS"), gpu.fp16Tflops, 1);
    add.number(tr("BF16 TFLOPS"), gpu.bf16Tflops, 1);
    add.number(tr("FP8 TFLOPS"), gpu.fp8Tflops, 1);
    add.number(tr("FP4 TFLOPS"), gpu.fp4Tflops, 1);
    add.number(tr("INT8 TOPS"), gpu.int8Tops, 1);
    add.text(tr("bf16"), yesNo(gpu.bf16));
    add.text(tr("FP8"), yesNo(gpu.fp8));
    add.text(tr("FP4"), yesNo(gpu.fp4));
    add.text(tr("FlashAttention-2"), yesNo(gpu.flashAttention2));
    add.text(tr("FlashAttention-3"), yesNo(gpu.flashAttention3));
    add.text(tr("MIG"), yesNo(gpu.mig));
    add.number(tr("Compute capability"), gpu.computeCapability, 1);
    add.text(tr("NVLink, GB/s both ways"), gpu.nvlink ? add.format().number(gpu.nvlink->totalGbs, 0)
                                           : gpu.group == catalog::GpuGroup::Own ? QString()
                                                                                 : tr("none"));
    add.text(tr("PCIe, GB/s one way"), gpu.pcie ? add.format().number(gpu.pcie->gbs, 1) : QString());
    add.number(tr("CUDA cores"), gpu.cudaCores, 0);
    add.number(tr("Tensor cores"), gpu.tensorCores, 0);
    add.number(tr("Board power, W"), gpu.tdpWatt, 0);
    add.text(tr("Form factor"), text::gpuName(gpu.formFactor));
    add.text(tr("Released"), text::gpuName(gpu.released));
    if (gpu.price)
        add.text(tr("Price, USD"),
                 tr("%1 (%2)", "price (date)").arg(add.format().number(gpu.price->low, 0), toQString(gpu.price->date)));
    facts.sources = sourcesOf(gpu.sources);
    return facts;
}

Facts CatalogFacts::of(const catalog::Model &model)
{
    Facts facts{.title = toQString(model.name), .facts = {}, .notes = notesOf(model), .sources = {}};
    Collector add(facts);
    const auto &a = model.architecture;
    add.text(tr("Hub id"), toQString(model.hubId));
    add.text(tr("Family"), toQString(model.family));
    add.count(tr("Parameters"), model.parameters.total);
    if (a.hasExperts())
        add.count(tr("Active parameters"), model.parameters.active);
    add.text(tr("Basis of the count"), text::countBasis(model.exactBasis));
    add.count(tr("Layers"), a.numLayers());
    add.count(tr("Hidden size"), a.hiddenSize);
    add.count(tr("Vocabulary"), a.vocabSize);
    add.count(tr("Context"), a.maxPositionEmbeddings);
    add.text(tr("Format of the checkpoint"), toQString(model.nativeFormat));
    add.text(tr("Size of the checkpoint"),
             model.checkpoint.bytes > 0 ? add.format().gib(model.checkpoint.bytes) : QString());
    add.text(tr("Takes in"), modalitiesOf(model));
    add.text(tr("Released"), toQString(model.released));
    add.text(tr("Licence"), toQString(model.licence));
    facts.sources = sourcesOf(model.sources);
    return facts;
}

QString CatalogFacts::html(const Facts &facts, int inARow)
{
    QString rows;
    const auto step = static_cast<std::size_t>(std::max(1, inARow));
    for (std::size_t i = 0; i < facts.facts.size(); i += step) {
        rows += QStringLiteral("<tr>");
        for (std::size_t at = i; at < std::min(i + step, facts.facts.size()); ++at)
            rows += QStringLiteral("<td valign=\"middle\">%1&nbsp;&nbsp;</td>"
                                   "<td valign=\"middle\"><b>%2</b>&nbsp;&nbsp;&nbsp;&nbsp;</td>")
                        .arg(facts.facts[at].name.toHtmlEscaped(), facts.facts[at].value.toHtmlEscaped());
        rows += QStringLiteral("</tr>");
    }
    QString answer = QStringLiteral("<h3>%1</h3><table>%2</table>").arg(facts.title.toHtmlEscaped(), rows);
    if (!facts.sources.isEmpty()) {
        QStringList list;
        for (const QString &source : facts.sources)
            list << source.toHtmlEscaped();
        answer += QStringLiteral("<p><b>%1</b>&nbsp;&nbsp;%2</p>")
                      .arg(tr("Sources").toHtmlEscaped(), list.join(QStringLiteral(" · ")));
    }
    if (!facts.notes.isEmpty())
        answer += QStringLiteral("<p>%1</p>").arg(facts.notes.toHtmlEscaped());
    return answer;
}

}  // namespace headroom::models
