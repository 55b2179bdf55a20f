#include "model/documents/pdftext.h"

#include "model/documents/decode.h"
#include "model/documents/importerrors.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <poppler-qt6.h>

namespace cp {
namespace {

/// Words of a line printed upright are wider than high; others are stamps along the margin.
bool isSideways(const Poppler::TextBox& word)
{
    const QRectF box = word.boundingBox();
    return word.text().size() >= 4 && box.height() > 2 * box.width();
}

/// Damaged matrices put words nowhere.
bool isPlaced(const QRectF& box)
{
    constexpr double farthest = 1e6;
    const auto near = [](double x) { return std::isfinite(x) && std::abs(x) < farthest; };
    return near(box.left()) && near(box.top()) && near(box.width()) && near(box.height()) && box.height() > 0;
}

QString withoutLigatures(const QString& text)
{
    QString plain;
    for (const QChar c : text) {
        const bool ligature = c.unicode() >= 0xfb00 && c.unicode() <= 0xfb06;
        plain += ligature ? QString(c).normalized(QString::NormalizationForm_KC) : QString(c);
    }
    return plain;
}

class LineCollector final {
public:
    explicit LineCollector(PdfText& text) : m_text(text) {}

    void add(const Poppler::TextBox& word, int page)
    {
        const QString text = withoutLigatures(cleanCharacters(word.text())).simplified();
        const QRectF box = word.boundingBox();
        if (text.isEmpty() || isSideways(word) || !isPlaced(box))
            return;
        if (m_heights.empty() || !continues(box, page)) {
            finish();
            m_line = {QString(), box, 0, box.width(), page};
        }
        m_line.text += (m_space ? QStringLiteral(" ") : QString()) + text;
        m_line.box = m_line.box.united(box);
        m_heights.push_back(box.height());
        m_space = word.hasSpaceAfter() || !word.nextWord();
    }

    /// Answers how many characters the page has, with the blanks between its words.
    qsizetype add(const Poppler::Page& page, int number)
    {
        qsizetype characters = 0;
        for (const auto& word : page.textList()) {
            add(*word, number);
            characters += word->text().size() + 1;
        }
        return characters;
    }

    void finish()
    {
        if (m_heights.empty())
            return;
        const auto middle = m_heights.begin() + static_cast<std::ptrdiff_t>(m_heights.size() / 2);
        std::nth_element(m_heights.begin(), middle, m_heights.end());
        m_line.height = *middle;
        m_text.lines.push_back(m_line);
        m_heights.clear();
        m_space = false;
    }

private:
    /// The next word of a line stands to the right of it at the same height.
    bool continues(const QRectF& box, int page) const
    {
        const QRectF& line = m_line.box;
        const double shared = std::min(line.bottom(), box.bottom()) - std::max(line.top(), box.top());
        const double gap = box.left() - line.right();
        return page == m_line.page && shared > 0.5 * std::min(line.height(), box.height()) && gap > -line.height()
            && gap < 1.5 * line.height();
    }

    PdfText& m_text;
    PdfLine m_line;
    std::vector<double> m_heights;
    bool m_space = false;
};

/// Poppler's own messages are for programmers.
void silencePoppler()
{
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, QVariant()); });
}

} // namespace

Result<PdfText> readPdfText(const QByteArray& bytes, const QString& name, qsizetype mostCharacters)
{
    silencePoppler();
    const std::unique_ptr<Poppler::Document> document(Poppler::Document::loadFromData(bytes));
    if (!document)
        return importerrors::damagedPdf(name);
    if (document->isLocked())
        return importerrors::lockedPdf(name);
    PdfText text;
    text.title = document->title().simplified();
    LineCollector collector(text);
    qsizetype characters = 0;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page(document->page(i));
        text.pageHeights.push_back(page ? page->pageSizeF().height() : 0);
        if (!page)
            continue;
        characters += collector.add(*page, i);
        if (characters > mostCharacters)
            return importerrors::tooLong(name, mostCharacters);
    }
    collector.finish();
    if (document->numPages() == 0)
        return importerrors::damagedPdf(name);
    if (text.lines.empty())
        return importerrors::pdfWithoutText(name);
    return text;
}

} // namespace cp
