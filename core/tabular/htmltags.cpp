// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/htmltags.h"

namespace bihuan {
namespace {

bool isTagBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') ||
           c == QLatin1Char('\r') || c == QLatin1Char('\f');
}

/// Replacement of the entity at the beginning of `text` and its length; length 0 when it is none.
std::pair<QString, qsizetype> entityAt(QStringView text)
{
    constexpr qsizetype longest = 10;
    const qsizetype end = text.left(longest).indexOf(QLatin1Char(';'));
    if (end < 2)
        return {};
    const QStringView name = text.sliced(1, end - 1);
    if (name.startsWith(QLatin1Char('#'))) {
        const bool hex = name.size() > 1 && name.at(1).toLower() == QLatin1Char('x');
        bool ok = false;
        const char32_t code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return {};
        return {QString::fromUcs4(&code, 1), end + 1};
    }
    static const QHash<QString, QString> named{
        {QStringLiteral("nbsp"), QString(QChar(0x00A0))}, {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")},      {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")},   {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("ge"), QStringLiteral("≥")},      {QStringLiteral("le"), QStringLiteral("≤")},
        {QStringLiteral("mdash"), QStringLiteral("—")},   {QStringLiteral("times"), QStringLiteral("×")}};
    const auto found = named.constFind(name.toString());
    return found == named.constEnd() ? std::pair<QString, qsizetype>() : std::pair(*found, end + 1);
}

} // namespace

std::optional<HtmlTag> HtmlTags::next()
{
    if (m_at >= m_page.size())
        return {};
    const qsizetype begin = m_at;
    while (m_at < m_page.size()) {
        const qsizetype open = m_page.indexOf(QLatin1Char('<'), m_at);
        if (open < 0)
            break;
        m_at = open;
        const QStringView rest = m_page.sliced(open);
        const QChar after = rest.size() > 1 ? rest.at(1) : QChar();
        if (after == QLatin1Char('!') || after == QLatin1Char('?')) {
            if (begin != open) { // hand over the text first
                HtmlTag text;
                text.textBefore = m_page.sliced(begin, open - begin);
                return text;
            }
            passComment();
            return HtmlTag();
        }
        if (after.isLetter() || after == QLatin1Char('/')) {
            HtmlTag found = tag();
            found.textBefore = m_page.sliced(begin, open - begin);
            if (!found.closing &&
                (found.name == QLatin1String("script") || found.name == QLatin1String("style")))
                passUntilClosed(found.name);
            return found;
        }
        ++m_at; // a lone "<", as in "<5"
    }
    HtmlTag last;
    last.textBefore = m_page.sliced(begin);
    m_at = m_page.size();
    return last;
}

void HtmlTags::passComment()
{
    const bool comment = m_page.sliced(m_at).startsWith(u"<!--");
    const qsizetype end = comment ? m_page.indexOf(u"-->", m_at) : m_page.indexOf(QLatin1Char('>'), m_at);
    m_at = end < 0 ? m_page.size() : end + (comment ? 3 : 1);
}

void HtmlTags::passUntilClosed(const QString &name)
{
    const qsizetype end = m_page.indexOf(QStringLiteral("</") + name, m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_page.size() : end;
}

HtmlTag HtmlTags::tag()
{
    HtmlTag result;
    ++m_at;
    if (m_at < m_page.size() && m_page.at(m_at) == QLatin1Char('/')) {
        result.closing = true;
        ++m_at;
    }
    const qsizetype begin = m_at;
    while (m_at < m_page.size() &&
           (m_page.at(m_at).isLetterOrNumber() || m_page.at(m_at) == QLatin1Char(':')))
        ++m_at;
    result.name = m_page.sliced(begin, m_at - begin).toString().toLower();
    while (m_at < m_page.size() && m_page.at(m_at) != QLatin1Char('>'))
        attribute(result);
    m_at = std::min(m_at + 1, m_page.size());
    return result;
}

void HtmlTags::attribute(HtmlTag &tag)
{
    if (isTagBlank(m_page.at(m_at)) || m_page.at(m_at) == QLatin1Char('/')) {
        ++m_at;
        return;
    }
    const qsizetype begin = m_at;
    while (m_at < m_page.size() && !isTagBlank(m_page.at(m_at)) && m_page.at(m_at) != QLatin1Char('=') &&
           m_page.at(m_at) != QLatin1Char('>'))
        ++m_at;
    const QString name = m_page.sliced(begin, m_at - begin).toString().toLower();
    while (m_at < m_page.size() && isTagBlank(m_page.at(m_at)))
        ++m_at;
    if (m_at >= m_page.size() || m_page.at(m_at) != QLatin1Char('=')) {
        tag.attributes.insert(name, QString());
        return;
    }
    ++m_at;
    while (m_at < m_page.size() && isTagBlank(m_page.at(m_at)))
        ++m_at;
    if (m_at >= m_page.size())
        return;
    const QChar quote = m_page.at(m_at);
    const bool quoted = quote == QLatin1Char('"') || quote == QLatin1Char('\'');
    const qsizetype from = quoted ? ++m_at : m_at;
    while (m_at < m_page.size() &&
           (quoted ? m_page.at(m_at) != quote
                   : !isTagBlank(m_page.at(m_at)) && m_page.at(m_at) != QLatin1Char('>')))
        ++m_at;
    tag.attributes.insert(name, m_page.sliced(from, m_at - from).toString());
    m_at += quoted && m_at < m_page.size() ? 1 : 0;
}

QString htmlText(QStringView raw)
{
    QString text;
    bool blank = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw.at(i);
        if (c == kHtmlBreak) {
            text += QLatin1Char('\n');
            blank = false;
        } else if (isTagBlank(c)) {
            blank = true;
        } else {
            if (blank && !text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
                text += QLatin1Char(' ');
            blank = false;
            const auto [replacement, length] =
                c == QLatin1Char('&') ? entityAt(raw.sliced(i)) : std::pair<QString, qsizetype>();
            text += length > 0 ? replacement : QString(c);
            i += length > 0 ? length - 1 : 0;
        }
    }
    return text.trimmed();
}

} // namespace bihuan
