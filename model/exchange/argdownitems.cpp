#include "model/exchange/argdownitems.h"

#include "model/exchange/argdowndata.h"

#include <QRegularExpression>
#include <optional>

namespace cp {
namespace {

/// Comments go, but not inside quoted data and not after a backslash; one that is never closed is text.
class Uncommented final {
public:
    explicit Uncommented(const QString& source) : m_source(source) { run(); }

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

/// How many braces a text that comes in lines leaves open; those in quotes and after a backslash do not count.
struct Braces {
    int open = 0;
    bool isQuoted = false;

    void read(QStringView line)
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
};

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

class Items final {
public:
    explicit Items(const Uncommented& source) : m_lines(source.text.split(u'\n')), m_lineNumbers(source.lines) { m.unclosedLines = source.unclosed; }
    ArgdownText run();

private:
    void readFrontMatter();
    void readLine(const QString& line);
    [[nodiscard]] bool beginsItem(const QString& content) const;
    void add(ArgdownItem item)
    {
        item.afterBlank = m_blank;
        item.line = m_lineNumbers[static_cast<size_t>(m_at)];
        m_braces = {};
        m_braces.read(item.content);
        m.items.push_back(std::move(item));
        closeBraces();
    }
    void extend(const QString& line);
    void closeBraces();
    [[nodiscard]] bool isClosedBelow() const;

    QStringList m_lines;
    std::vector<int> m_lineNumbers;
    qsizetype m_at = 0;
    bool m_blank = true;
    bool m_inInference = false; ///< between the two "--" of an expanded inference
    Braces m_braces;            ///< that the last item's data has left open
    ArgdownText m;
};

void Items::readFrontMatter()
{
    while (m_at < m_lines.size() && m_lines[m_at].trimmed().isEmpty())
        ++m_at;
    static const QRegularExpression fence(QStringLiteral("^={3,}\\s*$"));
    static const QRegularExpression title(QStringLiteral("^title:\\s*[\"']?(.*?)[\"']?\\s*$"));
    if (m_at >= m_lines.size() || !fence.match(m_lines[m_at]).hasMatch())
        return;
    for (++m_at; m_at < m_lines.size() && !fence.match(m_lines[m_at]).hasMatch(); ++m_at) {
        if (const auto match = title.match(m_lines[m_at]); match.hasMatch())
            m.title = match.captured(1);
    }
    ++m_at;
}

void Items::extend(const QString& line)
{
    ArgdownItem& last = m.items.back();
    const bool wasOpen = m_braces.open > 0;
    last.content += wasOpen ? u'\n' : u' ';
    last.content += line;
    m_braces.read(line);
    if (!wasOpen)
        closeBraces();
}

/// Data may go on over lines, but what nothing closes would take the rest of the file.
void Items::closeBraces()
{
    if (m_braces.open == 0 || isClosedBelow())
        return;
    m.unclosedLines.push_back(m_lineNumbers[static_cast<size_t>(m_at)]);
    m_braces = {};
}

bool Items::isClosedBelow() const
{
    // A file full of open braces is looked through a few times only.
    constexpr qsizetype far = 20000, near = 20;
    const qsizetype reach = m.unclosedLines.size() < 50 ? far : near;
    Braces braces = m_braces;
    for (qsizetype at = m_at + 1; at < m_lines.size() && at <= m_at + reach; ++at) {
        braces.read(m_lines[at]);
        if (braces.open == 0)
            return true;
    }
    return false;
}

/// Whether a line without a mark is an element of its own, not more of the last one.
bool Items::beginsItem(const QString& content) const
{
    static const QRegularExpression defines(QStringLiteral("^@?(?:\\[[^\\]]+\\]|<[^>]+>)\\s*(?::|$|\\{|#)"));
    return m_blank || m.items.empty() || m.items.back().type == ArgdownItem::Type::Heading || m.items.back().type == ArgdownItem::Type::Inference
        || defines.match(content).hasMatch();
}

void Items::readLine(const QString& line)
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
    } else if (fenced.hasMatch()) {
        m_inInference = true;
        add({ArgdownItem::Type::Inference, indent, {}, 0, false, fenced.captured(1)});
    } else if (auto marked = markedItem(content, indent)) {
        add(*std::move(marked));
    } else if (beginsItem(content)) {
        add({ArgdownItem::Type::Plain, indent, {}, 0, false, content});
    } else {
        extend(content);
    }
}

ArgdownText Items::run()
{
    readFrontMatter();
    for (; m_at < m_lines.size(); ++m_at) {
        const QString& line = m_lines[m_at];
        if (m_braces.open > 0 && !m.items.empty()) {
            extend(line);
        } else if (line.trimmed().isEmpty()) {
            m_blank = true;
        } else {
            readLine(line);
            m_blank = false;
        }
    }
    return std::move(m);
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

ArgdownText argdownItems(const QString& source) { return Items(Uncommented(QString(source).remove(u'\r'))).run(); }

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
