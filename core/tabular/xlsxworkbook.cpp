// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxworkbook.h"

#include <QUrl>

namespace bihuan {
namespace {

/// "xl/worksheets/../sheet.xml" and "/xl/sheet.xml" as member names; nothing for a way out of the archive.
QString resolvedMember(const QString &part, QString target)
{
    target.replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (target.contains(QLatin1Char('%')))
        target = QUrl::fromPercentEncoding(target.toUtf8());
    QStringList path = part.split(QLatin1Char('/'));
    path.removeLast();
    if (target.startsWith(QLatin1Char('/')))
        path.clear();
    const auto steps = target.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        if (step == QLatin1String("..")) {
            if (path.isEmpty())
                return {};
            path.removeLast();
        } else if (step != QLatin1String(".")) {
            path.append(step);
        }
    }
    return path.join(QLatin1Char('/'));
}

QString relationsMember(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

class RelationsHandler final : public XmlHandler
{
public:
    explicit RelationsHandler(QString part) : m_part(std::move(part)) {}

    QMap<QString, XlsxRelation> relations;

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        if (!xmlIs(name, "Relationship") || attributes.text("TargetMode") == QLatin1String("External"))
            return;
        const QString type = attributes.text("Type");
        const QString target = resolvedMember(m_part, attributes.text("Target"));
        if (!target.isEmpty())
            relations.insert(attributes.text("Id"),
                             {type.mid(type.lastIndexOf(QLatin1Char('/')) + 1), target});
    }
    void endElement(const char *) override {}

private:
    QString m_part;
};

class WorkbookHandler final : public XmlHandler
{
public:
    struct Entry
    {
        QString name;
        QString relation;
        bool visible;
    };

    QList<Entry> entries;
    bool date1904 = false;

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        if (xmlIs(name, "workbookPr")) {
            date1904 = attributes.flag("date1904");
        } else if (xmlIs(name, "sheet")) {
            const QString state = attributes.text("state");
            entries.append({attributes.text("name"), attributes.prefixed("id"),
                            state.isEmpty() || state == QLatin1String("visible")});
        }
    }
    void endElement(const char *) override {}
};

} // namespace

Result<QMap<QString, XlsxRelation>> xlsxRelations(ZipPackage &package, const QString &part)
{
    const QString member = relationsMember(part);
    if (!package.has(member))
        return QMap<QString, XlsxRelation>();
    RelationsHandler handler(part);
    BIHUAN_CHECK(parsePart(package, member, QStringLiteral("目录"), handler));
    return handler.relations;
}

Result<QString> officeMainPart(ZipPackage &package)
{
    BIHUAN_TRY(const auto relations, xlsxRelations(package, QString()));
    for (const XlsxRelation &relation : relations) {
        if (relation.kind == QLatin1String("officeDocument"))
            return relation.target;
    }
    return tl::unexpected(
        package.damaged(QStringLiteral("目录"), QStringLiteral("no officeDocument relationship")));
}

Result<XlsxWorkbook> readXlsxWorkbook(ZipPackage &package)
{
    XlsxWorkbook workbook;
    BIHUAN_TRY(workbook.member, officeMainPart(package));
    WorkbookHandler handler;
    BIHUAN_CHECK(parsePart(package, workbook.member, QStringLiteral("工作簿目录"), handler));
    workbook.date1904 = handler.date1904;
    BIHUAN_TRY(const auto relations, xlsxRelations(package, workbook.member));
    for (const XlsxRelation &relation : relations) {
        if (relation.kind == QLatin1String("sharedStrings"))
            workbook.sharedStrings = relation.target;
        else if (relation.kind == QLatin1String("styles"))
            workbook.styles = relation.target;
    }
    for (const auto &entry : std::as_const(handler.entries)) {
        const XlsxRelation relation = relations.value(entry.relation);
        if (relation.kind.isEmpty())
            return tl::unexpected(package.damaged(QStringLiteral("工作表“%1”").arg(entry.name),
                                                  QStringLiteral("no relationship %1").arg(entry.relation)));
        if (relation.kind == QLatin1String("worksheet")) // chart and macro sheets hold no cells
            workbook.sheets.append({entry.name, relation.target, entry.visible});
    }
    return workbook;
}

} // namespace bihuan
