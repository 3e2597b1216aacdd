// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodlife.h"

#include "core/services/impossiblefigures.h"
#include "core/storage/store.h"
#include "core/storage/yearrows.h"

#include <QJsonDocument>

#include <algorithm>

namespace bihuan {

namespace {

Status hasLife(const Period &period)
{
    if (period.kind == Period::Kind::Month || period.kind == Period::Kind::HalfMonth)
        return {};
    return refuse(QStringLiteral("%1没有自己的填报期，读的是最后一个月的数。关闭和发布请对月份进行。").arg(period.title()));
}

Result<PeriodRecord> recordOf(Workspace &workspace, const Period &period)
{
    BIHUAN_TRY(const OfficeRows office, loadOffice(workspace.database()));
    const auto found = std::ranges::find(office.periods, period, &PeriodRecord::period);
    return found == office.periods.end() ? PeriodRecord{period, {}, {}, {}, {}} : *found;
}

Result<Editor *> editorOf(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

Result<ChangeSummary> openPeriod(Workspace &workspace, const Period &period)
{
    BIHUAN_CHECK(hasLife(period));
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    BIHUAN_TRY(PeriodRecord record, recordOf(workspace, period));
    if (record.state == periodstates::published)
        return refuse(QStringLiteral("%1已发布，不能再打开。需要更正的，在后面的期里更正。").arg(period.title()));
    if (record.state == periodstates::open)
        return ChangeSummary{};
    const bool again = record.state == periodstates::closed;
    record.state = periodstates::open;
    record.closedAt.clear();
    if (!again)
        record.openedAt = workspace.clock().now().toString(Qt::ISODate);
    const QString label = (again ? QStringLiteral("重新打开%1") : QStringLiteral("打开%1填报")).arg(period.title());
    return editor->run(label, [&](Store &store) { return store.periods.save(record); });
}

Result<ChangeSummary> closePeriod(Workspace &workspace, const Period &period)
{
    BIHUAN_CHECK(hasLife(period));
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    BIHUAN_TRY(PeriodRecord record, recordOf(workspace, period));
    if (record.state.isEmpty())
        return refuse(QStringLiteral("%1还没有打开填报，不能关闭。先打开这一期。").arg(period.title()));
    if (record.state == periodstates::published)
        return refuse(QStringLiteral("%1已发布，不用再关闭。").arg(period.title()));
    if (record.state == periodstates::closed)
        return ChangeSummary{};
    record.state = periodstates::closed;
    record.closedAt = workspace.clock().now().toString(Qt::ISODate);
    return editor->run(QStringLiteral("关闭%1填报").arg(period.title()),
                       [&](Store &store) { return store.periods.save(record); });
}

Status openForFigures(Store &store, const County &county, const Period &period, const QDateTime &now)
{
    if (!hasLife(period) || county.period(period))
        return {};
    return store.periods.save({period, periodstates::open, now.toString(Qt::ISODate), {}, {}});
}

Result<ChangeSummary> publishPeriod(Workspace &workspace, const Period &period)
{
    BIHUAN_CHECK(hasLife(period));
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    BIHUAN_TRY(PeriodRecord record, recordOf(workspace, period));
    if (record.state == periodstates::published)
        return refuse(QStringLiteral("%1已经发布过，不能再次发布。").arg(period.title()));
    if (record.state != periodstates::closed)
        return refuse(QStringLiteral("%1还没有关闭，不能发布。先关闭这一期。").arg(period.title()));
    BIHUAN_TRY(const PeriodView view, workspace.view(period));
    BIHUAN_CHECK(refuseImpossibleFigures(*view.county));
    record.state = periodstates::published;
    record.publishedAt = workspace.clock().now().toString(Qt::ISODate);
    return editor->seal(QStringLiteral("发布%1：%2项").arg(period.title()).arg(view.rows.size()),
                        [&](Store &store) -> Status {
                            BIHUAN_CHECK(writeSnapshot(store, view));
                            return store.periods.save(record);
                        });
}

Status writeSnapshot(Store &store, const PeriodView &view)
{
    for (const MatterRow &row : view.rows) {
        const MatterFile *file = view.county->matterByCode(row.code);
        const QByteArray body = QJsonDocument(toJson(row, view.period)).toJson(QJsonDocument::Compact);
        BIHUAN_CHECK(store.snapshots.insert({view.period, file->matter->id, QString::fromUtf8(body)}));
    }
    return {};
}

ReportingState reportingState(const PeriodView &view)
{
    ReportingState state;
    QHash<QString, bool> units; // complete so far
    for (const MatterRow &row : view.rows) {
        if (row.light.state == Light::State::Done || row.light.state == Light::State::NotDue)
            continue;
        ++state.due;
        state.reported += row.reported ? 1 : 0;
        units.insert(row.unitKey, units.value(row.unitKey, true) && row.reported);
    }
    state.units = static_cast<int>(units.size());
    state.unitsReported = static_cast<int>(std::ranges::count(units, true));
    return state;
}

QString periodStateTitle(const QString &state)
{
    if (state == periodstates::open)
        return QStringLiteral("填报中");
    if (state == periodstates::closed)
        return QStringLiteral("已关闭");
    if (state == periodstates::published)
        return QStringLiteral("已发布");
    return QStringLiteral("未开");
}

} // namespace bihuan
