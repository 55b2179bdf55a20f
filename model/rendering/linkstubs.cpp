#include "model/rendering/linkstubs.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"
#include "model/rendering/wording.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <map>
#include <tuple>

namespace cp {
namespace {

constexpr double pillHeight = 18;
constexpr double pillStep = 20;
constexpr double inside = 8; ///< of a pill, over the box's own padding, clear of its role mark

QFont pillFont() { return mapFont(roleTextSize, QFont::DemiBold); }

QString textOf(const LinkStub& stub)
{
    const QString way = stub.way == LinkStub::Way::Up ? QStringLiteral("\u2191") : stub.way == LinkStub::Way::Down ? QStringLiteral("\u2193")
        : stub.rightwards                                                                                          ? QStringLiteral("\u2192")
                                                                                                                   : QStringLiteral("\u2190");
    return signOf(stub.kind) + u' ' + QLocale().toString(stub.links.size()) + u' ' + way;
}

class StubFinder final {
public:
    StubFinder(const MapScene& scene, const SceneIndex& index, const QRectF& visible) : m_scene(scene), m_index(index), m_visible(visible) {}
    [[nodiscard]] std::vector<LinkStub> find()
    {
        addFarEnds();
        addHiddenEnds();
        std::vector<LinkStub> stubs;
        for (auto& [key, stub] : m_stubs)
            stubs.push_back(std::move(stub));
        placePills(stubs);
        return stubs;
    }

private:
    void addFarEnds();
    void addHiddenEnds();
    void placePills(std::vector<LinkStub>& stubs) const;
    void add(size_t node, LinkKind kind, bool rightwards, LinkStub::Way way, LinkId link);
    [[nodiscard]] bool isInView(size_t node) const { return m_visible.intersects(m_scene.nodes[node].rect); }

    const MapScene& m_scene;
    const SceneIndex& m_index;
    QRectF m_visible;
    std::map<std::tuple<size_t, bool, LinkKind>, LinkStub> m_stubs;
};

void StubFinder::add(size_t node, LinkKind kind, bool rightwards, LinkStub::Way way, LinkId link)
{
    const auto [found, isNew] = m_stubs.try_emplace({node, rightwards, kind}, LinkStub{m_scene.nodes[node].id, kind, rightwards, way, {}, {}});
    found->second.links.push_back(link);
}

void StubFinder::addFarEnds()
{
    for (const size_t i : m_index.linksIn(m_visible)) {
        const LinkShape& link = m_scene.links[i];
        const auto a = m_index.node(link.a);
        const auto b = m_index.node(link.b);
        if (!a || !b || link.route.size() < 2 || isInView(*a) == isInView(*b) || m_visible.contains(link.chip))
            continue;
        const size_t near = isInView(*a) ? *a : *b;
        const QRectF& far = m_scene.nodes[isInView(*a) ? *b : *a].rect;
        const QPointF socket = isInView(*a) ? link.route.front() : link.route.back();
        const auto way = far.bottom() <= m_visible.top() ? LinkStub::Way::Up : far.top() >= m_visible.bottom() ? LinkStub::Way::Down : LinkStub::Way::Beside;
        add(near, link.kind, socket.x() > m_scene.nodes[near].rect.center().x(), way, link.id);
    }
}

void StubFinder::addHiddenEnds()
{
    for (const HiddenEnd& end : m_scene.hiddenEnds) {
        const auto node = m_index.node(end.node);
        if (node && isInView(*node))
            add(*node, end.kind, end.rightwards, LinkStub::Way::Beside, end.link);
    }
}

/// One below the other on the edge, over the padding of the box and the gap beside it.
void StubFinder::placePills(std::vector<LinkStub>& stubs) const
{
    const QFontMetricsF metrics(pillFont());
    double top = 0;
    for (size_t i = 0; i < stubs.size(); ++i) {
        LinkStub& stub = stubs[i];
        const QRectF& box = m_scene.nodes[*m_index.node(stub.node)].rect;
        const bool follows = i > 0 && stubs[i - 1].node == stub.node && stubs[i - 1].rightwards == stub.rightwards;
        top = follows ? top + pillStep : box.top() + 4;
        const double width = metrics.horizontalAdvance(textOf(stub)) + 12;
        stub.rect = QRectF(stub.rightwards ? box.right() - inside : box.left() + inside - width, top, width, pillHeight);
    }
}

} // namespace

std::vector<LinkStub> linkStubs(const MapScene& scene, const SceneIndex& index, const QRectF& visible)
{
    return StubFinder(scene, index, visible).find();
}

void drawStub(QPainter& painter, const LinkStub& stub, const MapPalette& palette)
{
    const QColor colour = palette.link(stub.kind);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(palette.node);
    painter.drawRoundedRect(stub.rect, pillHeight / 2, pillHeight / 2);
    drawText(painter, stub.rect, textOf(stub), pillFont(), colour, Qt::AlignCenter);
}

} // namespace cp
