#pragma once

#include "app/window/deskparts.h"
#include "model/map/argumentmap.h"

#include <QObject>

namespace cp::ui {

/// Copies the selected statements: as text with their quotes, as JSON, as a picture.
class ClipDesk final : public QObject {
    Q_OBJECT

public:
    ClipDesk(const DeskParts& parts, QObject* parent);

    void showState();

private:
    void copyText();
    void copyJson();
    void copyPicture();
    /// The selected statements (both ends of a link or relation) with what joins them, and their documents.
    [[nodiscard]] ArgumentMap selectedMap() const;

    DeskParts m;
};

} // namespace cp::ui
