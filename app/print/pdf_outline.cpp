// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An incremental update (ISO 32000-1, 7.5.6): the new objects and the changed catalogue stand behind the old file, with
// a table of their own that points back to the first.
#include "app/print/pdf_outline.h"

#include <QMap>

#include <optional>

namespace headroom::print {

namespace {

// The number after `key`; -1: there is none.
int numberAfter(const QByteArray &text, const QByteArray &key, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(key, from);
    if (at < 0)
        return -1;
    qsizetype end = at + key.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    bool ok = false;
    const int number = text.mid(at + key.size(), end - at - key.size()).toInt(&ok);
    return ok ? number : -1;
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

// The inside of the dictionary that object `number` is.
QByteArray dictionaryOf(const QByteArray &pdf, int number)
{
    const qsizetype at = pdf.indexOf('\n' + QByteArray::number(number) + " 0 obj\n<<");
    const qsizetype begin = at < 0 ? -1 : pdf.indexOf("<<", at) + 2;
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf(">>\nendobj", begin);
    return end < 0 ? QByteArray() : pdf.mid(begin, end - begin);
}

QByteArray textString(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

struct Skeleton {
    int size = 0, root = 0, info = 0, start = 0;
    QByteArray catalogue;
    std::vector<int> pages;
};

std::optional<Skeleton> skeletonOf(const QByteArray &pdf)
{
    Skeleton found;
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (trailer < 0)
        return std::nullopt;
    const QByteArray tail = pdf.mid(trailer);
    found.size = numberAfter(tail, "/Size ");
    found.root = numberAfter(tail, "/Root ");
    found.info = numberAfter(tail, "/Info ");
    found.start = numberAfter(tail, "startxref\n");
    if (found.size <= 0 || found.root <= 0 || found.start <= 0)
        return std::nullopt;
    found.catalogue = dictionaryOf(pdf, found.root);
    const QByteArray tree = dictionaryOf(pdf, numberAfter(found.catalogue, "/Pages "));
    const qsizetype kids = tree.indexOf("/Kids"), open = tree.indexOf('[', kids), close = tree.indexOf(']', open);
    if (found.catalogue.isEmpty() || kids < 0 || open < 0 || close < 0)
        return std::nullopt;
    for (const QByteArray &kid : tree.mid(open + 1, close - open - 1).split('\n')) {
        if (const int page = kid.left(kid.indexOf(' ')).toInt(); page > 0)
            found.pages.push_back(page);
    }
    return found;
}

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

class Update
{
public:
    Update(const Skeleton &old, const PdfFacts &facts, qsizetype at)
        : m_old(old), m_facts(facts), m_nodes(treeOf(facts.outline)), m_at(at)
    {
    }

    QByteArray bytes()
    {
        for (std::size_t i = 1; i < m_nodes.size(); ++i)
            add(objectOf(static_cast<int>(i)), entryText(i));
        QByteArray root("/Type /Outlines\n");
        addKin(root, m_nodes.front());
        add(objectOf(0), root + "/Count " + QByteArray::number(openChildren()) + '\n');
        add(m_old.root, m_old.catalogue + "/Outlines " + reference(objectOf(0)) + "\n/Lang (" +
                            m_facts.language.toLatin1() + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n" +
                            (m_old.pages.size() > 3 ? "/PageMode /UseOutlines\n" : ""));
        return m_text + table();
    }

private:
    [[nodiscard]] int objectOf(int node) const { return m_old.size + node; }

    void add(int number, const QByteArray &dictionary)
    {
        m_places[number] = m_at + m_text.size();
        m_text += QByteArray::number(number) + " 0 obj\n<<\n" + dictionary + ">>\nendobj\n";
    }

    void addKin(QByteArray &text, const Node &node) const
    {
        if (node.first >= 0)
            text += "/First " + reference(objectOf(node.first)) + "\n/Last " + reference(objectOf(node.last)) + '\n';
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
        QByteArray text = "/Title " + textString(entry.title) + "\n/Parent " + reference(objectOf(node.parent)) + '\n';
        if (node.previous >= 0)
            text += "/Prev " + reference(objectOf(node.previous)) + '\n';
        if (node.next >= 0)
            text += "/Next " + reference(objectOf(node.next)) + '\n';
        addKin(text, node);
        if (node.first >= 0)
            text += "/Count " + QByteArray::number(isOpen(i) ? children(i) : -children(i)) + '\n';
        const auto page = static_cast<std::size_t>(entry.page);
        return text + "/Dest [" + reference(m_old.pages[page]) + " /XYZ 0 " +
               QByteArray::number(qRound(m_facts.pageHeight - entry.fromTop)) + " null]\n";
    }

    [[nodiscard]] QByteArray table() const
    {
        QByteArray text("xref\n");
        for (auto place = m_places.begin(); place != m_places.end(); ++place)
            text += QByteArray::number(place.key()) + " 1\n" +
                    QByteArray::number(static_cast<qlonglong>(place.value())).rightJustified(10, '0') + " 00000 n \n";
        text += "trailer\n<<\n/Size " + QByteArray::number(objectOf(static_cast<int>(m_nodes.size()))) + "\n/Root " +
                reference(m_old.root) + '\n';
        if (m_old.info > 0)
            text += "/Info " + reference(m_old.info) + '\n';
        return text + "/Prev " + QByteArray::number(m_old.start) + "\n>>\nstartxref\n" +
               QByteArray::number(static_cast<qlonglong>(m_at + m_text.size())) + "\n%%EOF\n";
    }

    const Skeleton &m_old;
    const PdfFacts &m_facts;
    std::vector<Node> m_nodes;
    qsizetype m_at;
    QByteArray m_text;
    QMap<int, qsizetype> m_places;
};

}  // namespace

void addOutline(QByteArray &pdf, const PdfFacts &facts)
{
    const auto old = skeletonOf(pdf);
    if (!old || facts.outline.empty())
        return;
    for (const auto &entry : facts.outline) {
        if (entry.page < 0 || static_cast<std::size_t>(entry.page) >= old->pages.size())
            return;
    }
    pdf += Update(*old, facts, pdf.size()).bytes();
}

}  // namespace headroom::print
