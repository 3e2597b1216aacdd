// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matterchange.h"
#include "core/domain/units/post.h"
#include "core/domain/units/unit.h"
#include "core/tabular/columnmapping.h"
#include "core/tabular/importfindings.h"

namespace bihuan {

enum class ImportAction { Insert, Update, Unchanged, Skipped };

QString importActionId(ImportAction action);    ///< insert, update, unchanged, skipped
QString importActionTitle(ImportAction action); ///< 新增, 更新, 不变, 跳过

/// One value that an update changes, as the table shows it.
struct ImportChange
{
    QString title;
    QString before;
    QString after;

    bool operator==(const ImportChange &) const = default;
};

/// What one row of a sheet does to the file.
struct ImportRow : MatterChange
{
    int sheet = 0;    ///< in ImportPlan::sheets
    int sheetRow = 0; ///< from 1, as the office program counts
    ImportAction action = ImportAction::Insert;
    std::vector<ImportChange> changes;
};

/// One sheet as it was understood.
struct SheetPlan
{
    QString file;      ///< name without folder
    QString sheet;
    int headerRow = 0; ///< first row of the header, from 1; 0 when none was found
    ColumnMapping mapping;
    std::optional<Period> period; ///< what columns that name no month speak of
};

struct ImportCounts
{
    int inserted = 0;
    int updated = 0;
    int unchanged = 0;
    int skipped = 0;
};

/// Everything an import would do. Nothing is written while one finding is open: all or nothing.
struct ImportPlan
{
    LedgerId ledger;
    int year = 0;
    std::vector<SheetPlan> sheets;
    std::vector<ImportRow> rows;
    std::vector<ImportFinding> findings;
    std::vector<Unit> units;     ///< to be written: new ones, and known ones that got an alias
    std::vector<Post> posts;     ///< new
    std::vector<Source> sources; ///< new
    QString profile;             ///< name under which the columns are kept; empty for none
    QByteArray history;          ///< digest of the file's newest run when the plan was made; it fits no other state
    QStringList notes;           ///< sentences that ask for nothing

    ImportCounts counts() const;
    bool isReady() const; ///< no finding is open
    bool writesNothing() const;
};

} // namespace bihuan
