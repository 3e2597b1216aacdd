// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"

#include <QSet>

#include <vector>

namespace bihuan {

/// What is wrong with a figure or a cell. One list for import, merge and check (data.md, findings).
enum class FindingKind {
    Total,           ///< a 合计 row that is not the sum
    Unit,            ///< an organisation nobody knows
    MeasureUnit,     ///< 万元 and 亿元 mixed, or none named
    Duplicate,       ///< one thing twice
    Identity,        ///< may be a known matter under another name
    Type,            ///< not what the column holds
    Range,           ///< beyond what is possible
    Date,            ///< no date, or dates out of order
    Code,            ///< a code that lost digits, or is taken
    Name,            ///< no name
    Choice,          ///< not one of the column's words
    Column,          ///< a column nobody knows, or one that is missing
    Formula,         ///< an error or an unfinished formula
    Hidden,          ///< from a hidden row or column
    MonthSeries,     ///< twelve figures that may be monthly or cumulative
    MonthMismatch,   ///< 本月 that is not the difference of the cumulatives
    Negative,        ///< a month below nothing
    CumulativeFalls, ///< a cumulative below the one before
    OverTotal,       ///< more than the total investment
    GoalMismatch,    ///< December of the plan is not the annual goal
    MissingReason,   ///< a report that is late and does not say why, or what comes next
    ScheduleFalls,   ///< a planned cumulative below the one before
    Period,          ///< a period that is closed, or another one than was asked for
    Stage,           ///< a stage that does not follow from the acts done
    Inspection,      ///< an inspection whose facts, days or feedback are missing
    Sheet,           ///< several sheets to choose from, or none that holds a table
};

QString findingKindId(FindingKind kind);    ///< total, unit, measureUnit …; what `--accept` takes
QString findingKindTitle(FindingKind kind); ///< 合计不符 …
std::optional<FindingKind> findingKindFromId(QStringView id);

/// Where it stands: a cell of a sheet, or a matter and a period of the file.
struct FindingPlace
{
    QString sheet;
    int row = 0;    ///< from 1; 0 is none
    QString column; ///< "C" with its title, "C 本月完成"
    MatterId matter;
    QString matterName;
    Period period;

    /// "“重点项目”表第12行C 本月完成", "盘龙药业扩建 2024年3月".
    QString title() const;
    bool operator==(const FindingPlace &) const = default;
};

/// Something a person should look at before it is relied on.
struct Finding
{
    FindingKind kind = FindingKind::Type;
    FindingPlace place;
    QString value;  ///< the figures it rests on, as they stand there
    QString reason; ///< a sentence: what is wrong and what it should be

    /// Names this finding on these figures: an approval is kept under it and ends when a figure changes.
    QString key() const;
    bool operator==(const Finding &) const = default;
};

/// Those that nobody has approved.
std::vector<Finding> openFindings(std::vector<Finding> findings, const QSet<QString> &approvedKeys);

} // namespace bihuan
