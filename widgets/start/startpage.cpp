#include "widgets/start/startpage.h"

#include "model/base/letters.h"
#include "model/documents/samearticle.h"
#include "model/rendering/palette.h"
#include "widgets/common/icons.h"
#include "widgets/common/smallparts.h"
#include "widgets/start/dropplace.h"

#include <QEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int pageWidth = 1200;
constexpr size_t mostPlaces = 10;
constexpr int placesPerRow = 3;

QLabel* scaledLabel(const char* role, double factor, QWidget* parent)
{
    QLabel* label = styledLabel(role, parent);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * factor);
    large.setWeight(QFont::DemiBold);
    label->setFont(large);
    return label;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QScrollArea(parent), m_palette(&MapPalette::light())
{
    setObjectName(QStringLiteral("startPage"));
    setWidgetResizable(true);
    build();
    connectButtons();
    retranslate();
    follow();
}

void StartPage::build()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("startGround"));
    auto* body = new QWidget(page);
    body->setMaximumWidth(pageWidth);
    fillBody(body);
    auto* outer = new QHBoxLayout(page);
    outer->setContentsMargins(40, 48, 40, 32);
    outer->addStretch(1);
    outer->addWidget(body, 100, Qt::AlignTop);
    outer->addStretch(1);
    setWidget(page);
}

void StartPage::fillBody(QWidget* body)
{
    m_title = scaledLabel("heading", 2, body);
    m_subtitle = styledLabel("muted", body);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(14);
    column->addLayout(buildPlaces());
    column->addSpacing(8);
    column->addLayout(buildGo(body));
    column->addSpacing(18);
    column->addWidget(ruleLine(body));
    column->addSpacing(10);
    column->addLayout(buildLower());
    column->addSpacing(10);
    column->addLayout(buildLocal(body));
    // Last: what joins the body only now comes behind its buttons when walked by keyboard.
    body->setLayout(column);
}

QGridLayout* StartPage::buildPlaces()
{
    m_placeRow = new QGridLayout;
    m_placeRow->setSpacing(24);
    addPlace();
    addPlace();
    return m_placeRow;
}

QHBoxLayout* StartPage::buildGo(QWidget* body)
{
    m_read = new QPushButton(body);
    m_read->setObjectName(QStringLiteral("readAndLink"));
    m_read->setProperty("primary", true);
    m_hint = styledLabel("muted", body);
    m_hint->setWordWrap(false);
    m_alone = new QPushButton(body);
    m_alone->setObjectName(QStringLiteral("mapAlone"));
    m_alone->setProperty("linkLike", true);
    m_third = new QPushButton(body);
    m_third->setObjectName(QStringLiteral("addThird"));
    m_third->setProperty("plain", true);
    auto* go = new QHBoxLayout;
    go->addWidget(m_read);
    go->addSpacing(8);
    go->addWidget(m_hint);
    go->addWidget(m_alone);
    go->addStretch(1);
    go->addWidget(m_third);
    return go;
}

QHBoxLayout* StartPage::buildLower()
{
    auto* lower = new QHBoxLayout;
    lower->setSpacing(24);
    lower->addWidget(buildRecent(), 1);
    lower->addWidget(buildNewHere(), 1);
    return lower;
}

QHBoxLayout* StartPage::buildLocal(QWidget* body)
{
    m_localIcon = new QLabel(body);
    m_local = styledLabel("muted", body);
    auto* local = new QHBoxLayout;
    local->addWidget(m_localIcon);
    local->addWidget(m_local, 1);
    return local;
}

void StartPage::connectButtons()
{
    connect(m_read, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_alone, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_third, &QPushButton::clicked, this, [this] {
        addPlace()->setMapPalette(*m_palette);
        follow();
    });
}

QWidget* StartPage::buildRecent()
{
    auto* box = new QWidget;
    m_recentTitle = styledLabel("heading", box);
    m_noRecent = styledLabel("muted", box);
    m_recent = new QListWidget(box);
    m_recent->setObjectName(QStringLiteral("recentList"));
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setIconSize({besideLetters(18), besideLetters(18)});
    m_recent->setSpacing(2);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_recentTitle);
    column->addWidget(m_noRecent);
    column->addWidget(m_recent);
    column->addStretch(1);
    const auto open = [this](const QListWidgetItem* item) { Q_EMIT workspaceAsked(item->data(Qt::UserRole).toString()); };
    connect(m_recent, &QListWidget::itemClicked, this, open);
    connect(m_recent, &QListWidget::itemActivated, this, open);
    return box;
}

QWidget* StartPage::buildNewHere()
{
    auto* box = new QWidget;
    m_newTitle = styledLabel("heading", box);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_newTitle);
    column->addWidget(buildSample(box));
    column->addWidget(buildKeys(box));
    column->addStretch(1);
    return box;
}

QWidget* StartPage::buildSample(QWidget* parent)
{
    auto* sample = new QFrame(parent);
    sample->setProperty("card", true);
    m_sampleTitle = styledLabel("heading", sample);
    m_sampleText = styledLabel("muted", sample);
    m_sample = new QPushButton(sample);
    m_sample->setObjectName(QStringLiteral("openSample"));
    m_sample->setProperty("linkLike", true);
    auto* words = new QVBoxLayout(sample);
    words->setContentsMargins(16, 14, 16, 12);
    words->addWidget(m_sampleTitle);
    words->addWidget(m_sampleText);
    words->addWidget(m_sample, 0, Qt::AlignLeft);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleAsked);
    return sample;
}

QWidget* StartPage::buildKeys(QWidget* parent)
{
    auto* keys = new QFrame(parent);
    keys->setProperty("card", true);
    auto* grid = new QGridLayout(keys);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setColumnStretch(1, 1);
    for (const QKeySequence& key : {QKeySequence(Qt::CTRL | Qt::Key_O), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                                    QKeySequence(Qt::CTRL | Qt::Key_Z)}) {
        auto* cap = styledLabel("keyCap", keys);
        cap->setText(key.toString(QKeySequence::NativeText));
        cap->setWordWrap(false);
        auto* text = styledLabel("muted", keys);
        const int row = static_cast<int>(m_keys.size());
        grid->addWidget(cap, row, 0, Qt::AlignLeft);
        grid->addWidget(text, row, 1);
        m_keys.push_back(cap);
        m_keyTexts.push_back(text);
    }
    return keys;
}

DropPlace* StartPage::addPlace()
{
    const int lane = static_cast<int>(m_places.size());
    auto* place = new DropPlace(lane);
    place->setMinimumHeight(236);
    m_places.push_back(place);
    m_placeRow->addWidget(place, lane / placesPerRow, lane % placesPerRow);
    m_placeRow->setColumnStretch(lane % placesPerRow, 1);
    connect(place, &DropPlace::fileAsked, this, [this, lane] { Q_EMIT fileAsked(lane); });
    connect(place, &DropPlace::pasteAsked, this, [this, lane] { Q_EMIT pasteAsked(lane); });
    connect(place, &DropPlace::filesDropped, this, [this, lane](const QStringList& files) {
        Q_EMIT filesDropped(lane, files);
    });
    connect(place, &DropPlace::cleared, this, &StartPage::follow);
    return place;
}

void StartPage::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    for (DropPlace* place : m_places)
        place->setMapPalette(palette);
    widget()->setStyleSheet(QStringLiteral("#startGround { background: %1; }").arg(palette.window.name()));
    m_read->setIcon(iconOnAccent(QStringLiteral("review"), palette));
    m_third->setIcon(icon(QStringLiteral("add"), palette));
    m_localIcon->setPixmap(icon(QStringLiteral("info"), palette).pixmap(besideLetters(16)));
    m_recent->setStyleSheet(QStringLiteral("QListWidget { background: %1; }").arg(palette.window.name()));
    for (int i = 0; i < m_recent->count(); ++i)
        m_recent->item(i)->setIcon(icon(QStringLiteral("folder"), palette));
}

void StartPage::setRecent(const QStringList& files)
{
    m_recent->clear();
    for (const QString& file : files) {
        const QFileInfo info(file);
        const QString when = QLocale().toString(info.lastModified(), QLocale::ShortFormat);
        auto* item = new QListWidgetItem(icon(QStringLiteral("folder"), *m_palette),
                                         tr("%1\n%2", "file name, date").arg(info.fileName(), when), m_recent);
        item->setData(Qt::UserRole, file);
        item->setToolTip(literal(file));
    }
    m_recent->setVisible(!files.isEmpty());
    m_noRecent->setVisible(files.isEmpty());
}

void StartPage::showReading(int place, const QString& name)
{
    while (place >= static_cast<int>(m_places.size()))
        addPlace()->setMapPalette(*m_palette);
    m_places[static_cast<size_t>(place)]->showReading(name);
    follow();
}

void StartPage::showImport(int place, const Result<Document>& document)
{
    DropPlace* shown = m_places[static_cast<size_t>(place)];
    const DropPlace* same = document ? placeOf(*document) : nullptr;
    if (same && same != shown)
        shown->showError(tr("This is the same article as %1. Choose another one.", "letter of an article").arg(laneLetter(same->lane())));
    else if (document)
        shown->showDocument(*document);
    else
        shown->showError(document.error().message);
    follow();
}

const DropPlace* StartPage::placeOf(const Document& document) const
{
    const auto there = std::find_if(m_places.begin(), m_places.end(), [&](const DropPlace* place) {
        return place->document() && isSameArticle(*place->document(), document);
    });
    return there == m_places.end() ? nullptr : *there;
}

int StartPage::freePlace() const { return freePlaceAfter(-1); }

int StartPage::freePlaceAfter(int place) const
{
    for (DropPlace* one : m_places) {
        if (one->lane() > place && !one->document())
            return one->lane();
    }
    return m_places.size() < mostPlaces ? static_cast<int>(m_places.size()) : -1;
}

void StartPage::clear()
{
    for (; m_places.size() > 2; m_places.pop_back()) {
        m_placeRow->setColumnStretch(m_places.back()->lane() % placesPerRow, m_places.size() > placesPerRow ? 1 : 0);
        m_placeRow->removeWidget(m_places.back());
        m_places.back()->deleteLater();
    }
    for (DropPlace* place : m_places)
        place->clear();
    follow();
}

void StartPage::follow()
{
    size_t filled = 0;
    for (DropPlace* place : m_places)
        filled += place->document() ? 1 : 0;
    m_read->setEnabled(filled >= 2);
    m_alone->setVisible(filled == 1);
    m_hint->setVisible(filled < 2);
    m_hint->setText(filled == 1 ? tr("Add the second article to begin, or") : tr("Add two articles to begin."));
    m_third->setVisible(m_places.size() < mostPlaces);
}

void StartPage::start(bool firstAlone)
{
    std::vector<Document> documents;
    for (DropPlace* place : m_places) {
        if (place->document() && (!firstAlone || documents.empty()))
            documents.push_back(*place->document());
    }
    if (!documents.empty())
        Q_EMIT analysisAsked(documents);
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
    }
    QScrollArea::changeEvent(event);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Compare two articles"));
    m_subtitle->setText(tr("Drop two files. Counterpoint reads both, maps what each one claims, and shows where they "
                           "agree and where they clash."));
    m_read->setText(tr("Read and link"));
    m_alone->setText(tr("map the first one alone"));
    m_third->setText(tr("Add another article"));
    m_recentTitle->setText(tr("Recent workspaces"));
    m_noRecent->setText(tr("Workspaces that you save are listed here."));
    m_newTitle->setText(tr("New here?"));
    m_sampleTitle->setText(tr("Open the sample: a barrage across the Tavrin"));
    m_sampleText->setText(tr("Two short invented articles that disagree about a tidal power station."));
    m_sample->setText(tr("Open sample"));
    m_local->setText(tr("Everything stays on this computer. Counterpoint has no network code."));
    const QString hints[] = {tr("open a workspace or articles"), tr("paste text as an article"), tr("undo any edit")};
    for (size_t i = 0; i < m_keyTexts.size(); ++i)
        m_keyTexts[i]->setText(hints[i]);
}

} // namespace cp::ui
