// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/doubt.h"

#include "core/base/digest.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

struct DoubtKindWords
{
    const char *id;
    const char16_t *title;
};

constexpr std::array doubtKindWords{
    DoubtKindWords{"sameFigure", u"与上期数相同"},      DoubtKindWords{"cumulativeFalls", u"累计数减少"},
    DoubtKindWords{"quarterJump", u"季末突增"},         DoubtKindWords{"moneyWithoutWork", u"有投资未开工"},
    DoubtKindWords{"workWithoutMoney", u"已开工无投资"}, DoubtKindWords{"roundNumbers", u"全是整数"},
    DoubtKindWords{"statistics", u"与统计数不符"},       DoubtKindWords{"copiedText", u"文字照抄上期"},
};

constexpr qint64 roundMoney = 100 * 1'000'000; ///< 100 万元 in 分
constexpr int roundMonths = 3;                 ///< so many round months in a row are striking
constexpr int monthsWithoutMoney = 2;          ///< from the start on

class DoubtCheck
{
public:
    DoubtCheck(const Course &course, const Period &period)
        : m_course(course), m_matter(*course.matter), m_period(period), m_report(course.reportIn(period))
    {
        if (period.lastMonth() > 1)
            m_before = course.lastReportUntil(Period::month(period.year, period.lastMonth() - 1));
    }

    std::vector<Doubt> run()
    {
        if (!m_report || !m_report->isReported())
            return {};
        checkText();
        if (!m_report->cumulative || !m_course.measure.isAdditive())
            return std::move(m_doubts);
        checkAgainstLast();
        checkQuarter();
        checkWork();
        checkRoundness();
        checkStatistics();
        return std::move(m_doubts);
    }

private:
    QString figure(qint64 stored) const { return figureWithUnit(stored, m_course.measure.unit); }

    void add(DoubtKind kind, const QString &value, const QString &reason)
    {
        m_doubts.push_back({kind, m_matter.id, m_period, value, reason});
    }

    bool saysUnchanged() const
    {
        const Value value = m_report->extra.value(doubtfields::unchanged);
        const auto *ticked = std::get_if<bool>(&value);
        return ticked && *ticked;
    }

    /// What was done in a month of which a report tells, and in the one before.
    std::optional<qint64> amountOf(int month) const
    {
        const auto cumulativeIn = [&](int number) -> std::optional<qint64> {
            if (number == 0)
                return 0;
            const Period period = Period::month(m_period.year, number);
            return m_course.isReportedIn(period) ? m_course.reportIn(period)->cumulative : std::nullopt;
        };
        const auto now = cumulativeIn(month);
        const auto then = cumulativeIn(month - 1);
        return now && then ? std::optional(*now - *then) : std::nullopt;
    }

    void checkText()
    {
        const QString words = m_report->progress.text().trimmed();
        if (m_before && !words.isEmpty() && words == m_before->progress.text().trimmed() && !saysUnchanged())
            add(DoubtKind::CopiedText, words,
                QStringLiteral("形象进度与%1填报的一字不差，核实进展；确无变化的勾选“本月无变化”").arg(m_before->period.title()));
    }

    void checkAgainstLast()
    {
        if (!m_before)
            return;
        const qint64 now = *m_report->cumulative;
        const qint64 then = *m_before->cumulative;
        if (now < then)
            add(DoubtKind::CumulativeFalls, figure(then) + QStringLiteral(" → ") + figure(now),
                QStringLiteral("累计%1少于上期的%2，核对后更正或注明核减原因").arg(figure(now), figure(then)));
        const bool finished = m_matter.goal && now >= *m_matter.goal;
        if (now == then && now > 0 && !finished && !saysUnchanged())
            add(DoubtKind::SameFigure, figure(now),
                QStringLiteral("累计%1与上期相同，核实本月进展；确无变化的勾选“本月无变化”").arg(figure(now)));
    }

    /// More than four fifths of a quarter's amount in its last month, while the two before were reported.
    void checkQuarter()
    {
        const int month = m_period.lastMonth();
        if (m_period.kind == Period::Kind::HalfMonth || month % 3 != 0)
            return;
        const auto first = amountOf(month - 2);
        const auto second = amountOf(month - 1);
        const auto last = amountOf(month);
        if (!first || !second || !last || *last <= 0)
            return;
        const qint64 quarter = *first + *second + *last;
        if (quarter <= 0 || Ratio(*last, quarter) <= Ratio(4, 5))
            return;
        add(DoubtKind::QuarterJump, figure(*last) + QStringLiteral(" / ") + figure(quarter),
            QStringLiteral("本季完成%1，其中季末一个月%2，核实是否集中补报").arg(figure(quarter), figure(*last)));
    }

    void checkWork()
    {
        if (m_matter.kind != MatterKind::Project || !m_course.measure.isMoney())
            return;
        const auto &start = m_matter.startActual;
        const QDate end = m_period.lastDay();
        const bool dated = start && start->firstDay().isValid();
        const bool started = dated && start->firstDay() <= end;
        const qint64 now = *m_report->cumulative;
        // Without any date of a start nothing is known of it: 续建 projects have none.
        if (now > 0 && !started && (m_matter.startPlanned || start))
            add(DoubtKind::MoneyWithoutWork, figure(now),
                QStringLiteral("累计完成投资%1，但没有实际开工日期，核实投资或补填开工").arg(figure(now)));
        if (now > 0 || !started)
            return;
        const QDate since = std::max(start->firstDay(), QDate(m_period.year, 1, 1));
        const int months = 12 * (end.year() - since.year()) + end.month() - since.month();
        if (months >= monthsWithoutMoney)
            add(DoubtKind::WorkWithoutMoney, start->toString(),
                QStringLiteral("%1开工，至今没有投资，核实是否停工或漏报").arg(start->title()));
    }

    void checkRoundness()
    {
        if (!m_course.measure.isMoney())
            return;
        int months = 0;
        for (int month = m_period.lastMonth(); month >= 1; --month) {
            const auto amount = amountOf(month);
            if (!amount)
                break;
            if (*amount % roundMoney != 0)
                return;
            months += *amount != 0 ? 1 : 0;
        }
        if (months >= roundMonths)
            add(DoubtKind::RoundNumbers, figure(*m_report->cumulative),
                QStringLiteral("%1个月的完成数都是整百万元，核对原始凭证").arg(months));
    }

    void checkStatistics()
    {
        const auto published = m_course.figureAt(doubtfields::statistics, m_period);
        if (published && *published != *m_report->cumulative)
            add(DoubtKind::Statistics, figure(*m_report->cumulative) + QStringLiteral(" ≠ ") + figure(*published),
                QStringLiteral("填报%1，统计入库%2，核对口径后更正或注明原因")
                    .arg(figure(*m_report->cumulative), figure(*published)));
    }

    const Course &m_course;
    const Matter &m_matter;
    Period m_period;
    const Report *m_report;
    const Report *m_before = nullptr;
    std::vector<Doubt> m_doubts;
};

} // namespace

QString doubtKindId(DoubtKind kind)
{
    return QString::fromLatin1(doubtKindWords[static_cast<size_t>(kind)].id);
}

QString doubtKindTitle(DoubtKind kind)
{
    return QString::fromUtf16(doubtKindWords[static_cast<size_t>(kind)].title);
}

QString Doubt::key() const
{
    // Lengths keep the parts apart, and the head keeps doubts apart from findings.
    QByteArray text = "doubt";
    for (const QString &part : {doubtKindId(kind), matter.value, period.toString(), value}) {
        const QByteArray utf8 = part.toUtf8();
        text += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return QString::fromLatin1(sm3(text).first(16).toHex());
}

std::vector<Doubt> doubtsOf(const Course &course, const Period &period)
{
    return DoubtCheck(course, period).run();
}

} // namespace bihuan
