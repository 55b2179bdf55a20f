#include "widgets/canvas/relayoutmotion.h"

#include <QEasingCurve>

namespace cp::ui {
namespace {

constexpr int wayTime = 200; ///< milliseconds
constexpr size_t mostBoxes = 2000;

} // namespace

RelayoutMotion::RelayoutMotion(QObject* parent) : QVariantAnimation(parent)
{
    setStartValue(0.0);
    setEndValue(1.0);
    setDuration(wayTime);
    setEasingCurve(QEasingCurve::InOutCubic);
    connect(this, &QAbstractAnimation::finished, this, &RelayoutMotion::finish);
}

bool RelayoutMotion::isFor(const MapScene& scene) { return scene.nodes.size() <= mostBoxes; }

void RelayoutMotion::start(const MapScene& from, const std::shared_ptr<const MapScene>& to, QPointF shift)
{
    const bool small = isFor(from) && isFor(*to);
    std::optional<SceneMorph> morph;
    if (small)
        morph.emplace(from, to, shift);
    finish();
    if (!morph || !morph->moves())
        return;
    m_morph = std::move(morph);
    updateCurrentValue(0.0);
    QVariantAnimation::start();
}

void RelayoutMotion::finish()
{
    m_morph.reset();
    if (state() != Stopped)
        stop();
    m_index.reset();
    m_scene.reset();
    Q_EMIT moved();
}

void RelayoutMotion::updateCurrentValue(const QVariant& value)
{
    if (!m_morph)
        return;
    m_index.reset();
    m_scene = m_morph->at(value.toDouble());
    m_index.emplace(*m_scene);
    Q_EMIT moved();
}

} // namespace cp::ui
