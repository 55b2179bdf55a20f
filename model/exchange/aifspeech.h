#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

namespace cp {

/// What an AIF file says beside its arguments, in its own form ("nodes", "edges", "locutions", "participants"): who said what
/// and what answered it, preferences, nodes of kinds that are unknown here; and "places" of all nodes that are no
/// statement. A map has no place for it: it is kept whole, and AIF gets it back.

/// The key of a map's top level that keeps it.
inline constexpr const char* aifSpeechKey = "aif";
/// The key of our own part of AIF for AIFdb that keeps its places.
inline constexpr const char* aifPlacesKey = "places";

/// Who said the node, by the participants, else by the words before a colon, as AIFdb writes locutions.
[[nodiscard]] QHash<QString, QString> speakersIn(const QJsonObject& speech);

/// What of it still has its place beside these nodes of the argument: an edge to one that is gone goes, and with its last
/// edge what it led to.
[[nodiscard]] QJsonObject standingSpeech(const QJsonObject& speech, const QSet<QString>& arguments);

/// The nodes of the argument that somebody in it says.
[[nodiscard]] QSet<QString> spokenIn(const QJsonObject& speech);

/// Locutions and all but the acts of saying them.
[[nodiscard]] int speechSteps(const QJsonObject& speech);

} // namespace cp
