#pragma once

#include "app/window/deskparts.h"
#include "model/map/mapdelta.h"

#include <QObject>

namespace cp::ui {

class Readers;

/// Edits that start from the text of an article: statements that the reader of the program missed, other places for
/// them, cutting and joining, and the size of the letters.
class TextDesk final : public QObject {
    Q_OBJECT

public:
    TextDesk(const DeskParts& parts, Readers* readers, QObject* parent);

    void showState();

private:
    void connectActions();
    void addPassage(Role role);
    void setSpanToPassage();
    void split();
    void merge();
    void grow(int by);
    void widen(int by);
    void push(MapDelta delta, const QString& text);
    [[nodiscard]] StatementId nextInText(StatementId id) const;

    DeskParts m;
    Readers* m_readers;
};

} // namespace cp::ui
