#include "model/language/syntax.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>
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

void SyntaxModel::tag(std::vector<Token>& tokens) const
{
    for (size_t i = 0; i < tokens.size(); ++i)
        tokens[i].tag = static_cast<int>(tagger.best(tagFeatures(tokens, i)));
}

void SyntaxModel::parse(std::vector<Token>& tokens) const
{
    ParserState state(tokens);
    std::array<int, 3> scores{};
    while (!state.isFinal()) {
        actions.score(state.features(), scores);
        auto best = ParserState::Shift;
        bool found = false;
        for (const auto action : {ParserState::Shift, ParserState::Left, ParserState::Right}) {
            if (state.allows(action) && (!found || scores[action] > scores[best])) {
                best = action;
                found = true;
            }
        }
        const int label = best == ParserState::Shift ? -1 : static_cast<int>(relations.best(state.labelFeatures(best)));
        state.apply(best, label);
    }
}

} // namespace cp
