#include "widgets/start/dropplace.h"

#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace cp::ui {
namespace {

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

DropPlace::DropPlace(int lane, QWidget* parent)
    : QFrame(parent), m_lane(lane), m_palette(&MapPalette::light()), m_badge(new LaneBadge(this)),
      m_name(new QLabel(this)), m_clear(new QToolButton(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("dropPlace") + laneLetter(lane));
    setAcceptDrops(true);
    m_badge->setFixedSize(besideLetters(26), besideLetters(26));
    m_clear->setObjectName(QStringLiteral("clear") + laneLetter(lane));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_badge);
    head->addWidget(m_name, 1);
    head->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(buildEmptyPage());
    m_pages->addWidget(buildFilledPage());
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT cleared();
    });
    clear();
    retranslate();
}

QWidget* DropPlace::buildEmptyPage()
{
    auto* page = new QWidget;
    makeInvitation(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_picture);
    column->addWidget(m_invite);
    column->addWidget(m_formats);
    column->addWidget(m_error);
    column->addSpacing(6);
    column->addLayout(buildChoices(page));
    column->addStretch(1);
    return page;
}

void DropPlace::makeInvitation(QWidget* page)
{
    m_picture = new QLabel(page);
    m_invite = styledLabel("heading", page);
    m_formats = styledLabel("muted", page);
    m_error = styledLabel("bad", page);
    m_error->setObjectName(QStringLiteral("error") + laneLetter(m_lane));
    for (QLabel* label : {m_picture, m_invite, m_formats, m_error})
        label->setAlignment(Qt::AlignCenter);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_invite->setFont(large);
}

QHBoxLayout* DropPlace::buildChoices(QWidget* page)
{
    m_choose = new QPushButton(page);
    m_choose->setObjectName(QStringLiteral("choose") + laneLetter(m_lane));
    m_paste = new QPushButton(page);
    m_paste->setObjectName(QStringLiteral("paste") + laneLetter(m_lane));
    connect(m_choose, &QPushButton::clicked, this, &DropPlace::fileAsked);
    connect(m_paste, &QPushButton::clicked, this, &DropPlace::pasteAsked);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    return buttons;
}

QWidget* DropPlace::buildFilledPage()
{
    auto* page = new QWidget;
    QWidget* card = buildCard(page);
    m_replace = new QPushButton(page);
    m_replace->setObjectName(QStringLiteral("replace") + laneLetter(m_lane));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(card);
    column->addWidget(m_replace, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_replace, &QPushButton::clicked, this, &DropPlace::fileAsked);
    return page;
}

/// What was read.
QWidget* DropPlace::buildCard(QWidget* page)
{
    const QString letter = laneLetter(m_lane);
    auto* card = new QFrame(page);
    card->setProperty("card", true);
    m_filePicture = new QLabel(card);
    m_file = styledLabel("heading", card);
    m_file->setObjectName(QStringLiteral("file") + letter);
    m_title = styledLabel("plain", card);
    m_title->setObjectName(QStringLiteral("title") + letter);
    m_detail = styledLabel("muted", card);
    m_detail->setObjectName(QStringLiteral("detail") + letter);
    m_ready = new Pill(card);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_file);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(14);
    row->addWidget(m_filePicture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_ready, 0, Qt::AlignTop);
    return card;
}

void DropPlace::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_badge->setLane(m_lane, palette);
    m_name->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(palette.lane(m_lane).ink.name()));
    const QPixmap document = icon(QStringLiteral("document"), palette).pixmap(besideLetters(32));
    m_picture->setPixmap(document);
    m_filePicture->setPixmap(document);
    m_choose->setIcon(icon(QStringLiteral("folder"), palette));
    m_replace->setIcon(icon(QStringLiteral("folder"), palette));
    m_paste->setIcon(icon(QStringLiteral("paste"), palette));
    m_clear->setIcon(icon(QStringLiteral("close"), palette));
    m_ready->setColours(palette.supportTint, palette.support);
    update();
}

void DropPlace::showReading(const QString& name)
{
    clear();
    m_formats->setText(tr("Opening %1 …").arg(name));
}

void DropPlace::showDocument(const Document& document)
{
    m_document = document;
    m_file->setText(document.source);
    m_title->setText(document.title);
    m_title->setVisible(!document.title.isEmpty() && document.title != document.source);
    m_error->hide();
    m_clear->show();
    m_pages->setCurrentIndex(1);
    showDetail();
    update();
}

void DropPlace::showError(const QString& message)
{
    clear();
    m_error->setText(message);
    m_error->show();
}

void DropPlace::clear()
{
    m_document.reset();
    m_error->hide();
    m_clear->hide();
    m_pages->setCurrentIndex(0);
    retranslate();
    update();
}

void DropPlace::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MapPalette::Lane& lane = m_palette->lane(m_lane);
    QPen edge(m_target ? m_palette->accent : lane.ink, m_target ? 2 : 1.5);
    if (m_target || !m_document)
        edge.setDashPattern({7 / edge.widthF(), 5 / edge.widthF()});
    painter.setPen(edge);
    painter.setBrush(m_document ? lane.tint : m_palette->surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

void DropPlace::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_target = true;
    update();
}

void DropPlace::dragLeaveEvent(QDragLeaveEvent*)
{
    m_target = false;
    update();
}

void DropPlace::dropEvent(QDropEvent* event)
{
    m_target = false;
    update();
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(event->mimeData()));
}

void DropPlace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DropPlace::retranslate()
{
    m_name->setText(m_lane == 0   ? tr("First article")
                    : m_lane == 1 ? tr("Second article")
                                  : tr("Third article"));
    m_invite->setText(tr("Drop an article here"));
    m_formats->setText(tr("txt, md, html, pdf, docx, odt or epub"));
    m_choose->setText(tr("Choose a file…"));
    m_paste->setText(tr("Paste text"));
    m_replace->setText(tr("Replace…"));
    m_ready->setText(tr("Ready"));
    m_clear->setToolTip(tr("Remove this article"));
    m_clear->setAccessibleName(m_clear->toolTip());
    setAccessibleName(m_name->text());
    showDetail();
}

void DropPlace::showDetail()
{
    if (m_document)
        m_detail->setText(tr("%Ln word(s)", nullptr, countWords(m_document->text)));
}

} // namespace cp::ui
