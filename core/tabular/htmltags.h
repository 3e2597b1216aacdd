// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace bihuan {

struct HtmlTag
{
    QStringView textBefore; ///< raw text since the tag before
    QString name;           ///< lower case; empty at the end of the page
    bool closing = false;
    QHash<QString, QString> attributes; ///< names in lower case

    int number(const QString &attribute) const { return attributes.value(attribute).trimmed().toInt(); }
};

/// The tags of a page one after another, as forgiving as a browser. Comments, scripts and styles are passed
/// over.
class HtmlTags
{
public:
    explicit HtmlTags(QStringView page) : m_page(page) {}
    std::optional<HtmlTag> next();
    double share() const
    {
        return m_page.isEmpty() ? 1 : static_cast<double>(m_at) / static_cast<double>(m_page.size());
    }

private:
    void passComment();
    void passUntilClosed(const QString &name);
    HtmlTag tag();
    void attribute(HtmlTag &tag);

    QStringView m_page;
    qsizetype m_at = 0;
};

/// Stands for <br> in collected text: a line break of the source is only a blank.
constexpr QChar kHtmlBreak = u'\u2028';

/// Text of a cell: entities resolved, blanks of the source folded, kHtmlBreak a line break.
QString htmlText(QStringView raw);

} // namespace bihuan
