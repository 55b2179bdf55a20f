#pragma once

#include "model/map/reviewqueue.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class Pill;

/// The one thing that a reviewer is asked about, with all that is needed to decide: what it is, how sure the program
/// is, the words of the texts with what answers what, and why.
class ReviewCard final : public QFrame {
    Q_OBJECT

public:
    explicit ReviewCard(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette) { m_palette = &palette; }
    void showTarget(const ArgumentMap& map, const ReviewTarget& target);

private:
    void showStatement(const ArgumentMap& map, const Statement& statement);
    void showRelation(const ArgumentMap& map, const Relation& relation);
    void showLink(const ArgumentMap& map, const Link& link);
    void addQuote(const ArgumentMap& map, StatementId id, const QString& html);

    const MapPalette* m_palette;
    QLabel* m_title;
    QLabel* m_detail;
    Pill* m_reason;
    QVBoxLayout* m_place;
    QWidget* m_body = nullptr; ///< made anew for each thing
    QGridLayout* m_quotes = nullptr;
    QLabel* m_why;
};

} // namespace cp::ui
