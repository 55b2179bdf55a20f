#pragma once

#include "app/window/deskparts.h"
#include "model/map/argumentmap.h"

#include <QObject>

namespace cp::ui {

class ChartPane;

/// Copies the selected statements, as text with their quotes, as JSON, as a picture; and writes charts to files.
class ClipDesk final : public QObject {
    Q_OBJECT

public:
    ClipDesk(const DeskParts& parts, ChartPane* chart, QObject* parent);

    void showState();

private:
    void copyText();
    void copyJson();
    void copyPicture();
    void saveChart(bool svg);
    /// The selected statements (both ends of a link or relation) with what joins them, and their documents.
    [[nodiscard]] ArgumentMap selectedMap() const;

    DeskParts m;
    ChartPane* m_chart;
};

} // namespace cp::ui
