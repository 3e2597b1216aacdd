// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/formtemplate.h"

#include "core/briefing/matterfigures.h"
#include "core/briefing/noticefigures.h"
#include "core/briefing/partreader.h"
#include "core/briefing/unitfigures.h"
#include "core/definition/standardset.h"

namespace bihuan {

namespace {

constexpr JsonWord<FormSubject> formSubjects[] = {
    {"notice", FormSubject::Notice}, {"matter", FormSubject::Matter}, {"unit", FormSubject::Unit}};

QStringList namesOf(FormSubject subject)
{
    if (subject == FormSubject::Notice)
        return NoticeFigures::names();
    return partreader::setNames() + (subject == FormSubject::Matter ? MatterFigures::names() : UnitFigures::names());
}

FormRow readRow(ObjectReader &in, const QStringList &known)
{
    FormRow row;
    row.label = partreader::pattern(in, "label", known);
    row.text = partreader::optionalPattern(in, "text", known);
    row.lines = in.integerOr("lines", 0, {0, 30});
    row.most = in.integerOr("most", 0, {0, 5000});
    row.optional = in.flag("optional");
    row.sign = in.text("sign", QString());
    return row;
}

} // namespace

Result<FormTemplate> readForm(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    FormTemplate read;
    read.id = in.text("id");
    read.title = in.text("title");
    in.text("description", QString());
    read.subject = in.word("subject", formSubjects);
    const QStringList known = namesOf(read.subject);
    read.heading = partreader::pattern(in, "heading", known);
    read.number = partreader::optionalPattern(in, "number", known);
    read.date = partreader::optionalPattern(in, "date", known);
    read.opening = partreader::optionalPattern(in, "opening", known);
    in.each("rows", [&](ObjectReader &child) { read.rows.push_back(readRow(child, known)); });
    in.optionalObject("table", [&](ObjectReader &child) {
        read.tables.push_back(partreader::table(child));
        read.mostRows = child.integerOr("most", 0, {0, 500});
    });
    if (!read.tables.empty() && read.subject != FormSubject::Unit)
        in.fail("table", QStringLiteral("只有单位的表单才能列事项"));
    read.closing = partreader::optionalPattern(in, "closing", known);
    read.signatures = in.texts("signatures");
    if (read.rows.empty() && read.tables.empty())
        in.fail("rows", QStringLiteral("表单至少要有一行“rows”"));
    BIHUAN_CHECK(in.finish());
    return read;
}

Result<FormTemplate> findForm(const OfficeContext &office, const QString &id)
{
    const DefinitionRecord *newest = nullptr;
    for (const DefinitionRecord &record : office.rows().definitions) {
        if (record.kind == definitionkinds::form && record.id == id && record.year <= office.year() && (!newest || record.year > newest->year))
            newest = &record;
    }
    if (newest)
        return readForm(newest->body.toUtf8(), standardset::sourceName(id));
    const QStringList shipped = standardset::ids(standardset::Folder::Forms);
    if (!shipped.contains(id))
        return refuse(QStringLiteral("没有名为“%1”的表单，可以用的有：%2。").arg(id, shipped.join(QStringLiteral("、"))));
    BIHUAN_TRY(const QByteArray json, standardset::json(standardset::Folder::Forms, id));
    return readForm(json, standardset::sourceName(id));
}

QStringList formIds(const OfficeContext &office)
{
    QStringList ids = standardset::ids(standardset::Folder::Forms);
    for (const DefinitionRecord &record : office.rows().definitions) {
        if (record.kind == definitionkinds::form && record.year <= office.year() && !ids.contains(record.id))
            ids.append(record.id);
    }
    return ids;
}

} // namespace bihuan
