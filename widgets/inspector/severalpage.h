#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace cp::ui {

class DecisionRow;
class Edits;
class TagField;

/// What can be changed about several statements at once: role, tags, review.
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
    void addTags();
    void retranslate();
    [[nodiscard]] const ArgumentMap& map() const;

    Edits& m_edits;
    std::vector<StatementId> m_ids;
    QLabel *m_title, *m_texts, *m_roleLabel, *m_tagsLabel;
    QComboBox* m_role;
    TagField* m_tags;
    QPushButton *m_addTags;
    DecisionRow* m_decision;
};

} // namespace cp::ui
