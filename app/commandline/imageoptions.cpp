#include "app/commandline/imageoptions.h"

#include <QCommandLineParser>
#include <array>
#include <utility>

namespace cp::ui {
namespace {

Error wrongUsage(const QString& why) { return {ErrorCode::WrongUsage, why}; }

/// The value of an option that is one of a few words; the first when it is not given.
template <typename Value, size_t count>
Result<Value> oneOf(const QCommandLineParser& parser, const char* name, const std::array<std::pair<const char*, Value>, count>& known)
{
    const QString given = parser.value(QLatin1String(name)).toLower();
    QStringList words;
    for (const auto& [word, value] : known) {
        if (given == QLatin1String(word) || (given.isEmpty() && !parser.isSet(QLatin1String(name))))
            return value;
        words += QLatin1String(word);
    }
    return wrongUsage(QStringLiteral("--%1 is one of %2, not “%3”.").arg(QLatin1String(name), words.join(QStringLiteral(", ")), given));
}

/// 0 when the option is not given.
Result<double> number(const QCommandLineParser& parser, const char* name, double least, double most)
{
    if (!parser.isSet(QLatin1String(name)))
        return 0.0;
    bool isNumber = false;
    const double given = parser.value(QLatin1String(name)).toDouble(&isNumber);
    if (!isNumber || given < least || given > most)
        return wrongUsage(QStringLiteral("--%1 needs a number from %2 to %3.").arg(QLatin1String(name)).arg(least).arg(most, 0, 'f', 0));
    return given;
}

} // namespace

void addImageOptions(QCommandLineParser& parser)
{
    for (const char* name : {"width", "zoom", "dpi", "theme", "text", "paper", "document", "title"})
        parser.addOption({QLatin1String(name), QString(), QStringLiteral("value")});
    for (const char* name : {"transparent", "no-legend", "whole-texts"})
        parser.addOption(QCommandLineOption(QLatin1String(name)));
}

Result<OutputOptions> imageOptionsOf(const QCommandLineParser& parser)
{
    const auto colours = oneOf<ImageColours, 3>(parser, "theme", {{{"light", ImageColours::Light}, {"dark", ImageColours::Dark}, {"print", ImageColours::Print}}});
    const auto shapes = oneOf<bool, 2>(parser, "text", {{{"words", false}, {"shapes", true}}});
    const auto paper = oneOf<PdfPaper, 4>(parser, "paper", {{{"one", PdfPaper::OnePage}, {"a4", PdfPaper::A4}, {"a3", PdfPaper::A3}, {"letter", PdfPaper::Letter}}});
    const Result<double> width = number(parser, "width", 1, 1'000'000), zoom = number(parser, "zoom", 0.01, 100), dpi = number(parser, "dpi", 10, 2400);
    for (const Error* error : {colours ? nullptr : &colours.error(), shapes ? nullptr : &shapes.error(), paper ? nullptr : &paper.error(),
                               width ? nullptr : &width.error(), zoom ? nullptr : &zoom.error(), dpi ? nullptr : &dpi.error()}) {
        if (error)
            return *error;
    }
    OutputOptions options;
    options.image.colours = *colours;
    options.image.textAsShapes = *shapes;
    options.image.paper = *paper;
    options.image.width = static_cast<int>(*width);
    options.image.scale = *zoom;
    options.image.dpi = static_cast<int>(*dpi);
    options.image.transparent = parser.isSet(QStringLiteral("transparent"));
    options.image.legend = !parser.isSet(QStringLiteral("no-legend"));
    options.image.title = parser.value(QStringLiteral("title"));
    options.image.titleBlock = !options.image.title.isEmpty();
    options.wholeTexts = parser.isSet(QStringLiteral("whole-texts"));
    options.document = parser.value(QStringLiteral("document"));
    return options;
}

} // namespace cp::ui
