// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/bulletin.h"

#include "core/briefing/prose.h"
#include "core/briefing/tables.h"
#include "core/definition/standardset.h"

#include <iterator>

namespace bihuan {

namespace {

class BulletinWriter
{
public:
    BulletinWriter(const Analysis &analysis, const BulletinTemplate &bulletinTemplate, const BulletinOptions &options)
        : m_analysis(analysis)
        , m_template(bulletinTemplate)
        , m_issue(analysis, options, bulletinTemplate.replyDays)
        , m_all(analysis, {}, &m_issue)
    {
    }

    Document write()
    {
        m_document.form = m_template.form;
        m_document.notice = text(QStringLiteral("notice"));
        writeHead();
        int heading = 0;
        for (const BriefSection &section : m_template.sections)
            writeSection(section, heading);
        writeAttachments();
        m_document.imprint = {filled(m_template.to), filled(m_template.cc), filled(m_template.printer),
                              filled(m_template.printed)};
        return std::move(m_document);
    }

private:
    QString text(const QString &name) const
    {
        const auto figure = m_issue.figure(name);
        return figure ? figure->written() : QString();
    }
    QString filled(const Pattern &pattern) const { return pattern.fill(m_issue).value_or(QString()); }

    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void add(std::vector<Block> blocks)
    {
        std::ranges::move(blocks, std::back_inserter(m_document.blocks));
    }

    void writeHead()
    {
        m_document.title = filled(m_template.heading);
        add(MarkBlock{filled(m_template.mark)});
        if (const QString number = filled(m_template.number); !number.isEmpty())
            add(NumberBlock{number});
        const QString office = filled(m_template.office);
        const QString date = filled(m_template.date);
        if (!office.isEmpty() || !date.isEmpty())
            add(IssueLineBlock{office, date});
        add(TitleBlock{m_document.title});
        if (const QString salutation = filled(m_template.salutation); !salutation.isEmpty())
            add(SalutationBlock{salutation});
    }

    void writeSection(const BriefSection &section, int &heading)
    {
        if (!allHold(section.when, m_all))
            return;
        std::vector<Block> paragraphs;
        int number = 0;
        for (const BriefParagraph &paragraph : section.paragraphs)
            std::ranges::move(prose::write(paragraph, m_all, section.numbering, number), std::back_inserter(paragraphs));
        if (paragraphs.empty())
            return;
        if (const QString title = section.heading.fill(m_all).value_or(QString()); !title.isEmpty())
            add(HeadingBlock{1, phrases::hanzi(++heading) + QStringLiteral("、") + title});
        add(std::move(paragraphs));
    }

    void writeAttachments()
    {
        struct Sheet
        {
            QString title;
            std::vector<Block> blocks;
        };
        std::vector<Sheet> sheets;
        AttachmentNoteBlock note;
        for (const BriefAttachment &attachment : m_template.attachments) {
            const SetFigures set(m_analysis, prose::narrowed(m_analysis, {}, attachment.scope), &m_issue);
            if (!allHold(attachment.when, set))
                continue;
            Sheet sheet{attachment.title.fill(set).value_or(QString()), {}};
            for (const BriefTable &table : attachment.tables)
                std::ranges::move(tables::make(table, set), std::back_inserter(sheet.blocks));
            int number = 0;
            for (const BriefParagraph &paragraph : attachment.notes)
                std::ranges::move(prose::write(paragraph, set, LeadNumbering::None, number),
                                  std::back_inserter(sheet.blocks));
            if (sheet.blocks.empty())
                continue;
            note.names.append(sheet.title);
            sheets.push_back(std::move(sheet));
        }
        if (sheets.empty())
            return;
        add(note);
        for (size_t i = 0; i < sheets.size(); ++i) {
            const QString number = sheets.size() > 1 ? QString::number(i + 1) : QString();
            add(AttachmentBlock{QStringLiteral("附件") + number, sheets[i].title});
            add(std::move(sheets[i].blocks));
        }
    }

    const Analysis &m_analysis;
    const BulletinTemplate &m_template;
    IssueFigures m_issue;
    SetFigures m_all;
    Document m_document;
};

} // namespace

Result<Document> makeBulletin(const BriefingData &data, const BulletinTemplate &bulletinTemplate,
                              const BulletinOptions &options)
{
    if (data.now.rows.empty())
        return refuse(QStringLiteral("文件里没有%1年的事项，编不出通报。先导入或录入清单。").arg(data.now.period.year));
    const Analysis analysis(data);
    Document document = BulletinWriter(analysis, bulletinTemplate, options).write();
    if (document.title.isEmpty())
        return refuse(QStringLiteral("模板“%1”的标题填不出来，检查标题里用到的数字。").arg(bulletinTemplate.title));
    return document;
}

Result<BulletinTemplate> findTemplate(const County &county, const QString &id)
{
    const DefinitionRecord *newest = nullptr;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind == definitionkinds::bulletinTemplate && record.id == id && record.year <= county.year()
            && (!newest || record.year > newest->year))
            newest = &record;
    }
    if (newest)
        return readTemplate(newest->body.toUtf8(), standardset::sourceName(id));
    const QStringList shipped = standardset::ids(standardset::Folder::Templates);
    if (!shipped.contains(id))
        return refuse(QStringLiteral("没有名为“%1”的通报模板，可以用的有：%2。").arg(id, shipped.join(QStringLiteral("、"))));
    BIHUAN_TRY(const QByteArray json, standardset::json(standardset::Folder::Templates, id));
    return readTemplate(json, standardset::sourceName(id));
}

QStringList templateIds(const County &county)
{
    QStringList ids = standardset::ids(standardset::Folder::Templates);
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind == definitionkinds::bulletinTemplate && record.year <= county.year() && !ids.contains(record.id))
            ids.append(record.id);
    }
    return ids;
}

} // namespace bihuan
