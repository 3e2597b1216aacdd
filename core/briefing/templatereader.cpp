// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/partreader.h"

namespace bihuan {

namespace {

constexpr JsonWord<Document::Form> documentForms[] = {{"bulletin", Document::Form::Bulletin},
                                                      {"redhead", Document::Form::RedHead},
                                                      {"letter", Document::Form::Letter}};
struct NumberingWord
{
    QString sample;
    LeadNumbering numbering;
};

void readTemplateHead(ObjectReader &in, BulletinTemplate &read)
{
    const QStringList known = partreader::issueNames();
    in.object("head", [&](ObjectReader &head) {
        read.mark = partreader::pattern(head, "mark", known);
        read.number = partreader::optionalPattern(head, "number", known);
        read.office = partreader::optionalPattern(head, "office", known);
        read.date = partreader::optionalPattern(head, "date", known);
        read.heading = partreader::pattern(head, "title", known);
        read.salutation = partreader::optionalPattern(head, "salutation", known);
    });
    in.optionalObject("imprint", [&](ObjectReader &imprint) {
        read.to = partreader::optionalPattern(imprint, "to", known);
        read.cc = partreader::optionalPattern(imprint, "cc", known);
        read.printer = partreader::optionalPattern(imprint, "printer", known);
        read.printed = partreader::optionalPattern(imprint, "printed", known);
    });
}

LeadNumbering readNumbering(ObjectReader &in)
{
    static const NumberingWord words[] = {{QString(), LeadNumbering::None},
                                          {QStringLiteral("（一）"), LeadNumbering::Bracketed},
                                          {QStringLiteral("一是"), LeadNumbering::Is},
                                          {QStringLiteral("一要"), LeadNumbering::Should},
                                          {QStringLiteral("1."), LeadNumbering::Digits}};
    const QString sample = in.text("numbering", QString());
    for (const NumberingWord &word : words) {
        if (word.sample == sample)
            return word.numbering;
    }
    in.fail("numbering", QStringLiteral("“numbering”可以写 （一）、一是、一要 或 1.，不能写“%1”").arg(sample));
    return LeadNumbering::None;
}

BriefSection readSection(ObjectReader &in)
{
    BriefSection section;
    const QStringList known = partreader::setNames();
    section.heading = partreader::optionalPattern(in, "heading", known);
    section.when = partreader::tests(in, "when", known);
    section.numbering = readNumbering(in);
    in.each("paragraphs", [&](ObjectReader &child) {
        section.paragraphs.push_back(partreader::paragraph(child, known));
    });
    if (section.paragraphs.empty())
        in.fail("paragraphs", QStringLiteral("一个部分至少要有一段“paragraphs”"));
    return section;
}

BriefAttachment readAttachment(ObjectReader &in)
{
    BriefAttachment attachment;
    const QStringList known = partreader::setNames();
    attachment.title = partreader::pattern(in, "title", known);
    attachment.scope = partreader::scope(in);
    attachment.when = partreader::tests(in, "when", known);
    in.each("tables", [&](ObjectReader &child) { attachment.tables.push_back(partreader::table(child)); });
    in.each("notes", [&](ObjectReader &child) { attachment.notes.push_back(partreader::paragraph(child, known)); });
    return attachment;
}

} // namespace

Result<BulletinTemplate> readTemplate(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    BulletinTemplate read;
    read.id = in.text("id");
    read.title = in.text("title");
    read.description = in.text("description", QString());
    read.form = in.wordOr("form", documentForms, Document::Form::Bulletin);
    read.replyDays = in.integerOr("replyDays", 0, {0, 365});
    readTemplateHead(in, read);
    in.each("sections", [&](ObjectReader &child) { read.sections.push_back(readSection(child)); });
    if (read.sections.empty())
        in.fail("sections", QStringLiteral("至少应有一个部分“sections”"));
    in.each("attachments", [&](ObjectReader &child) { read.attachments.push_back(readAttachment(child)); });
    BIHUAN_CHECK(in.finish());
    return read;
}

} // namespace bihuan
