#include "widgets/articles/articledialog.h"

#include "model/commands/mapedits.h"
#include "model/commands/sourceedits.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {

bool isIsoDate(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    const auto part = [&match](int group) { return match.captured(group).isEmpty() ? 1 : match.captured(group).toInt(); };
    return QDate::isValid(part(1), part(2), part(3));
}

ArticleDialog::ArticleDialog(QWidget* parent)
    : QDialog(parent), m_title(new QLineEdit(this)), m_author(new QLineEdit(this)), m_outlet(new QLineEdit(this)), m_date(new QLineEdit(this)),
      m_url(new QLineEdit(this)), m_facts(styledLabel("muted", this)), m_wrong(styledLabel("bad", this)), m_lostHead(styledLabel("section", this)),
      m_open(new QToolButton(this)), m_lost(new QListWidget(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("articleDialog"));
    m_title->setObjectName(QStringLiteral("articleTitleEdit"));
    m_author->setObjectName(QStringLiteral("articleAuthorEdit"));
    m_outlet->setObjectName(QStringLiteral("articleOutletEdit"));
    m_date->setObjectName(QStringLiteral("articleDateEdit"));
    m_url->setObjectName(QStringLiteral("articleUrlEdit"));
    m_facts->setObjectName(QStringLiteral("articleFacts"));
    m_lost->setObjectName(QStringLiteral("lostStatements"));
    m_buttons->setObjectName(QStringLiteral("articleButtons"));
    m_open->setObjectName(QStringLiteral("openAddress"));
    build();
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT addressAsked(m_url->text().trimmed()); });
    connect(m_url, &QLineEdit::textChanged, m_open, [this](const QString& url) { m_open->setEnabled(!url.trimmed().isEmpty()); });
    for (const QLineEdit* line : {m_title, m_date})
        connect(line, &QLineEdit::textChanged, this, &ArticleDialog::checkFields);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ArticleDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto show = [this](const QListWidgetItem* item) { Q_EMIT statementAsked(StatementId{item->data(Qt::UserRole).toInt()}); };
    connect(m_lost, &QListWidget::itemClicked, this, show);
    connect(m_lost, &QListWidget::itemActivated, this, show);
}

void ArticleDialog::build()
{
    setWindowTitle(tr("About the article"));
    m_date->setPlaceholderText(tr("2034-05-01"));
    m_lost->setWordWrap(true);
    m_open->setEnabled(false);
    auto* form = new QFormLayout;
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Author"), m_author);
    form->addRow(tr("Outlet"), m_outlet);
    form->addRow(tr("Date"), m_date);
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open the article's page in the browser"));
    auto* address = new QHBoxLayout;
    address->addWidget(m_url, 1);
    address->addWidget(m_open);
    form->addRow(tr("Address"), address);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_wrong);
    column->addWidget(m_facts);
    column->addWidget(m_lostHead);
    column->addWidget(m_lost, 1);
    column->addWidget(m_buttons);
    resize(520, 0);
}

void ArticleDialog::showArticle(const ArgumentMap& map, DocumentId id, double readShare)
{
    const Document* document = map.find(id);
    if (!document)
        return;
    m_id = id;
    m_title->setText(document->title);
    m_title->setCursorPosition(0); // a long one shows its first words
    m_author->setText(document->extra.value(documentkeys::author).toString());
    m_outlet->setText(document->extra.value(documentkeys::outlet).toString());
    m_date->setText(document->extra.value(documentkeys::date).toString());
    m_url->setText(document->extra.value(documentkeys::url).toString());
    QStringList facts{tr("Read from %1", "file name or pasted text").arg(document->source), tr("%Ln word(s)", nullptr, countWords(document->text)),
                      tr("%Ln sentence(s)", nullptr, static_cast<int>(document->sentences.size())),
                      tr("%1 % read").arg(QLocale().toString(static_cast<int>(readShare * 100)))};
    m_facts->setText(tr("%1\nSHA-256 %2", "facts, checksum").arg(facts.join(QStringLiteral(" · ")), QString::fromLatin1(document->sha256.left(16))));
    m_facts->setToolTip(QString::fromLatin1(document->sha256));
    showLost(map);
    checkFields();
}

void ArticleDialog::showLost(const ArgumentMap& map)
{
    m_lost->clear();
    for (StatementId id : withoutPlace(map, m_id)) {
        const Statement* statement = map.find(id);
        auto* item = new QListWidgetItem(tr("%1\nstood on %2", "statement, its old quote").arg(statement->text.simplified(),
                                             quoted(statement->extra.value(extrakeys::lostQuote).toString().simplified())), m_lost);
        item->setData(Qt::UserRole, id.value);
    }
    const int count = m_lost->count();
    m_lost->setVisible(count > 0);
    m_lostHead->setText(count == 0 ? tr("Every statement has its place in the text.")
                                   : tr("%Ln statement(s) have lost their place in the text. Choose one, select its words in the text and press S.", nullptr, count));
}

void ArticleDialog::checkFields()
{
    const QString date = m_date->text().trimmed();
    const bool dated = date.isEmpty() || isIsoDate(date);
    const bool titled = !m_title->text().trimmed().isEmpty();
    m_wrong->setText(!titled ? tr("An article needs a title.") : tr("Write a date as 2034-05-01, 2034-05 or 2034."));
    m_wrong->setVisible(!titled || !dated);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(titled && dated);
}

void ArticleDialog::take()
{
    Q_EMIT edited(m_id, m_title->text().simplified(),
                  {{documentkeys::author, m_author->text().simplified()}, {documentkeys::outlet, m_outlet->text().simplified()},
                   {documentkeys::date, m_date->text().trimmed()}, {documentkeys::url, m_url->text().trimmed()}});
    accept();
}

} // namespace cp::ui
