#pragma once

#include "model/base/result.h"
#include "model/documents/document.h"

#include <QScrollArea>
#include <vector>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class DropPlace;

/// The first page: two places for articles (up to ten on request), recent workspaces, the sample.
/// It reads no file itself; the window does that off this thread and tells it what came out.
class StartPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setRecent(const QStringList& files);
    void showReading(int place, const QString& name);
    void showImport(int place, const Result<Document>& document);
    /// The first place without an article, or -1.
    [[nodiscard]] int freePlace() const;
    /// The next place behind one that is still without an article, or -1.
    [[nodiscard]] int freePlaceAfter(int place) const;
    void clear();

Q_SIGNALS:
    void fileAsked(int place);
    void pasteAsked(int place);
    /// Files from place on; workspaces among them are opened instead.
    void filesDropped(int place, const QStringList& files);
    void analysisAsked(const std::vector<cp::Document>& documents);
    void workspaceAsked(const QString& file);
    void sampleAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillBody(QWidget* body);
    [[nodiscard]] QGridLayout* buildPlaces();
    [[nodiscard]] QHBoxLayout* buildGo(QWidget* body);
    [[nodiscard]] QHBoxLayout* buildLower();
    [[nodiscard]] QHBoxLayout* buildLocal(QWidget* body);
    QWidget* buildRecent();
    QWidget* buildNewHere();
    QWidget* buildSample(QWidget* parent);
    QWidget* buildKeys(QWidget* parent);
    void connectButtons();
    DropPlace* addPlace();
    /// That holds the same article; null when none does.
    [[nodiscard]] const DropPlace* placeOf(const Document& document) const;
    void follow();
    void start(bool firstAlone);
    void retranslate();

    std::vector<DropPlace*> m_places;
    QGridLayout* m_placeRow;
    QLabel *m_title, *m_subtitle, *m_hint, *m_recentTitle, *m_noRecent, *m_newTitle, *m_local, *m_localIcon;
    QPushButton *m_read, *m_alone, *m_third;
    QListWidget* m_recent;
    QLabel *m_sampleTitle, *m_sampleText;
    QPushButton* m_sample;
    std::vector<QLabel*> m_keys;
    std::vector<QLabel*> m_keyTexts;
    const MapPalette* m_palette;
};

} // namespace cp::ui
