#pragma once

#include "model/map/argumentmap.h"

#include <QDialog>
#include <QJsonObject>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace cp::ui {

/// About one article: title, author, outlet, date and address to edit, what the program knows of it, and the statements
/// that have lost their place in its text. It changes nothing itself.
class ArticleDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ArticleDialog(QWidget* parent);

    /// `readShare`: how much of it was read on the screen, 0…1.
    void showArticle(const ArgumentMap& map, DocumentId id, double readShare);

Q_SIGNALS:
    /// Details by documentkeys; an empty string takes one away.
    void edited(cp::DocumentId id, const QString& title, const QJsonObject& details);
    void statementAsked(cp::StatementId id);
    void addressAsked(const QString& address);

private:
    void build();
    void checkFields();
    void take();
    void showLost(const ArgumentMap& map);

    DocumentId m_id;
    QLineEdit *m_title, *m_author, *m_outlet, *m_date, *m_url;
    QLabel *m_facts, *m_wrong, *m_lostHead;
    QToolButton* m_open;
    QListWidget* m_lost;
    QDialogButtonBox* m_buttons;
};

/// 2034-05-01, 2034-05 or 2034, a day that there is.
[[nodiscard]] bool isIsoDate(const QString& text);

} // namespace cp::ui
