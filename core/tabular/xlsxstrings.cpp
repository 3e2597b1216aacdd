// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxstrings.h"

namespace bihuan {
namespace {

class StringsHandler final : public XmlHandler
{
public:
    explicit StringsHandler(const ZipPackage &package) : m_package(package) {}

    QList<QString> strings;

    void startElement(const char *name, const XmlAttributes &) override
    {
        if (xmlIs(name, "si"))
            m_text.clear();
        else if (xmlIs(name, "rPh"))
            m_phonetic = true;
        else if (xmlIs(name, "t"))
            m_inText = !m_phonetic;
    }

    void endElement(const char *name) override
    {
        if (xmlIs(name, "t")) {
            m_inText = false;
        } else if (xmlIs(name, "rPh")) {
            m_phonetic = false;
        } else if (xmlIs(name, "si")) {
            strings.append(xlsxText(m_text));
            if (strings.size() > m_package.limits().strings)
                stop(m_package.tooLarge(QStringLiteral("文字"), QStringLiteral("too many shared strings")));
        }
    }

    void characters(const char *text, qsizetype size) override
    {
        if (!m_inText)
            return;
        m_text.append(text, static_cast<size_t>(size));
        m_total += size;
        if (m_total > m_package.limits().textBytes)
            stop(m_package.tooLarge(QStringLiteral("文字"), QStringLiteral("shared strings too long")));
    }

private:
    const ZipPackage &m_package;
    std::string m_text;
    qint64 m_total = 0;
    bool m_inText = false;
    bool m_phonetic = false;
};

/// The character of an escape _xHHHH_ at `at`, or nothing.
std::optional<char16_t> escapedUnit(QStringView text, qsizetype at)
{
    if (at + 7 > text.size() || text.at(at + 1) != QLatin1Char('x') || text.at(at + 6) != QLatin1Char('_'))
        return {};
    bool ok = false;
    const ushort unit = text.sliced(at + 2, 4).toUShort(&ok, 16);
    return ok ? std::optional<char16_t>(unit) : std::nullopt;
}

} // namespace

QString xlsxText(std::string_view utf8)
{
    QString text = xmlText(utf8);
    qsizetype at = text.indexOf(QLatin1String("_x"));
    for (; at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        if (const auto unit = escapedUnit(text, at))
            text.replace(at, 7, *unit == u'\r' || *unit == u'\0' ? QString() : QString(QChar(*unit)));
    }
    return text;
}

Result<QList<QString>> readXlsxStrings(ZipPackage &package, const QString &member)
{
    StringsHandler handler(package);
    if (!member.isEmpty() && package.has(member))
        BIHUAN_CHECK(parsePart(package, member, QStringLiteral("文字"), handler));
    handler.strings.squeeze();
    return handler.strings;
}

} // namespace bihuan
