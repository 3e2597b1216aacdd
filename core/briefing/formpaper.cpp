// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/formpaper.h"

#include "core/briefing/matterfigures.h"
#include "core/briefing/noticefigures.h"
#include "core/briefing/tables.h"
#include "core/briefing/unitfigures.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr double labelWeight = 0.22;
constexpr QChar fullBlankCell(0x3000); // a full cell of nothing

/// Room for handwriting.
QString blankLines(int lines)
{
    return QStringList(lines, QString(fullBlankCell)).join(QLatin1Char('\n'));
}

QString blankDate()
{
    return QStringLiteral("%1年%2月%2日").arg(QString(2, fullBlankCell), QString(fullBlankCell));
}

class FormWriter
{
public:
    FormWriter(const FormTemplate &form, const FigureSource &figures, const QString &notice) : m_form(form), m_figures(figures)
    {
        m_document.notice = notice;
        m_document.onePage = true;
        m_document.title = filled(form.heading);
    }

    /// `set` has the matters of a form with a table.
    Document write(const SetFigures *set)
    {
        add(TitleBlock{m_document.title});
        const QString number = filled(m_form.number);
        const QString date = filled(m_form.date);
        if (!m_form.number.isEmpty() || !m_form.date.isEmpty())
            add(IssueLineBlock{m_form.number.isEmpty() ? QString() : number.isEmpty() ? QStringLiteral("（未编号）") : number,
                               m_form.date.isEmpty() ? QString() : date.isEmpty() ? blankDate() : date});
        addText(m_form.opening);
        addRows();
        if (set && !m_form.tables.empty())
            addTable(*set);
        addText(m_form.closing);
        for (const QString &title : m_form.signatures)
            add(ParagraphBlock{{{QStringLiteral("%1：%2日期：%3").arg(title, QString(4, fullBlankCell), blankDate()), Run::Style::Plain}}});
        for (Block &block : m_annex)
            add(std::move(block));
        return std::move(m_document);
    }

private:
    QString filled(const Pattern &pattern) const { return pattern.fill(m_figures).value_or(QString()); }
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }

    void addText(const Pattern &pattern)
    {
        for (const QString &text : filled(pattern).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            add(ParagraphBlock{{{text, Run::Style::Plain}}});
    }

    void addRows()
    {
        TableBlock table;
        table.columns = {{QString(), TableColumn::Align::Center, labelWeight}, {QString(), TableColumn::Align::Left, 1.0 - labelWeight}};
        table.labelled = true;
        for (const FormRow &row : m_form.rows) {
            QString text = filled(row.text);
            if (text.isEmpty() && row.optional)
                continue;
            const QString label = filled(row.label);
            if (text.isEmpty())
                text = blankLines(row.lines);
            else if (row.most > 0 && text.size() > row.most)
                text = moved(label, text);
            if (!row.sign.isEmpty() && (row.lines > 0 || text.isEmpty())) {
                const QString line = QStringLiteral("%1：%2日期：%3").arg(row.sign, QString(6, fullBlankCell), blankDate());
                text = text.isEmpty() ? line : text + QLatin1Char('\n') + line;
            }
            table.rows.push_back({label, text});
        }
        if (!table.rows.empty())
            add(std::move(table));
    }

    /// What is too long for the form stands on a page behind it, line by line.
    QString moved(const QString &label, const QString &text)
    {
        const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        annex(label);
        for (const QString &line : lines)
            m_annex.push_back(ParagraphBlock{{{line, Run::Style::Plain}}});
        return lines.size() > 1 ? QStringLiteral("共%1项，详见附页“%2”。").arg(lines.size()).arg(label) : QStringLiteral("详见附页“%1”。").arg(label);
    }

    void annex(const QString &title)
    {
        m_annex.push_back(AttachmentBlock{QStringLiteral("附页"), title});
    }

    void addTable(const SetFigures &set)
    {
        for (Block &block : tables::make(m_form.tables.front(), set)) {
            auto *table = std::get_if<TableBlock>(&block);
            const auto most = static_cast<size_t>(m_form.mostRows);
            if (table && most > 0 && table->rows.size() > most) {
                TableBlock rest = *table;
                rest.rows.erase(rest.rows.begin(), rest.rows.begin() + static_cast<std::ptrdiff_t>(most));
                rest.totalRows = 0;
                table->rows.resize(most);
                annex(QStringLiteral("续前表，共%1项").arg(rest.rows.size()));
                m_annex.push_back(std::move(rest));
            }
            add(std::move(block));
        }
    }

    const FormTemplate &m_form;
    const FigureSource &m_figures;
    Document m_document;
    std::vector<Block> m_annex;
};

Status checkSubject(const FormTemplate &form, FormSubject wanted)
{
    static const QHash<FormSubject, QString> words{
        {FormSubject::Notice, QStringLiteral("督办单")}, {FormSubject::Matter, QStringLiteral("事项")}, {FormSubject::Unit, QStringLiteral("单位")}};
    if (form.subject == wanted)
        return {};
    return refuse(QStringLiteral("“%1”要按%2印，不能按%3印。").arg(form.title, words[form.subject], words[wanted]));
}

} // namespace

Document noticeForm(const FormTemplate &form, const NoticeFile &file, const OfficeContext &office, const QString &number)
{
    const NoticeFigures figures(file, office, number);
    const QString notice = file.notice.sample ? QStringLiteral("示例数据") : office.rows().office.notice;
    return FormWriter(form, figures, notice).write(nullptr);
}

Result<Document> matterForm(const FormTemplate &form, const BriefingData &data, const QString &code, const BulletinOptions &options)
{
    BIHUAN_CHECK(checkSubject(form, FormSubject::Matter));
    const MatterRow *const row = data.now.find(code);
    if (!row)
        return refuse(QStringLiteral("%1没有编号为“%2”的事项。").arg(data.now.period.title(), code));
    const Analysis analysis(data);
    const IssueFigures issue(analysis, options, 0);
    const SetFigures set(analysis, {}, &issue);
    const QString notice = row->sample ? QStringLiteral("示例数据") : data.now.county->office().notice;
    return FormWriter(form, MatterFigures(analysis, *row, 1, &set), notice).write(nullptr);
}

Result<Document> unitForm(const FormTemplate &form, const BriefingData &data, const QString &unit, const BulletinOptions &options)
{
    BIHUAN_CHECK(checkSubject(form, FormSubject::Unit));
    const Analysis analysis(data);
    const IssueFigures issue(analysis, options, 0);
    const SetFigures all(analysis, {}, &issue);
    const std::vector<const SummaryRow *> units = all.units();
    const auto found = std::ranges::find_if(units, [&](const SummaryRow *row) { return row->key == unit || row->title == unit; });
    if (found == units.end())
        return refuse(QStringLiteral("%1没有“%2”负责的事项。单位可以写名称，如“%3”。")
                          .arg(data.now.period.title(), unit, units.empty() ? QString() : units.front()->title));
    const SetFigures own(analysis, {{}, (*found)->kind, (*found)->key}, &issue);
    return FormWriter(form, UnitFigures(own, **found, 1), data.now.county->office().notice).write(&own);
}

} // namespace bihuan
