#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class ChanceEditor;
class DecisionRow;
class Edits;
class MarksEditor;
class NoteField;
class LaneBadge;
class Pill;
class RelationsList;
class TypingField;

/// Everything about one statement, editable; each edit is one undo entry in words.
class StatementPage final : public QWidget {
    Q_OBJECT

public:
    explicit StatementPage(Edits& edits, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setScale(const QString& scale) { m_scale = scale; }
    void showStatement(StatementId id);
    void refresh();
    [[nodiscard]] StatementId statement() const { return m_id; }

Q_SIGNALS:
    void statementAsked(cp::StatementId id);
    void relationAsked(cp::RelationKind kind);
    void linkAsked(cp::LinkKind kind);
    void retargetAsked(cp::RelationId id);
    void relinkAsked(cp::LinkId id);
    void antecedentAsked();
    void acceptAsked();
    void dismissAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout* buildHead();
    void addWords(QVBoxLayout* column);
    [[nodiscard]] QGridLayout* buildFields();
    [[nodiscard]] QGridLayout* buildRole();
    void connectWords();
    void connectRole();
    void connectChance();
    void connectRequests();
    void retranslate();
    void showHead(const Statement& statement);
    void showHolder(const Attribution& attribution);
    void showDismissal();
    void addChance();
    void takeHolder();
    [[nodiscard]] const ArgumentMap& map() const;

    Edits& m_edits;
    StatementId m_id;
    QString m_scale = QStringLiteral("icd203");
    const MapPalette* m_palette;
    LaneBadge* m_badge;
    QLabel* m_title;
    Pill* m_review;
    TypingField* m_text;
    QLabel* m_quote;
    QLabel *m_textLabel, *m_quoteLabel, *m_roleLabel, *m_holderLabel, *m_dismissal;
    QComboBox* m_role;
    QCheckBox *m_main, *m_negated;
    QComboBox* m_holderKind;
    QLineEdit* m_holder;
    ChanceEditor* m_chance;
    RelationsList* m_relations;
    NoteField* m_note;
    MarksEditor* m_marks;
    DecisionRow* m_decision;
};

} // namespace cp::ui
