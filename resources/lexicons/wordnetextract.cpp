// Built and run while the project is built: takes from WordNet's dictionary files (Debian package wordnet-base)
// only what the program asks for, as one sorted text: single words with their classes, synsets and antonyms.
// Line: word \t classes (bits 1 noun, 2 verb, 4 adjective, 8 adverb) \t commonest class \t synsets,… \t antonyms,…
// \t place (from 1) of the first of the noun's kept senses that is a person, 0 without one, at least 2 where WordNet did
// not count which sense is the commonest;
// and for irregular forms: =form \t class \t base.

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Entry {
    unsigned classes = 0;
    unsigned commonest = 0;
    int mostTagged = -1;
    std::set<std::string> synsets;
    std::set<std::string> antonyms;
    std::vector<std::string> nounSenses; ///< synsets, commonest first
    bool counted = false;                ///< whether the order of the noun's senses comes from counts in texts
};

using Dictionary = std::map<std::string, Entry>;

struct Part {
    const char* name;
    unsigned bit;
};

constexpr std::array parts{Part{"noun", 1}, Part{"verb", 2}, Part{"adj", 4}, Part{"adv", 8}};
/// Rarer senses join words that no reader would call synonyms.
constexpr int keptSenses = 4;
/// Lexicographer file noun.person.
constexpr const char* personFile = "18";

bool isPlain(const std::string& word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string cleaned(std::string word)
{
    word = word.substr(0, word.find('('));
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return word;
}

void addIndexLine(const std::string& line, const Part& part, Dictionary& words)
{
    std::istringstream fields(line);
    std::string word, pos, field;
    int synsets = 0, pointers = 0, senses = 0, tagged = 0;
    fields >> word >> pos >> synsets >> pointers;
    for (int i = 0; i < pointers; ++i)
        fields >> field;
    fields >> senses >> tagged;
    if (!isPlain(word))
        return;
    Entry& entry = words[word];
    entry.classes |= part.bit;
    if (tagged > entry.mostTagged) {
        entry.mostTagged = tagged;
        entry.commonest = part.bit;
    }
    entry.counted = entry.counted || (part.bit == 1 && (tagged > 0 || senses == 1));
    for (int i = 0; i < std::min(senses, keptSenses) && fields >> field; ++i) {
        entry.synsets.insert(std::to_string(part.bit) + field);
        if (part.bit == 1)
            entry.nounSenses.push_back(field);
    }
}

bool readIndex(const std::string& folder, const Part& part, Dictionary& words)
{
    std::ifstream file(folder + "/index." + part.name);
    if (!file)
        return false;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != ' ')
            addIndexLine(line, part, words);
    }
    return true;
}

/// A lexical pointer between two words of two synsets.
struct Opposite {
    std::string from, to;
    size_t fromWord, toWord;
};

void readDataLine(const std::string& line, std::map<std::string, std::vector<std::string>>& members,
                  std::vector<Opposite>& opposites)
{
    std::istringstream fields(line);
    std::string offset, field, type, count;
    fields >> offset >> field >> type >> count;
    auto& names = members[offset];
    for (int i = std::stoi(count, nullptr, 16); i > 0; --i) {
        std::string word;
        fields >> word >> field;
        names.push_back(cleaned(word));
    }
    int pointers = 0;
    fields >> pointers;
    for (int i = 0; i < pointers; ++i) {
        std::string symbol, target, pos, ends;
        fields >> symbol >> target >> pos >> ends;
        if (symbol == "!" && ends.size() == 4)
            opposites.push_back({offset, target, std::stoul(ends.substr(0, 2), nullptr, 16),
                                 std::stoul(ends.substr(2), nullptr, 16)});
    }
}

void readAntonyms(const std::string& folder, const Part& part, Dictionary& words)
{
    std::ifstream file(folder + "/data." + part.name);
    std::map<std::string, std::vector<std::string>> members;
    std::vector<Opposite> opposites;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != ' ')
            readDataLine(line, members, opposites);
    }
    for (const Opposite& pair : opposites) {
        const auto& from = members[pair.from];
        const auto& to = members[pair.to];
        if (pair.fromWord == 0 || pair.toWord == 0 || pair.fromWord > from.size() || pair.toWord > to.size())
            continue;
        const std::string& antonym = to[pair.toWord - 1];
        if (const auto entry = words.find(from[pair.fromWord - 1]); entry != words.end() && isPlain(antonym))
            entry->second.antonyms.insert(antonym);
    }
}

/// Offsets of the synsets that are persons.
std::set<std::string> readPersons(const std::string& folder)
{
    std::ifstream file(folder + "/data.noun");
    std::set<std::string> persons;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string offset, lexicographerFile;
        if (!line.empty() && line[0] != ' ' && fields >> offset >> lexicographerFile && lexicographerFile == personFile)
            persons.insert(offset);
    }
    return persons;
}

size_t personPlace(const Entry& entry, const std::set<std::string>& persons)
{
    const auto at = std::find_if(entry.nounSenses.begin(), entry.nounSenses.end(), [&](const std::string& synset) { return persons.count(synset) > 0; });
    if (at == entry.nounSenses.end())
        return 0;
    const auto place = static_cast<size_t>(at - entry.nounSenses.begin()) + 1;
    return entry.counted ? place : std::max<size_t>(place, 2);
}

void writeList(std::ostream& out, const std::set<std::string>& items)
{
    const char* separator = "";
    for (const std::string& item : items) {
        out << separator << item;
        separator = ",";
    }
}

void writeExceptions(const std::string& folder, const Part& part, std::ostream& out)
{
    std::ifstream file(folder + "/" + part.name + ".exc");
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string form, base;
        if (fields >> form >> base && isPlain(form) && isPlain(base))
            out << '=' << form << '\t' << part.bit << '\t' << base << '\n';
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: wordnetextract DICTIONARY_FOLDER OUT\n";
        return 2;
    }
    Dictionary words;
    for (const Part& part : parts) {
        if (!readIndex(argv[1], part, words)) {
            std::cerr << "WordNet's index." << part.name << " was not found in " << argv[1] << "\n";
            return 1;
        }
        readAntonyms(argv[1], part, words);
    }
    const std::set<std::string> persons = readPersons(argv[1]);
    std::ofstream out(argv[2]);
    for (const auto& [word, entry] : words) {
        out << word << '\t' << entry.classes << '\t' << entry.commonest << '\t';
        writeList(out, entry.synsets);
        out << '\t';
        writeList(out, entry.antonyms);
        out << '\t' << personPlace(entry, persons) << '\n';
    }
    for (const Part& part : parts)
        writeExceptions(argv[1], part, out);
    return out.good() ? 0 : 1;
}
