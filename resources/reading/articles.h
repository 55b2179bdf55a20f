#pragma once

#include "model/documents/document.h"
#include "model/reading/draft.h"
#include "model/reading/sentencetree.h"

#include <QHash>
#include <QString>
#include <array>
#include <vector>

struct GoldNode {
    cp::Span span;
    QString kind;
    bool central = false;
};

/// An annotated article: its text as the program imports it, and what the annotators marked.
struct Article {
    QString name; ///< "folder.file"
    cp::Document document;
    QHash<QString, GoldNode> nodes;
    std::vector<std::array<QString, 3>> edges; ///< from, to, relation
    std::vector<cp::SentenceTree> trees;
};

/// The articles of a folder with map.json and its texts.
[[nodiscard]] std::vector<Article> readFolder(const QString& folder);

/// By draft, the annotated statement that it is, or empty: one to one by overlap of spans, best first, at least half.
[[nodiscard]] std::vector<QString> matched(const Article& article, const std::vector<cp::StatementDraft>& drafts);
