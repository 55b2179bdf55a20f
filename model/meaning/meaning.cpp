#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <iterator>

namespace cp {

Result<std::vector<JudgedText>> Meaning::prepare(const std::vector<QString>& texts,
                                                 const CancelToken& cancel) const
{
    // The encoder's states take ten times the room of what the judge keeps, so they live for a few texts only.
    constexpr size_t together = 512;
    std::vector<JudgedText> all;
    all.reserve(texts.size());
    for (size_t start = 0; start < texts.size(); start += together) {
        const auto from = texts.begin() + std::ptrdiff_t(start);
        const auto encoded
            = encoder->encode({from, from + std::ptrdiff_t(std::min(together, texts.size() - start))}, cancel);
        if (!encoded)
            return encoded.error();
        auto prepared = judge->prepare(*encoded, cancel);
        if (!prepared)
            return prepared.error();
        std::move(prepared->begin(), prepared->end(), std::back_inserter(all));
    }
    return all;
}

Result<Meaning> loadMeaning(const QString& folder)
{
    auto encoder = loadEncoder(folder);
    if (!encoder)
        return encoder.error();
    auto judge = loadJudge(folder);
    if (!judge)
        return judge.error();
    return Meaning{std::move(encoder).value(), std::move(judge).value()};
}

QString modelFolder()
{
    const QString chosen = qEnvironmentVariable("COUNTERPOINT_MODELS");
    if (!chosen.isEmpty())
        return chosen;
    const QDir installed(QCoreApplication::applicationDirPath()
                         + QStringLiteral("/../share/counterpoint/models"));
    return installed.exists() ? installed.absolutePath() : QStringLiteral(COUNTERPOINT_MODELS);
}

const Result<Meaning>& installedMeaning()
{
    static const Result<Meaning> meaning = loadMeaning(modelFolder());
    return meaning;
}

} // namespace cp
