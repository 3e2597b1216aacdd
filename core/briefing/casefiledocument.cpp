// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/casefiledocument.h"

#include "core/definition/builtinfields.h"
#include "core/services/cells.h"

#include <algorithm>

namespace bihuan {

namespace {

TableColumn caseColumn(const QString &title, double weight, TableColumn::Align align = TableColumn::Align::Left)
{
    return {title, align, weight};
}

QString numberOf(qsizetype at)
{
    return QString::number(at + 1);
}

/// What the ledger asks of the matter itself; what is not filled in is left out.
TableBlock factsTable(const CaseFile &file)
{
    const MatterFile &matter = *file.file;
    const Period end = Period::month(matter.matter->year, 12);
    const FieldContext context = fieldContext(*file.county, &matter, file.printed);
    TableBlock table;
    table.columns = {caseColumn(QStringLiteral("项目"), 1.0), caseColumn(QStringLiteral("内容"), 4.2)};
    for (const Field &field : matter.ledger->fields) {
        if (field.scope != FieldScope::Matter || field.monthly || field.id == QLatin1String("no"))
            continue;
        const QString text = displayText(cellValue(*file.county, matter, {field.id, 0}, end), field, context);
        if (!text.isEmpty())
            table.rows.push_back({field.title, text});
    }
    if (!file.origin.isEmpty())
        table.rows.push_back({QStringLiteral("发现于"), file.origin});
    return table;
}

TableBlock movesTable(const CaseFile &file)
{
    const StageFlow &flow = *file.standing.flow;
    TableBlock table;
    table.columns = {caseColumn(QStringLiteral("序"), 0.45, TableColumn::Align::Center), caseColumn(QStringLiteral("日期"), 1.85),
                     caseColumn(QStringLiteral("环节"), 1.15), caseColumn(QStringLiteral("核查验收"), 1.5),
                     caseColumn(QStringLiteral("原因和佐证"), 2.1), caseColumn(QStringLiteral("登记"), 1.4)};
    for (const StageMove &move : file.standing.moves) {
        const StageAct *const act = flow.act(move.act);
        QStringList grounds;
        if (!move.reason.isEmpty())
            grounds.append(move.reason);
        for (const Evidence &evidence : move.evidence)
            grounds.append(QStringLiteral("《%1》").arg(evidence.name));
        table.rows.push_back({numberOf(static_cast<qsizetype>(table.rows.size())), PartialDate::day(move.day).title(),
                              act ? act->title : move.act, move.accepter, grounds.join(QStringLiteral("；")), move.actor});
    }
    return table;
}

TableBlock monthsTable(const CaseFile &file)
{
    TableBlock table;
    table.columns = {caseColumn(QStringLiteral("期"), 1.45), caseColumn(QStringLiteral("情况"), 2.3),
                     caseColumn(QStringLiteral("问题和下步打算"), 1.8), caseColumn(QStringLiteral("预警"), 1.2),
                     caseColumn(QStringLiteral("预警的理由"), 1.65)};
    for (const CaseFile::Month &month : file.months) {
        QStringList rest;
        for (const QString &text : {month.row.problem, month.row.delayReasonTitle, month.row.nextStep}) {
            if (!text.isEmpty())
                rest.append(text);
        }
        table.rows.push_back({month.period.title(), month.row.progress, rest.join(QStringLiteral("；")), month.row.lightTitle,
                              month.row.reason});
    }
    return table;
}

TableBlock attachmentsTable(const CaseFile &file)
{
    TableBlock table;
    table.columns = {caseColumn(QStringLiteral("序"), 0.5, TableColumn::Align::Center), caseColumn(QStringLiteral("名称"), 3.0),
                     caseColumn(QStringLiteral("大小"), 0.9, TableColumn::Align::Right), caseColumn(QStringLiteral("添加"), 1.2),
                     caseColumn(QStringLiteral("时间"), 1.4)};
    for (const Attachment &attachment : file.attachments)
        table.rows.push_back({numberOf(static_cast<qsizetype>(table.rows.size())), attachment.name, sizeText(attachment.size),
                              attachment.addedBy, attachment.addedAt.left(10)});
    return table;
}

QString stateSentence(const CaseFile &file)
{
    const Matter &matter = *file.file->matter;
    if (!file.standing.flow)
        return {};
    const Stage *const stage = file.standing.flow->standing(file.standing.stage);
    if (stage->ends && matter.finished)
        return QStringLiteral("本问题于%1销号，共办理 %2 步。").arg(matter.finished->title()).arg(file.standing.moves.size());
    return QStringLiteral("本问题现处于“%1”，已办理 %2 步。").arg(stage->title).arg(file.standing.moves.size());
}

} // namespace

Document caseFileDocument(const CaseFile &file)
{
    const Matter &matter = *file.file->matter;
    Document document;
    document.title = QStringLiteral("%1一案一档（%2）").arg(file.file->ledger->title, matter.code);
    document.notice = matter.sample ? QStringLiteral("示例数据") : file.county->office().notice;
    const auto add = [&](Block block) { document.blocks.push_back(std::move(block)); };
    int number = 0;
    const auto section = [&](const QString &title, TableBlock table) {
        static const QString numerals = QStringLiteral("一二三四五六");
        add(HeadingBlock{1, QStringLiteral("%1、%2").arg(numerals.at(number++)).arg(title)});
        if (table.rows.empty())
            add(ParagraphBlock{{{QStringLiteral("没有登记。"), Run::Style::Plain}}});
        else
            add(std::move(table));
    };
    add(TitleBlock{QStringLiteral("%1一案一档").arg(file.file->ledger->title)});
    add(SubtitleBlock{QStringLiteral("（%1）").arg(matter.code)});
    if (const QString state = stateSentence(file); !state.isEmpty())
        add(ParagraphBlock{{{state, Run::Style::Plain}}});
    section(QStringLiteral("基本情况"), factsTable(file));
    if (file.standing.flow)
        section(QStringLiteral("办理环节"), movesTable(file));
    section(QStringLiteral("逐月情况和预警"), monthsTable(file));
    section(QStringLiteral("附件目录"), attachmentsTable(file));
    add(SignatureBlock{file.county->office().name, PartialDate::day(file.printed).title(), false});
    add(NoteBlock{QStringLiteral("（操作记录摘要 %1）").arg(QString::fromLatin1(file.history.left(8).toHex()))});
    return document;
}

} // namespace bihuan
