#pragma once

#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "model/reading/reading.h"

namespace cp::test {

/// A text as an article, cut into sentences.
[[nodiscard]] inline Document documentOf(const QString& text)
{
    Document document = importText(text, QStringLiteral("test")).value();
    document.id = {1};
    segmentSentences(document);
    return document;
}

/// What the reader makes of a text.
[[nodiscard]] inline Reading read(const QString& text) { return readDocument(documentOf(text), {}, {}); }

[[nodiscard]] inline QStringList textsOf(const Reading& reading)
{
    QStringList all;
    for (const Statement& statement : reading.statements)
        all.push_back(statement.text);
    return all;
}

/// The first statement whose quote holds the words, or null.
[[nodiscard]] inline const Statement* statementWith(const Reading& reading, const char* words)
{
    for (const Statement& statement : reading.statements) {
        if (statement.quote.contains(QString::fromUtf8(words)))
            return &statement;
    }
    return nullptr;
}

} // namespace cp::test
