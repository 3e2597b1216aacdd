// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace bihuan {

/// Whose file it is. There is one row.
struct Office
{
    int id = 1;
    QString name;           ///< 柞水县人民政府办公室
    QString role = QStringLiteral("county"); ///< county | unit
    int year = 0;           ///< the year the file opens with
    QString bulletinName;   ///< 柞政通报
    QString documentCode;   ///< 柞政督, for document numbers
    QString bulletinTo;     ///< 主送
    QString bulletinCc;     ///< 抄送
    QString notice;         ///< 示例数据 where figures are invented; printed on every page

    bool operator==(const Office &) const = default;
};

/// Who works; stands in every history row.
struct Actor
{
    ActorId id;
    QString name;
    bool active = true;

    bool operator==(const Actor &) const = default;
};

/// What a definition defines.
namespace definitionkinds {
inline const QString ledger = QStringLiteral("ledger");
inline const QString rules = QStringLiteral("rules");
inline const QString dictionary = QStringLiteral("dictionary");
inline const QString bulletinTemplate = QStringLiteral("template");
inline const QString ladder = QStringLiteral("ladder");
inline const QString calendar = QStringLiteral("calendar");
inline const QString rollup = QStringLiteral("rollup");
inline const QString rollupUse = QStringLiteral("rollupUse"); ///< its id is a grouping, its body names the rollup
inline const QString form = QStringLiteral("form");
inline const QString importProfile = QStringLiteral("importProfile");
} // namespace definitionkinds

/// A definition as the office keeps it: ledger, rules, dictionary, template. `body` is the JSON as given.
struct DefinitionRecord
{
    QString kind;
    QString id;
    int year = 0;
    int position = 0;
    QString body;

    bool operator==(const DefinitionRecord &) const = default;
};

/// The life of a period: open → closed → published; a closed one may be opened again.
namespace periodstates {
inline const QString open = QStringLiteral("open");
inline const QString closed = QStringLiteral("closed");
inline const QString published = QStringLiteral("published");
} // namespace periodstates

struct PeriodRecord
{
    Period period;
    QString state; ///< open, closed, published
    QString openedAt;
    QString closedAt;
    QString publishedAt;

    bool operator==(const PeriodRecord &) const = default;
};

/// A light set by hand beside the computed one.
struct LightOverride
{
    MatterId matter;
    Period period;
    QString colour;
    QString reason;
    QString approver;
    QString at;

    bool operator==(const LightOverride &) const = default;
};

/// A finding that somebody looked at and accepted; holds while its figures are the same (its key says which).
struct FindingApproval
{
    QString key;
    QString kind;
    QString remark;
    QString actor;
    QString at;

    bool operator==(const FindingApproval &) const = default;
};

/// A figure larger than anybody could have typed, which some other program wrote. It is read as not filled in.
struct ImpossibleFigure
{
    MatterId matter;
    QString table;  ///< as stored: report
    QString column; ///< as stored: cumulative
    Period period;  ///< of a report or a further measure's figure
    QString measure; ///< of a plan or a further measure's figure
    qint64 value = 0;

    bool operator==(const ImpossibleFigure &) const = default;
};

/// Only the light of a snapshot row.
struct SnapshotLight
{
    MatterId matter;
    QString light; ///< id, see Light

    bool operator==(const SnapshotLight &) const = default;
};

/// Why a snapshot row shows its light.
struct SnapshotReason
{
    QString light;    ///< id, see Light
    QString computed; ///< the same where nobody set another one by hand
    QString reason;   ///< the light's sentence
};

/// One matter of a published period, as it was published.
struct SnapshotRow
{
    Period period;
    MatterId matter;
    QString body; ///< JSON with the keys of `lights`

    bool operator==(const SnapshotRow &) const = default;
};

} // namespace bihuan
