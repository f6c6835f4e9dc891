// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 32000-1, 12.3.3: a list for each level, each entry tied to its neighbours.
#include "app/print/pdf_outline.h"

#include "app/print/pdf_file.h"
#include "app/report/xml_text.h"

#include <algorithm>

namespace headroom::print {

namespace {

// A heading and those below it. Node 0 is the outline itself.
struct Node {
    int parent = 0, previous = -1, next = -1, first = -1, last = -1;
};

std::vector<Node> treeOf(const std::vector<OutlineEntry> &outline)
{
    std::vector<Node> nodes(1);
    std::vector<int> open{0}, levels{0};  // from the root to the last heading
    for (const auto &entry : outline) {
        while (levels.back() >= entry.level) {
            open.pop_back();
            levels.pop_back();
        }
        const int own = static_cast<int>(nodes.size()), parent = open.back();
        nodes.push_back({.parent = parent, .previous = nodes[static_cast<std::size_t>(parent)].last});
        auto &above = nodes[static_cast<std::size_t>(parent)];
        if (above.last >= 0)
            nodes[static_cast<std::size_t>(above.last)].next = own;
        else
            above.first = own;
        above.last = own;
        open.push_back(own);
        levels.push_back(entry.level);
    }
    return nodes;
}

class Writer
{
public:
    Writer(PdfFile &file, const PdfFacts &facts) : m_file(file), m_facts(facts), m_nodes(treeOf(facts.outline))
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_objects.push_back(file.reserve());
    }

    void run()
    {
        for (std::size_t i = 1; i < m_nodes.size(); ++i)
            m_file.setDictionary(m_objects[i], '\n' + entryText(i));
        QByteArray root("\n/Type /Outlines\n");
        addKin(root, m_nodes.front());
        m_file.setDictionary(m_objects.front(), root + "/Count " + QByteArray::number(openChildren()) + '\n');
        const int catalogue = m_file.catalogue();
        m_file.setDictionary(catalogue, m_file.dictionary(catalogue) + "/Outlines " + pdfReference(m_objects.front()) +
                                            '\n' + (m_file.pages().size() > 3 ? "/PageMode /UseOutlines\n" : ""));
    }

private:
    [[nodiscard]] QByteArray referenceTo(int node) const
    {
        return pdfReference(m_objects[static_cast<std::size_t>(node)]);
    }

    void addKin(QByteArray &text, const Node &node) const
    {
        if (node.first >= 0)
            text += "/First " + referenceTo(node.first) + "\n/Last " + referenceTo(node.last) + '\n';
    }

    // Only what stands below the title is open.
    [[nodiscard]] int openChildren() const
    {
        int open = 0;
        for (std::size_t i = 1; i < m_nodes.size(); ++i)
            open += m_nodes[i].parent == 0 || isOpen(static_cast<std::size_t>(m_nodes[i].parent)) ? 1 : 0;
        return open;
    }
    [[nodiscard]] bool isOpen(std::size_t node) const { return m_facts.outline[node - 1].level == 1; }

    [[nodiscard]] int children(std::size_t node) const
    {
        int count = 0;
        for (const auto &each : m_nodes)
            count += each.parent == static_cast<int>(node) && &each != &m_nodes.front() ? 1 : 0;
        return count;
    }

    [[nodiscard]] QByteArray entryText(std::size_t i) const
    {
        const auto &node = m_nodes[i];
        const auto &entry = m_facts.outline[i - 1];
        QByteArray text = "/Title " + pdfText(entry.title) + "\n/Parent " + referenceTo(node.parent) + '\n';
        if (node.previous >= 0)
            text += "/Prev " + referenceTo(node.previous) + '\n';
        if (node.next >= 0)
            text += "/Next " + referenceTo(node.next) + '\n';
        addKin(text, node);
        if (node.first >= 0)
            text += "/Count " + QByteArray::number(isOpen(i) ? children(i) : -children(i)) + '\n';
        const auto page = static_cast<std::size_t>(entry.page);
        return text + "/Dest [" + pdfReference(m_file.pages()[page]) + " /XYZ 0 " +
               QByteArray::number(qRound(m_facts.pageHeight - entry.fromTop)) + " null]\n";
    }

    PdfFile &m_file;
    const PdfFacts &m_facts;
    std::vector<Node> m_nodes;
    std::vector<int> m_objects;  // of the nodes
};

// XMP (ISO 16684-1). It does not say PDF/UA: fonts and attachments are as QPdfWriter has them, and nothing here has
// proved them to be what that standard wants.
QByteArray metadataOf(const PdfFacts &facts)
{
    const QString text =
        QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                       "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                       "<dc:format>application/pdf</dc:format>\n"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
                       "<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>\n"
                       "<xmp:CreatorTool>%3</xmp:CreatorTool>\n"
                       "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return text.arg(report::xmlText(facts.title), report::xmlText(facts.language), report::xmlText(facts.creator))
        .toUtf8();
}

}  // namespace

void addFacts(PdfFile &file, const PdfFacts &facts)
{
    const int catalogue = file.catalogue();
    file.setDictionary(catalogue, file.dictionary(catalogue) + "/Lang (" + facts.language.toLatin1() +
                                      ")\n/ViewerPreferences << /DisplayDocTitle true >>\n/Metadata " +
                                      pdfReference(file.addMetadata(metadataOf(facts))) + '\n');
    const auto there = [&](const OutlineEntry &entry) {
        return entry.page >= 0 && static_cast<std::size_t>(entry.page) < file.pages().size();
    };
    if (!facts.outline.empty() && std::all_of(facts.outline.begin(), facts.outline.end(), there))
        Writer(file, facts).run();
}

}  // namespace headroom::print
