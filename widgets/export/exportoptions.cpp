#include "widgets/export/exportoptions.h"

#include "model/rendering/scenepart.h"
#include "widgets/common/smallparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace cp::ui {
namespace {

template <typename Value>
void addChoice(QComboBox* box, const QString& name, Value value)
{
    box->addItem(name, static_cast<int>(value));
}

template <typename Value>
Value chosen(const QComboBox* box)
{
    return static_cast<Value>(box->currentData().toInt());
}

/// Rows of a form have a label, which hides with them.
void setRowShown(QFormLayout* form, QWidget* field, bool shown)
{
    field->setVisible(shown);
    if (QWidget* label = form->labelForField(field))
        label->setVisible(shown);
}

} // namespace

ExportOptions::ExportOptions(const PictureSubject& subject, QWidget* parent)
    : QWidget(parent), m_subject(subject), m_part(subject.scene), m_form(new QFormLayout(this)), m_parts(new QComboBox(this)), m_colours(new QComboBox(this)),
      m_titleBlock(new QCheckBox(tr("Title and sources above the map"), this)), m_title(new QLineEdit(subject.title, this)), m_legend(new QCheckBox(tr("Legend below the map"), this)),
      m_transparent(new QCheckBox(tr("Transparent background"), this)), m_wholeTexts(new QCheckBox(tr("Whole statements, nothing shortened"), this)),
      m_text(new QComboBox(this)), m_width(new QSpinBox(this)), m_dpi(new QSpinBox(this)),
      m_paper(new QComboBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addParts();
    addLook();
    addSize();
    keepFromWheel(this); // they stand in an area that scrolls
}

void ExportOptions::addParts()
{
    m_parts->setObjectName(QStringLiteral("exportPart"));
    addChoice(m_parts, tr("Whole map"), Part::All);
    if (!m_subject.selection.isEmpty())
        addChoice(m_parts, tr("Selection (%L1)").arg(m_subject.selection.size()), Part::Selection);
    addChoice(m_parts, tr("What is on the screen"), Part::View);
    if (m_subject.scene->lanes.size() > 1) {
        for (const LaneShape& lane : m_subject.scene->lanes) {
            addChoice(m_parts, tr("Only %1: %2", "letter, title").arg(lane.letter, lane.title), Part::Document);
            m_parts->setItemData(m_parts->count() - 1, lane.letter, Qt::UserRole + 1);
        }
    }
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(tr("What"), m_parts);
    m_wholeTexts->setObjectName(QStringLiteral("exportWholeTexts"));
    m_form->addRow(m_wholeTexts);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &ExportOptions::takePart);
    connect(m_wholeTexts, &QCheckBox::toggled, this, &ExportOptions::takePart);
}

void ExportOptions::addLook()
{
    m_colours->setObjectName(QStringLiteral("exportColours"));
    addChoice(m_colours, tr("Light"), ImageColours::Light);
    addChoice(m_colours, tr("Dark"), ImageColours::Dark);
    addChoice(m_colours, tr("For paper: white ground, strong lines"), ImageColours::Print);
    m_form->addRow(tr("Colours"), m_colours);
    m_titleBlock->setObjectName(QStringLiteral("exportTitleBlock"));
    m_title->setObjectName(QStringLiteral("exportTitle"));
    m_legend->setObjectName(QStringLiteral("exportLegend"));
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    m_legend->setChecked(true);
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(m_titleBlock);
    m_form->addRow(m_legend);
    m_form->addRow(m_transparent);
    m_titleBlock->setToolTip(tr("The title, the articles with their sources and the scale, above the map"));
    m_text->setObjectName(QStringLiteral("exportText"));
    addChoice(m_text, tr("As text: can be searched and copied"), false);
    addChoice(m_text, tr("As shapes: the same everywhere, larger file"), true);
    m_form->addRow(tr("Text"), m_text);
    for (QComboBox* box : {m_colours, m_text})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportOptions::changed);
    for (QCheckBox* box : {m_titleBlock, m_legend, m_transparent})
        connect(box, &QCheckBox::toggled, this, &ExportOptions::changed);
    connect(m_title, &QLineEdit::textChanged, this, &ExportOptions::changed);
}

void ExportOptions::addSize()
{
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_width->setRange(0, 1'000'000);
    m_width->setSingleStep(500);
    m_width->setSpecialValueText(tr("As wide as the map needs"));
    m_width->setSuffix(tr(" pixels"));
    m_form->addRow(tr("Width"), m_width);
    m_dpi->setObjectName(QStringLiteral("exportDpi"));
    m_dpi->setRange(0, 2400);
    m_dpi->setSingleStep(50);
    m_dpi->setSpecialValueText(tr("Left to the printing program"));
    m_dpi->setSuffix(tr(" dots per inch"));
    m_form->addRow(tr("Resolution in print"), m_dpi);
    m_paper->setObjectName(QStringLiteral("exportPaper"));
    addChoice(m_paper, tr("One page, as large as the map"), PdfPaper::OnePage);
    addChoice(m_paper, tr("Sheets of A4, to lay side by side"), PdfPaper::A4);
    addChoice(m_paper, tr("Sheets of A3, to lay side by side"), PdfPaper::A3);
    addChoice(m_paper, tr("Sheets of US Letter, to lay side by side"), PdfPaper::Letter);
    m_form->addRow(tr("Paper"), m_paper);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ExportOptions::changed);
    for (QSpinBox* box : {m_width, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &ExportOptions::changed);
}

void ExportOptions::setFormat(ImageFormat format)
{
    m_format = format;
    setRowShown(m_form, m_transparent, format != ImageFormat::Pdf);
    setRowShown(m_form, m_text, format == ImageFormat::Svg);
    setRowShown(m_form, m_width, format == ImageFormat::Png);
    setRowShown(m_form, m_dpi, format == ImageFormat::Png);
    setRowShown(m_form, m_paper, format == ImageFormat::Pdf);
    Q_EMIT changed();
}

std::shared_ptr<const MapScene> ExportOptions::chosenScene()
{
    if (!m_wholeTexts->isChecked())
        return m_subject.scene;
    if (!m_whole)
        m_whole = m_subject.wholeTexts();
    return m_whole;
}

void ExportOptions::takePart()
{
    const std::shared_ptr<const MapScene> whole = chosenScene();
    const auto part = [&whole](const QSet<StatementId>& ids) { return std::make_shared<const MapScene>(partOf(*whole, ids)); };
    switch (chosen<Part>(m_parts)) {
    case Part::All: m_part = whole; break;
    case Part::Selection: m_part = part(m_subject.selection); break;
    case Part::View: m_part = part(statementsIn(*m_subject.scene, m_subject.view)); break;
    case Part::Document: m_part = part(statementsOf(*whole, m_parts->currentData(Qt::UserRole + 1).toString())); break;
    }
    Q_EMIT changed();
}

ImageOptions ExportOptions::options() const
{
    ImageOptions options;
    options.colours = chosen<ImageColours>(m_colours);
    options.titleBlock = m_titleBlock->isChecked();
    options.title = m_title->text();
    options.scaleName = m_subject.scaleName;
    options.legend = m_legend->isChecked();
    options.transparent = m_format != ImageFormat::Pdf && m_transparent->isChecked();
    options.textAsShapes = chosen<bool>(m_text);
    options.width = m_width->value();
    options.dpi = m_dpi->value();
    options.paper = chosen<PdfPaper>(m_paper);
    return options;
}

QString ExportOptions::sheetsText(QSize sheets, int written)
{
    const int blank = sheets.width() * sheets.height() - written;
    const QString text = tr("%Ln sheet(s): %L1 across, %L2 down", nullptr, written).arg(sheets.width()).arg(sheets.height());
    return blank == 0 ? text : text + tr("; %Ln blank one(s) left out", nullptr, blank);
}

Result<QString> ExportOptions::sizeText() const
{
    if (m_part->nodes.empty())
        return Error{ErrorCode::Empty, tr("There is no statement in this part of the map.")};
    const ImageOptions look = options();
    const QSizeF picture = pictureSize(*m_part, look);
    const QLocale locale;
    const auto centimetres = [&locale](double units) { return locale.toString(units * 2.54 / 96, 'f', 1); };
    if (m_format == ImageFormat::Svg)
        return tr("%L1 × %L2 pixels at 100 %, sharp at any size").arg(qRound(picture.width())).arg(qRound(picture.height()));
    if (m_format == ImageFormat::Pdf)
        return look.paper == PdfPaper::OnePage ? tr("One page of %1 × %2 cm").arg(centimetres(picture.width()), centimetres(picture.height()))
                                               : sheetsText(pdfSheets(picture, look.paper), pdfSheetCount(*m_part, look));
    const Result<QSize> size = pngSize(picture, look);
    if (!size)
        return size.error();
    const double pixels = 1e-6 * size->width() * size->height();
    QString text = tr("%L1 × %L2 pixels, %3 megapixels").arg(size->width()).arg(size->height()).arg(locale.toString(pixels, 'f', 1));
    if (look.dpi > 0)
        text += tr("; prints %1 × %2 cm").arg(centimetres(96.0 * size->width() / look.dpi), centimetres(96.0 * size->height() / look.dpi));
    return text + tr("; writing it takes about %L1 MB of memory").arg(pngBandBytes >> 20);
}

} // namespace cp::ui
