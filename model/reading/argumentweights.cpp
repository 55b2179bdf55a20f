#include "model/reading/argumentweights.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <numeric>

namespace cp {

ArgumentWeights& ArgumentWeights::shared()
{
    static ArgumentWeights weights;
    return weights;
}

ArgumentWeights::ArgumentWeights()
{
    QFile file(QStringLiteral(":/lexicons/argumentweights.tsv"));
    if (file.open(QIODevice::ReadOnly))
        read(file.readAll());
}

void ArgumentWeights::read(const QByteArray& table)
{
    m_models.clear();
    for (const QString& line : QString::fromUtf8(table).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != 3 || line.startsWith(u'#'))
            continue;
        Model& model = m_models[fields[0].toStdString()];
        const QStringList values = fields[2].split(u' ');
        if (values.size() == 1) {
            model.named[fields[1].toStdString()] = values.front().toDouble();
            continue;
        }
        std::vector<float>& vector = model.vectors[fields[1].toStdString()];
        std::transform(values.begin(), values.end(), std::back_inserter(vector), [](const QString& value) { return value.toFloat(); });
    }
}

double ArgumentWeights::score(const std::string& model, const Features& features) const
{
    const auto found = m_models.find(model);
    if (found == m_models.end())
        return 0;
    double sum = 0;
    for (const auto& [name, value] : features.named) {
        const auto weight = found->second.named.find(name);
        if (weight != found->second.named.end())
            sum += weight->second * value;
    }
    for (const auto& [name, vector] : features.vectors) {
        const auto weights = found->second.vectors.find(name);
        if (weights != found->second.vectors.end() && weights->second.size() == vector->size())
            sum += vectorScale * static_cast<double>(std::inner_product(vector->begin(), vector->end(), weights->second.begin(), 0.0F));
    }
    return sum;
}

} // namespace cp
