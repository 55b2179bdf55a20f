#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
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
class Pill;
class SignDisc;
class NoteField;

/// Everything about one link: what it is and why, the words that answer each other, how sure both sides are.
class LinkPage final : public QWidget {
    Q_OBJECT

public:
    explicit LinkPage(Edits& edits, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showLink(LinkId id);
    void refresh();
    [[nodiscard]] LinkId link() const { return m_id; }

Q_SIGNALS:
    void statementAsked(cp::StatementId id);
    void acceptAsked();
    void dismissAsked();
    void nearMissAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout* buildHead();
    void addAlignment(QVBoxLayout* column);
    void addSides(QVBoxLayout* column);
    void addKind(QVBoxLayout* column);
    void addDecision(QVBoxLayout* column);
    void connectParts();
    void retranslate();
    void showHead(const Link& link);
    void showReasons(const Link& link);
    void showAlignment(const Link& link);
    void showSides(const Link& link);
    void addSide(QGridLayout* grid, StatementId id, bool first);
    void addChance(QGridLayout* grid, const Statement& statement);
    [[nodiscard]] const ArgumentMap& map() const;
    [[nodiscard]] const Document* documentOf(StatementId id) const;
    [[nodiscard]] int laneOf(StatementId id) const;
    [[nodiscard]] QLabel* signOn(bool clash) const;

    Edits& m_edits;
    LinkId m_id;
    const MapPalette* m_palette;
    SignDisc* m_sign;
    QLabel *m_title, *m_score, *m_explanation;
    Pill* m_review;
    QHBoxLayout* m_chips;
    QLabel *m_alignmentLabel, *m_pairCount;
    QWidget* m_alignment = nullptr;
    QVBoxLayout* m_alignmentPlace;
    QLabel* m_sidesLabel;
    QWidget* m_sides = nullptr;
    QVBoxLayout* m_sidesPlace;
    QLabel *m_kindLabel, *m_dismissal;
    QComboBox* m_kind;
    NoteField* m_note;
    DecisionRow* m_decision;
    QPushButton *m_nearMiss, *m_remove;
};

/// "=", "≠" or "~" on a disc in the colour of the link's kind.
class SignDisc final : public QWidget {
public:
    explicit SignDisc(QWidget* parent = nullptr);
    void setKind(LinkKind kind, const MapPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_sign;
    QColor m_ground;
    QColor m_ink;
};

} // namespace cp::ui
