// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/earliercourses.h"

#include "core/domain/figures/decimal.h"
#include "core/domain/figures/period.h"

namespace bihuan {

namespace {

/// Months of one matter as they were reported; 0 is not reported. A later report of the same month counts.
YearCourse carried(const std::array<std::optional<qint64>, 12> &months)
{
    YearCourse course{};
    qint64 last = 0;
    for (size_t i = 0; i < months.size(); ++i)
        course[i] = last = months[i].value_or(last);
    return course;
}

} // namespace

Result<QHash<QString, std::vector<YearCourse>>> loadEarlierCourses(Database &database, int from, int to)
{
    BIHUAN_TRY(Statement rows, database.prepare("SELECT m.rowid, m.ledger_id, r.period, r.cumulative FROM matter m "
                                                "JOIN report r ON r.matter_id = m.id WHERE m.year BETWEEN ? AND ? "
                                                "AND m.kind <> 'target' AND r.state IN ('submitted', 'accepted') "
                                                "AND r.cumulative IS NOT NULL ORDER BY m.rowid, r.period"));
    rows.bind(0, static_cast<qint64>(from));
    rows.bind(1, static_cast<qint64>(to));
    QHash<QString, std::vector<YearCourse>> courses;
    qint64 matter = 0;
    QString ledger;
    std::array<std::optional<qint64>, 12> months;
    const auto finish = [&] {
        if (!ledger.isEmpty())
            courses[ledger].push_back(carried(months));
    };
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            break;
        if (ledger.isEmpty() || rows.integer(0) != matter) {
            finish();
            matter = rows.integer(0);
            ledger = rows.text(1);
            months.fill(std::nullopt);
        }
        const auto period = Period::parse(rows.text(2));
        if (period && isWithin(rows.integer(3), largestFigure))
            months[static_cast<size_t>(period->lastMonth() - 1)] = rows.integer(3);
    }
    finish();
    return courses;
}

} // namespace bihuan
