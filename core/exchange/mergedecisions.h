// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>

namespace bihuan {

/// What a person decided about a place of a merge plan: "T01/2024-08" a package, "T01/2024-08/ZJ-2024-05" one of its
/// matters, "T01/2024-08/ZJ-2024-05/cumulative" one field. What is not decided for a field is decided by its matter's,
/// then its package's decision.
class MergeDecisions
{
public:
    enum class Word {
        County,  ///< the county's value stays
        Unit,    ///< the unit's value is taken
        Return,  ///< the report goes back, with a reason
        Confirm, ///< of a package: its key was confirmed by telephone, with a remark
    };
    struct Decision
    {
        Word word = Word::Unit;
        QString reason;
    };

    /// DECISIONS.json: [{"place": …, "decision": "county", "reason": …}]. Refused with line and column for a word that
    /// nobody knows, and where a return or a confirmation gives no reason.
    static Result<MergeDecisions> read(QByteArrayView json, const QString &sourceName);

    void set(const QString &place, Decision decision) { m_byPlace.insert(place, std::move(decision)); }
    void clear(const QString &place) { m_byPlace.remove(place); }

    /// County or Unit for a field, wherever it was decided.
    const Decision *choice(const QString &place) const;
    /// Return for a matter or its package.
    const Decision *returned(const QString &place) const;
    const Decision *confirmed(const QString &place) const;

private:
    const Decision *find(QString place, std::initializer_list<Word> words) const;

    QHash<QString, Decision> m_byPlace;
};

} // namespace bihuan
