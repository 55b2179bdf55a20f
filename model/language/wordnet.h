#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <vector>

namespace cp {

// What the program needs of WordNet (Princeton; taken from the system's dictionary files when the
// program is built and compiled in): parts of speech, base forms, direct antonyms, synonyms, nouns for persons.

/// Bits of the parts of speech that a base form can have.
enum WordClass : unsigned { NounClass = 1, VerbClass = 2, AdjectiveClass = 4, AdverbClass = 8 };

/// All classes of a base form; 0 when unknown. `lower` as in Word::lower.
[[nodiscard]] unsigned wordClasses(const QString& lower);

/// The class with most tagged senses in WordNet's sense counts; 0 when unknown.
[[nodiscard]] unsigned commonestClass(const QString& lower);

/// Base form of an inflected word for one class ("fell" → "fall" as a verb); the word itself when it is one;
/// empty when WordNet has no such word.
[[nodiscard]] QString baseForm(const QString& lower, WordClass wordClass);

/// Place, from 1, of the first sense of a noun's base form that is a person (lexicographer file noun.person) among its
/// commonest senses: 1 for "engineer", 3 for "chair", 0 for "bridge" and for unknown words.
[[nodiscard]] int personSense(const QString& base);

/// Opposites of a base form (rise: fall, drop …), WordNet's and our own (resources/lexicons/antonyms.tsv).
[[nodiscard]] QStringList antonymsOf(const QString& base);

/// Numbers of the synsets of a base form's commonest senses; two words that share one are synonyms (buy, purchase).
[[nodiscard]] std::vector<quint32> synsetsOf(const QString& base);

} // namespace cp
