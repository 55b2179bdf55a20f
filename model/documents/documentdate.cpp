#include "model/documents/documentdate.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace cp {
namespace {

constexpr qsizetype longestLine = 120; ///< of a line that says when; longer ones are notices

int monthOf(const QString& name)
{
    static const std::array<const char*, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::find_if(months.begin(), months.end(), [&name](const char* month) { return name.startsWith(QLatin1String(month), Qt::CaseInsensitive); });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

/// The first whole date of a line, as people and machines write it.
QDate dateIn(const QString& line)
{
    static const QString month = QStringLiteral("(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?");
    static const QRegularExpression iso(QStringLiteral("\\b(\\d{4})-(\\d{2})-(\\d{2})"));
    static const QRegularExpression dayFirst(QStringLiteral("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?") + month + QStringLiteral(",? (\\d{4})\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthFirst(QStringLiteral("\\b") + month + QStringLiteral(" (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b"), QRegularExpression::CaseInsensitiveOption);
    if (const auto found = iso.match(line); found.hasMatch())
        return {found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt()};
    if (const auto found = dayFirst.match(line); found.hasMatch())
        return {found.captured(3).toInt(), monthOf(found.captured(2)), found.captured(1).toInt()};
    const auto found = monthFirst.match(line);
    return found.hasMatch() ? QDate(found.captured(3).toInt(), monthOf(found.captured(1)), found.captured(2).toInt()) : QDate();
}

} // namespace

QDate findDate(const QString& text, const std::vector<Paragraph>& paragraphs)
{
    for (const Paragraph& paragraph : paragraphs) {
        if (paragraph.kind != ParagraphKind::Furniture || paragraph.span.length() > longestLine)
            continue;
        if (const QDate date = dateIn(text.mid(paragraph.span.start, paragraph.span.length()).simplified()); date.isValid())
            return date;
    }
    return {};
}

QDate dateOf(const Document& document) { return QDate::fromString(document.extra.value(documentkeys::date).toString(), Qt::ISODate); }

} // namespace cp
