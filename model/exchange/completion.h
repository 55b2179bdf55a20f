#pragma once

#include "model/documents/codepoints.h"
#include "model/exchange/draft.h"
#include "model/exchange/freshnames.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace cp {

/// The work of completed(): a draft becomes a map file step by step.
class Completion final {
public:
    Completion(Draft draft, QString name, const ExchangeLimits& limits) : m(std::move(draft)), m_name(std::move(name)), m_limits(limits) {}

    [[nodiscard]] bool exceedsLimits() const;
    [[nodiscard]] Result<Imported> run();

private:
    static void nameThings(std::vector<QJsonObject>& things, const QString& letter, FreshNames& names);
    void house();
    struct WrittenText;
    void writeTexts();
    void writeQuote(QJsonObject& statement, WrittenText& written);
    [[nodiscard]] qsizetype placeOf(const QString& words, const QString& text);
    void anchor(QJsonObject& statement, const QString& text, const CodePointMap& points);
    void anchorAll();
    void checkChance(QJsonObject& statement, const QString& text, const CodePointMap& points);
    void noteMove(const QJsonObject& statement, qsizetype at, qsizetype end);
    [[nodiscard]] std::optional<QJsonObject> placeNear(const QString& statement, QJsonObject place) const;
    void placeCue(QJsonObject& relation, const QString& home) const;
    void placeAlignment(QJsonObject& link) const;
    void settleRelations();
    void settleRelation(QJsonObject relation);
    void settleInside(QJsonObject relation, const QString& home);
    [[nodiscard]] QString endOf(const QString& target) const;
    [[nodiscard]] QJsonArray soundSources(const QJsonObject& relation, const QString& target);
    void linkInstead(const QJsonObject& relation, const QString& target);
    void relateInstead(const QJsonObject& link);
    void settleLinks();
    void settleLink(QJsonObject link, std::vector<QJsonObject>& links);
    void nameEdges();
    void giveRoles();
    void giveMainClaims();
    [[nodiscard]] QString homeOf(const QString& thing) const { return m_home.value(thing); }
    [[nodiscard]] QStringList notes() const;
    void count(ImportNote note) { ++m.notes[note]; }

    Draft m;
    QString m_name;
    const ExchangeLimits m_limits;
    qint64 m_searched = 0; ///< characters of texts
    QHash<QString, size_t> m_documents; ///< name to index
    QHash<QString, QString> m_home;     ///< statement or relation to its document
    QHash<QString, QJsonObject> m_relationOf;
    QSet<QString> m_linked; ///< ends and kinds of links that there are
    std::vector<bool> m_isRewritten; ///< texts written from statements
    std::vector<qsizetype> m_lengths; ///< of texts that statements stand in, code points
    struct Move {
        qsizetype from, to, by; ///< code points in the text that the file speaks of
    };
    QHash<QString, Move> m_moves; ///< of statements whose words kept their length
    std::vector<std::vector<Move>> m_movesIn; ///< the same by document, by where they start
    std::vector<QJsonObject> m_settled;
};

} // namespace cp
