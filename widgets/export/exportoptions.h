#pragma once

#include "model/exchange/image.h"

#include <QSet>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cp::ui {

/// What of a map is shown on a picture.
struct PictureSubject {
    std::shared_ptr<const MapScene> scene;
    std::function<std::shared_ptr<const MapScene>()> wholeTexts; ///< the same map, no statement shortened
    QSet<StatementId> selection;
    QRectF view; ///< what the canvas shows, in the scene
    QString title;
    QString scaleName;
};

/// What a picture shows and how it looks.
class ExportOptions final : public QWidget {
    Q_OBJECT

public:
    explicit ExportOptions(const PictureSubject& subject, QWidget* parent = nullptr);

    /// Shows the options of that format alone.
    void setFormat(ImageFormat format);
    [[nodiscard]] ImageOptions options() const;
    /// The part of the scene that is chosen.
    [[nodiscard]] std::shared_ptr<const MapScene> scene() const { return m_part; }
    /// How large the file's picture gets, in words. Empty room for the answer: what speaks against writing it.
    [[nodiscard]] Result<QString> sizeText() const;

Q_SIGNALS:
    void changed();

private:
    enum class Part { All, Selection, View, Document };

    void addParts();
    void addLook();
    void addSize();
    void takePart();
    [[nodiscard]] static QString sheetsText(QSize sheets, int written);
    [[nodiscard]] std::shared_ptr<const MapScene> chosenScene();

    PictureSubject m_subject;
    std::shared_ptr<const MapScene> m_part;
    ImageFormat m_format = ImageFormat::Svg;
    QFormLayout* m_form;
    QComboBox* m_parts;
    QComboBox* m_colours;
    QCheckBox* m_titleBlock;
    QLineEdit* m_title;
    QCheckBox* m_legend;
    QCheckBox* m_transparent;
    QCheckBox* m_wholeTexts;
    std::shared_ptr<const MapScene> m_whole; ///< made when first asked for
    QComboBox* m_text;
    QSpinBox* m_width;
    QSpinBox* m_dpi;
    QComboBox* m_paper;
};

} // namespace cp::ui
