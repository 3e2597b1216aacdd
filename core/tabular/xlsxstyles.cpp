// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxstyles.h"

#include <QHash>

namespace bihuan {
namespace {

class StylesHandler final : public XmlHandler
{
public:
    QList<NumberFormat> styles;

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        if (xmlIs(name, "numFmts"))
            m_inFormats = true;
        else if (xmlIs(name, "cellXfs"))
            m_inStyles = true;
        else if (m_inFormats && xmlIs(name, "numFmt")) // the same element stands in <dxf> with other ids
            m_formats.insert(attributes.number("numFmtId", 0),
                             customNumberFormat(attributes.text("formatCode")));
        else if (m_inStyles && xmlIs(name, "xf"))
            m_ids.append(attributes.number("numFmtId", 0));
    }

    void endElement(const char *name) override
    {
        if (xmlIs(name, "numFmts"))
            m_inFormats = false;
        else if (xmlIs(name, "cellXfs"))
            m_inStyles = false;
    }

    /// Formats may stand after the styles that use them.
    void resolve()
    {
        styles.reserve(m_ids.size());
        for (const int id : std::as_const(m_ids)) {
            const auto custom = m_formats.constFind(id);
            styles.append(custom != m_formats.constEnd() ? *custom : builtinNumberFormat(id));
        }
    }

private:
    QHash<int, NumberFormat> m_formats;
    QList<int> m_ids;
    bool m_inFormats = false;
    bool m_inStyles = false;
};

} // namespace

Result<QList<NumberFormat>> readXlsxStyles(ZipPackage &package, const QString &member)
{
    StylesHandler handler;
    if (!member.isEmpty() && package.has(member))
        BIHUAN_CHECK(parsePart(package, member, QStringLiteral("单元格格式"), handler));
    handler.resolve();
    return handler.styles;
}

} // namespace bihuan
