#pragma once

#include <QDialog>

namespace cp::ui {

/// The table of what each format keeps of a map, as help.
class FormatSheet final : public QDialog {
    Q_OBJECT

public:
    explicit FormatSheet(QWidget* parent = nullptr);
};

} // namespace cp::ui
