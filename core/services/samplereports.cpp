// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplereports.h"

#include "core/services/cells.h"
#include "core/services/csvtable.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

/// A list of reports and the ledger of its rows; an empty id means that the row's 清单 names it.
struct ReportSheet
{
    QString file;
    QString ledger;
};

const ReportSheet reportSheets[] = {
    {QStringLiteral("project-reports.csv"), {}},
    {QStringLiteral("indicator-reports.csv"), QStringLiteral("indicators")},
    {QStringLiteral("pledge-reports.csv"), QStringLiteral("pledges")},
    {QStringLiteral("rectification-reports.csv"), QStringLiteral("rectification")},
};

/// Columns that say which row is meant, not what was reported.
const QStringList keyColumns{QStringLiteral("清单"), QStringLiteral("序号"), QStringLiteral("项目代码"), QStringLiteral("项目名称"),
                             QStringLiteral("指标"), QStringLiteral("重点任务"), QStringLiteral("问题"), QStringLiteral("期"), QStringLiteral("数据性质")};

const MatterFile *matterByNumber(const County &county, const QString &ledgerIdOrTitle, int no)
{
    const auto found = std::ranges::find_if(county.matters(), [&](const MatterFile &file) {
        return file.matter->no == no && file.ledger
               && (file.ledger->id.value == ledgerIdOrTitle || file.ledger->title == ledgerIdOrTitle);
    });
    return found == county.matters().end() ? nullptr : &*found;
}

std::optional<PartialDate> dateUntil(const QString &text, const QDate &end)
{
    const auto date = PartialDate::parse(text);
    return date && date->firstDay() <= end ? date : std::nullopt;
}

Status forgetFuture(Store &store, const County &county, const QDate &end)
{
    for (const MatterFile &file : county.matters()) {
        Matter matter = *file.matter;
        for (std::optional<PartialDate> *date : {&matter.startActual, &matter.finished, &matter.listedOn}) {
            if (*date && (*date)->firstDay() > end)
                date->reset();
        }
        if (matter != *file.matter)
            BIHUAN_CHECK(store.matters.save(matter));
    }
    return {};
}

Status setReport(RowEdit &edit, const CsvTable &table, int row, const MatterFile &file, const FieldContext &context)
{
    for (const QString &column : table.columns()) {
        const QString text = table.at(row, column);
        if (text.isEmpty() || keyColumns.contains(column))
            continue;
        const auto ref = file.ledger->columnByName(column);
        const Field *field = ref ? file.ledger->field(ref->field) : nullptr;
        if (!field)
            return refuse(QStringLiteral("%1：清单“%2”没有“%3”一列。").arg(table.place(row), file.ledger->title, column));
        BIHUAN_TRY(const Value value, parseTyped(text, *field, context));
        BIHUAN_CHECK(edit.set(*ref, value));
    }
    return {};
}

} // namespace

Status writeSamplePeople(Store &store, const QString &folder)
{
    BIHUAN_TRY(const std::vector<Unit> unitRows, store.units.list());
    const UnitRegister units(unitRows);
    BIHUAN_TRY(const CsvTable posts, CsvTable::read(folder + QStringLiteral("posts.csv"), {QStringLiteral("键"), QStringLiteral("职务"), QStringLiteral("任职人")}));
    QHash<QString, PostId> byKey;
    for (int row = 0; row < posts.rowCount(); ++row) {
        const QString key = posts.at(row, QStringLiteral("键"));
        if (!byKey.contains(key)) {
            const Unit *unit = units.findName(posts.at(row, QStringLiteral("单位")));
            const Post post{PostId::create(), key, posts.at(row, QStringLiteral("职务")), unit ? unit->id : UnitId{}, row + 1};
            byKey.insert(key, post.id);
            BIHUAN_CHECK(store.posts.insert(post));
        }
        const Person person{PersonId::create(), posts.at(row, QStringLiteral("任职人")), {}};
        BIHUAN_CHECK(store.persons.insert(person));
        BIHUAN_CHECK(store.tenures.insert({byKey.value(key), person.id,
                                           QDate::fromString(posts.at(row, QStringLiteral("任职起")), Qt::ISODate),
                                           QDate::fromString(posts.at(row, QStringLiteral("任职止")), Qt::ISODate)}));
    }
    BIHUAN_TRY(const CsvTable sources, CsvTable::read(folder + QStringLiteral("sources.csv"), {QStringLiteral("键"), QStringLiteral("文件")}));
    for (int row = 0; row < sources.rowCount(); ++row)
        BIHUAN_CHECK(store.sources.insert({SourceId::create(), sources.at(row, QStringLiteral("键")), sources.at(row, QStringLiteral("文件")),
                                           sources.at(row, QStringLiteral("文号")),
                                           QDate::fromString(sources.at(row, QStringLiteral("日期")), Qt::ISODate)}));
    return {};
}

Status addSampleParts(Workspace &workspace, const QString &folder, const Period &until)
{
    BIHUAN_TRY(const auto county, workspace.county(until.year));
    BIHUAN_TRY(const CsvTable steps, CsvTable::read(folder + QStringLiteral("milestones.csv"), {QStringLiteral("序号"), QStringLiteral("节点")}));
    BIHUAN_TRY(const CsvTable bundle, CsvTable::read(folder + QStringLiteral("bundle.csv"), {QStringLiteral("清单"), QStringLiteral("序号"), QStringLiteral("镇办")}));
    const auto done = workspace.editor()->run(QStringLiteral("分解节点和打包项目"), [&](Store &store) -> Status {
        BIHUAN_CHECK(forgetFuture(store, *county, until.lastDay()));
        for (int row = 0; row < steps.rowCount(); ++row) {
            const MatterFile *file = matterByNumber(*county, QStringLiteral("pledges"), steps.at(row, QStringLiteral("序号")).toInt());
            if (!file)
                return refuse(QStringLiteral("%1：没有这一序号的承诺事项。").arg(steps.place(row)));
            BIHUAN_CHECK(store.milestones.insert({MilestoneId::create(), file->matter->id,
                                                  steps.at(row, QStringLiteral("节点序号")).toInt(), steps.at(row, QStringLiteral("节点")),
                                                  PartialDate::parse(steps.at(row, QStringLiteral("计划时间"))),
                                                  dateUntil(steps.at(row, QStringLiteral("完成时间")), until.lastDay())}));
        }
        for (int row = 0; row < bundle.rowCount(); ++row) {
            const MatterFile *file = matterByNumber(*county, bundle.at(row, QStringLiteral("清单")), bundle.at(row, QStringLiteral("序号")).toInt());
            const Unit *town = county->units().findName(bundle.at(row, QStringLiteral("镇办")));
            const auto goal = parseFigure(bundle.at(row, QStringLiteral("年度计划")), measureUnit(QStringLiteral("万元")));
            if (!file || !town || !goal)
                return refuse(QStringLiteral("%1：项目、镇办或年度计划有误。").arg(bundle.place(row)));
            BIHUAN_CHECK(store.parts.insert({newUuid(), file->matter->id, town->id, *goal}));
        }
        return {};
    });
    return done ? Status{} : tl::unexpected(done.error());
}

Status addSampleReports(Workspace &workspace, const QString &folder, const Period &period)
{
    BIHUAN_TRY(const auto county, workspace.county(period.year));
    const auto done = workspace.editor()->run(QStringLiteral("汇总%1填报").arg(period.title()), [&](Store &store) -> Status {
        for (const ReportSheet &sheet : reportSheets) {
            BIHUAN_TRY(const CsvTable table, CsvTable::read(folder + sheet.file, {QStringLiteral("序号"), QStringLiteral("期")}));
            for (int row = 0; row < table.rowCount(); ++row) {
                if (table.at(row, QStringLiteral("期")) != period.toString())
                    continue;
                const QString ledger = sheet.ledger.isEmpty() ? table.at(row, QStringLiteral("清单")) : sheet.ledger;
                const MatterFile *file = matterByNumber(*county, ledger, table.at(row, QStringLiteral("序号")).toInt());
                if (!file)
                    return refuse(QStringLiteral("%1：没有这一序号的事项。").arg(table.place(row)));
                RowEdit edit(*county, *file, period);
                BIHUAN_CHECK(setReport(edit, table, row, *file, fieldContext(*county, file, period.lastDay())));
                BIHUAN_CHECK(edit.write(store));
            }
        }
        return {};
    });
    return done ? Status{} : tl::unexpected(done.error());
}

} // namespace bihuan
