#include "model/storage/conversion1.h"

#include "model/base/names.h"
#include "model/storage/format1.h"

#include <QJsonDocument>
#include <stdexcept>

namespace cp {
namespace {

std::string utf8(const QString& text) { return text.toStdString(); }
QString text(const std::string& utf8Text) { return QString::fromStdString(utf8Text); }

std::string json(const QJsonObject& object)
{
    return object.isEmpty() ? std::string() : QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject object(const std::string& stored)
{
    return stored.empty() ? QJsonObject() : QJsonDocument::fromJson(QByteArray::fromStdString(stored)).object();
}

format1::Span span(Span value) { return {value.start, value.end}; }
Span span(const format1::Span& value) { return {static_cast<qsizetype>(value.start), static_cast<qsizetype>(value.end)}; }

template <typename Enum>
Enum known(const std::string& name)
{
    const auto found = fromName<Enum>(text(name));
    if (!found)
        throw std::runtime_error("unknown name: " + name);
    return *found;
}

format1::Document stored(const Document& d)
{
    format1::Document s{d.id.value, utf8(d.title), utf8(d.source), d.sha256.toStdString(), utf8(d.language), utf8(d.text), json(d.extra), {}, {}};
    for (const Paragraph& paragraph : d.paragraphs)
        s.paragraphs.push_back({span(paragraph.span), static_cast<int>(paragraph.kind)});
    for (const Span sentence : d.sentences)
        s.sentences.push_back(span(sentence));
    return s;
}

Document restored(const format1::Document& s)
{
    Document d;
    d.id = {s.id};
    d.title = text(s.title);
    d.source = text(s.source);
    d.sha256 = QByteArray::fromStdString(s.sha256);
    d.language = text(s.language);
    d.text = text(s.text);
    d.extra = object(s.extra);
    for (const format1::Paragraph& paragraph : s.paragraphs) {
        if (paragraph.kind < 0 || paragraph.kind > static_cast<int>(ParagraphKind::Furniture))
            throw std::runtime_error("unknown paragraph kind");
        d.paragraphs.push_back({span(paragraph.span), static_cast<ParagraphKind>(paragraph.kind)});
    }
    for (const format1::Span& sentence : s.sentences)
        d.sentences.push_back(span(sentence));
    return d;
}

format1::Statement stored(const Statement& v)
{
    format1::Statement s;
    s.id = v.id.value;
    s.document = v.document.value;
    s.span = span(v.span);
    s.quote = utf8(v.quote);
    s.text = utf8(v.text);
    s.role = utf8(nameOf(v.role));
    s.holderKind = utf8(nameOf(v.attribution.kind));
    s.holder = utf8(v.attribution.holder);
    s.origin = utf8(nameOf(v.origin));
    s.review = utf8(nameOf(v.review));
    s.note = utf8(v.note);
    s.extra = json(v.extra);
    s.main = v.main;
    s.negated = v.negated;
    s.confidence = v.confidence;
    if (v.probability)
        s.probability.push_back({utf8(nameOf(v.probability->kind)), utf8(v.probability->phrase), utf8(v.probability->scale),
                                 span(v.probability->span), v.probability->low, v.probability->high, v.probability->best});
    for (const QString& tag : v.tags)
        s.tags.push_back(utf8(tag));
    return s;
}

Statement restored(const format1::Statement& s)
{
    Statement v;
    v.id = {s.id};
    v.document = {s.document};
    v.span = span(s.span);
    v.quote = text(s.quote);
    v.text = text(s.text);
    v.role = known<Role>(s.role);
    v.attribution = {known<HolderKind>(s.holderKind), text(s.holder)};
    v.origin = known<Origin>(s.origin);
    v.review = known<Review>(s.review);
    v.note = text(s.note);
    v.extra = object(s.extra);
    v.main = s.main;
    v.negated = s.negated;
    v.confidence = s.confidence;
    for (const format1::Probability& p : s.probability)
        v.probability = StatedProbability{known<ProbabilityKind>(p.kind), text(p.phrase), span(p.span), p.low, p.high, p.best, text(p.scale)};
    for (const std::string& tag : s.tags)
        v.tags += text(tag);
    return v;
}

format1::Relation stored(const Relation& v)
{
    format1::Relation s;
    s.id = v.id.value;
    s.targetIsRelation = std::holds_alternative<RelationId>(v.target);
    s.target = std::visit([](auto id) { return id.value; }, v.target);
    s.kind = utf8(nameOf(v.kind));
    s.condition = v.condition ? utf8(nameOf(*v.condition)) : std::string();
    s.origin = utf8(nameOf(v.origin));
    s.review = utf8(nameOf(v.review));
    s.extra = json(v.extra);
    for (StatementId source : v.sources)
        s.sources.push_back(source.value);
    if (v.cue)
        s.cue.push_back({v.cue->document.value, span(v.cue->span), utf8(v.cue->text)});
    s.confidence = v.confidence;
    return s;
}

Relation restored(const format1::Relation& s)
{
    Relation v;
    v.id = {s.id};
    if (s.targetIsRelation)
        v.target = RelationId{s.target};
    else
        v.target = StatementId{s.target};
    v.kind = known<RelationKind>(s.kind);
    if (!s.condition.empty())
        v.condition = known<ConditionKind>(s.condition);
    v.origin = known<Origin>(s.origin);
    v.review = known<Review>(s.review);
    v.extra = object(s.extra);
    for (int source : s.sources)
        v.sources.push_back({source});
    for (const format1::Cue& cue : s.cue)
        v.cue = Cue{DocumentId{cue.document}, span(cue.span), text(cue.text)};
    v.confidence = s.confidence;
    return v;
}

format1::Link stored(const Link& v)
{
    format1::Link s;
    s.id = v.id.value;
    s.a = v.a.value;
    s.b = v.b.value;
    s.kind = utf8(nameOf(v.kind));
    s.explanation = utf8(v.explanation);
    if (v.nearMiss) {
        s.missReason = utf8(nameOf(v.nearMiss->reason));
        s.missExplanation = utf8(v.nearMiss->explanation);
    }
    s.origin = utf8(nameOf(v.origin));
    s.review = utf8(nameOf(v.review));
    s.note = utf8(v.note);
    s.extra = json(v.extra);
    s.score = v.score;
    for (Reason reason : v.reasons)
        s.reasons.push_back(utf8(nameOf(reason)));
    for (const AlignedPair& pair : v.alignment)
        s.alignment.push_back({span(pair.a), span(pair.b), utf8(nameOf(pair.type))});
    return s;
}

Link restored(const format1::Link& s)
{
    Link v;
    v.id = {s.id};
    v.a = {s.a};
    v.b = {s.b};
    v.kind = known<LinkKind>(s.kind);
    v.explanation = text(s.explanation);
    if (!s.missReason.empty())
        v.nearMiss = NearMiss{known<NearMissReason>(s.missReason), text(s.missExplanation)};
    v.origin = known<Origin>(s.origin);
    v.review = known<Review>(s.review);
    v.note = text(s.note);
    v.extra = object(s.extra);
    v.score = s.score;
    for (const std::string& reason : s.reasons)
        v.reasons.push_back(known<Reason>(reason));
    for (const format1::AlignedPair& pair : s.alignment)
        v.alignment.push_back({span(pair.a), span(pair.b), known<AlignmentType>(pair.type)});
    return v;
}

format1::Box stored(const NodeBox& b) { return {b.id.value, b.x, b.y, b.width, b.height, b.pinned}; }
NodeBox restored(const format1::Box& b) { return {StatementId{b.id}, b.x, b.y, b.width, b.height, b.pinned}; }

template <typename T, typename Stored>
void splitSides(const std::vector<Swap<T>>& swaps, std::vector<Stored>& after, std::vector<int>& gone)
{
    for (const Swap<T>& swap : swaps) {
        if (swap.after)
            after.push_back(stored(*swap.after));
        else if (swap.before)
            gone.push_back(swap.before->id.value);
    }
}

template <typename T>
std::optional<T> valueIf(const T* found)
{
    return found ? std::optional(*found) : std::nullopt;
}

template <typename T, typename Stored, typename Find>
void joinSides(std::vector<Swap<T>>& swaps, const std::vector<Stored>& after, const std::vector<int>& gone, Find find)
{
    for (const Stored& one : after) {
        T value = restored(one);
        swaps.push_back({valueIf(find(value.id.value)), std::move(value)});
    }
    for (const int id : gone) {
        if (const T* before = find(id))
            swaps.push_back({*before, std::nullopt});
    }
}

} // namespace

format1::Workspace toFormat1(const Workspace& workspace)
{
    format1::Workspace s;
    for (const Document& value : workspace.map.documents())
        s.documents.push_back(stored(value));
    for (const Statement& value : workspace.map.statements())
        s.statements.push_back(stored(value));
    for (const Relation& value : workspace.map.relations())
        s.relations.push_back(stored(value));
    for (const Link& value : workspace.map.links())
        s.links.push_back(stored(value));
    for (const NodeBox& b : workspace.map.boxes())
        s.boxes.push_back(stored(b));
    s.scale = utf8(workspace.scale);
    s.extra = json(workspace.extra);
    s.zoom = workspace.view.zoom;
    s.centreX = workspace.view.centreX;
    s.centreY = workspace.view.centreY;
    s.legend = workspace.view.legend;
    s.nearMisses = workspace.view.nearMisses;
    return s;
}

Workspace fromFormat1(const format1::Workspace& s)
{
    MapDelta delta;
    for (const auto& value : s.documents)
        delta.documents.push_back({std::nullopt, restored(value)});
    for (const auto& value : s.statements)
        delta.statements.push_back({std::nullopt, restored(value)});
    for (const auto& value : s.relations)
        delta.relations.push_back({std::nullopt, restored(value)});
    for (const auto& value : s.links)
        delta.links.push_back({std::nullopt, restored(value)});
    for (const format1::Box& b : s.boxes)
        delta.boxes.push_back({std::nullopt, restored(b)});
    Workspace workspace;
    workspace.map.apply(delta);
    workspace.scale = text(s.scale);
    workspace.extra = object(s.extra);
    workspace.view = {s.zoom, s.centreX, s.centreY, s.legend, s.nearMisses};
    if (const std::vector<QString> broken = brokenRules(workspace.map); !broken.empty())
        throw std::runtime_error(broken.front().toStdString());
    return workspace;
}

format1::Edit toFormat1(const MapDelta& delta)
{
    format1::Edit s;
    splitSides(delta.documents, s.after.documents, s.goneDocuments);
    splitSides(delta.statements, s.after.statements, s.goneStatements);
    splitSides(delta.relations, s.after.relations, s.goneRelations);
    splitSides(delta.links, s.after.links, s.goneLinks);
    splitSides(delta.boxes, s.after.boxes, s.goneBoxes);
    return s;
}

MapDelta fromFormat1(const format1::Edit& s, const ArgumentMap& map)
{
    MapDelta delta;
    joinSides(delta.documents, s.after.documents, s.goneDocuments, [&map](int id) { return map.find(DocumentId{id}); });
    joinSides(delta.statements, s.after.statements, s.goneStatements, [&map](int id) { return map.find(StatementId{id}); });
    joinSides(delta.relations, s.after.relations, s.goneRelations, [&map](int id) { return map.find(RelationId{id}); });
    joinSides(delta.links, s.after.links, s.goneLinks, [&map](int id) { return map.find(LinkId{id}); });
    joinSides(delta.boxes, s.after.boxes, s.goneBoxes, [&map](int id) { return map.box(StatementId{id}); });
    return delta;
}

} // namespace cp
