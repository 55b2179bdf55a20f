#include "widgets/outline/outlinedelegate.h"

#include "model/rendering/wording.h"
#include "widgets/inspector/judgementbox.h"
#include "widgets/inspector/relationkinds.h"
#include "widgets/outline/outlinemodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int noteLines = 6;
constexpr int leastNoteWidth = 280;

QComboBox* roleBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(cp::wordFor(Role::Claim, true));
    for (Role role : {Role::Claim, Role::Premise, Role::Condition, Role::Context})
        box->addItem(cp::wordFor(role));
    return box;
}

QComboBox* reviewBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (Review review : {Review::Pending, Review::Accepted, Review::Dismissed})
        box->addItem(cp::wordFor(review));
    return box;
}

QPlainTextEdit* noteEditor(QWidget* parent)
{
    auto* field = new QPlainTextEdit(parent);
    field->setObjectName(QStringLiteral("outlineNote"));
    field->setPlaceholderText(OutlineDelegate::tr("Note · Enter starts a new line, Ctrl+Enter finishes"));
    return field;
}

} // namespace

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter->setPen(option.palette.color(QPalette::Link)); // the accent; the highlight is the ground of the row
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

QWidget* OutlineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    switch (index.column()) {
    case OutlineModel::RoleColumn: return roleBox(parent);
    case OutlineModel::RelationColumn: {
        auto* box = new QComboBox(parent);
        wordRelationKinds(*box);
        return box;
    }
    case OutlineModel::ReviewColumn: return reviewBox(parent);
    case OutlineModel::Status: return new JudgementBox(JudgementBox::About::Status, parent);
    case OutlineModel::Evidence: return new JudgementBox(JudgementBox::About::Evidence, parent);
    case OutlineModel::Note: return noteEditor(parent);
    default: return QStyledItemDelegate::createEditor(parent, option, index);
    }
}

void OutlineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* judgement = qobject_cast<JudgementBox*>(editor))
        judgement->showValue(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void OutlineDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* judgement = qobject_cast<JudgementBox*>(editor))
        model->setData(index, judgement->value().toString());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

/// A note's field is taller than its row, over the rows below or, where there are none, above.
void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    if (!qobject_cast<QPlainTextEdit*>(editor))
        return;
    const QRect room = editor->parentWidget()->rect();
    QRect place = option.rect;
    place.setWidth(std::min(room.width(), std::max(place.width(), leastNoteWidth)));
    place.setHeight(std::min(room.height(), noteLines * editor->fontMetrics().lineSpacing() + 12));
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    editor->setGeometry(place);
}

bool OutlineDelegate::eventFilter(QObject* editor, QEvent* event)
{
    auto* note = qobject_cast<QPlainTextEdit*>(editor);
    if (note && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT commitData(note);
            Q_EMIT closeEditor(note);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace cp::ui
