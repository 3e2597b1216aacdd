// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/formlines.h"
#include "core/exchange/mergedecisions.h"

namespace bihuan {

/// A report package that was read, or why it was not.
struct ReadReport
{
    QString name; ///< what the user knows the file by
    Package package;
    ToldLines lines;
    std::optional<Error> refused;
};

/// Every package at a path: a file, a zip, or a folder of them.
std::vector<ReadReport> readReports(const QStringList &paths, const KeyPair &own, const QString &password = {});

/// What the plan stands on, apart from the packages: values that nobody changes while it is made.
struct MergeGround
{
    std::map<int, std::shared_ptr<const County>> years;
    ExchangeRows exchange;
    std::map<QString, std::vector<BaseValue>> base; ///< by "UNIT/PERIOD", see placeOf

    const County *year(int year) const;
};

QString placeOf(const QString &unitKey, const Period &period);

/// One matter of one package.
struct MergeRow
{
    enum class Kind { New, Changed, Same, Conflict, NotPassed };

    MatterId matter;
    QString code;
    QString name;
    Kind kind = Kind::Same;
    QString sentence;               ///< why it was not passed, or what is special about it
    std::vector<FieldMerge> fields; ///< of the report, those in which anybody has something else than the others
    std::vector<FieldMerge> matterFields;
    QStringList open;   ///< places of conflicts that nobody decided
    bool returned = false;
    QString reason;     ///< of the return
    ReportedFields said;   ///< by the unit
    ReportedFields merged; ///< as it will stand in the county's file
    bool takesDates = false; ///< dates of the matter count, see RowMerger
    std::vector<MergeDecision> decisions; ///< to be recorded

    bool isWritten() const { return kind != Kind::NotPassed && (kind != Kind::Same || returned); }
};

/// One package and what becomes of it.
struct PackagePlan
{
    enum class Verdict {
        Taken,
        Again,      ///< taken before; nothing changes
        Superseded, ///< a later one of the same unit and period is in the plan
        Refused,
        NeedsKey,   ///< signed by a key that is not registered for the unit; to be confirmed by telephone
    };

    QString file;
    PackageHead head;
    QByteArray signer;
    QByteArray digest;
    UnitId unit;
    Verdict verdict = Verdict::Taken;
    QString sentence; ///< why it is not taken
    QStringList warnings;
    bool isLate = false;
    bool isNewKey = false;
    QString keyRemark;
    std::vector<MergeRow> rows;
    std::vector<ToldAttachment> attachments; ///< that the county does not have yet
    std::vector<QByteArray> files;

    QString place() const { return placeOf(head.unit, head.period); }
    int count(MergeRow::Kind kind) const;
    int returnedCount() const;
    QStringList open() const;
    bool isTaken() const { return verdict == Verdict::Taken; }
    /// Taking it changes the county's file.
    bool isWritten() const { return isTaken(); }
};

/// 汇总: what would become of every package and every field, before anything is written. Made of values alone: the same
/// ground and packages, in whatever order, give the same plan.
struct MergePlan
{
    std::vector<PackagePlan> packages; ///< by unit in the office's order, then period and serial; those not passed last

    int count(MergeRow::Kind kind) const;
    QStringList open() const; ///< places that wait for a decision
};

/// `present`: contents that the county has, so that photos do not come twice.
MergePlan planMerge(const MergeGround &ground, const std::vector<ReadReport> &reports, const MergeDecisions &decisions);

/// Reads from the file what the plan for `reports` stands on.
Result<MergeGround> mergeGround(Workspace &workspace, const std::vector<ReadReport> &reports);

/// A mark of 秘密 and above in `text`, as papers carry it; empty for none.
QString secrecyMark(const QString &text);

} // namespace bihuan
