#pragma once

#include "model/rendering/sceneindex.h"
#include "model/rendering/scenemorph.h"

#include <QVariantAnimation>
#include <memory>
#include <optional>

namespace cp::ui {

/// Shows how one scene becomes another, for a moment. Only what is drawn moves: everything else goes by the new scene
/// from the start, so that nobody has to wait.
class RelayoutMotion final : public QVariantAnimation {
    Q_OBJECT

public:
    explicit RelayoutMotion(QObject* parent);

    /// Whether a scene is small enough to be drawn that often.
    [[nodiscard]] static bool isFor(const MapScene& scene);

    /// From what is drawn now, which the view has moved with by a shift. Nothing moves where both scenes agree or are too large to
    /// draw that often.
    void start(const MapScene& from, const std::shared_ptr<const MapScene>& to, QPointF shift = {});
    void finish();
    [[nodiscard]] bool isOn() const { return m_scene.has_value(); }
    /// What is to be drawn; only while isOn().
    [[nodiscard]] const MapScene& scene() const { return *m_scene; }
    [[nodiscard]] const SceneIndex& index() const { return *m_index; }

Q_SIGNALS:
    void moved();

protected:
    void updateCurrentValue(const QVariant& value) override;

private:
    std::optional<SceneMorph> m_morph;
    std::optional<MapScene> m_scene;
    std::optional<SceneIndex> m_index;
};

} // namespace cp::ui
