// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"
#include "core/domain/figures/value.h"
#include "core/storage/database.h"

#include <QHash>
#include <QJsonObject>

#include <map>
#include <vector>

namespace bihuan {

/// Whose packages a file makes and takes. There is one row, from the first package on.
struct ExchangeOffice
{
    int id = 1;
    QString county;     ///< uuid of the county's file
    QString countyName;
    QString countyKey;  ///< open key, hexadecimal; of a unit's file
    UnitId unit;        ///< of a unit's file; empty at the county

    bool operator==(const ExchangeOffice &) const = default;
};

/// A key that the county knows to be the unit's.
struct UnitKey
{
    UnitId unit;
    QString openKey; ///< hexadecimal
    QString remark;  ///< how it was confirmed
    QString actor;
    QString at;

    bool operator==(const UnitKey &) const = default;
};

/// A package that was issued or taken.
struct PackageRecord
{
    QString id;
    QString kind; ///< form, report, receipt
    UnitId unit;
    Period period;
    qint64 serial = 0;
    QString digest; ///< SM3 of the file, hexadecimal
    QString signer; ///< open key, hexadecimal
    QString madeAt;
    QString actor;
    QString at;
    QString body; ///< JSON: deadline and message of a form, counts of a report, what a receipt says

    bool operator==(const PackageRecord &) const = default;
};

/// One field as the unit last knew it; `value` as extraToJson writes it, empty for nothing.
struct BaseValue
{
    MatterId matter;
    UnitId unit;
    QString period; ///< empty for what belongs to the matter
    QString field;
    QString value;

    bool operator==(const BaseValue &) const = default;
};

/// What was decided about one field, or about a whole report (`field` empty), in a merge.
struct MergeDecision
{
    MatterId matter;
    QString id;
    QString package;
    QString period;
    QString field;
    QString county; ///< as in BaseValue
    QString unit;
    QString decision; ///< county, unit, return
    QString reason;

    bool operator==(const MergeDecision &) const = default;
};

struct KeptLine
{
    int no = 0;
    QString line;

    bool operator==(const KeptLine &) const = default;
};

struct ExchangeRows
{
    std::optional<ExchangeOffice> office;
    std::vector<UnitKey> keys;
    std::vector<PackageRecord> packages; ///< as they were recorded
    std::vector<KeptLine> kept;
};
Result<ExchangeRows> loadExchange(Database &database);
/// Of one unit's matters in one period, and of what belongs to the matters as a whole.
Result<std::vector<BaseValue>> loadBase(Database &database, const UnitId &unit, const QString &period);
/// Of every unit and period.
Result<std::vector<BaseValue>> loadWholeBase(Database &database);
Result<std::vector<MergeDecision>> decisionsOf(Database &database, const QString &package);

/// Rows of the tables that form packages carry, as JSON by column: a newer program's columns are left out on the way
/// in and told to the caller.
class JsonRows
{
public:
    explicit JsonRows(Database &database) : m_database(&database) {}

    /// Rows whose `column` is one of `values`, in the order of their keys.
    Result<std::vector<QJsonObject>> of(const QByteArray &table, const QByteArray &column, const QStringList &values);
    /// Inserts the row or writes over the one with its key. Columns that the table lacks are added to `unknown`.
    /// Refused for a table that no form carries and for values that are no column's.
    Status save(const QByteArray &table, const QJsonObject &row, QStringList &unknown);

private:
    struct Column
    {
        QString name;
        int key = 0; ///< from 1; 0 for none
    };
    struct Known
    {
        std::vector<Column> columns;
        std::optional<Statement> save; ///< of a row with all its columns
    };
    Result<Known *> known(const QByteArray &table);

    Database *m_database;
    std::map<QByteArray, Known> m_known;
};

} // namespace bihuan
