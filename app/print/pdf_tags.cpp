// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 32000-1, 14.6 to 14.9. A mark is a rectangle far to the left of the paper, whose place says which element begins.
// It becomes the operators that end one marked sequence and begin the next, so that sequences follow one another from
// the first operator of a page to the last and are never nested.
#include "app/print/pdf_tags.h"

#include <QMap>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace headroom::print {

namespace {

constexpr int farLeft = -98765;
constexpr const char *artifact = "/Artifact BMC\n";

using Content = QMap<int, QByteArray>;  // of an element: its sequences on all pages

int numberFrom(const PdfElementPtr &element, int next)
{
    element->number = next++;
    for (const auto &kid : element->kids)
        next = numberFrom(kid, next);
    return next;
}

void listElements(const PdfElementPtr &element, std::vector<const PdfElement *> &all)
{
    all.push_back(element.get());
    for (const auto &kid : element->kids)
        listElements(kid, all);
}

// The number of the element whose mark is this line of a content stream: "-98765 7 1 1 re"; -1: it is none.
int markIn(const QByteArray &line)
{
    if (!line.startsWith('-') || !line.endsWith(" re"))
        return -1;
    const auto parts = line.split(' ');
    const bool far = parts.size() == 5 && qRound(parts[0].toDouble()) == farLeft;
    return far ? qRound(parts[1].toDouble()) : -1;
}

class Tagger
{
public:
    Tagger(PdfFile &file, const std::vector<PdfElementPtr> &roots) : m_file(file), m_roots(roots)
    {
        for (const auto &root : roots)
            listElements(root, m_all);
    }

    void run()
    {
        for (std::size_t page = 0; page < m_file.pages().size(); ++page)
            tagPage(page);
        const int tree = m_file.reserve(), document = m_file.reserve();
        for (std::size_t i = 0; i < m_all.size(); ++i)
            m_objects.push_back(m_file.reserve());
        QByteArray kids;
        for (const auto &root : m_roots)
            kids += pdfReference(objectOf(*root)) + '\n';
        m_file.setPacked(document, "/S /Document /P " + pdfReference(tree) + " /K [" + kids + "]");
        for (const auto &root : m_roots)
            writeElement(*root, document);
        m_file.setDictionary(tree, "\n/Type /StructTreeRoot\n/K " + pdfReference(document) + "\n/ParentTree " +
                                       pdfReference(parentTree()) + "\n/ParentTreeNextKey " +
                                       QByteArray::number(m_file.pages().size()) + '\n');
        const int catalogue = m_file.catalogue();
        m_file.setDictionary(catalogue, m_file.dictionary(catalogue) +
                                            "/MarkInfo << /Marked true >>\n/StructTreeRoot " + pdfReference(tree) +
                                            '\n');
    }

private:
    [[nodiscard]] int objectOf(const PdfElement &element) const
    {
        return m_objects[static_cast<std::size_t>(element.number - 1)];
    }

    void tagPage(std::size_t page)
    {
        auto &sequences = m_sequences.emplace_back();
        const QByteArray content = m_file.content(page);
        if (content.isEmpty())
            return;
        QByteArray tagged(artifact);
        tagged.reserve(content.size() + content.size() / 8);
        for (qsizetype at = 0; at < content.size();) {
            const qsizetype found = content.indexOf('\n', at), end = found < 0 ? content.size() : found;
            const int mark = content[at] == '-' ? markIn(content.mid(at, end - at).trimmed()) : -1;
            if (mark < 0) {
                tagged += content.mid(at, end + 1 - at);
                at = end + 1;
                continue;
            }
            // The rectangle itself goes, with the operator that fills it.
            at = content.mid(end + 1, 2) == "f\n" ? end + 3 : end + 1;
            tagged += "EMC\n" + opening(mark, page, sequences);
        }
        m_file.setContent(page, tagged + "\nEMC\n");
        const int object = m_file.pages()[page];
        m_file.setDictionary(object,
                             m_file.dictionary(object) + "/StructParents " + QByteArray::number(page) + "\n/Tabs /S\n");
    }

    QByteArray opening(int mark, std::size_t page, std::vector<int> &sequences)
    {
        if (mark < 1 || static_cast<std::size_t>(mark) > m_all.size())
            return artifact;
        const auto id = QByteArray::number(sequences.size());
        sequences.push_back(mark);
        m_content[mark] += "<< /Type /MCR /Pg " + pdfReference(m_file.pages()[page]) + " /MCID " + id + " >> ";
        return '/' + m_all[static_cast<std::size_t>(mark) - 1]->type + " << /MCID " + id + " >> BDC\n";
    }

    void writeElement(const PdfElement &element, int parent)
    {
        const int own = objectOf(element);
        QByteArray inside =
            "/S /" + element.type + " /P " + pdfReference(parent) + " /K [" + m_content.value(element.number);
        for (const auto &kid : element.kids) {
            inside += pdfReference(objectOf(*kid)) + ' ';
            writeElement(*kid, own);
        }
        inside += "]";
        if (!element.words.isEmpty())
            inside += " /Alt " + pdfText(element.words);
        if (!element.text.isEmpty())
            inside += " /ActualText " + pdfText(element.text);
        if (!element.attributes.isEmpty())
            inside += " /A << " + element.attributes + " >>";
        m_file.setPacked(own, inside);
    }

    // From the sequences of a page back to their elements.
    int parentTree()
    {
        QByteArray nums;
        for (std::size_t page = 0; page < m_sequences.size(); ++page) {
            nums += QByteArray::number(page) + " [";
            for (const int mark : m_sequences[page])
                nums += ' ' + pdfReference(m_objects[static_cast<std::size_t>(mark) - 1]);
            nums += " ]\n";
        }
        const int tree = m_file.reserve();
        m_file.setPacked(tree, "/Nums [\n" + nums + "]");
        return tree;
    }

    PdfFile &m_file;
    const std::vector<PdfElementPtr> &m_roots;
    std::vector<const PdfElement *> m_all;      // by number, from 1
    std::vector<int> m_objects;                 // of them
    std::vector<std::vector<int>> m_sequences;  // of each page: the elements that its sequences belong to
    Content m_content;
};

}  // namespace

PdfElementPtr pdfElement(const char *type)
{
    return std::make_shared<PdfElement>(PdfElement{.type = type});
}

PdfElementPtr pdfElement(PdfElement &parent, const char *type)
{
    parent.kids.push_back(pdfElement(type));
    return parent.kids.back();
}

void beginElement(QPainter &painter, const PdfElement *element)
{
    const auto *engine = painter.paintEngine();
    if (engine != nullptr && engine->type() == QPaintEngine::Pdf)
        painter.fillRect(QRectF(farLeft, element != nullptr ? element->number : 0, 1, 1), Qt::black);
}

void numberElements(const std::vector<PdfElementPtr> &roots)
{
    int next = 1;
    for (const auto &root : roots)
        next = numberFrom(root, next);
}

void addTags(PdfFile &file, const std::vector<PdfElementPtr> &roots)
{
    Tagger(file, roots).run();
}

}  // namespace headroom::print
