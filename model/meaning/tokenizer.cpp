#include "model/meaning/tokenizer.h"

#include <QFile>

namespace cp {

namespace {

constexpr qsizetype longestWord = 100; ///< longer words are one unknown token

bool isAsciiPunctuation(char32_t c)
{
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
}

/// The general category P of Unicode, and all ASCII signs.
bool isPunctuation(char32_t c)
{
    if (isAsciiPunctuation(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
        return true;
    default:
        return false;
    }
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isWhitespace(char32_t c)
{
    const bool isControl = QChar::category(c) == QChar::Other_Control;
    return isControl ? c == U'\t' || c == U'\n' || c == U'\r' : QChar::isSpace(c);
}

/// Dropped before anything else: NUL, the replacement character, control, format and private-use characters.
bool isDropped(char32_t c)
{
    if (c == 0 || c == 0xFFFD)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return false;
    }
}

/// Lower case without accents: the letter's canonical decomposition less its nonspacing marks.
QString folded(char32_t c)
{
    const QString whole = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D);
    QString kept;
    const QList<uint> codes = whole.toUcs4();
    for (const char32_t code : codes) {
        if (QChar::category(code) != QChar::Mark_NonSpacing)
            kept += QString::fromUcs4(&code, 1);
    }
    return kept.toLower();
}

} // namespace

Result<Tokenizer> Tokenizer::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The vocabulary %1 cannot be read. Reinstall the program.").arg(path)};
    Tokenizer tokenizer;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (qint32 id = 0; const QByteArray& line : lines) {
        if (!line.isEmpty())
            tokenizer.m_pieces.insert(QString::fromUtf8(line), id);
        ++id;
    }
    const auto idOf = [&](const QString& piece) { return tokenizer.m_pieces.value(piece, -1); };
    for (const auto& name : {QStringLiteral("[PAD]"), QStringLiteral("[UNK]"), QStringLiteral("[CLS]"),
                             QStringLiteral("[SEP]"), QStringLiteral("[MASK]")})
        tokenizer.m_special.emplace_back(name, idOf(name));
    tokenizer.m_unknown = idOf(QStringLiteral("[UNK]"));
    tokenizer.m_start = idOf(QStringLiteral("[CLS]"));
    tokenizer.m_end = idOf(QStringLiteral("[SEP]"));
    if (tokenizer.m_unknown < 0 || tokenizer.m_start < 0 || tokenizer.m_end < 0)
        return Error{ErrorCode::Damaged,
                     QStringLiteral("The vocabulary %1 is damaged. Reinstall the program.").arg(path)};
    return tokenizer;
}

std::vector<Token> Tokenizer::tokens(QStringView text) const
{
    std::vector<Token> out;
    qsizetype plainFrom = 0;
    for (qsizetype at = text.indexOf(u'['); at >= 0; at = text.indexOf(u'[', at + 1)) {
        for (const auto& [name, id] : m_special) {
            if (id < 0 || !text.sliced(at).startsWith(name))
                continue;
            addPlain(text.sliced(plainFrom, at - plainFrom), plainFrom, out);
            plainFrom = at + name.size();
            out.push_back({id, {at, plainFrom}});
            at = plainFrom - 1;
            break;
        }
    }
    addPlain(text.sliced(plainFrom), plainFrom, out);
    return out;
}

void Tokenizer::addPlain(QStringView text, qsizetype from, std::vector<Token>& out) const
{
    Letters word;
    const auto finish = [&] {
        addWord(word, out);
        word.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code =
            pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        const qsizetype length = pair ? 2 : 1;
        const Span span{from + i, from + i + length};
        i += length;
        if (isWhitespace(code) || isIdeograph(code))
            finish();
        if (isWhitespace(code) || isDropped(code))
            continue;
        const QList<uint> letters = folded(code).toUcs4();
        for (const char32_t letter : letters) {
            if (isPunctuation(letter))
                finish();
            word.push_back({letter, span});
            if (isPunctuation(letter) || isIdeograph(code))
                finish();
        }
    }
    finish();
}

/// The longest piece of the vocabulary that starts at `start`; its end, or `start` when there is none.
std::pair<qint32, qsizetype> Tokenizer::longestPiece(const Letters& word, qsizetype start) const
{
    const auto size = qsizetype(word.size());
    QString piece = start > 0 ? QStringLiteral("##") : QString();
    std::vector<qsizetype> lengths;
    for (qsizetype i = start; i < size; ++i) {
        piece += QString::fromUcs4(&word[size_t(i)].code, 1);
        lengths.push_back(piece.size());
    }
    for (qsizetype end = size; end > start; --end) {
        piece.truncate(lengths[size_t(end - start - 1)]);
        if (const auto found = m_pieces.constFind(piece); found != m_pieces.constEnd())
            return {found.value(), end};
    }
    return {m_unknown, start};
}

void Tokenizer::addWord(const Letters& word, std::vector<Token>& out) const
{
    if (word.empty())
        return;
    const auto size = qsizetype(word.size());
    const size_t before = out.size();
    for (qsizetype start = 0; start < size;) {
        const auto [id, end] = size <= longestWord ? longestPiece(word, start) : std::pair(m_unknown, start);
        if (end == start) { // one piece unknown makes the whole word unknown
            out.resize(before);
            out.push_back({m_unknown, {word.front().span.start, word.back().span.end}});
            return;
        }
        out.push_back({id, {word[size_t(start)].span.start, word[size_t(end - 1)].span.end}});
        start = end;
    }
}

} // namespace cp
