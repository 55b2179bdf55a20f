#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Tables and charts under the map, as tabs; folded to the tabs at first. A click on the open tab folds it again.
class BottomPane final : public QWidget {
    Q_OBJECT

public:
    explicit BottomPane(QWidget* parent = nullptr);

    /// The number of the new page; icons come with the palette.
    int addPage(QWidget* page, const QString& iconName);
    void setPageTitle(int page, const QString& title);
    void setMapPalette(const MapPalette& palette);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    void showPage(int page);
    /// The keyboard goes to the rows of the page, else to the first of its parts that takes it.
    void focusPage();
    [[nodiscard]] int currentPage() const;

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void choose(int tab);
    void retranslate();
    void showFold();

    QTabBar* m_tabs;
    QToolButton* m_fold;
    QStackedWidget* m_pages;
    QStringList m_icons;
    const MapPalette* m_palette;
    bool m_folded = true;
};

} // namespace cp::ui
