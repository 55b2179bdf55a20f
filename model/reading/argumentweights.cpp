#include "model/reading/argumentweights.h"

#include <QFile>
#include <QStringList>

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
        if (fields.size() == 3 && !line.startsWith(u'#'))
            m_models[fields[0].toStdString()][fields[1].toStdString()] = fields[2].toDouble();
    }
}

double ArgumentWeights::score(const std::string& model, const Features& features) const
{
    const auto found = m_models.find(model);
    if (found == m_models.end())
        return 0;
    double sum = 0;
    for (const auto& [name, value] : features) {
        const auto weight = found->second.find(name);
        if (weight != found->second.end())
            sum += weight->second * value;
    }
    return sum;
}

} // namespace cp
