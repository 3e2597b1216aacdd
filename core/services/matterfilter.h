// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/searchquery.h"
#include "core/services/periodview.h"

namespace bihuan {

/// Which matters of a period are meant: what a click on a chart, a quick filter and a saved view all say.
/// An empty part means any.
struct MatterFilter
{
    enum class Quick {
        None,
        Unreported, ///< 本月未报
        Behind,     ///< 欠序时: the gap is negative
        Overridden, ///< light set by hand
        Unexplained, ///< 缺原因: late, and the report does not say why or what comes next
        JudgedOtherwise, ///< 自评不一致: the unit judges itself in another colour
        Worse,      ///< 本月预警升级; the codes stand in `codes`
    };

    QString ledger;
    QString light; ///< id of a colour or a state
    QString unitKey;
    QString leaderKey;
    QString townKey;
    QString sourceKey;
    QString delayReason;
    Quick quick = Quick::None;
    QStringList codes; ///< these matters only
    QString codesTitle; ///< what they are, for people: "逾期未开工"
    QString words;     ///< every word occurs in name, code, unit or leader, as written or by pinyin
    QString code;      ///< the matter to stand on; no restriction
    QString notice;    ///< id of the 督办单 to stand on; no restriction
    QString act;       ///< id of what is to be done with it (noticestate.h), or draftAct for new ones about `codes`

    static inline const QString draftAct = QStringLiteral("draft");

    bool isEmpty() const;
    bool standsOnSomething() const { return !code.isEmpty() || !notice.isEmpty() || !act.isEmpty(); }
    bool operator==(const MatterFilter &) const = default;
};

/// A filter to be asked of many rows: its words are taken apart once.
class MatterTest
{
public:
    explicit MatterTest(const MatterFilter &filter);

    bool operator()(const MatterRow &row) const;
    const SearchQuery &words() const { return m_words; }

private:
    MatterFilter m_filter;
    SearchQuery m_words;
};

bool matches(const MatterRow &row, const MatterFilter &filter);

} // namespace bihuan
