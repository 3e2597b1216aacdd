// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/sharedtext.h"
#include "core/domain/figures/period.h"
#include "core/domain/figures/value.h"

#include <QHash>

namespace bihuan {

/// 进展填报 of one matter in one period. `cumulative` is stored and the month derived from it.
struct Report
{
    enum class State { Draft, Submitted, Accepted, Returned };

    MatterId matter;
    Period period;
    State state = State::Draft;
    std::optional<qint64> cumulative;
    SharedText covers;   ///< data period when it is not the report's own: "2024-07" in an August report
    SharedText progress; ///< 形象进度
    SharedText problem;
    SharedText nextStep;
    SharedText delayReason; ///< id of the dictionary of 滞后原因
    SharedText reporter;
    SharedText phone;
    QHash<QString, Value> extra;

    /// The county has it: submitted or accepted.
    bool isReported() const { return state == State::Submitted || state == State::Accepted; }
    /// Neither a figure nor a word: as if it had never been handed in.
    bool isBlank() const;
    bool operator==(const Report &) const = default;
};

QString reportStateId(Report::State state); ///< draft, submitted, accepted, returned
std::optional<Report::State> reportStateFromId(QStringView id);
QString reportStateTitle(Report::State state);

/// Cumulative value of a further measure in one period.
struct Figure
{
    MatterId matter;
    Period period;
    QString measure;
    std::optional<qint64> cumulative;

    bool operator==(const Figure &) const = default;
};

} // namespace bihuan
