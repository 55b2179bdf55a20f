#pragma once

#include "model/exchange/argdownitems.h"
#include "model/exchange/draft.h"

#include <QHash>
#include <QJsonArray>
#include <vector>

namespace cp {

/// Statements and arguments get keys ("[title]", "<title>", "#3" for those without a title). An argument that has premises
/// and a conclusion is an inference; one that has only a text is a statement of its own.
class ArgdownReader final {
public:
    ArgdownReader(const QByteArray& bytes, const QString& name, const ExchangeLimits& limits = {})
        : m_items(QString::fromUtf8(bytes)), m_limits(limits), m_name(name)
    {
    }
    Result<Imported> run();

private:
    struct Node {
        QString key, title, document;
        bool isArgument = false;
        QJsonObject known;
    };
    struct Inference {
        QString id;
        QStringList sources;
        QString target, argument; ///< keys
        QString rules;
    };
    struct Pending {
        QString kind, from, to; ///< keys
    };

    [[nodiscard]] bool isTooMuch(const ArgdownItem& item);
    void read(const ArgdownItem& item);
    ArgdownContent contentOf(const ArgdownItem& item);
    QString touch(const ArgdownContent& content);
    void takeData(QJsonObject& known, const QString& key, const QJsonObject& data);
    void refer(const QString& key, const QString& name, const QJsonValue& value);
    void readHeading(const ArgdownItem& item);
    void readRelation(const ArgdownItem& item);
    void readNumbered(const ArgdownItem& item);
    void readInference(const ArgdownItem& item);
    void readPlain(const ArgdownItem& item);
    void closeStructure();
    void infer(const QString& conclusion);
    void settle();
    void settleNodes();
    void settleInference(const Inference& inference);
    [[nodiscard]] QJsonObject knownOf(const Inference& inference) const;
    [[nodiscard]] QJsonObject argumentOf(const QString& key) const;
    void settleRelation(const Pending& pending);
    void settleReference(const Pending& pending);
    [[nodiscard]] QString statementOf(const QString& key) const;
    [[nodiscard]] QString outgoingOf(const QString& key) const;
    void addRelation(const QString& kind, const QString& from, const QString& to, const QString& id = {});

    ArgdownItems m_items;
    const ExchangeLimits m_limits;
    const QString& m_name;
    qsizetype m_characters = 0, m_elements = 0; ///< read so far
    std::vector<int> m_unclosed; ///< lines of titles that begin and do not end
    Draft m_draft;
    QString m_document;
    std::vector<Node> m_nodes;
    QHash<QString, size_t> m_index;
    std::vector<std::pair<int, QString>> m_parents; ///< indents and keys above
    std::vector<Pending> m_pending, m_references;
    QHash<QString, QString> m_ids;                 ///< key to the draft's id
    QHash<QString, QString> m_denials;             ///< key of an objection's conclusion to the id of what it denies
    QHash<QString, QString> m_conclusions;         ///< argument to the key of its conclusion
    QHash<QString, QString> m_inferenceOf;         ///< argument to the id of its last inference
    QHash<QString, QString> m_outgoing;            ///< draft id to its first relation
    QString m_argument;                            ///< that the next premises belong to
    QString m_structure;                           ///< argument whose premises are being read
    bool m_isInferring = false;
    QJsonArray m_uses;
    QString m_rules;
    QStringList m_pool;
    QHash<int, QString> m_numbers;
    std::vector<Inference> m_inferences;
};

} // namespace cp
