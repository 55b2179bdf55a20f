#include "widgets/export/exportdialog.h"

#include "widgets/common/smallparts.h"
#include "widgets/export/exportpreview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace cp::ui {
namespace {

constexpr int listWidth = 236;
constexpr int optionsWidth = 300;

/// What the format takes of this map and what not, for a person to read before it is written.
QString keepsText(const Workspace& workspace, const Format& format)
{
    if (format.kind == Format::Kind::Report)
        return QStringLiteral("<p>%1</p>").arg(ExportDialog::tr("Where the articles agree and contradict, with both quotes, their places and the reasons, near misses, and probabilities side by "
                                                                "side. It opens without this program."));
    const QStringList lost = losses(workspace, format);
    QString text = lost.isEmpty() ? QStringLiteral("<p>%1</p>").arg(ExportDialog::tr("The file keeps all of this map."))
                                  : QStringLiteral("<p><b>%1</b></p>").arg(ExportDialog::tr("Of this map:"));
    for (const QString& sentence : lost)
        text += QStringLiteral("<p style='margin-top:3px; margin-bottom:3px'>%1</p>").arg(sentence.toHtmlEscaped());
    text += QStringLiteral("<p><b>%1</b></p><table cellspacing='3'>").arg(ExportDialog::tr("The format keeps:"));
    for (size_t i = 0; i < mapPartCount; ++i)
        text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(partTitle(static_cast<MapPart>(i)), keepingTitle(format.keeps[i]));
    return text + QStringLiteral("</table><p>%1</p>").arg(ExportDialog::tr("yes: other programs see it; own: only Counterpoint reads it back; bent: it is written as something similar; –: left out."));
}

} // namespace

ImageFormat imageFormatOf(const Format& format)
{
    return format.id == QLatin1String("png") ? ImageFormat::Png : format.id == QLatin1String("pdf") ? ImageFormat::Pdf : ImageFormat::Svg;
}

ExportDialog::ExportDialog(const PictureSubject& subject, Workspace workspace, const QString& formatId, QWidget* parent)
    : QDialog(parent), m_workspace(std::move(workspace)), m_format(formatById(formatId)), m_list(new QListWidget(this)), m_options(new ExportOptions(subject, this)),
      m_preview(new ExportPreview(this)), m_pages(new QStackedWidget(this)), m_size(styledLabel("muted", this)), m_keeps(new QLabel(this)),
      m_copy(new QPushButton(tr("Copy to the clipboard"), this)), m_write(new QPushButton(tr("Export…"), this)), m_cancel(nullptr)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the map"));
    setAttribute(Qt::WA_DeleteOnClose);
    styleParts();
    build();
    resizeOnScreen(this, {1000, 620});
    connectParts();
    fillFormats(formatId);
}

void ExportDialog::styleParts()
{
    m_list->setObjectName(QStringLiteral("exportFormats"));
    m_size->setObjectName(QStringLiteral("exportSize"));
    m_keeps->setObjectName(QStringLiteral("exportKeeps"));
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_write->setObjectName(QStringLiteral("exportWrite"));
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    m_list->setFixedWidth(listWidth);
    m_size->setWordWrap(true);
    m_keeps->setWordWrap(true);
    m_keeps->setAlignment(Qt::AlignTop);
    m_keeps->setMargin(12);
    m_options->setMaximumWidth(optionsWidth);
}

void ExportDialog::build()
{
    m_pages->addWidget(buildPicturePage());
    auto* keeps = new QScrollArea(this);
    keeps->setWidget(m_keeps);
    keeps->setWidgetResizable(true);
    m_pages->addWidget(keeps);
    auto* top = new QHBoxLayout;
    top->addWidget(m_list);
    top->addSpacing(8);
    top->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top, 1);
    column->addWidget(ruleLine(this));
    column->addLayout(buildButtons());
}

QWidget* ExportDialog::buildPicturePage()
{
    auto* page = new QWidget(this);
    auto* options = new QScrollArea(page);
    options->setWidget(m_options);
    options->setWidgetResizable(true);
    options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    options->setFixedWidth(optionsWidth + options->verticalScrollBar()->sizeHint().width());
    options->setStyleSheet(QStringLiteral("QScrollArea { background: transparent; }")); // as the rest of the dialog
    options->viewport()->setAutoFillBackground(false);
    m_options->setAutoFillBackground(false);
    auto* right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addWidget(m_size);
    auto* sides = new QHBoxLayout(page);
    sides->addWidget(options);
    sides->addLayout(right, 1);
    return page;
}

QHBoxLayout* ExportDialog::buildButtons()
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_write);
    return buttons;
}

void ExportDialog::connectParts()
{
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyAsked);
    connect(m_list, &QListWidget::currentItemChanged, this, &ExportDialog::choose);
    connect(m_options, &ExportOptions::changed, this, &ExportDialog::refresh);
}

void ExportDialog::fillFormats(const QString& formatId)
{
    const std::pair<Format::Kind, QString> groups[] = {
        {Format::Kind::Picture, tr("Pictures")}, {Format::Kind::Map, tr("For other programs")}, {Format::Kind::Report, tr("Reports")}};
    for (const auto& [kind, heading] : groups) {
        auto* head = new QListWidgetItem(heading, m_list);
        head->setFlags(Qt::NoItemFlags);
        for (const Format& one : formats()) {
            if (one.kind != kind || (kind == Format::Kind::Map && !one.write) || one.id == QLatin1String("cpw"))
                continue;
            auto* item = new QListWidgetItem(formatTitle(one), m_list);
            item->setData(Qt::UserRole, one.id);
            item->setToolTip(QStringLiteral("*.") + one.suffixes.join(QStringLiteral(", *.")));
            if (one.id == formatId)
                m_list->setCurrentItem(item);
        }
    }
}

void ExportDialog::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    const Format* chosen = item ? formatById(item->data(Qt::UserRole).toString()) : nullptr;
    if (!chosen)
        return;
    m_format = chosen;
    const bool isPicture = chosen->kind == Format::Kind::Picture;
    m_pages->setCurrentIndex(isPicture ? 0 : 1);
    if (isPicture)
        m_options->setFormat(imageFormatOf(*chosen));
    refresh();
}

void ExportDialog::refresh()
{
    const bool isPicture = m_format->kind == Format::Kind::Picture;
    m_copy->setVisible(isPicture && imageFormatOf(*m_format) != ImageFormat::Pdf);
    if (!isPicture) {
        m_keeps->setText(keepsText(m_workspace, *m_format));
        m_write->setEnabled(true);
        return;
    }
    const Result<QString> size = m_options->sizeText();
    m_size->setText(size ? *size : size.error().message);
    m_write->setEnabled(size.isOk());
    m_copy->setEnabled(size.isOk());
    m_preview->show(m_options->scene(), m_options->options());
}

} // namespace cp::ui
