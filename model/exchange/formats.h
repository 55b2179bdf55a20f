#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace cp {

/// What of a map a format may keep or not.
enum class MapPart { Texts, Quotes, Roles, Chances, Holders, Relations, Conditions, LinkedPremises, LinkedAttacks, Undercuts, Links, LinkReasons, NearMisses, Notes, Places, Dialogue, Dismissed };
inline constexpr size_t mapPartCount = static_cast<size_t>(MapPart::Dismissed) + 1;

/// Shown: other programs see it. Own: only Counterpoint reads it back. Bent: it is written as something similar. Lost: left out.
enum class Keeping { Shown, Own, Bent, Lost };

/// One row of the table that dialogs, drag and drop and the command line take their formats from.
struct Format {
    enum class Kind { Map, Picture, Report };
    QString id;           ///< as the command line names it
    QStringList suffixes; ///< without the first dot ("sadface.json"); the first is written. Empty: only by id
    Kind kind = Kind::Map;
    QByteArray (*write)(const Workspace&) = nullptr;                             ///< null: not written, or a picture
    Result<Imported> (*read)(const QByteArray& bytes, const QString& name) = nullptr; ///< null: not read
    std::array<Keeping, mapPartCount> keeps{};                                   ///< of maps
};

[[nodiscard]] const std::vector<Format>& formats();

/// Null when there is none.
[[nodiscard]] const Format* formatById(const QString& id);
/// By the longest suffix that fits; of formats that can be written, or read. Null when there is none.
[[nodiscard]] const Format* writtenFormatOf(const QString& fileName);
[[nodiscard]] const Format* readFormatOf(const QString& fileName);

/// The name for people, in the language of the program.
[[nodiscard]] QString formatTitle(const Format& format);

/// A map in any readable format; *.json is told apart by what is in it. Errors: TooLarge, those of the reader.
[[nodiscard]] Result<Imported> readMap(const QByteArray& bytes, const QString& name, const Format& format);

/// The same from a file. Errors: those of readFile and readMap, of workspaces those of loadWorkspace.
[[nodiscard]] Result<Imported> readMapFile(const QString& path, const Format& format);

/// The map in the format: without what was dismissed where the format does not keep that. Only for formats that write maps.
[[nodiscard]] QByteArray writeMap(const Workspace& workspace, const Format& format);

/// What this map would lose in the format or change there, one sentence each; empty when nothing.
[[nodiscard]] QStringList losses(const Workspace& workspace, const Format& format);

/// Name of a part for people, and what became of it ("yes", "own", "bent", "–"), in the language of the program.
[[nodiscard]] QString partTitle(MapPart part);
[[nodiscard]] QString keepingTitle(Keeping keeping);

/// The table of what each format keeps, as Markdown in English, for README and help.
[[nodiscard]] QString keepingTable();

} // namespace cp
