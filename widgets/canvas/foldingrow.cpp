#include "widgets/canvas/foldingrow.h"

#include <algorithm>

namespace cp::ui {
namespace {

constexpr int most = 20; ///< of the room that is left over, to one part that is behind the last

} // namespace

FoldingRow::FoldingRow(std::initializer_list<QWidget*> first, std::initializer_list<QWidget*> second, QWidget* grows)
    : m_whole(new QBoxLayout(QBoxLayout::LeftToRight)), m_first(new QHBoxLayout), m_second(new QHBoxLayout),
      m_behindFirst(new QSpacerItem(0, 0, QSizePolicy::Fixed))
{
    for (QWidget* part : first)
        m_first->addWidget(part);
    m_first->addSpacerItem(m_behindFirst);
    for (QWidget* part : second)
        m_second->addWidget(part);
    const bool isInFirst = m_first->setStretchFactor(grows, most);
    if (isInFirst)
        m_second->addStretch(1);
    else
        m_second->setStretchFactor(grows, most);
    m_whole->addLayout(m_first, isInFirst ? most : 0);
    m_whole->addLayout(m_second, 1);
    for (QBoxLayout* row : std::initializer_list<QBoxLayout*>{m_whole, m_first, m_second})
        row->setSpacing(spacing);
}

int FoldingRow::leastWidth() const { return std::max(m_first->minimumSize().width(), m_second->minimumSize().width()); }

void FoldingRow::foldInto(int width)
{
    const bool fits = m_first->minimumSize().width() + spacing + m_second->minimumSize().width() <= width;
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_whole->direction() == direction)
        return;
    m_whole->setDirection(direction);
    m_behindFirst->changeSize(0, 0, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    m_first->invalidate();
}

} // namespace cp::ui
