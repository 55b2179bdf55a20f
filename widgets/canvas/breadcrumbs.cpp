#include "widgets/canvas/breadcrumbs.h"

#include "model/commands/relationedits.h"
#include "model/rendering/mapscene.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int mostLetters = 36;
constexpr int leastLetters = 5; ///< of a step in a narrow row
constexpr size_t mostSteps = 6; ///< of a long way the first step and the last ones

/// From the root down to a statement; a way in a circle ends where it meets itself.
std::vector<StatementId> wayTo(const ArgumentMap& map, StatementId id)
{
    std::vector<StatementId> way;
    while (map.find(id) && std::find(way.begin(), way.end(), id) == way.end()) {
        way.push_back(id);
        const Relation* placing = placingRelation(map, id);
        if (!placing)
            break;
        id = std::get<StatementId>(placing->target);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= mostLetters ? line : line.left(mostLetters - 1).trimmed() + u'…';
}

/// Gives way where the row is narrow: a long way must not widen the window.
class Step final : public QToolButton {
public:
    explicit Step(const QString& text)
    {
        setText(QString(text).replace(u'&', QStringLiteral("&&")));
        setToolTip(text);
        setAutoRaise(true);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * leastLetters, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const int frame = sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - frame, Qt::TextShowMnemonic);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

Breadcrumbs::Breadcrumbs(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("breadcrumbs"));
    m_row->setContentsMargins(12, 2, 12, 2);
    m_row->setSpacing(2);
    hide();
}

void Breadcrumbs::addStep(const QString& text, StatementId id, bool last)
{
    auto* button = new Step(text);
    button->setEnabled(!last); // one is there already
    if (!id.isValid())
        button->setMinimumWidth(button->sizeHint().width()); // the way out stays readable
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT statementAsked(id); });
    m_row->addWidget(button);
    if (!last)
        m_row->addWidget(new QLabel(QStringLiteral("›")));
}

void Breadcrumbs::clear()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
}

void Breadcrumbs::showWay(const ArgumentMap& map, const QSet<StatementId>& focus)
{
    clear();
    setVisible(!focus.isEmpty());
    if (focus.isEmpty())
        return;
    addStep(tr("Whole map"), {}, false);
    if (focus.size() > 1)
        addStep(statementCount(static_cast<int>(focus.size())), {}, true);
    std::vector<StatementId> way = focus.size() == 1 ? wayTo(map, *focus.begin()) : std::vector<StatementId>();
    if (way.size() > mostSteps)
        way.erase(way.begin() + 1, way.end() - static_cast<std::ptrdiff_t>(mostSteps - 1));
    for (StatementId id : way)
        addStep(shortened(map.find(id)->text), id, id == way.back());
    m_row->addStretch(1);
}

} // namespace cp::ui
