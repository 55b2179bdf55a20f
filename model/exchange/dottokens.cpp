#include "model/exchange/dottokens.h"

namespace cp {
namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.' || c.unicode() >= 0x80; }

} // namespace

DotToken DotTokens::take()
{
    DotToken token = m_next;
    advance();
    return token;
}

void DotTokens::skipSpace()
{
    while (m_at < m_source.size()) {
        const bool startsLine = m_at == 0 || m_source[m_at - 1] == u'\n';
        if (m_source[m_at] == u'\n')
            ++m_line;
        if (m_source[m_at].isSpace()) {
            ++m_at;
        } else if ((startsLine && at() == u'#') || (at() == u'/' && at(1) == u'/')) {
            const qsizetype end = m_source.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_source.size() : end;
        } else if (at() == u'/' && at(1) == u'*') {
            const qsizetype end = m_source.indexOf(QLatin1String("*/"), m_at + 2);
            m_line += static_cast<int>(m_source.mid(m_at, (end < 0 ? m_source.size() : end) - m_at).count(u'\n'));
            m_at = end < 0 ? m_source.size() : end + 2;
        } else {
            return;
        }
    }
}

/// Only \" and a backslash before a line end are escapes here; the others belong to the label.
void DotTokens::readQuoted()
{
    for (++m_at; m_at < m_source.size() && at() != u'"'; ++m_at) {
        if (at() == u'\n')
            ++m_line;
        if (at() == u'\\' && at(1) == u'"') {
            m_next.text += u'"';
            ++m_at;
        } else if (at() == u'\\' && at(1) == u'\n') {
            ++m_line;
            ++m_at;
        } else if (at() == u'\\' && at(1) == u'\\') {
            m_next.text += QLatin1String("\\\\");
            ++m_at;
        } else {
            m_next.text += at();
        }
    }
    m_isBroken = m_isBroken || m_at >= m_source.size();
    ++m_at;
}

/// Quoted pieces that plus signs join are one text.
void DotTokens::readText()
{
    readQuoted();
    for (skipSpace(); at() == u'+'; skipSpace()) {
        ++m_at;
        skipSpace();
        if (at() != u'"')
            return;
        readQuoted();
    }
}

void DotTokens::readHtml()
{
    int depth = 0;
    const qsizetype start = m_at + 1;
    for (; m_at < m_source.size(); ++m_at) {
        if (at() == u'<')
            ++depth;
        else if (at() == u'\n')
            ++m_line;
        else if (at() == u'>' && --depth == 0)
            break;
    }
    m_isBroken = m_isBroken || m_at >= m_source.size();
    m_next.text = m_source.mid(start, m_at - start);
    ++m_at;
}

void DotTokens::readWord()
{
    const qsizetype start = m_at;
    if (at() == u'-')
        ++m_at;
    while (m_at < m_source.size() && isWordCharacter(at()))
        ++m_at;
    m_next.text = m_source.mid(start, m_at - start);
}

void DotTokens::advance()
{
    skipSpace();
    m_next = {DotToken::Type::End, {}, m_line};
    if (m_at >= m_source.size() || m_isBroken)
        return;
    const QChar c = at();
    if (c == u'"') {
        m_next.type = DotToken::Type::Text;
        readText();
    } else if (c == u'<') {
        m_next.type = DotToken::Type::Html;
        readHtml();
    } else if (c == u'-' && (at(1) == u'>' || at(1) == u'-')) {
        m_next.type = DotToken::Type::Arrow;
        m_next.text = m_source.mid(m_at, 2);
        m_at += 2;
    } else if (isWordCharacter(c) || (c == u'-' && (at(1).isDigit() || at(1) == u'.'))) {
        m_next.type = DotToken::Type::Word;
        readWord();
    } else if (QStringView(u"{}[];,=:").contains(c)) {
        m_next.type = DotToken::Type::Mark;
        m_next.text = c;
        ++m_at;
    } else {
        m_isBroken = true;
    }
}

} // namespace cp
