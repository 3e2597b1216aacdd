// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/bulletindesk.h"

#include "core/briefing/bulletin.h"

namespace bihuan {

namespace {

struct Written
{
    Document document;
    QString digest;
    bool sample = false;
};

Result<Written> write(Workspace &workspace, const QString &templateId, const Period &period, const BulletinOptions &options)
{
    BIHUAN_TRY(const BriefingData data, briefingData(workspace, period));
    BIHUAN_TRY(const BulletinTemplate chosen, findTemplate(*data.now.county, templateId));
    Written written;
    written.digest = data.digest;
    written.sample = std::ranges::any_of(data.now.rows, &MatterRow::sample);
    BIHUAN_TRY(written.document, makeBulletin(data, chosen, options));
    return written;
}

constexpr QChar fullBlank(0x3000);

} // namespace

void setText(Bulletin &bulletin, const Draft &draft)
{
    bulletin.content = draftToJson(draft);
    for (const DraftBlock &place : draft.blocks) {
        const Block *const block = place.block();
        if (const auto *const title = block ? std::get_if<TitleBlock>(block) : nullptr)
            bulletin.title = QString(title->text).remove(QLatin1Char('\n'));
    }
}

Result<Bulletin> writtenBulletin(Workspace &workspace, const QString &templateId, const Period &period, const QDate &date)
{
    BIHUAN_TRY(Written written, write(workspace, templateId, period, {{}, date}));
    Bulletin bulletin;
    bulletin.id = BulletinId::create();
    bulletin.templateId = templateId;
    bulletin.period = period;
    bulletin.series = numberseries::bulletin;
    bulletin.digest = written.digest;
    bulletin.sample = written.sample;
    bulletin.title = written.document.title;
    setText(bulletin, newDraft(std::move(written.document)));
    return bulletin;
}

Result<Bulletin> rewrittenBulletin(Workspace &workspace, const Bulletin &bulletin, const QDate &date)
{
    BIHUAN_TRY(const Draft draft, draftFromJson(bulletin.content));
    BIHUAN_TRY(const Written written, write(workspace, bulletin.templateId, bulletin.period, {{}, date}));
    Bulletin next = bulletin;
    next.digest = written.digest;
    next.sample = written.sample;
    setText(next, refreshed(draft, written.document));
    return next;
}

Result<BulletinProof> bulletinProof(Workspace &workspace, const BulletinFile &file, const QDate &day)
{
    BulletinProof proof;
    BIHUAN_TRY(proof.number, plannedIssue(workspace, file, day));
    BIHUAN_TRY(const Draft draft, draftFromJson(file.bulletin.content));
    BIHUAN_TRY(const Written written, write(workspace, file.bulletin.templateId, file.bulletin.period, {proof.number.no, day}));
    const Draft issued = withIssue(draft, written.document);
    proof.content = draftToJson(issued);
    proof.document = documentOf(issued);
    return proof;
}

Result<std::vector<std::pair<UnitId, QString>>> slipTexts(Workspace &workspace, const Bulletin &bulletin)
{
    BIHUAN_TRY(const Draft draft, draftFromJson(bulletin.content));
    BIHUAN_TRY(const auto county, workspace.county(bulletin.period.year));
    std::vector<std::pair<UnitId, QString>> texts;
    for (const UnitMention &mention : mentionsOf(documentOf(draft), MentionNames(*county)))
        texts.emplace_back(mention.unit, mention.text());
    return texts;
}

Document slipDocument(const BulletinFile &file, const BulletinSlip &slip, const County &county)
{
    const Unit *const unit = county.units().find(slip.unit);
    Document document;
    document.title = QStringLiteral("通报前核实单 %1").arg(unit ? unit->shortTitle : QString());
    document.notice = file.bulletin.sample ? QStringLiteral("示例数据") : county.office().notice;
    document.blocks.emplace_back(TitleBlock{QStringLiteral("通报前核实单")});
    const QDateTime sent = QDateTime::fromString(slip.sent, Qt::ISODate);
    const QDateTime until = sent.addSecs(qint64(hoursToObject) * 3600);
    TableBlock table;
    constexpr double labelWeight = 0.18;
    table.columns = {{QString(), TableColumn::Align::Center, labelWeight}, {QString(), TableColumn::Align::Left, 1.0 - labelWeight}};
    table.labelled = true;
    table.rows = {
        {QStringLiteral("核实单位"), unit ? unit->title : QString()},
        {QStringLiteral("拟发通报"), QStringLiteral("《%1》").arg(file.bulletin.title)},
        {QStringLiteral("拟写内容"), slip.text},
        {QStringLiteral("回复时限"), QStringLiteral("%1前。逾时没有提出异议的，按上述内容印发。").arg(until.toString(QStringLiteral("yyyy年M月d日H时")))},
        {QStringLiteral("单位意见"), slip.objection.isEmpty() ? QStringLiteral("□无异议　□有异议，异议内容和依据：\n\n\n") : slip.objection},
        {QStringLiteral("负责人"), QStringLiteral("签名（盖章）：%1日期：%2年%3月%3日").arg(QString(7, fullBlank), QString(3, fullBlank), QString(2, fullBlank))},
    };
    if (!slip.answer.isEmpty())
        table.rows.push_back({QStringLiteral("处理结果"), slip.answer});
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace bihuan
