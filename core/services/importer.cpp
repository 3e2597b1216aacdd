// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importer.h"

#include "core/services/importprofile.h"
#include "core/services/periodlife.h"
#include "core/storage/matterwriter.h"
#include "core/tabular/importplanner.h"

#include <QFileInfo>

#include <algorithm>

namespace bihuan {

namespace {

// Shares of the work, for progress: reading is about as long as understanding.
constexpr double readShare = 0.4;

/// Progress of a part of the work, in the whole.
Progress partOf(const Progress &progress, double from, double to)
{
    if (!progress)
        return {};
    return [progress, from, to](double share) { return progress(from + (to - from) * share); };
}

tl::unexpected<Error> stopped()
{
    return failure(ErrorCode::Cancelled, QStringLiteral("已停止，没有写入。"));
}

/// Columns of a ledger that a sheet must show before it is taken for one of several.
constexpr size_t tableColumns = 3;

bool looksLikeTable(const Sheet &sheet, const LedgerDefinition &ledger, const ImportRequest &request, int year)
{
    const auto header = sheet.visible ? findHeader(sheet) : std::nullopt;
    if (!header)
        return false;
    const ColumnMapping mapping = mapColumns(sheet, *header, ledger, {year, request.options.profile, {}});
    return mapping.find(QStringLiteral("name")) && mapping.columns.size() >= tableColumns;
}

/// The one sheet to import, or why there is none.
const Sheet *chooseSheet(const Book &book, const LedgerDefinition &ledger, const ImportRequest &request, int year,
                         const QString &file, ImportPlanner &planner)
{
    if (!request.sheet.isEmpty()) {
        if (const Sheet *named = book.find(request.sheet))
            return named;
        planner.refuseFile(file, request.sheet, QStringLiteral("没有名为“%1”的工作表").arg(request.sheet));
        return nullptr;
    }
    if (book.sheets.size() == 1)
        return &book.sheets.front();
    QList<const Sheet *> tables;
    QStringList names;
    QStringList all;
    for (const Sheet &sheet : book.sheets) {
        all.append(sheet.name);
        if (!looksLikeTable(sheet, ledger, request, year))
            continue;
        tables.append(&sheet);
        names.append(sheet.name);
    }
    if (tables.size() == 1)
        return tables.front();
    if (tables.isEmpty())
        planner.refuseFile(file, all.join(QStringLiteral("、")), QStringLiteral("没有一张工作表像“%1”的表").arg(ledger.title));
    else
        planner.refuseFile(file, names.join(QStringLiteral("、")), QStringLiteral("有几张工作表都像“%1”的表，指明导入哪一张").arg(ledger.title));
    return nullptr;
}

} // namespace

ImportContext importContext(const County &county, const LedgerDefinition &ledger)
{
    const OfficeRows &office = county.officeRows();
    ImportContext context;
    context.year = county.year();
    context.ledger = &ledger;
    context.matters.reserve(county.matters().size());
    for (const MatterFile &file : county.matters())
        context.matters.push_back({&file.course, file.schedules, file.assignments, file.sources, file.entries});
    context.units = county.units().units();
    context.posts = office.posts;
    context.persons = office.persons;
    context.tenures = office.tenures;
    context.sources = office.sources;
    context.ruleSets = county.ruleSets();
    for (const PeriodRecord &record : office.periods) {
        if (record.state == periodstates::closed)
            context.closed.insert(record.period);
        else if (record.state == periodstates::published)
            context.published.insert(record.period);
    }
    for (const FindingApproval &approval : office.approvals)
        context.approvals.insert(approval.key);
    return context;
}

Result<ImportBooks> readImportBooks(const QStringList &paths, const QString &sheet, const Progress &progress)
{
    ImportBooks books{paths, {}};
    const double each = 1.0 / static_cast<double>(std::max<qsizetype>(paths.size(), 1));
    for (const QString &path : paths) {
        const double from = static_cast<double>(books.books.size()) * each;
        ReadOptions reading;
        reading.sheet = sheet;
        reading.progress = partOf(progress, from, from + each);
        BIHUAN_TRY(Book book, readBook(path, reading));
        books.books.push_back(std::move(book));
    }
    return books;
}

LedgerId bestLedger(const County &county, const ImportBooks &books)
{
    LedgerId best = county.ledgers().empty() ? LedgerId() : county.ledgers().front().id;
    size_t most = 0;
    for (const LedgerDefinition &ledger : county.ledgers()) {
        size_t mapped = 0;
        for (const Book &book : books.books) {
            for (const Sheet &sheet : book.sheets) {
                if (const auto header = sheet.visible ? findHeader(sheet) : std::nullopt)
                    mapped = std::max(mapped, mapColumns(sheet, *header, ledger, {county.year(), {}, {}}).columns.size());
            }
        }
        if (mapped > most) {
            most = mapped;
            best = ledger.id;
        }
    }
    return best;
}

Result<ImportPlan> planImport(const County &county, const ImportRequest &request, const ImportBooks &books, const Progress &progress)
{
    const LedgerDefinition *ledger = county.ledger(request.ledger);
    if (!ledger)
        return refuse(QStringLiteral("文件里没有清单“%1”。用 ledger list 查看全部清单。").arg(request.ledger.value));
    const ImportContext context = importContext(county, *ledger);
    ImportOptions options = request.options;
    if (!request.profile.isEmpty()) {
        BIHUAN_TRY(options.profile, importProfile(county, request.ledger, request.profile));
    }
    ImportPlanner planner(context, options);
    QStringList notes;
    const double each = 1.0 / static_cast<double>(std::max<size_t>(books.books.size(), 1));
    for (size_t i = 0; i < books.books.size(); ++i) {
        const Book &book = books.books[i];
        const QString file = QFileInfo(books.paths.at(static_cast<qsizetype>(i))).fileName();
        const double from = static_cast<double>(i) * each;
        notes += book.notes;
        const Sheet *sheet = chooseSheet(book, *ledger, request, county.year(), file, planner);
        const QString prefix = books.books.size() > 1 ? QStringLiteral("[%1]").arg(file) : QString();
        if (sheet && !planner.add(*sheet, file, prefix, partOf(progress, from, from + each)))
            return stopped();
    }
    ImportPlan plan = planner.take();
    plan.notes = notes + plan.notes;
    plan.profile = request.profile;
    plan.history = county.history();
    return plan;
}

Result<ImportPlan> planImport(const County &county, const ImportRequest &request, const Progress &progress)
{
    if (!county.ledger(request.ledger)) // before a large file is read
        return planImport(county, request, ImportBooks(), progress);
    BIHUAN_TRY(const ImportBooks books, readImportBooks(request.paths, request.sheet, partOf(progress, 0.0, readShare)));
    return planImport(county, request, books, partOf(progress, readShare, 1.0));
}

Result<ImportPlan> planImport(Workspace &workspace, const ImportRequest &request, const Progress &progress)
{
    int year = request.year;
    if (year == 0 && request.options.period)
        year = request.options.period->year;
    if (year == 0) {
        BIHUAN_TRY(const OfficeRows office, loadOffice(workspace.database()));
        year = office.office.year;
    }
    BIHUAN_TRY(const auto county, workspace.county(year));
    return planImport(*county, request, progress);
}

QString importLabel(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    QStringList parts;
    if (counts.inserted > 0)
        parts.append(QStringLiteral("新增%1项").arg(counts.inserted));
    if (counts.updated > 0)
        parts.append(QStringLiteral("更新%1项").arg(counts.updated));
    if (parts.isEmpty())
        parts.append(QStringLiteral("登记名称和核实情况"));
    const QString file = plan.sheets.empty() ? QString() : plan.sheets.front().file;
    const QString files = plan.sheets.size() > 1 ? QStringLiteral("等%1个文件").arg(plan.sheets.size()) : QString();
    return QStringLiteral("导入“%1”%2：%3").arg(file, files, parts.join(QStringLiteral("、")));
}

Status writeImport(Store &store, const County &county, const ImportPlan &plan, const QString &actor, const QDateTime &now,
                   const Progress &progress)
{
    for (const Unit &unit : plan.units)
        BIHUAN_CHECK(store.units.save(unit));
    for (const Post &post : plan.posts)
        BIHUAN_CHECK(store.posts.save(post));
    for (const Source &source : plan.sources)
        BIHUAN_CHECK(store.sources.save(source));
    QSet<Period> opened;
    size_t done = 0;
    for (const ImportRow &row : plan.rows) {
        if (progress && done % 256 == 0 && !progress(static_cast<double>(done) / static_cast<double>(plan.rows.size())))
            return stopped();
        ++done;
        if (row.action == ImportAction::Skipped)
            continue;
        for (const Report &report : row.reports) {
            if (opened.contains(report.period))
                continue;
            BIHUAN_CHECK(openForFigures(store, county, report.period, now));
            opened.insert(report.period);
        }
        BIHUAN_CHECK(writeMatter(store, row, row.action == ImportAction::Insert));
    }
    for (const ImportFinding &found : plan.findings) {
        if (found.isRemembered() && !county.approvalOf(found.approvalKey))
            BIHUAN_CHECK(store.approvals.save({found.approvalKey, findingKindId(found.finding.kind), QStringLiteral("导入时核实"), actor,
                                               now.toString(Qt::ISODate)}));
    }
    return {};
}

Result<ChangeSummary> applyImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress)
{
    Editor *editor = workspace.editor();
    if (!editor)
        return refuse(QStringLiteral("文件以只读方式打开，不能导入。"));
    if (!plan.isReady())
        return failure(ErrorCode::NeedsDecision, QStringLiteral("还有问题没有处理，没有导入。"));
    BIHUAN_TRY(const auto county, workspace.county(plan.year));
    return editor->run(importLabel(plan), [&](Store &store) -> Status {
        BIHUAN_TRY(const QByteArray history, workspace.historyDigest());
        if (history != plan.history)
            return refuse(QStringLiteral("文件在预览之后有改动，没有导入。重新预览一次，再导入。"));
        BIHUAN_CHECK(writeImport(store, *county, plan, editor->actor(), workspace.clock().now(), progress));
        return saveImportProfile(store, *county, plan);
    });
}

} // namespace bihuan
