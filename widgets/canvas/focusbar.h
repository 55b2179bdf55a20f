#pragma once

#include "model/map/mapfilter.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QSpinBox;

namespace cp::ui {

class Breadcrumbs;

/// Over the canvas while a part of the map is in focus: the way there, how many steps around it are shown, and whether the
/// rest is hidden or pale. In two rows where one is too narrow.
class FocusBar final : public QWidget {
    Q_OBJECT

public:
    explicit FocusBar(QWidget* parent = nullptr);

    void showFocus(const ArgumentMap& map, const MapFilter& filter);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Invalid for the whole map.
    void statementAsked(cp::StatementId id);
    void hopsAsked(int hops);
    void hidingAsked(bool hides);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    Breadcrumbs* m_crumbs;
    QWidget* m_choices;
    QLabel* m_hopsLabel;
    QSpinBox* m_hops;
    QCheckBox* m_hides;
    QBoxLayout* m_rows;
};

} // namespace cp::ui
