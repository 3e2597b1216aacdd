// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/review.h"

#include "core/domain/validation/coursecheck.h"
#include "core/services/findingapproval.h"
#include "core/services/impossiblefigures.h"
#include "core/services/monthline.h"
#include "core/services/reportreview.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Gathers what one matter after the other gives to look at.
class Review
{
public:
    /// `only`: of one period; without it of every period of the year that has one.
    Review(const County &county, const std::optional<Period> &only) : m_county(county), m_only(only)
    {
        for (const FindingApproval &approval : county.officeRows().approvals)
            m_approvals.insert(approval.key, &approval);
        for (const PeriodRecord &record : county.officeRows().periods) {
            if (record.period.year == county.year() && record.state != periodstates::published && !only)
                m_periods.push_back(record.period);
        }
        const PeriodRecord *const record = only ? county.period(*only) : nullptr;
        if (only && (!record || record->state != periodstates::published))
            m_periods.push_back(*only);
    }

    std::vector<ReviewItem> run()
    {
        for (const MatterFile &file : m_county.matters())
            look(file);
        std::ranges::stable_sort(m_items, {}, &ReviewItem::sort);
        return std::move(m_items);
    }

private:
    void look(const MatterFile &file)
    {
        for (const ImpossibleFigure *figure : file.impossible)
            add(file, ReviewItem::Sort::Impossible, QStringLiteral("impossible"), QStringLiteral("数字不可能"), {}, figure->period,
                impossibleField(file, *figure), QStringLiteral("大得不可能，先按没有填写处理，重新填写这一格"));
        const std::vector<Finding> contradictions = checkCourse(file.course);
        for (const Finding &finding : contradictions) {
            const Period &period = finding.place.period;
            if (!m_only || !period.isValid() || period == *m_only || isAboutPlan(finding))
                add(file, ReviewItem::Sort::Contradiction, findingKindId(finding.kind), findingKindTitle(finding.kind), finding.key(),
                    period, finding.value, finding.reason);
        }
        for (const Period &period : m_periods) {
            if (!file.course.isReportedIn(period))
                continue;
            if (const ReportLack lack = lackOf(file, period); !lack.lacks.isEmpty())
                add(file, ReviewItem::Sort::MissingReason, findingKindId(FindingKind::MissingReason),
                    findingKindTitle(FindingKind::MissingReason), {}, period, lack.lacks.join(QStringLiteral("、")),
                    lackSentence(lack.colour, lack.lacks));
            for (const Doubt &doubt : doubtsOf(file.course, period)) {
                if (!saysAlready(contradictions, doubt))
                    add(file, ReviewItem::Sort::Doubt, doubtKindId(doubt.kind), doubtKindTitle(doubt.kind), doubt.key(), period,
                        doubt.value, doubt.reason);
            }
        }
    }

    /// A cumulative that falls is a contradiction; nobody is asked twice.
    static bool saysAlready(const std::vector<Finding> &contradictions, const Doubt &doubt)
    {
        return doubt.kind == DoubtKind::CumulativeFalls && std::ranges::any_of(contradictions, [&](const Finding &finding) {
                   return finding.kind == FindingKind::CumulativeFalls && finding.place.period == doubt.period;
               });
    }

    void add(const MatterFile &file, ReviewItem::Sort sort, const QString &kind, const QString &title, const QString &key,
             const Period &period, const QString &value, const QString &reason)
    {
        const Matter &matter = *file.matter;
        m_items.push_back({.sort = sort,
                           .kind = kind,
                           .title = title,
                           .key = key,
                           .code = matter.code,
                           .name = matter.name,
                           .unit = m_county.units().shortTitle(matter.leadUnit),
                           .ledger = matter.ledger.value,
                           .period = period,
                           .value = value,
                           .reason = reason,
                           .accepted = key.isEmpty() ? nullptr : m_approvals.value(key)});
    }

    const County &m_county;
    std::optional<Period> m_only;
    std::vector<Period> m_periods; ///< whose reports are looked at
    QHash<QString, const FindingApproval *> m_approvals;
    std::vector<ReviewItem> m_items;
};

std::vector<ApprovedPlace> approvedPlaces(const std::vector<ReviewItem> &items)
{
    std::vector<ApprovedPlace> places;
    for (const ReviewItem &item : items)
        places.push_back({item.key, item.kind, item.place()});
    return places;
}

} // namespace

QString ReviewItem::place() const
{
    return period.isValid() ? name + QLatin1Char(' ') + period.title() : name;
}

std::vector<ReviewItem> reviewOf(const PeriodView &view)
{
    return Review(*view.county, view.period).run();
}

std::vector<ReviewItem> reviewOf(const County &county)
{
    return Review(county, std::nullopt).run();
}

int openItems(const std::vector<ReviewItem> &items)
{
    return static_cast<int>(std::ranges::count_if(items, [](const ReviewItem &item) { return !item.accepted; }));
}

Result<ChangeSummary> acceptItems(Workspace &workspace, const std::vector<ReviewItem> &items, const QString &remark)
{
    for (const ReviewItem &item : items) {
        if (item.key.isEmpty())
            return refuse(QStringLiteral("“%1”%2，不能认可，只能补正。").arg(item.place(), item.title));
    }
    return approve(workspace, approvedPlaces(items), remark);
}

Result<ChangeSummary> withdrawItems(Workspace &workspace, const std::vector<ReviewItem> &items)
{
    return withdraw(workspace, approvedPlaces(items));
}

} // namespace bihuan
