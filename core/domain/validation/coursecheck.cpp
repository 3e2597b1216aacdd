// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/coursecheck.h"

#include "core/domain/figures/ratio.h"

namespace bihuan {

namespace {

class CourseCheck
{
public:
    explicit CourseCheck(const Course &course) : m_course(course), m_matter(*course.matter) {}

    std::vector<Finding> run()
    {
        checkDates();
        checkSchedule();
        checkReports();
        return std::move(m_findings);
    }

private:
    QString figure(qint64 stored) const { return figureWithUnit(stored, m_course.measure.unit); }

    void add(FindingKind kind, const Period &period, const QString &value, const QString &reason)
    {
        FindingPlace place;
        place.matter = m_matter.id;
        place.matterName = m_matter.name;
        place.period = period;
        m_findings.push_back({kind, place, value, reason});
    }

    /// `later` may not be before `earlier`; dates of a month are held against each other as months.
    void checkOrder(const std::optional<PartialDate> &earlier, const QString &earlierTitle,
                    const std::optional<PartialDate> &later, const QString &laterTitle)
    {
        if (!earlier || !later || !earlier->firstDay().isValid() || !later->lastDay().isValid() ||
            later->lastDay() >= earlier->firstDay())
            return;
        add(FindingKind::Date, {}, earlier->toString() + QStringLiteral(" > ") + later->toString(),
            QStringLiteral("%1%2早于%3%4，核对两个日期")
                .arg(laterTitle, later->title(), earlierTitle, earlier->title()));
    }

    void checkDates()
    {
        checkOrder(m_matter.startActual, QStringLiteral("实际开工"), m_matter.finished,
                   QStringLiteral("完工"));
        checkOrder(m_matter.startActual, QStringLiteral("实际开工"), m_matter.listedOn,
                   QStringLiteral("入库纳统"));
        checkOrder(m_matter.startPlanned, QStringLiteral("计划开工"), m_matter.deadline,
                   QStringLiteral("完成时限"));
        // A start may be early, but by more than a year it is a mistyped year.
        const auto &planned = m_matter.startPlanned;
        const auto &actual = m_matter.startActual;
        if (planned && actual && planned->firstDay().isValid() && actual->lastDay().isValid() &&
            actual->date.year() < planned->date.year() - 1)
            add(FindingKind::Date, {}, planned->toString() + QStringLiteral(" > ") + actual->toString(),
                QStringLiteral("实际开工%1比计划开工%2早一年以上，核对年份")
                    .arg(actual->title(), planned->title()));
    }

    void checkSchedule()
    {
        if (!m_course.schedule || m_course.schedule->isEmpty() || !m_course.measure.isAdditive())
            return;
        qint64 before = 0;
        for (int month = 1; month <= 12; ++month) {
            const qint64 planned = m_course.schedule->at(month).value_or(0);
            if (planned < before)
                add(FindingKind::ScheduleFalls, Period::month(m_matter.year, month),
                    figure(before) + QStringLiteral(" → ") + figure(planned),
                    QStringLiteral("计划累计%1少于上月的%2，计划应逐月累加")
                        .arg(figure(planned), figure(before)));
            before = planned;
        }
        if (m_matter.goal && before != *m_matter.goal)
            add(FindingKind::GoalMismatch, Period::month(m_matter.year, 12),
                figure(before) + QStringLiteral(" ≠ ") + figure(*m_matter.goal),
                QStringLiteral("12月计划累计%1与年度目标%2不一致，核对其中一个")
                    .arg(figure(before), figure(*m_matter.goal)));
    }

    void checkReports()
    {
        if (!m_course.measure.isAdditive())
            return;
        qint64 before = 0;
        for (const Report *report : m_course.halfMonths) {
            if (!report || !report->isReported() || !report->cumulative)
                continue;
            const qint64 now = *report->cumulative;
            if (now < 0)
                add(FindingKind::Negative, report->period, figure(now),
                    QStringLiteral("累计%1小于零，核对填报数").arg(figure(now)));
            else if (now < before)
                add(FindingKind::CumulativeFalls, report->period,
                    figure(before) + QStringLiteral(" → ") + figure(now),
                    QStringLiteral("累计%1少于上期的%2，本期为%3，核对后更正或注明核减原因")
                        .arg(figure(now), figure(before), figure(now - before)));
            checkTotal(*report);
            before = now;
        }
    }

    void checkTotal(const Report &report)
    {
        if (m_matter.kind != MatterKind::Project || !m_matter.total || !m_course.measure.isMoney())
            return;
        const qint64 sinceStart = m_matter.before.value_or(0) + *report.cumulative;
        if (sinceStart > *m_matter.total)
            add(FindingKind::OverTotal, report.period,
                figure(sinceStart) + QStringLiteral(" > ") + figure(*m_matter.total),
                QStringLiteral("开工累计%1超过总投资%2，核对累计数或总投资")
                    .arg(figure(sinceStart), figure(*m_matter.total)));
    }

    const Course &m_course;
    const Matter &m_matter;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> checkCourse(const Course &course)
{
    return CourseCheck(course).run();
}

} // namespace bihuan
