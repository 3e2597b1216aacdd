// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"

#include "core/services/buildaside.h"
#include "core/services/rowreader.h"
#include "core/storage/backup.h"
#include "core/storage/fileguard.h"
#include "core/storage/history.h"
#include "core/storage/integrity.h"
#include "core/storage/migrator.h"
#include "core/storage/snapshotstream.h"
#include "core/storage/store.h"
#include "core/storage/yearrows.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace bihuan {

namespace {

/// Looks at the file through a connection that cannot change it.
Result<FileCondition> inspectBeforeWriting(const QString &path)
{
    BIHUAN_TRY(Database probe, Database::open(path, Database::Mode::Reading));
    return inspectSchema(probe, path);
}

} // namespace

Workspace::Workspace(QString path, Database database, const Clock &clock)
    : m_path(std::move(path)), m_database(std::move(database)), m_clock(clock), m_dailyBackup(m_database, m_path, clock)
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access, const Clock &clock,
                                                   const QString &actor)
{
    BIHUAN_CHECK(inspectFile(path));
    if (access == Access::Write)
        return openForWriting(path, clock, actor);

    auto temporary = std::make_unique<QTemporaryDir>();
    BIHUAN_TRY(Database database, openForReading(path, temporary->path()));
    BIHUAN_TRY(const FileCondition condition, inspectSchema(database, path));
    if (condition == FileCondition::Older)
        return refuse(QStringLiteral("“%1”由旧版本程序保存，要先升级才能查看。用可写方式打开一次即可升级。")
                          .arg(QFileInfo(path).fileName()));
    std::unique_ptr<Workspace> workspace(new Workspace(path, std::move(database), clock));
    workspace->m_temporary = std::move(temporary);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::openForWriting(const QString &path, const Clock &clock,
                                                             const QString &actor)
{
    // A file from a newer program, a foreign one or one in a read-only place is refused before it is touched.
    if (!QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return refuse(QStringLiteral("“%1”是只读文件，不能修改。在文件属性里取消只读，或者另存一份后再打开。").arg(QFileInfo(path).fileName()));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return refuse(QStringLiteral("“%1”所在的文件夹是只读的，不能修改。把文件复制到可写的文件夹后再打开。")
                          .arg(QFileInfo(path).fileName()));
    if (!hasRoomToWrite(path))
        return refuse(QStringLiteral("“%1”所在的磁盘已满，不能修改。腾出空间后再打开。").arg(QFileInfo(path).fileName()));
    const QString who = actor.isEmpty() ? QStringLiteral("督查室") : actor;
    BIHUAN_TRY(FileLock lock, FileLock::acquire(path, who, clock.now().toString(Qt::ISODate)));
    BIHUAN_TRY(const FileCondition condition, inspectBeforeWriting(path));
    if (condition == FileCondition::NewerCompatible)
        return refuse(QStringLiteral("“%1”由更新版本的程序保存，本程序只能查看，不能修改。升级程序后再修改。")
                          .arg(QFileInfo(path).fileName()));
    BIHUAN_TRY(Database database, Database::open(path, Database::Mode::ReadWrite));
    std::unique_ptr<Workspace> workspace(new Workspace(path, std::move(database), clock));
    workspace->m_lock = std::move(lock);

    if (condition == FileCondition::Older) {
        Upgrade upgrade;
        BIHUAN_TRY(upgrade.what, pendingChanges(workspace->m_database, shippedMigrations()));
        BIHUAN_TRY(upgrade.backup, writeBackup(workspace->m_database, path, backupFolder(path), clock.now(), QStringLiteral("升级前")));
        workspace->m_upgrade = std::move(upgrade);
        BIHUAN_CHECK(migrate(workspace->m_database, shippedMigrations(), clock.now().toString(Qt::ISODate)));
    }
    BIHUAN_CHECK(workspace->chooseActor(actor));
    return workspace;
}

Status Workspace::chooseActor(const QString &name)
{
    BIHUAN_TRY(const auto actors, Repository<Actor>(m_database).list());
    const auto found = std::ranges::find_if(
        actors, [&](const Actor &actor) { return actor.active && (name.isEmpty() || actor.name == name); });
    if (found == actors.end()) {
        QStringList names;
        for (const Actor &actor : actors)
            names.append(actor.name);
        return refuse(QStringLiteral("文件里没有名为“%1”的经办人。可选：%2。").arg(name, names.join(QStringLiteral("、"))));
    }
    m_editor = std::make_unique<Editor>(m_database, m_clock, found->name, [this] {
        return m_dailyBackup.beforeWrite().map_error([](Error error) {
            error.text.prepend(QStringLiteral("这一步没有保存，要先有当天的备份。"));
            return error;
        });
    });
    return {};
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Office &office, const QString &actor,
                                                     const Clock &clock, const Editor::Change &fill)
{
    BIHUAN_CHECK(buildAside(path, [&](const QString &building) -> Status {
        BIHUAN_TRY(Database database, Database::open(building, Database::Mode::ReadWrite));
        BIHUAN_CHECK(migrate(database, shippedMigrations(), clock.now().toString(Qt::ISODate)));
        Editor editor(database, clock, actor);
        BIHUAN_CHECK(editor.seal(QStringLiteral("新建文件"), [&](Store &store) -> Status {
            BIHUAN_CHECK(store.offices.insert(office));
            BIHUAN_CHECK(store.actors.insert({ActorId::create(), actor, true}));
            return fill ? fill(store) : Status{};
        }));
        return database.checkpoint();
    }));
    return open(path, Access::Write, clock, actor);
}

Result<std::shared_ptr<const County>> Workspace::county(int year, const std::optional<Period> &until)
{
    BIHUAN_TRY(OfficeRows office, loadOffice(m_database));
    BIHUAN_TRY(const auto context, OfficeContext::build(year, std::move(office)));
    const Database::ReadOnce reading(m_database);
    BIHUAN_TRY(MatterRows rows, loadMatters(m_database, {.year = year, .until = until}));
    BIHUAN_TRY(auto county, County::build(context, std::move(rows)));
    return context->asksForEarlier() ? withEarlierYears(std::move(county)) : Result<std::shared_ptr<const County>>(std::move(county));
}

Result<std::shared_ptr<const County>> Workspace::withEarlierYears(std::shared_ptr<const County> county)
{
    if (county->earlier())
        return county;
    const Database::ReadOnce reading(m_database);
    BIHUAN_TRY(auto years, EarlierYears::load(m_database, county->year()));
    return county->withEarlier(std::move(years));
}

Result<std::shared_ptr<const County>> Workspace::countyAfter(const County &before, const ChangeSummary &change)
{
    std::shared_ptr<const OfficeContext> context = before.sharedContext();
    if (change.office) {
        BIHUAN_TRY(OfficeRows office, loadOffice(m_database));
        BIHUAN_TRY(context, OfficeContext::build(before.year(), std::move(office)));
    }
    MatterRows fresh;
    if (!change.matters.isEmpty()) {
        // What the change did not write is in memory. A matter that came into the year is read whole.
        const bool allKnown = std::ranges::all_of(change.matters, [&](const MatterId &id) { return before.matter(id); });
        const QSet<QByteArray> tables = allKnown ? change.tables : QSet<QByteArray>();
        BIHUAN_TRY(fresh, loadMatters(m_database, {.year = before.year(), .only = change.matters, .tables = tables}));
        if (!tables.isEmpty())
            before.addRowsBeside(tables, change.matters, fresh);
    }
    BIHUAN_TRY(QByteArray history, historyHead(m_database));
    auto county = before.with(std::move(context), std::move(fresh), change.matters, std::move(history));
    return county->context().asksForEarlier() ? withEarlierYears(std::move(county)) : Result<std::shared_ptr<const County>>(std::move(county));
}

Result<std::shared_ptr<const County>> Workspace::countyOfMatter(const QString &code)
{
    BIHUAN_TRY(const auto year, yearOfMatter(m_database, code));
    if (!year)
        return refuse(QStringLiteral("文件里没有编号为“%1”的事项。用 lights 查看全部编号。").arg(code));
    return county(*year);
}

Result<PeriodView> Workspace::view(const Period &period, const ViewOptions &options)
{
    BIHUAN_TRY(auto county, this->county(period.year, period));
    return viewOf(std::move(county), period, options);
}

Result<PeriodView> Workspace::viewOf(std::shared_ptr<const County> county, const Period &period,
                                     const ViewOptions &options)
{
    const PeriodRecord *record = county->period(period);
    if (!record || record->state != periodstates::published || options.rules)
        return liveView(county, period, options);

    PeriodView view{.period = period, .state = record->state, .frozen = true, .county = county, .rows = {}};
    BIHUAN_TRY(const std::vector<RowRange> ranges, SnapshotStream::ranges(m_database, period));
    BIHUAN_TRY(SnapshotStream snapshot, SnapshotStream::open(m_database, period));
    RowReader reader;
    std::vector<MatterRow> rows;
    for (const RowRange &range : ranges) {
        snapshot.seek(range);
        for (;;) {
            BIHUAN_TRY(const bool found, snapshot.next());
            if (!found)
                break;
            BIHUAN_CHECK(reader.read(snapshot.body(), rows.emplace_back()));
        }
    }
    std::ranges::stable_sort(rows, {}, [](const MatterRow &row) { return std::tie(row.ledger, row.no, row.code); });
    view.rows = std::move(rows);
    return view;
}

} // namespace bihuan
