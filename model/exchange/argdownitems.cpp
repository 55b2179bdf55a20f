#include "model/exchange/argdownitems.h"

#include "model/exchange/argdowndata.h"

#include <QRegularExpression>
#include <optional>

namespace cp {
namespace {

/// Comments go, but not inside quoted data and not after a backslash.
QString withoutComments(const QString& source)
{
    QString text;
    bool isQuoted = false;
    int braces = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        const auto startsWith = [&](QLatin1String what) { return QStringView(source).mid(i).startsWith(what); };
        if (c == u'\\' && i + 1 < source.size()) {
            text += c;
            text += source[++i];
        } else if (!isQuoted && (startsWith(QLatin1String("/*")) || startsWith(QLatin1String("<!--")))) {
            const bool isHtml = c == u'<';
            const qsizetype end = source.indexOf(isHtml ? QLatin1String("-->") : QLatin1String("*/"), i + 2);
            i = end < 0 ? source.size() : end + (isHtml ? 2 : 1);
        } else if (!isQuoted && startsWith(QLatin1String("//"))) {
            const qsizetype end = source.indexOf(u'\n', i);
            i = (end < 0 ? source.size() : end) - 1;
        } else {
            braces += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            isQuoted = c == u'"' && braces > 0 ? !isQuoted : isQuoted && c != u'\n';
            text += c;
        }
    }
    return text;
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
    explicit Items(const QString& source) : m_lines(source.split(u'\n')) {}
    ArgdownText run();

private:
    void readFrontMatter();
    void readLine(const QString& line);
    [[nodiscard]] bool beginsItem(const QString& content) const;
    void add(ArgdownItem item)
    {
        item.afterBlank = m_blank;
        m_braces = {};
        m_braces.read(item.content);
        m.items.push_back(std::move(item));
    }
    void extend(const QString& line);

    QStringList m_lines;
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
    last.content += m_braces.open > 0 ? u'\n' : u' ';
    last.content += line;
    m_braces.read(line);
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

ArgdownText argdownItems(const QString& source) { return Items(withoutComments(QString(source).remove(u'\r'))).run(); }

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
    }
    content.text = plainText(rest, content.tags);
    return content;
}

} // namespace cp
