// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/newfile.h"
#include "core/services/periodlife.h"
#include "core/storage/store.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace bihuan::test {

/// A county of two towns and three projects in a file of its own, on a clock that tests turn.
class CountyFixture
{
public:
    CountyFixture()
    {
        workspace = createOfficeFile(path(), QStringLiteral("柞水县人民政府办公室"), 2024, QStringLiteral("李督查"), clock).value();
        (void)workspace->editor()->run(QStringLiteral("建立清单"), [this](Store &store) { return fill(store); });
    }

    QString path() const { return QDir(folder.path()).filePath(QStringLiteral("柞水.bihuan")); }
    Editor &editor() { return *workspace->editor(); }
    std::shared_ptr<const County> county() { return workspace->county(2024).value(); }
    PeriodView view(int month) { return workspace->view(Period::month(2024, month)).value(); }

    /// Accepted cumulative in 万元.
    Status report(const QString &code, int month, qint64 wan)
    {
        const auto now = county();
        Report row;
        row.matter = now->matterByCode(code)->matter->id;
        row.period = Period::month(2024, month);
        row.state = Report::State::Accepted;
        row.cumulative = wan * 1'000'000;
        const auto done = editor().run(QStringLiteral("填报"), [&](Store &store) -> Status {
            BIHUAN_CHECK(openForFigures(store, *now, row.period, clock.now()));
            return store.reports.save(row);
        });
        return done ? Status{} : tl::unexpected(done.error());
    }

    /// What is in the file, apart from its history.
    QString dump()
    {
        QString text;
        for (const Period &period : Period::ofYear(2024).monthsToDate()) {
            const PeriodView seen = workspace->view(period).value();
            for (const MatterRow &row : seen.rows)
                text += QString::fromUtf8(QJsonDocument(toJson(row, period)).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
        }
        return text;
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2024, 3, 8), QTime(8, 31))};
    std::unique_ptr<Workspace> workspace;

private:
    Status fill(Store &store)
    {
        const UnitId towns[] = {UnitId::create(), UnitId::create(), UnitId::create()};
        const QString names[] = {QStringLiteral("曹坪镇"), QStringLiteral("营盘镇"), QStringLiteral("下梁镇")};
        for (int i = 0; i < 3; ++i)
            BIHUAN_CHECK(store.units.insert({towns[i], QStringLiteral("T%1").arg(i + 1, 2, 10, QLatin1Char('0')), names[i] + QStringLiteral("人民政府"),
                                             names[i], UnitKind::Town, {}, 100 + i, {}}));
        for (int i = 0; i < 3; ++i) {
            Matter project;
            project.id = MatterId::create();
            project.ledger = LedgerId{QStringLiteral("key-projects")};
            project.year = 2024;
            project.no = i + 1;
            project.code = QStringLiteral("ZJ-2024-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
            project.name = QStringLiteral("项目%1").arg(i + 1);
            project.leadUnit = towns[i];
            project.yearType = QStringLiteral("新开工");
            project.goal = qint64(1200) * (i + 1) * 1'000'000;
            project.total = *project.goal * 3;
            project.startActual = PartialDate::day(QDate(2024, 2, 20));
            BIHUAN_CHECK(store.matters.insert(project));
            Schedule plan;
            plan.matter = project.id;
            plan.measure = QStringLiteral("investment");
            for (int m = 1; m <= 12; ++m)
                plan.months[static_cast<size_t>(m - 1)] = *project.goal / 12 * m;
            BIHUAN_CHECK(store.schedules.insert(plan));
        }
        return {};
    }
};

} // namespace bihuan::test
