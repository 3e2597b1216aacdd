// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"
#include "core/tabular/importcontext.h"
#include "core/tabular/importplan.h"
#include "core/tabular/bookreader.h"

namespace bihuan {

struct ImportRequest
{
    LedgerId ledger;
    int year = 0;           ///< 0 for that of the period, else the office's
    QStringList paths;      ///< sheets of one run
    QString sheet;          ///< name of the sheet; empty where a file has only one that holds a table
    QString profile;        ///< columns chosen before under this name are used; new ones are kept beside them
    ImportOptions options;
};

/// The sheets of one run as they were read once, so that every decision is judged on the same contents.
struct ImportBooks
{
    QStringList paths;
    std::vector<Book> books; ///< one for each path
};

Result<ImportBooks> readImportBooks(const QStringList &paths, const QString &sheet = {}, const Progress &progress = {});

/// The ledger whose columns most of the headers are; the county's first one when none fits.
LedgerId bestLedger(const County &county, const ImportBooks &books);

/// What the file says of a year, for the plan. Borrows from the county.
ImportContext importContext(const County &county, const LedgerDefinition &ledger);

/// Reads the sheets and says what importing them would do. Writes nothing.
Result<ImportPlan> planImport(const County &county, const ImportRequest &request, const Progress &progress = {});
/// The same of sheets that were read before; `request.paths` is not looked at.
Result<ImportPlan> planImport(const County &county, const ImportRequest &request, const ImportBooks &books,
                              const Progress &progress = {});
/// The same on an open file.
Result<ImportPlan> planImport(Workspace &workspace, const ImportRequest &request, const Progress &progress = {});

/// Writes the plan as one run that can be undone, or nothing: refused with NeedsDecision while a finding is open.
/// A plan that changes nothing makes no run; one made before the file's last change is refused.
Result<ChangeSummary> applyImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress = {});

/// The rows a plan writes; part of a change that the caller runs.
Status writeImport(Store &store, const County &county, const ImportPlan &plan, const QString &actor, const QDateTime &now,
                   const Progress &progress = {});

/// "导入“3月.xlsx”：新增47项、更新12项".
QString importLabel(const ImportPlan &plan);

} // namespace bihuan
