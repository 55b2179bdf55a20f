#include "model/language/syntax.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>
#include <algorithm>
#include <array>

namespace cp {
namespace {

constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_4;

void write(QDataStream& out, const LinearModel& model)
{
    out << static_cast<qint32>(model.classes) << static_cast<qint32>(model.bits)
        << QByteArray(reinterpret_cast<const char*>(model.weights.data()), static_cast<qsizetype>(model.weights.size()));
}

void read(QDataStream& in, LinearModel& model)
{
    qint32 classes = 0;
    qint32 bits = 0;
    QByteArray weights;
    in >> classes >> bits >> weights;
    model.classes = classes;
    model.bits = bits;
    model.weights.assign(weights.begin(), weights.end());
}

} // namespace

SyntaxModel SyntaxModel::read(const QByteArray& bytes)
{
    SyntaxModel model;
    QDataStream in(qUncompress(bytes));
    in.setVersion(streamVersion);
    in >> model.tags >> model.labels;
    cp::read(in, model.tagger);
    cp::read(in, model.actions);
    cp::read(in, model.relations);
    return model;
}

QByteArray SyntaxModel::bytes() const
{
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << tags << labels;
    write(out, tagger);
    write(out, actions);
    write(out, relations);
    return qCompress(plain, 9);
}

const SyntaxModel& SyntaxModel::instance()
{
    static const SyntaxModel model = [] {
        QFile file(QStringLiteral(":/syntax/english.model"));
        return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : SyntaxModel();
    }();
    return model;
}

void SyntaxModel::tag(std::vector<SyntaxToken>& tokens) const
{
    for (size_t i = 0; i < tokens.size(); ++i)
        tokens[i].tag = static_cast<int>(tagger.best(tagFeatures(tokens, i)));
}

ParserState SyntaxModel::search(const std::vector<SyntaxToken>& tokens) const
{
    std::vector<std::pair<int, ParserState>> beam{{0, ParserState(tokens)}};
    // Every parse takes two steps a token: one to shift it, one to give it its head.
    for (size_t step = 0; step < 2 * tokens.size(); ++step) {
        std::vector<ParserStep> steps;
        for (size_t i = 0; i < beam.size(); ++i)
            addSteps(beam[i].second, beam[i].first, i, actions, steps);
        keepBest(steps, beamWidth);
        std::vector<std::pair<int, ParserState>> next;
        next.reserve(steps.size());
        for (const ParserStep& one : steps) {
            next.emplace_back(one.score, beam[one.from].second);
            ParserState& state = next.back().second;
            state.apply(one.action, one.action == ParserState::Shift ? -1 : static_cast<int>(relations.best(state.labelFeatures(one.action))));
        }
        beam = std::move(next);
    }
    return std::move(beam.front().second);
}

void SyntaxModel::parse(std::vector<SyntaxToken>& tokens) const
{
    const ParserState state = search(tokens);
    for (size_t i = 0; i < tokens.size(); ++i) {
        tokens[i].head = state.headOf(i);
        tokens[i].label = state.labelOf(i);
    }
}

void addSteps(const ParserState& state, int score, size_t from, const LinearModel& actions, std::vector<ParserStep>& steps)
{
    std::array<int, 3> scores{};
    actions.score(state.features(), scores);
    for (const auto action : {ParserState::Shift, ParserState::Left, ParserState::Right}) {
        if (state.allows(action))
            steps.push_back({score + scores[action], from, action});
    }
}

void keepBest(std::vector<ParserStep>& steps, size_t width)
{
    std::stable_sort(steps.begin(), steps.end(), [](const ParserStep& a, const ParserStep& b) { return a.score > b.score; });
    if (steps.size() > width)
        steps.resize(width);
}

} // namespace cp
