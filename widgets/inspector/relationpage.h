#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class DecisionRow;
class Edits;
class NoteField;
class Pill;

/// One relation: what it joins, its kind, the word that shows it, a note, and the decision about it.
class RelationPage final : public QWidget {
    Q_OBJECT

public:
    explicit RelationPage(Edits& edits, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showRelation(RelationId id);
    void refresh();
    [[nodiscard]] RelationId relation() const { return m_id; }

Q_SIGNALS:
    void statementAsked(cp::StatementId id);
    void acceptAsked();
    void dismissAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeParts();
    void build();
    void showEnds(const Relation& relation);
    void addEnd(StatementId id);
    void retranslate();
    [[nodiscard]] const ArgumentMap& map() const;

    Edits& m_edits;
    RelationId m_id;
    const MapPalette* m_palette;
    QLabel* m_title;
    Pill* m_review;
    QLabel *m_kindLabel, *m_endsLabel, *m_cue;
    QComboBox* m_kind;
    QVBoxLayout* m_endsPlace;
    QWidget* m_ends = nullptr;
    NoteField* m_note;
    QPushButton* m_remove;
    DecisionRow* m_decision;
};

} // namespace cp::ui
