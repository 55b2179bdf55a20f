#pragma once

#include <QWidget>
#include <vector>

namespace cp::ui {

/// Shows one of several pages and is only as large as that one, where QStackedWidget is as large as the largest.
class PageStack final : public QWidget {
public:
    explicit PageStack(QWidget* parent = nullptr);

    /// The first one is shown.
    void addWidget(QWidget* page);
    void setCurrentWidget(QWidget* page);
    [[nodiscard]] QWidget* currentWidget() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] QWidget* widget(int index) const { return m_all[static_cast<size_t>(index)]; }

private:
    std::vector<QWidget*> m_all;
    QWidget* m_current = nullptr;
};

} // namespace cp::ui
