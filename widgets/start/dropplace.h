#pragma once

#include "model/documents/document.h"

#include <QFrame>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class LaneBadge;
class Pill;

/// Where one article is dropped, chosen or pasted; then shows what was read from it, or why it could not be read.
class DropPlace final : public QFrame {
    Q_OBJECT

public:
    explicit DropPlace(int lane, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showReading(const QString& name);
    void showDocument(const Document& document);
    void showError(const QString& message);
    void clear();
    [[nodiscard]] const std::optional<Document>& document() const { return m_document; }
    [[nodiscard]] int lane() const { return m_lane; }

Q_SIGNALS:
    void filesDropped(const QStringList& files);
    void fileAsked();
    void pasteAsked();
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildEmptyPage();
    void makeInvitation(QWidget* page);
    [[nodiscard]] QHBoxLayout* buildChoices(QWidget* page);
    QWidget* buildFilledPage();
    QWidget* buildCard(QWidget* page);
    void retranslate();
    void showDetail();

    int m_lane;
    bool m_target = false;
    std::optional<Document> m_document;
    const MapPalette* m_palette;
    LaneBadge* m_badge;
    QLabel* m_name;
    QToolButton* m_clear;
    QStackedWidget* m_pages;
    QLabel *m_picture, *m_invite, *m_formats, *m_error;
    QPushButton *m_choose, *m_paste;
    QLabel *m_file, *m_title, *m_detail, *m_filePicture;
    Pill* m_ready;
    QPushButton* m_replace;
};

} // namespace cp::ui
