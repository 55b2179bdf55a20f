#include "model/documents/import.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

// Thirty shapes of pages: every line must be set aside, or kept, as tests/data/pageshapes.txt marks it.

using cp::ParagraphKind;

namespace {

struct Page {
    QString name;
    QString text;
    QList<std::pair<QChar, QString>> lines; ///< what each line is, and the line
};

QList<Page> pages()
{
    QFile file(QStringLiteral(COUNTERPOINT_TEST_DATA "/pageshapes.txt"));
    QList<Page> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(QLatin1String("=== ")))
            all.push_back({line.mid(4), {}, {}});
        else if (!all.isEmpty() && line.size() > 2)
            all.back().lines.push_back({line[0], line.mid(2)});
        if (!all.isEmpty() && !line.startsWith(QLatin1String("=== ")))
            all.back().text += line.mid(2) + u'\n';
    }
    return all;
}

bool isRead(ParagraphKind kind)
{
    return kind == ParagraphKind::Body || kind == ParagraphKind::ListItem || kind == ParagraphKind::Quotation;
}

/// Kinds of the paragraphs that hold the middle of the line.
ParagraphKind kindOf(const cp::Document& document, const QString& line)
{
    QString bare = line;
    bare.remove(QRegularExpression(QStringLiteral("^(?:[->•*]|\\d+\\.) ")));
    const qsizetype at = document.text.indexOf(bare.right(24)) + std::min<qsizetype>(12, bare.size() / 2);
    for (const cp::Paragraph& paragraph : document.paragraphs) {
        if (paragraph.span.contains(at))
            return paragraph.kind;
    }
    return ParagraphKind::Furniture;
}

bool isRight(QChar mark, ParagraphKind kind)
{
    switch (mark.toLatin1()) {
    case 'T': return kind == ParagraphKind::Title;
    case 'H': return kind == ParagraphKind::Heading;
    case 'L': return kind == ParagraphKind::ListItem;
    case 'Q': return kind == ParagraphKind::Quotation;
    case 'F': return kind == ParagraphKind::Furniture;
    default: return isRead(kind);
    }
}

} // namespace

class TestPageShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLine_data();
    void everyLine();
    void headIsNoPartOfTheFirstSentence();
};

void TestPageShapes::everyLine_data()
{
    QTest::addColumn<int>("page");
    const QList<Page> all = pages();
    QVERIFY(all.size() >= 30);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].name)) << i;
}

void TestPageShapes::everyLine()
{
    QFETCH(const int, page);
    const Page shape = pages()[page];
    const auto document = cp::importText(shape.text, shape.name);
    QVERIFY(document);
    QStringList wrong;
    for (const auto& [mark, line] : shape.lines) {
        const ParagraphKind kind = kindOf(document.value(), line);
        if (!isRight(mark, kind))
            wrong.push_back(QStringLiteral("%1 as %2: %3").arg(mark).arg(static_cast<int>(kind)).arg(line));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// A dateline in front of the first sentence is cut off it.
void TestPageShapes::headIsNoPartOfTheFirstSentence()
{
    for (const Page& shape : pages()) {
        const auto document = cp::importText(shape.text, shape.name);
        QVERIFY(document);
        for (const cp::Paragraph& paragraph : document.value().paragraphs) {
            const QString text = document.value().text.mid(paragraph.span.start, paragraph.span.length());
            QVERIFY2(!isRead(paragraph.kind) || (!text.startsWith(QLatin1String("KARSTEN")) && !text.startsWith(QLatin1String("VELMAR"))), qPrintable(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestPageShapes)
#include "tst_pageshapes.moc"
