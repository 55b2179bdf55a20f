#include "model/exchange/argdownitems.h"

#include "model/exchange/argdowndata.h"

#include <QRegularExpression>
#include <utility>

namespace cp {
namespace {

/// Comments go, but not inside quoted data and not after a backslash; one that is never closed is text.
class Uncommented final {
public:
    explicit Uncommented(const QString& source) : m_source(source)
    {
        text.reserve(source.size());
        run();
    }

    QString text;
    std::vector<int> lines{1}; ///< of the source, for each line of the text
    std::vector<int> unclosed; ///< lines of the source

private:
    void run();
    void keep(QChar c)
    {
        text += c;
        if (c != u'\n')
            return;
        ++m_line;
        lines.push_back(m_line);
    }
    /// Behind the comment that begins here; -1 where none does, or where it has no end.
    qsizetype endOfComment();
    [[nodiscard]] bool isHere(QLatin1String what) const { return QStringView(m_source).mid(m_at).startsWith(what); }

    const QString& m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_hasEnds[2] = {true, true}; ///< whether a comment of this form may still be closed
};

qsizetype Uncommented::endOfComment()
{
    if (isHere(QLatin1String("//"))) {
        const qsizetype end = m_source.indexOf(u'\n', m_at);
        return end < 0 ? m_source.size() : end;
    }
    const bool isHtml = isHere(QLatin1String("<!--"));
    if (!isHtml && !isHere(QLatin1String("/*")))
        return -1;
    const QLatin1String mark(isHtml ? "-->" : "*/");
    const qsizetype end = m_hasEnds[isHtml] ? m_source.indexOf(mark, m_at + 2) : -1;
    if (end >= 0)
        return end + mark.size();
    m_hasEnds[isHtml] = false; // nor will later ones
    unclosed.push_back(m_line);
    return -1;
}

void Uncommented::run()
{
    bool isQuoted = false;
    int braces = 0;
    while (m_at < m_source.size()) {
        const QChar c = m_source[m_at];
        const qsizetype end = isQuoted || c == u'\\' ? -1 : endOfComment();
        if (end >= 0) {
            m_line += static_cast<int>(QStringView(m_source).mid(m_at, end - m_at).count(u'\n'));
            m_at = end;
            continue;
        }
        keep(c);
        if (c == u'\\' && m_at + 1 < m_source.size()) {
            keep(m_source[++m_at]);
        } else {
            braces += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            isQuoted = c == u'"' && braces > 0 ? !isQuoted : isQuoted && c != u'\n';
        }
        ++m_at;
    }
}

/// The element that a line begins by a mark of its own.
std::optional<ArgdownItem> markedItem(const QString& content, int indent)
{
    static const QRegularExpression rule(QStringLiteral("^-{4,}\\s*(.*)$"));
    static const QRegularExpression heading(QStringLiteral("^(#{1,6})\\s+(.*)$"));
    static const QRegularExpression relation(QStringLiteral("^(\\+>|->|_>|<\\+|<-|<_|><|\\+|-|_)\\s+(.*)$"));
    static const QRegularExpression numbered(QStringLiteral("^\\((\\d{1,6})\\)\\s*(.*)$"));
    static const QRegularExpression listed(QStringLiteral("^(?:\\*|\\d{1,6}[.)])\\s+(.*)$"));
    using Type = ArgdownItem::Type;
    if (const auto match = rule.match(content); match.hasMatch())
        return ArgdownItem{Type::Inference, indent, {}, 0, false, match.captured(1)};
    if (const auto match = heading.match(content); match.hasMatch())
        return ArgdownItem{Type::Heading, static_cast<int>(match.captured(1).size()), {}, 0, false, match.captured(2)};
    if (const auto match = relation.match(content); match.hasMatch())
        return ArgdownItem{Type::Relation, indent, match.captured(1), 0, false, match.captured(2)};
    if (const auto match = numbered.match(content); match.hasMatch())
        return ArgdownItem{Type::Numbered, indent, {}, match.captured(1).toInt(), false, match.captured(2)};
    if (const auto match = listed.match(content); match.hasMatch())
        return ArgdownItem{Type::Plain, indent, {}, 0, false, match.captured(1)};
    return std::nullopt;
}

/// The data at the end of an element, taken out of it.
QJsonObject takeData(QString& content)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i < content.size() && start < 0; ++i) {
        if (content[i] == u'\\')
            ++i;
        else if (content[i] == u'{')
            start = i;
    }
    if (start < 0)
        return {};
    int depth = 0;
    bool isQuoted = false;
    qsizetype end = start;
    for (; end < content.size(); ++end) {
        if (content[end] == u'\\' && isQuoted)
            ++end;
        else if (content[end] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && content[end] == u'{')
            ++depth;
        else if (!isQuoted && content[end] == u'}' && --depth == 0)
            break;
    }
    const QJsonObject data = argdownData(content.mid(start + 1, end - start - 1));
    content.remove(start, end - start + 1);
    return data;
}

bool isWordEdge(const QString& text, qsizetype at)
{
    const bool letterBefore = at > 0 && text[at - 1].isLetterOrNumber();
    const bool letterAfter = at + 1 < text.size() && text[at + 1].isLetterOrNumber();
    return !(letterBefore && letterAfter);
}

/// Markup goes, escaped characters stay, tags are taken out.
QString plainText(const QString& source, QStringList& tags)
{
    // Looked for in a few characters only: the whole text at each sign would take the square of its length.
    constexpr qsizetype mostCharacters = 300;
    static const QRegularExpression tag(QStringLiteral("^#(?:\\(([^)]*)\\)|([\\p{L}\\p{N}_-]+))"));
    static const QRegularExpression mention(QStringLiteral("^@(?:\\[([^\\]]*)\\]|<([^>]*)>)"));
    static const QRegularExpression link(QStringLiteral("^\\[([^\\]]*)\\]\\([^)]*\\)"));
    QString text;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        QRegularExpressionMatch match;
        const QString near = c == u'#' || c == u'@' || c == u'[' ? source.mid(i, mostCharacters) : QString();
        if (c == u'\\' && i + 1 < source.size()) {
            text += source[++i];
        } else if (c == u'#' && (match = tag.match(near)).hasMatch()) {
            tags += match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
            i += match.capturedLength() - 1;
        } else if ((c == u'@' && (match = mention.match(near)).hasMatch()) || (c == u'[' && (match = link.match(near)).hasMatch())) {
            text += match.captured(1) + match.captured(2);
            i += match.capturedLength() - 1;
        } else if (!((c == u'*' || c == u'_') && isWordEdge(source, i))) {
            text += c;
        }
    }
    return text.simplified();
}

} // namespace

void ArgdownBraces::read(QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'"' && open > 0)
            isQuoted = !isQuoted;
        else if (!isQuoted)
            open = std::max(0, open + (line[i] == u'{' ? 1 : line[i] == u'}' ? -1 : 0));
    }
}

ArgdownItems::ArgdownItems(const QString& source)
{
    Uncommented uncommented(QString(source).remove(u'\r'));
    m_text = std::move(uncommented.text);
    m_lines = std::move(uncommented.lines);
    m_unclosed = std::move(uncommented.unclosed);
    readFrontMatter();
}

QString ArgdownItems::takeLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    const qsizetype start = std::exchange(m_at, end < 0 ? m_text.size() + 1 : end + 1);
    ++m_line;
    return m_text.mid(start, m_at - 1 - start);
}

void ArgdownItems::readFrontMatter()
{
    static const QRegularExpression fence(QStringLiteral("^={3,}\\s*$"));
    static const QRegularExpression title(QStringLiteral("^title:\\s*[\"']?(.*?)[\"']?\\s*$"));
    qsizetype at = 0, line = 0;
    QString first;
    while (!atEnd() && first.trimmed().isEmpty()) {
        at = m_at;
        line = m_line;
        first = takeLine();
    }
    if (!fence.match(first).hasMatch()) {
        m_at = at;
        m_line = line;
        return;
    }
    for (QString inside = atEnd() ? QString() : takeLine(); !atEnd() && !fence.match(inside).hasMatch(); inside = takeLine()) {
        if (const auto match = title.match(inside); match.hasMatch())
            m_title = match.captured(1);
    }
}

void ArgdownItems::begin(ArgdownItem item)
{
    item.afterBlank = m_blank;
    item.line = lineNumber();
    m_braces = {};
    m_braces.read(item.content);
    m_item = std::move(item);
    closeBraces();
}

void ArgdownItems::extend(const QString& line)
{
    const bool wasOpen = m_braces.open > 0;
    m_item->content += wasOpen ? u'\n' : u' ';
    m_item->content += line;
    m_braces.read(line);
    if (!wasOpen)
        closeBraces();
}

/// Data may go on over lines, but what nothing closes would take the rest of the file.
void ArgdownItems::closeBraces()
{
    if (m_braces.open == 0 || isClosedBelow())
        return;
    m_unclosed.push_back(lineNumber());
    m_braces = {};
}

bool ArgdownItems::isClosedBelow() const
{
    // A file full of open braces is looked through a few times only.
    constexpr int far = 20000, near = 20;
    int left = m_unclosed.size() < 50 ? far : m_unclosed.size() < 5000 ? near : 0;
    ArgdownBraces braces = m_braces;
    for (qsizetype at = m_at; left > 0 && at < m_text.size(); --left) {
        const qsizetype end = m_text.indexOf(u'\n', at);
        braces.read(QStringView(m_text).mid(at, (end < 0 ? m_text.size() : end) - at));
        if (braces.open == 0)
            return true;
        at = end < 0 ? m_text.size() : end + 1;
    }
    return false;
}

/// Whether a line without a mark is an element of its own, not more of the last one.
bool ArgdownItems::beginsPlain(const QString& content) const
{
    static const QRegularExpression defines(QStringLiteral("^@?(?:\\[[^\\]]+\\]|<[^>]+>)\\s*(?::|$|\\{|#)"));
    return m_blank || !m_item || m_item->type == ArgdownItem::Type::Heading || m_item->type == ArgdownItem::Type::Inference || defines.match(content).hasMatch();
}

/// The element that the line begins; none where it goes on with the last one.
std::optional<ArgdownItem> ArgdownItems::beginning(const QString& line)
{
    static const QRegularExpression fence(QStringLiteral("^--\\s*(\\{.*)?$"));
    const QString content = line.trimmed();
    const int indent = static_cast<int>(line.indexOf(content));
    const QRegularExpressionMatch fenced = fence.match(content);
    if (m_inInference) {
        if (fenced.hasMatch())
            m_inInference = false;
        else
            extend(content);
        return std::nullopt;
    }
    if (fenced.hasMatch()) {
        m_inInference = true;
        return ArgdownItem{ArgdownItem::Type::Inference, indent, {}, 0, false, fenced.captured(1)};
    }
    if (auto marked = markedItem(content, indent))
        return marked;
    if (beginsPlain(content))
        return ArgdownItem{ArgdownItem::Type::Plain, indent, {}, 0, false, content};
    extend(content);
    return std::nullopt;
}

std::optional<ArgdownItem> ArgdownItems::next()
{
    while (!atEnd()) {
        const QString line = takeLine();
        if (m_braces.open > 0 && m_item) {
            extend(line);
        } else if (line.trimmed().isEmpty()) {
            m_blank = true;
        } else {
            std::optional<ArgdownItem> begun = beginning(line);
            std::optional<ArgdownItem> done = begun ? std::move(m_item) : std::nullopt;
            if (begun)
                begin(*std::move(begun));
            m_blank = false;
            if (done)
                return done;
        }
    }
    return std::exchange(m_item, std::nullopt);
}

ArgdownContent argdownContent(const QString& source)
{
    static const QRegularExpression statement(QStringLiteral("^@?\\[([^\\]\\n]*)\\](?!\\()\\s*:?\\s*"));
    static const QRegularExpression argument(QStringLiteral("^@?<([^>\\n]*)>\\s*:?\\s*"));
    ArgdownContent content;
    QString rest = source.trimmed();
    content.data = takeData(rest);
    if (const auto match = statement.match(rest); match.hasMatch()) {
        content.title = match.captured(1).simplified();
        rest.remove(0, match.capturedLength());
    } else if (const auto named = argument.match(rest); named.hasMatch()) {
        content.type = ArgdownContent::Type::Argument;
        content.title = named.captured(1).simplified();
        rest.remove(0, named.capturedLength());
    } else {
        static const QRegularExpression begun(QStringLiteral("^@?(?:\\[[^\\]]*|<[^>]*)$"));
        content.isUnclosed = begun.match(rest).hasMatch();
    }
    content.isUnclosed = content.isUnclosed || content.title.contains(content.type == ArgdownContent::Type::Argument ? u'<' : u'[');
    content.text = plainText(rest, content.tags);
    return content;
}

} // namespace cp
