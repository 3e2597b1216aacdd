// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/value.h"

#include <QHash>

namespace bihuan {

/// How the progress of a matter is measured (product.md, the one idea).
enum class MatterKind { Target, Pledge, Project };

/// 事项: one supervised thing at home in (ledger, year). What only one ledger asks for stands in `extra`
/// under the field's id; everything that rules, sums or paper need has a place of its own.
struct Matter
{
    MatterId id;
    LedgerId ledger;
    int year = 0;
    MatterKind kind = MatterKind::Project;
    int no = 0;   ///< 序号 within the ledger
    QString code; ///< "ZJ-2024-05", unique in the year and stable
    QString name;
    QStringList formerNames; ///< names it had before; still found by them
    MatterId continues;      ///< the same thing in the year before
    UnitId leadUnit;
    PostId leader;                 ///< 包抓领导 or 责任领导
    QString yearType;              ///< 新开工 / 续建 / 计划竣工 / 前期
    QString stage;                 ///< id of a stage of the ledger
    QString measureKind;           ///< Target only: id of Measure::Kind; elsewhere the ledger says
    QString measureUnit;           ///< Target only: unit of measurement, "%" or "亿元"
    bool lowerIsBetter = false;    ///< Target only: 逆向
    std::optional<qint64> goal;    ///< annual goal or 年度计划投资, in the main measure's steps
    std::optional<qint64> stretch; ///< 奋斗 goal above the 必保 one
    std::optional<qint64> total;   ///< 总投资 in 分
    std::optional<qint64> before;  ///< 截至上年底累计, or 上年同期 of an indicator
    std::optional<PartialDate> startPlanned;
    std::optional<PartialDate> startActual;
    std::optional<PartialDate> deadline;
    std::optional<PartialDate> finished;
    std::optional<PartialDate> listedOn; ///< 纳统: the date it entered the statistics
    bool sample = false;                 ///< 示例数据: invented, and said so wherever it is shown
    QHash<QString, Value> extra;

    bool operator==(const Matter &) const = default;
};

QString matterKindId(MatterKind kind); ///< target, pledge, project
std::optional<MatterKind> matterKindFromId(QStringView id);

/// 责任角色 beside lead unit and leader: `role` is data ("co", "territory", "industry", "owner", "contact"
/// …), held by a unit or by a post.
struct Assignment
{
    QString id;
    MatterId matter;
    QString role;
    UnitId unit;
    PostId post;
    QDate from;
    QDate to;

    bool operator==(const Assignment &) const = default;
};

namespace roles {
inline const QString coUnit = QStringLiteral("co");           ///< 配合
inline const QString territory = QStringLiteral("territory"); ///< 属地, the towns a matter lies in
inline const QString industry = QStringLiteral("industry");   ///< 行业主管
inline const QString owner = QStringLiteral("owner");         ///< 建设单位, 主体
} // namespace roles

/// 打包项目: the part of a bundle that lies in one town. The bundle counts once; its amounts are split
/// between the towns in proportion to the parts' goals.
struct BundlePart
{
    QString id;
    MatterId matter;
    UnitId town;
    qint64 goal = 0;

    bool operator==(const BundlePart &) const = default;
};

/// 任务来源: the document that assigned it.
struct Source
{
    SourceId id;
    QString key;
    QString title;
    QString documentNumber;
    QDate issued;

    bool operator==(const Source &) const = default;
};

/// Which clause of which source a matter answers.
struct SourceLink
{
    SourceId source;
    MatterId matter;
    QString clause;

    bool operator==(const SourceLink &) const = default;
};

/// Another ledger that lists a matter at home elsewhere: it exists once and is counted once.
struct LedgerEntry
{
    LedgerId ledger;
    MatterId matter;
    QString clause;
    int no = 0;

    bool operator==(const LedgerEntry &) const = default;
};

} // namespace bihuan
