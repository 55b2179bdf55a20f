#include "widgets/common/flexcolumns.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <algorithm>
#include <utility>

namespace cp::ui {

FlexColumns::FlexColumns(QHeaderView* header, std::vector<Column> columns) : QObject(header), m_header(header), m_columns(std::move(columns))
{
    header->setStretchLastSection(true);
    header->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int index) {
        if (m_fitting || !m_wasShown)
            return;
        for (Column& column : m_columns) {
            if (column.index == index)
                takeShare(column);
        }
    });
}

QByteArray FlexColumns::save() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_header->saveState();
    for (const Column& column : m_columns)
        out << column.share;
    return state;
}

void FlexColumns::restore(const QByteArray& state)
{
    QDataStream in(state);
    QByteArray header;
    in >> header;
    std::vector<Column> columns = m_columns;
    for (Column& column : columns)
        in >> column.share;
    const bool whole = in.status() == QDataStream::Ok && in.atEnd();
    m_fitting = true;
    m_header->restoreState(whole ? header : state); // there was a time without shares
    m_fitting = false;
    if (whole)
        m_columns = columns;
    if (m_wasShown)
        fit();
}

bool FlexColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_header->isVisible()) {
        m_wasShown = true;
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void FlexColumns::fit()
{
    const int left = whatIsLeft();
    m_fitting = true;
    for (const Column& column : m_columns)
        m_header->resizeSection(column.index, std::max(column.least, static_cast<int>(column.share * left)));
    m_fitting = false;
}

void FlexColumns::takeShare(Column& column) const
{
    if (const int left = whatIsLeft(); left > 0 && !m_header->isSectionHidden(column.index))
        column.share = std::min(1.0, m_header->sectionSize(column.index) / static_cast<double>(left));
}

int FlexColumns::whatIsLeft() const
{
    int left = m_header->width();
    int place = m_header->count() - 1;
    while (place > 0 && m_header->isSectionHidden(m_header->logicalIndex(place)))
        --place;
    for (--place; place >= 0; --place) { // the last one takes the rest
        if (const int index = m_header->logicalIndex(place); !isFlexible(index))
            left -= m_header->sectionSize(index); // none when it is hidden
    }
    return left;
}

bool FlexColumns::isFlexible(int index) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [index](const Column& column) { return column.index == index; });
}

} // namespace cp::ui
