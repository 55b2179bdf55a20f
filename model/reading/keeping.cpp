#include "model/reading/keeping.h"

#include "model/reading/argumentfeatures.h"

#include <cmath>

namespace cp {
namespace {

std::string lengthOf(int words) { return words < 6 ? std::to_string(words) : words < 9 ? "6" : words < 14 ? "9" : words < 22 ? "14" : "22"; }

class KeepDescriber final {
public:
    explicit KeepDescriber(const StatementDraft& draft) : m_draft(draft), m_kind(std::string("|") + nameOf(draft.kind)) {}

    [[nodiscard]] Features run()
    {
        m_features.emplace_back("bias", 1.0);
        both("words:" + lengthOf(m_draft.words));
        both("stems:" + std::to_string(std::min<qsizetype>(m_draft.stems.size(), 4)));
        addForm();
        addWords();
        if (!m_draft.meaning.empty())
            m_features.addVector("v", m_draft.meaning);
        return std::move(m_features);
    }

private:
    /// Alone and for its kind of clause.
    void both(const std::string& name)
    {
        m_features.emplace_back(name, 1.0);
        m_features.emplace_back(name + m_kind, 1.0);
    }
    void bothIf(const char* name, bool holds)
    {
        if (holds)
            both(name);
    }

    void addForm()
    {
        both(m_draft.parent ? "below" : "top");
        bothIf("verbless", m_draft.verbless);
        bothIf("phrase", m_draft.phrase);
        bothIf("order", m_draft.order);
        bothIf("asked", m_draft.asked);
        bothIf("inquestion", m_draft.inQuestion);
        bothIf("carries", m_draft.carries);
        bothIf("anaphoric", m_draft.anaphoric);
        bothIf("past", m_draft.past);
        bothIf("modal", m_draft.modal);
        bothIf("norm", m_draft.norm);
        bothIf("first", m_draft.first);
        bothIf("negated", m_draft.statement.negated);
        if (m_draft.order || m_draft.asked || m_draft.first)
            m_features.emplace_back("talk|words:" + lengthOf(m_draft.words), 1.0);
    }

    void addWords()
    {
        bothIf("number", m_draft.numbers > 0);
        bothIf("name", m_draft.names > 0);
        bothIf("probability", m_draft.statement.probability.has_value());
        bothIf("other", m_draft.statement.attribution.kind != HolderKind::Author);
        if (!m_draft.firstWord.isEmpty())
            m_features.emplace_back("first:" + m_draft.firstWord.toStdString(), 1.0);
        m_features.emplace_back("head:" + m_draft.headWord.toStdString(), 1.0);
        if (m_draft.words < 8 && !m_draft.lastWord.isEmpty())
            m_features.emplace_back("last:" + m_draft.lastWord.toStdString(), 1.0);
    }

    const StatementDraft& m_draft;
    std::string m_kind;
    Features m_features;
};

} // namespace

Features keepFeatures(const StatementDraft& draft) { return KeepDescriber(draft).run(); }

std::string keepModel(const StatementDraft& draft) { return draft.meaning.empty() ? "plainkeep" : "keep"; }

double chanceToKeep(const StatementDraft& draft)
{
    return 1 / (1 + std::exp(-ArgumentWeights::instance().score(keepModel(draft), keepFeatures(draft))));
}

} // namespace cp
