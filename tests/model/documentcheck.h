#pragma once

#include "model/documents/import.h"

/// Paragraphs of one kind, or of all that are read for statements, as strings.
inline QStringList textsOf(const cp::Document& document, cp::ParagraphKind kind)
{
    QStringList texts;
    for (const cp::Paragraph& paragraph : document.paragraphs) {
        if (paragraph.kind == kind)
            texts += document.text.mid(paragraph.span.start, paragraph.span.length());
    }
    return texts;
}

inline QStringList readTexts(const cp::Document& document)
{
    QStringList texts;
    for (const cp::Paragraph& paragraph : document.paragraphs) {
        const bool read = paragraph.kind == cp::ParagraphKind::Body || paragraph.kind == cp::ParagraphKind::ListItem
            || paragraph.kind == cp::ParagraphKind::Quotation;
        if (read)
            texts += document.text.mid(paragraph.span.start, paragraph.span.length()).simplified();
    }
    return texts;
}

/// In order, inside the text, not overlapping, without white space at their ends, no pair of surrogates cut, no title twice.
inline bool isSound(const cp::Document& document)
{
    qsizetype end = 0;
    int titles = 0;
    for (const cp::Paragraph& paragraph : document.paragraphs) {
        const cp::Span span = paragraph.span;
        if (span.start < end || span.isEmpty() || span.end > document.text.size())
            return false;
        if (document.text[span.start].isSpace() || document.text[span.end - 1].isSpace() || document.text[span.start].isLowSurrogate())
            return false;
        titles += paragraph.kind == cp::ParagraphKind::Title;
        end = span.end;
    }
    return titles <= 1 && !document.paragraphs.empty() && !document.title.isEmpty() && document.sha256.size() == 64;
}
