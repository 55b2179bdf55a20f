#pragma once

#include "model/exchange/formats.h"
#include "widgets/export/exportoptions.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace cp::ui {

class ExportPreview;

/// Chooses a format and what goes into it: pictures with a preview and their size, data with what it would lose.
/// It writes nothing itself.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// Starts with the format of that id.
    ExportDialog(const PictureSubject& subject, Workspace workspace, const QString& formatId, QWidget* parent = nullptr);

    [[nodiscard]] const Format& format() const { return *m_format; }
    [[nodiscard]] ImageOptions imageOptions() const { return m_options->options(); }
    [[nodiscard]] std::shared_ptr<const MapScene> scene() const { return m_options->scene(); }
    [[nodiscard]] const Workspace& workspace() const { return m_workspace; }

Q_SIGNALS:
    void copyAsked();

private:
    void styleParts();
    void build();
    [[nodiscard]] QWidget* buildPicturePage();
    [[nodiscard]] QHBoxLayout* buildButtons();
    void connectParts();
    void fillFormats(const QString& formatId);
    void choose();
    void refresh();

    Workspace m_workspace;
    const Format* m_format;
    QListWidget* m_list;
    ExportOptions* m_options;
    ExportPreview* m_preview;
    QStackedWidget* m_pages; ///< pictures; everything else
    QLabel* m_size;
    QLabel* m_keeps;
    QPushButton *m_copy, *m_write, *m_cancel;
};

[[nodiscard]] ImageFormat imageFormatOf(const Format& format);

} // namespace cp::ui
