#include "model/meaning/meaning.h"

#include <QCoreApplication>
#include <QDir>

namespace cp {

Result<std::vector<JudgedText>> Meaning::prepare(const std::vector<QString>& texts,
                                                 const CancelToken& cancel) const
{
    const auto encoded = encoder->encode(texts, cancel);
    if (!encoded)
        return encoded.error();
    return judge->prepare(*encoded, cancel);
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
