#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace cp {

/// One element of an Argdown text, with its content not looked into yet.
struct ArgdownItem {
    enum class Type { Heading, Relation, Numbered, Inference, Plain };
    Type type = Type::Plain;
    int indent = 0;       ///< characters; of a heading its level
    QString mark;         ///< of a relation: +> -> _> <+ <- <_ >< + - _
    int number = 0;       ///< of a numbered statement
    bool afterBlank = false;
    QString content;
    int line = 0; ///< of the file, from 1
};

struct ArgdownText {
    QString title; ///< of the front matter
    std::vector<ArgdownItem> items;
    std::vector<int> unclosedLines; ///< comments and data that nothing closes; they are text
};

/// Comments and front matter go; lines that continue an element are joined to it.
[[nodiscard]] ArgdownText argdownItems(const QString& source);

/// What an element names and says.
struct ArgdownContent {
    enum class Type { Statement, Argument };
    Type type = Type::Statement;
    QString title; ///< empty: it has none
    QString text;  ///< plain
    QStringList tags;
    QJsonObject data;
    bool isUnclosed = false; ///< a title that begins and does not end
};

[[nodiscard]] ArgdownContent argdownContent(const QString& content);

} // namespace cp
