#pragma once

#include "app/window/deskparts.h"
#include "model/map/argumentmap.h"

#include <QObject>
#include <functional>

namespace cp::ui {

class ChartPane;
class Prompt;

/// Copies the selected statements, as text with their quotes, as JSON, as a picture; pastes text and JSON as statements; and
/// writes charts to files.
class ClipDesk final : public QObject {
    Q_OBJECT

public:
    /// `pasteArticle` makes the clipboard's text an article instead.
    ClipDesk(const DeskParts& parts, ChartPane* chart, Prompt* prompt, std::function<void()> pasteArticle, QObject* parent);

    void showState();

private:
    void copyText();
    void copyJson();
    void copyPicture();
    void paste();
    /// The clipboard's words or map as statements of the open map.
    [[nodiscard]] MapDelta pasted() const;
    void saveChart(bool svg);
    /// The selected statements (both ends of a link or relation) with what joins them, and their documents.
    [[nodiscard]] ArgumentMap selectedMap() const;

    DeskParts m;
    ChartPane* m_chart;
    Prompt* m_prompt;
    std::function<void()> m_pasteArticle;
};

} // namespace cp::ui
