#include "app/window/sightdesk.h"

#include "widgets/canvas/mapcanvas.h"

#include <utility>

namespace cp::ui {
namespace {

constexpr int typingRest = 500; ///< milliseconds

/// A fold changes nothing but what is under one box, and weak links are no boxes.
MapFilter withoutFolds(MapFilter filter)
{
    filter.folded.clear();
    filter.leastLinkScore = MapFilter{}.leastLinkScore;
    return filter;
}

} // namespace

SightDesk::SightDesk(MapCanvas* canvas, FilterDesk* filters, QObject* parent) : QObject(parent), m_canvas(canvas), m_filters(filters)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &SightDesk::look);
    connect(filters, &FilterDesk::changed, this, &SightDesk::note);
}

void SightDesk::clear()
{
    m_shown = withoutFolds(m_filters->filter());
    m_before.reset();
    m_waits = false;
    m_rest.stop();
}

void SightDesk::note(FilterDesk::Pace pace)
{
    MapFilter filter = withoutFolds(m_filters->filter());
    if (filter == m_shown)
        return;
    m_shown = std::move(filter);
    if (!m_before && isFiltering(m_shown))
        m_before = m_canvas->sight();
    m_rest.setInterval(pace == FilterDesk::Pace::InTime ? typingRest : 0);
    m_rest.stop();
    m_waits = true;
}

void SightDesk::follow()
{
    if (std::exchange(m_waits, false))
        m_rest.start(); // also at once only when the bars over the canvas have their room
}

void SightDesk::look()
{
    if (!m_before)
        return;
    if (isFiltering(m_shown))
        m_canvas->glideToWhatIsLeft(*m_before);
    else
        m_canvas->glideBack(*std::exchange(m_before, std::nullopt));
}

} // namespace cp::ui
