#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace cp::ui {

class DecisionRow;
class Edits;
class JudgementBox;
class TagField;

/// What can be changed about several statements at once: role, tags, star, status, evidence, review.
class SeveralPage final : public QWidget {
    Q_OBJECT

public:
    explicit SeveralPage(Edits& edits, QWidget* parent = nullptr);

    void showStatements(std::vector<StatementId> ids);
    void refresh();
    /// Are they all still in the map?
    [[nodiscard]] bool isSound() const;

Q_SIGNALS:
    void acceptAsked();
    void dismissAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(QGridLayout* grid);
    void connectFields();
    void addTags();
    /// The same under this key of Statement::extra for all, as one entry.
    void judge(QLatin1String key, const QJsonValue& value, const QString& text);
    void showJudgements(const std::vector<const Statement*>& statements);
    void retranslate();
    [[nodiscard]] const ArgumentMap& map() const;

    Edits& m_edits;
    std::vector<StatementId> m_ids;
    QLabel *m_title, *m_texts, *m_roleLabel, *m_tagsLabel, *m_statusLabel, *m_evidenceLabel;
    QComboBox* m_role;
    TagField* m_tags;
    QPushButton* m_addTags;
    QCheckBox* m_star;
    JudgementBox *m_status, *m_evidence;
    DecisionRow* m_decision;
};

} // namespace cp::ui
