#pragma once

#include <QString>
#include <vector>

struct Row {
    QString form;
    QString tag; ///< "VERB/VBD"
    QString relation;
    int head = -1; ///< index, -1 the root
    bool spaceAfter = true;
};

/// Lower case with plain quotation marks, as the program's words are.
QString plain(const QString& form);

/// Sentences of a CoNLL-U file, hyphenated words and "cannot" joined as the program's tokens are; empty when unreadable.
std::vector<std::vector<Row>> readTreebank(const QString& path);
