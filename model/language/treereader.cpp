#include "model/language/treereader.h"

#include "model/language/spanningtree.h"
#include "model/language/syntaxnames.h"
#include "model/language/wordpieces.h"
#include "model/meaning/meaning.h"
#include "model/meaning/network.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace cp {
namespace {

constexpr size_t shapes = 8; ///< plain facts about the letters of a word
constexpr auto lowest = static_cast<size_t>(EncodedText::layerWidth);
constexpr auto state = static_cast<size_t>(EncodedText::stateWidth);
constexpr size_t width = state + lowest + shapes;

/// Must agree with resources/syntax/training/wordstates.py.
void addShape(QStringView text, qsizetype origin, const Word& word, bool leads, std::vector<float>& out)
{
    const QStringView form = text.mid(word.span.start, word.span.length());
    const auto letters = std::count_if(form.begin(), form.end(), [](QChar c) { return c.isLetter(); });
    const bool upper = std::all_of(form.begin(), form.end(), [](QChar c) { return !c.isLetter() || c.isUpper(); });
    const bool glued = word.span.start > origin && !text[word.span.start - 1].isSpace();
    for (const bool fact : {form[0].isUpper(), letters > 1 && upper, std::any_of(form.begin(), form.end(), [](QChar c) { return c.isDigit(); }),
                            form.contains(u'-') && form.size() > 1, leads, !form[0].isLetterOrNumber(), glued, form.size() <= 2})
        out.push_back(fact ? 1.0F : 0.0F);
}

size_t placeOfGreatest(const float* values, size_t count) { return static_cast<size_t>(std::max_element(values, values + count) - values); }

class OnnxTreeReader final : public TreeReader {
public:
    OnnxTreeReader(std::unique_ptr<Network> network, SyntaxNames names) : m_network(std::move(network)), m_names(std::move(names)) {}

    bool read(QStringView text, qsizetype origin, const EncodedText& encoded, std::vector<Word>& words, Part part) const override
    {
        const std::vector<WordPieces> pieces = piecesOf(encoded.tokens, words, origin);
        if (words.empty() || pieces.size() != words.size())
            return false;
        std::vector<float> input;
        input.reserve(words.size() * width);
        for (size_t i = 0; i < words.size(); ++i) {
            const auto first = encoded.state(static_cast<qsizetype>(pieces[i].first));
            const auto last = encoded.state(static_cast<qsizetype>(pieces[i].last)).first(lowest);
            input.insert(input.end(), first.begin(), first.end());
            input.insert(input.end(), last.begin(), last.end());
            addShape(text, origin, words[i], i == 0, input);
        }
        const auto out = m_network->run({{{1, static_cast<std::int64_t>(words.size()), static_cast<std::int64_t>(width)}, std::move(input)}});
        if (!out)
            return false;
        if (part == Part::TagsAndTree)
            setTags(text, out.value()[0].floats(), words);
        setTree(out.value()[1].floats(), out.value()[2].floats(), words);
        return true;
    }

private:
    void setTags(QStringView text, const std::vector<float>& scores, std::vector<Word>& words) const
    {
        const size_t classes = scores.size() / words.size();
        for (size_t i = 0; i < words.size(); ++i)
            m_names.settleTag(words[i], text[words[i].span.start], static_cast<int>(placeOfGreatest(&scores[i * classes], classes)));
    }

    void setTree(const std::vector<float>& arcs, const std::vector<float>& labels, std::vector<Word>& words) const
    {
        const size_t heads = words.size() + 1;
        const size_t classes = labels.size() / (words.size() * heads);
        const std::vector<int> tree = bestTree(arcs, static_cast<int>(words.size()));
        for (size_t i = 0; i < words.size(); ++i) {
            words[i].head = tree[i] - 1;
            const size_t label = placeOfGreatest(&labels[(i * heads + static_cast<size_t>(tree[i])) * classes], classes);
            words[i].dependency = tree[i] == 0 ? Dependency::Root : m_names.labels[label];
        }
    }

    std::unique_ptr<Network> m_network;
    SyntaxNames m_names;
};

} // namespace

Result<std::unique_ptr<TreeReader>> loadTreeReader(const QString& folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("parser.txt")));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, QStringLiteral("The model file %1 is missing. Reinstall the program.").arg(file.fileName())};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    auto network = loadNetwork(QDir(folder).filePath(QStringLiteral("parser.onnx")), {"tags", "arcs", "labels"});
    if (!network)
        return network.error();
    SyntaxNames names(lines.value(0).split(u' '), lines.value(1).split(u' '));
    return std::unique_ptr<TreeReader>(std::make_unique<OnnxTreeReader>(std::move(network).value(), std::move(names)));
}

const Result<std::unique_ptr<TreeReader>>& installedTreeReader()
{
    static const Result<std::unique_ptr<TreeReader>> reader = loadTreeReader(modelFolder());
    return reader;
}

} // namespace cp
