#include "model/linking/linkmodel.h"

#include <QFile>
#include <QList>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

QByteArray shippedTable(const QString& name)
{
    QFile file(QStringLiteral(":/lexicons/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

LinkModel::LinkModel(const QByteArray& table)
{
    for (const QByteArray& line : table.split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 6 || line.startsWith('#'))
            continue;
        m_weights[fields[0].toStdString()] = {fields[1].toDouble(), std::max(fields[2].toDouble(), 1e-6),
                                              {fields[3].toDouble(), fields[4].toDouble(), fields[5].toDouble()}};
    }
}

const LinkModel& LinkModel::instance()
{
    static const LinkModel model(shippedTable(QStringLiteral("linkweights.tsv")));
    return model;
}

const LinkModel& LinkModel::ofSecondLook()
{
    static const LinkModel model(shippedTable(QStringLiteral("secondweights.tsv")));
    return model;
}

const LinkModel& LinkModel::ofCloseLook()
{
    static const LinkModel model(shippedTable(QStringLiteral("closeweights.tsv")));
    return model;
}

const LinkModel& LinkModel::ofBarePairs()
{
    static const LinkModel model(shippedTable(QStringLiteral("pairweights.tsv")));
    return model;
}

LinkChances LinkModel::chances(const PairFacts& facts) const
{
    std::array<double, 3> sums{};
    for (const auto& [name, value] : facts) {
        const auto found = m_weights.find(name);
        if (found == m_weights.end())
            continue;
        const Weights& w = found->second;
        for (size_t k = 0; k < sums.size(); ++k)
            sums[k] += w.classes[k] * (value - w.mean) / w.deviation;
    }
    const double top = std::max({sums[0], sums[1], sums[2], 0.0});
    const std::array<double, 4> powers{std::exp(sums[0] - top), std::exp(sums[1] - top), std::exp(sums[2] - top), std::exp(-top)};
    const double total = powers[0] + powers[1] + powers[2] + powers[3];
    return {powers[0] / total, powers[1] / total, powers[2] / total, powers[3] / total};
}

} // namespace cp
