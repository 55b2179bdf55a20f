#pragma once

#include "model/base/argument.h"
#include "model/reading/clauses.h"

#include <QSet>
#include <QString>
#include <vector>

namespace cp {

/// A statement in the making, with what the later steps want to know of its place and words.
struct Draft {
    Statement statement;
    ClauseKind kind = ClauseKind::Main;
    std::optional<ConditionKind> condition;
    std::optional<Span> cue;
    size_t sentence = 0;
    size_t paragraph = 0;
    bool headOfParagraph = false;
    QString opening;     ///< first word or two of its sentence, lower case ("however", "for example")
    QSet<QString> stems; ///< of its content words
    int numbers = 0;
    bool past = false;
};

/// A relation in the making, by index into the drafts.
struct DraftRelation {
    size_t source = 0;
    size_t target = 0;
    RelationKind kind = RelationKind::Supports;
    std::optional<ConditionKind> condition;
    std::optional<Span> cue;
    double confidence = 0.5;
};

} // namespace cp
