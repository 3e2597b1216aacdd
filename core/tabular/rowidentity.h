// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/importcontext.h"

#include <QMultiHash>

#include <functional>

namespace bihuan {

/// What a row says about which matter it is, ready for comparing. Empty where the sheet says nothing.
struct RowKeys
{
    std::vector<QString> sets; ///< a key for each identity set of the ledger; empty when a part is missing
    QString name;              ///< normalised
    QString leadUnit;          ///< id
    QStringList formerNames;   ///< normalised
};

/// Finds matters by the identity sets of a ledger, in their order (data.md, codes): 项目代码, 编号, name with lead
/// unit, former names.
class MatterIndex
{
public:
    MatterIndex(const LedgerDefinition &ledger, const std::vector<KnownMatter> &matters);

    struct Match
    {
        int known = -1;            ///< index in the matters; −1 for none
        bool byFormerName = false; ///< the row still uses a former name
        bool byOwnFormer = false;  ///< the row's 曾用名 is the name that the file knows
    };
    Match find(const RowKeys &row) const;

    /// Matters of this ledger that may be the same under another name, nearest first; `free` says which ones no
    /// other row was found to be.
    std::vector<int> suggestions(const RowKeys &row, const std::vector<bool> &free);

    /// A matter of another ledger with the same code of the outside world (项目代码).
    int inOtherLedger(const RowKeys &row) const;
    int byCode(const QString &code) const;

    const RowKeys &keysOf(int known) const { return m_keys[static_cast<size_t>(known)]; }

private:
    const LedgerDefinition &m_ledger;
    const std::vector<KnownMatter> &m_matters;
    std::vector<RowKeys> m_keys;                 ///< of every matter
    std::vector<QHash<QString, int>> m_bySet;    ///< of this ledger's
    std::vector<QHash<QString, int>> m_elsewhere; ///< of the other ledgers'
    QMultiHash<QString, int> m_byName;
    QHash<QString, int> m_byFormerName;
    QHash<QString, int> m_byCode;
    int m_comparisons = 0; ///< of names, so far
};

/// The keys of a matter as rows are held against them. `values` gives a field's value for comparing.
RowKeys rowKeys(const LedgerDefinition &ledger, const std::function<QString(const QString &fieldId)> &values,
                const QString &name, const QString &leadUnit, const QStringList &formerNames);

/// Two rows are the same when the first identity set that both fill is equal.
bool isSame(const RowKeys &a, const RowKeys &b);

} // namespace bihuan
