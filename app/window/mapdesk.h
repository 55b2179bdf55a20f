#pragma once

#include "app/window/deskparts.h"
#include "model/map/mapdelta.h"
#include "widgets/canvas/connection.h"

#include <QObject>
#include <functional>

namespace cp::ui {

class ChoiceBox;
class Inspector;
class LinksTable;

/// Edits of the map by hand: relations and links, drawn or to a statement that is chosen from a list, stars, removal.
class MapDesk final : public QObject {
    Q_OBJECT

public:
    MapDesk(const DeskParts& parts, Inspector* inspector, LinksTable* links, QObject* parent);

    void showState();
    /// Makes the relation or link, or selects it where it is there already.
    void join(const Connection& connection);

private:
    void connectActions();
    void connectInspector(Inspector* inspector);
    /// Lets a person choose a statement: of the selected one's article, or of all others.
    void choose(const QString& question, bool sameDocument, std::function<void(StatementId)> done);
    /// Asks for one of the statements that are wanted.
    void ask(const QString& question, const std::function<bool(const Statement&)>& isWanted, std::function<void(StatementId)> done);
    void askLink(LinkKind kind);
    /// Asks for the reason, or takes the mark away.
    void turnNearMiss(LinkId id);
    void relateTo(RelationKind kind, const QString& question);
    void hangOn();
    void linkElsewhere(LinkId id);
    void linkTo(LinkKind kind, const QString& question);
    void addRelation(StatementId source, RelationKind kind, const RelationTarget& target);
    void addLink(LinkKind kind, StatementId from, StatementId to);
    void star();
    void remove();
    void push(MapDelta delta, const QString& text);

    DeskParts m;
    ChoiceBox* m_choice;
    std::function<void(StatementId)> m_done;
};

} // namespace cp::ui
