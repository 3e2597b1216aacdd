// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/noticepaper.h"

#include "core/services/noticeacts.h"
#include "core/services/noticewords.h"

namespace bihuan {

namespace {

constexpr double labelWeight = 0.22;
constexpr QChar wide(0x3000); // a full cell of nothing

/// Room for handwriting.
QString blankLines(int lines)
{
    return QStringList(lines, QString(wide)).join(QLatin1Char('\n'));
}

QString signatureLine(const QString &title)
{
    return QStringLiteral("%1：%2日期：%3年%4月%4日").arg(title, QString(8, wide), QString(3, wide), QString(2, wide));
}

QString paperColour(const Notice &notice, const OfficeContext &office)
{
    const Ladder *const ladder = office.ladder(notice.ladder);
    const int place = ladder ? ladder->place(notice.step) : -1;
    if (place < 0)
        return notice.step;
    // Written out, so that a copy in black and white says it too.
    const LadderStep &step = ladder->steps[static_cast<size_t>(place)];
    return QStringLiteral("%1色督办（%2）").arg(step.title, step.meaning);
}

QString unitTitles(const std::vector<UnitId> &ids, const UnitRegister &units)
{
    QStringList titles;
    for (const UnitId &id : ids) {
        if (const Unit *const unit = units.find(id))
            titles.append(unit->title);
    }
    return titles.join(QStringLiteral("、"));
}

QString deadlineWords(const NoticeFile &file, const OfficeContext &office)
{
    if (file.standing.deadline.isValid())
        return QStringLiteral("%1前书面反馈").arg(noticeDayText(file.standing.deadline));
    if (file.notice.replyBy.isValid())
        return QStringLiteral("%1前书面反馈").arg(noticeDayText(file.notice.replyBy));
    const Ladder *const ladder = office.ladder(file.notice.ladder);
    const int place = ladder ? ladder->place(file.notice.step) : -1;
    const int days = place < 0 ? 0 : ladder->steps[static_cast<size_t>(place)].replyDays;
    return days > 0 ? QStringLiteral("交办之日起%1个工作日内书面反馈").arg(days) : QString();
}

class FormTable
{
public:
    FormTable()
    {
        m_table.columns = {{QString(), TableColumn::Align::Center, labelWeight}, {QString(), TableColumn::Align::Left, 1.0 - labelWeight}};
        m_table.labelled = true;
    }
    void add(const QString &label, const QString &text) { m_table.rows.push_back({label, text}); }
    void addFilled(const QString &label, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            add(label, text.trimmed());
    }
    TableBlock block() const { return m_table; }

private:
    TableBlock m_table;
};

Document noticeFrame(const NoticeFile &file, const OfficeContext &office, const QString &title)
{
    Document document;
    document.notice = file.notice.sample ? QStringLiteral("示例数据") : office.rows().office.notice;
    document.title = title;
    return document;
}

} // namespace

Document noticeDocument(const NoticeFile &file, const OfficeContext &office, const QString &number)
{
    const Notice &notice = file.notice;
    const UnitRegister &units = office.units();
    const QString numbered = file.number.isEmpty() ? number : file.number;
    Document document = noticeFrame(file, office, QStringLiteral("督办单 %1").arg(numbered.isEmpty() ? notice.title : numbered));
    const QString issued = file.standing.issued.isValid() ? noticeDayText(file.standing.issued) : QStringLiteral("%1年%2月%2日").arg(QString(3, wide), QString(2, wide));
    document.blocks.emplace_back(TitleBlock{office.rows().office.name + QStringLiteral("督办单")});
    document.blocks.emplace_back(IssueLineBlock{numbered.isEmpty() ? QStringLiteral("（未编号）") : numbered, issued});
    FormTable table;
    table.add(QStringLiteral("督办事项"), notice.title);
    table.add(QStringLiteral("督办颜色"), QStringLiteral("%1　%2督办").arg(paperColour(notice, office), noticeModeTitle(notice.mode)));
    table.addFilled(QStringLiteral("督查内容"), notice.content);
    table.addFilled(QStringLiteral("任务来源"), notice.source);
    table.addFilled(QStringLiteral("批示原文"), notice.instruction);
    table.add(QStringLiteral("主办单位"), unitTitles({file.standing.unit}, units));
    table.addFilled(QStringLiteral("协办单位"), unitTitles(notice.coUnits, units));
    table.addFilled(QStringLiteral("办理要求"), notice.requirement);
    table.add(QStringLiteral("办理时限"), deadlineWords(file, office));
    table.add(QStringLiteral("经办　审签"), QStringLiteral("经办人：%1%2审签人：%3").arg(notice.handler, QString(6, wide), notice.signer));
    const NoticeMove *const signedBy = file.lastOf(NoticeAct::Sign);
    const bool isSigned = signedBy && file.standing.signedOn.isValid();
    table.add(QStringLiteral("签收"), isSigned ? QStringLiteral("签收人：%1%2%3").arg(signedBy->person, QString(6, wide), noticeDayText(signedBy->day))
                                               : signatureLine(QStringLiteral("签收人")));
    document.blocks.emplace_back(table.block());
    return document;
}

Document replyFormDocument(const NoticeFile &file, const OfficeContext &office)
{
    const NoticeMove *const reply = file.standing.state == NoticeState::Returned ? nullptr : file.lastOf(NoticeAct::Reply);
    Document document = noticeFrame(file, office, QStringLiteral("反馈单 %1").arg(file.number));
    document.blocks.emplace_back(TitleBlock{QStringLiteral("督办事项办理情况反馈单")});
    const auto told = [](const QString &text, int lines) { return text.isEmpty() ? blankLines(lines) : text; };
    FormTable table;
    table.add(QStringLiteral("督办单编号"), file.number);
    table.add(QStringLiteral("督办事项"), file.notice.title);
    table.add(QStringLiteral("主办单位"), unitTitles({file.standing.unit}, office.units()));
    table.addFilled(QStringLiteral("办理要求"), file.notice.requirement);
    table.add(QStringLiteral("反馈时限"), noticeDayText(file.standing.deadline));
    table.add(QStringLiteral("办理进展"), told(reply ? reply->text : QString(), 5));
    table.add(QStringLiteral("存在问题"), told(reply ? reply->problem : QString(), 3));
    table.add(QStringLiteral("下步措施"), told(reply ? reply->nextStep : QString(), 3));
    table.add(QStringLiteral("预计完成"), QStringLiteral("%1年%2月%2日").arg(QString(3, wide), QString(2, wide)));
    table.add(QStringLiteral("附件"), blankLines(1));
    table.add(QStringLiteral("主要负责人审签"), reply && !reply->person.isEmpty() ? QStringLiteral("%1%2%3").arg(reply->person, QString(6, wide), noticeDayText(reply->day))
                                                                                  : signatureLine(QStringLiteral("签名")));
    table.add(QStringLiteral("审核意见"), blankLines(3) + QLatin1Char('\n') + signatureLine(QStringLiteral("审核人")));
    document.blocks.emplace_back(table.block());
    return document;
}

} // namespace bihuan
