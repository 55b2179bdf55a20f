#include "widgets/common/theme.h"

#include "model/rendering/palette.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>

namespace cp::ui {
namespace {

/// Fusion with icons that grow with the letters, room for a whole one on the button of the tools that do not fit, and a frame
/// round ticks that can be seen on dark ground, too: its own is a darker shade of the window.
class RoomyFusion final : public QProxyStyle {
public:
    RoomyFusion() : QProxyStyle(QStringLiteral("Fusion")) {}
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ToolBarIconSize:
        case PM_TabBarIconSize: return besideLetters(16);
        case PM_ToolBarExtensionExtent: return besideLetters(26);
        default: return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->restore();
    }
};

bool desktopIsDark()
{
    // Asked once: afterwards the application's palette is ours.
    static const bool dark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }();
    return dark;
}

QPalette windowPalette(const MapPalette& map)
{
    QPalette palette;
    palette.setColor(QPalette::Window, map.surface);
    palette.setColor(QPalette::Base, map.surface);
    palette.setColor(QPalette::Button, map.surface);
    palette.setColor(QPalette::AlternateBase, map.sunken);
    palette.setColor(QPalette::ToolTipBase, map.surface);
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, map.text);
    palette.setColor(QPalette::PlaceholderText, map.muted);
    palette.setColor(QPalette::Highlight, map.accent);
    palette.setColor(QPalette::HighlightedText, map.onAccent);
    palette.setColor(QPalette::Link, map.accent);
    palette.setColor(QPalette::LinkVisited, map.accent);
    palette.setColor(QPalette::Light, map.dark ? map.divider : map.surface);
    palette.setColor(QPalette::Midlight, map.divider);
    palette.setColor(QPalette::Mid, map.divider);
    palette.setColor(QPalette::Dark, map.control);
    palette.setColor(QPalette::Shadow, map.control);
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, map.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, map.sunken);
    return palette;
}

/// Fusion draws the frames of these 1.4 times darker than the window, which cannot be told from a dark one: they get those of
/// the fields beside them.
QPalette framedPalette(const MapPalette& map)
{
    QPalette palette = windowPalette(map);
    if (map.dark)
        palette.setColor(QPalette::Window, map.control.lighter(140));
    return palette;
}

constexpr char sheet[] = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @divider; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QMenuBar { background: @surface; border-bottom: 1px solid @divider; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @divider; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @divider; margin: 4px 6px; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @surface; border: 0; border-bottom: 1px solid @divider; spacing: 4px; padding: 5px 8px; }
#noticeBar { background: @surface; border-bottom: 1px solid @divider; }
QToolBar::separator { background: @divider; width: 1px; margin: 6px 5px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; color: @text; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:checked, QToolButton:pressed, QToolButton[active="true"] { background: @selection; color: @accent; }
QToolButton:disabled { color: @muted; }
QToolButton[outlined="true"] { border: 1px solid @control; padding: 6px 12px; background: @surface; }
QToolButton[outlined="true"]:hover { background: @hover; }
QToolButton::menu-indicator { image: none; }
QToolButton#qt_toolbar_ext_button { padding: 0; }
QPushButton { border: 1px solid @control; border-radius: 6px; padding: 5px 12px; background: @surface; color: @text; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border-color: @focusRing; }
QPushButton:disabled { color: @muted; background: @sunken; border-color: @divider; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accent; border-color: @text; }
QPushButton[primary="true"]:disabled { background: @sunken; color: @muted; border-color: @divider; font-weight: 400; }
QPushButton[plain="true"] { border: 1px solid transparent; background: transparent; }
QPushButton[plain="true"]:hover { background: @hover; }
QPushButton[plain="true"]:focus { border-color: @focusRing; }
QPushButton[linkLike="true"] { border: 1px solid transparent; background: transparent; color: @accent; padding: 2px 4px; font-weight: 600; text-align: left; }
QPushButton[linkLike="true"]:focus { border-color: @focusRing; }
QPushButton[linkLike="true"]:disabled { color: @muted; font-weight: 400; }
QPushButton[chip="true"] { border-radius: 10px; padding: 3px 10px; }
QPushButton[chip="true"]:checked { background: @selection; border-color: @accent; color: @accent; }
QPushButton[chip="true"]:focus { border-color: @focusRing; }
QPushButton[choice="true"] { border: 1px solid transparent; text-align: left; padding: 5px 8px; }
QPushButton[choice="true"]:focus { border-color: @focusRing; }
QToolButton[small="true"] { border: 1px solid @control; padding: 2px 8px; }
QToolButton[small="true"]:hover { background: @hover; }
QToolButton:focus, QToolButton[outlined="true"]:focus, QToolButton[small="true"]:focus { border-color: @focusRing; }
QDockWidget { color: @text; font-weight: 600; }
QStatusBar { background: @surface; border-top: 1px solid @divider; color: @muted; }
QStatusBar QLabel { color: @muted; padding: 0 6px; }
QStatusBar::item { border: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabBar { background: @surface; }
QTabBar::tab { background: @surface; color: @muted; padding: 6px 12px; border: 0; border-top: 2px solid transparent; }
QTabBar::tab:selected { color: @text; }
QTabBar[folded="false"]::tab:selected { border-top: 2px solid @accent; }
QTabBar::tab:hover { background: @hover; }
QHeaderView { background: @sunken; }
QHeaderView::section { background: @sunken; color: @muted; border: 0; border-bottom: 1px solid @divider; padding: 6px 8px; font-weight: 600; }
QTableView { background: @surface; border: 0; gridline-color: @divider; selection-background-color: @selection; selection-color: @text; }
QListView, QTreeView, QUndoView { background: @surface; border: 0; outline: 0; selection-background-color: @selection; selection-color: @text; }
QTreeView { alternate-background-color: @sunken; }
QTreeView::item { padding: 3px 5px; border: 0; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected { background: @selection; color: @text; }
QAbstractItemView QLineEdit { border-radius: 2px; padding: 0 3px; }
QUndoView::item { padding: 5px 8px; border: 0; }
QUndoView::item:selected { background: @selection; color: @text; }
QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked { background: @surface; border: 1px solid @muted; border-radius: 3px; }
QListWidget { outline: 0; }
QListWidget::item { border-radius: 6px; padding: 4px; }
QListWidget::item:hover { background: @hover; }
QListWidget::item:selected { background: @selection; color: @text; }
QScrollArea { background: @surface; border: 0; }
QTextEdit, QPlainTextEdit, QLineEdit { background: @surface; color: @text; border: 1px solid @control; border-radius: 6px; padding: 4px 6px; selection-background-color: @accent; selection-color: @onAccent; }
QTextEdit:focus, QPlainTextEdit:focus, QLineEdit:focus { border-color: @focusRing; }
QTextEdit[reader="true"] { border: 0; border-radius: 0; padding: 0; }
QLabel[muted="true"] { color: @muted; }
QLabel[section="true"] { color: @muted; font-weight: 600; }
QLabel[heading="true"] { color: @text; font-weight: 600; }
QLabel[bad="true"] { color: @error; }
QFrame[rule="true"] { background: @divider; border: 0; max-height: 1px; min-height: 1px; }
QFrame[card="true"] { background: @surface; border: 1px solid @divider; border-radius: 8px; }
QLabel[keyCap="true"] { background: @sunken; color: @muted; border: 1px solid @control; border-radius: 4px; padding: 1px 6px; }
QSplitter::handle { background: @divider; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { background: @control; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @surface; border: 2px solid @accent; width: 10px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: @accent; }
QProgressBar { background: @probTrack; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QToolTip { background: @surface; color: @text; border: 1px solid @divider; padding: 3px; }
)";

QString coloured(const MapPalette& map)
{
    const QList<QPair<QString, QColor>> names = {
        {QStringLiteral("@window"), map.window},       {QStringLiteral("@surface"), map.surface},
        {QStringLiteral("@sunken"), map.sunken},       {QStringLiteral("@divider"), map.divider},
        {QStringLiteral("@control"), map.control},     {QStringLiteral("@text"), map.text},
        {QStringLiteral("@muted"), map.muted},         {QStringLiteral("@accent"), map.accent},
        {QStringLiteral("@onAccent"), map.onAccent},   {QStringLiteral("@hover"), map.hover},
        {QStringLiteral("@selection"), map.selection}, {QStringLiteral("@focusRing"), map.focusRing},
        {QStringLiteral("@probTrack"), map.probTrack}, {QStringLiteral("@error"), map.error},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto& [name, colour] : names)
        text.replace(name, colour.name());
    return text;
}

} // namespace

const MapPalette& paletteOf(Theme theme)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && desktopIsDark());
    return dark ? MapPalette::darkPalette() : MapPalette::light();
}

void applyTheme(const MapPalette& palette)
{
    // The desktop's own darkness has to be read before it is painted over.
    static_cast<void>(desktopIsDark());
    QApplication::setStyle(new RoomyFusion);
    QApplication::setPalette(windowPalette(palette));
    for (const char* framed : {"QAbstractSpinBox", "QComboBox"})
        QApplication::setPalette(framedPalette(palette), framed);
    qApp->setStyleSheet(coloured(palette));
}

} // namespace cp::ui
