// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace bihuan {

/// A .csv of the program's own shape: one header row, cells asked for by the header's words. For lists that
/// ship or are kept by hand (units, posts, the sample county); ledgers come through the import plan.
class CsvTable
{
public:
    /// Every column of `required` must be there.
    static Result<CsvTable> read(const QString &path, const QStringList &required);

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    QStringList columns() const { return m_columns.keys(); }
    QString at(int row, const QString &column) const;
    /// The cell's words between ； ; 、 and line ends.
    QStringList listAt(int row, const QString &column) const;
    /// "units.csv 第 12 行" for messages; counts the header.
    QString place(int row) const;

private:
    QString m_name;
    QHash<QString, qsizetype> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace bihuan
