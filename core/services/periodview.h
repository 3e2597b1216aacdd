// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sharedrows.h"
#include "core/domain/figures/ranking.h"
#include "core/domain/forecast/pace.h"
#include "core/domain/lights/light.h"
#include "core/services/county.h"

#include <QJsonObject>

namespace bihuan {

/// A town that a matter lies in, and its share of the amounts (a bundle's parts; the whole otherwise).
struct TownShare
{
    QString key;
    QString title;
    qint64 part = 1; ///< weight
    qint64 whole = 1;

    bool operator==(const TownShare &) const = default;
};

/// One matter in one period: all that pages, charts, bulletins, scores and snapshots know of it. Built from
/// live rows or, for a published period, from its snapshot: reading it nobody can tell the difference.
struct MatterRow
{
    QString code;
    QString name;
    QString ledger;
    QString ledgerTitle;
    MatterKind kind = MatterKind::Project;
    int no = 0;
    QString unitKey;
    QString unit;       ///< short title of the lead unit
    QString unitKind;   ///< id of its UnitKind
    QString leaderKey;
    QString leader;     ///< the post
    QString leaderName; ///< who held it on the period's last day
    std::vector<TownShare> towns;
    QStringList sources;       ///< keys
    QStringList sourceTitles;
    QStringList listedIn;      ///< other ledgers that list it
    QString yearType;
    QString startPlanned;      ///< ISO, see PartialDate
    QString startActual;
    bool started = false;      ///< by the end of the period
    bool sample = false;

    Measure measure;
    std::optional<qint64> total;
    std::optional<qint64> plan; ///< annual goal
    Period covered;             ///< what the value speaks of
    std::optional<qint64> cumulative;
    std::optional<qint64> month;
    std::optional<Ratio> completion;
    std::optional<Ratio> gap;
    std::optional<qint64> planToDate;
    std::optional<Ratio> planGap;
    bool reported = false;
    std::optional<qint64> growth; ///< 发布增速 beside the value, in hundredths of a percent
    QString cityRank;             ///< "3/7"

    Light light;          ///< what counts: overridden where somebody set it, else computed
    Light computed;
    QString overrideReason;
    QString dimension;    ///< id
    QString rule;         ///< id
    QString reason;       ///< the light's sentence
    QString lightTitle;   ///< "■红"
    QString delayReason;  ///< id
    QString delayReasonTitle;
    QString progress;
    QString problem;
    QString nextStep;
    bool unchanged = false; ///< 本月无变化 is ticked
    QString ownLight;       ///< id of the colour that the unit judges itself; empty for none
    QString lacks;          ///< what the light demands and the report does not say: "滞后原因、下步措施"

    Ratio elapsed() const { return covered.elapsedShare(); }
    bool operator==(const MatterRow &) const = default;
};

/// The period waits for a report of it: something is due and nothing has come.
bool owesReport(const MatterRow &row);
/// The unit judges itself in another colour than the light's. A state is no colour, and differs from none.
bool judgesOtherwise(const MatterRow &row);

/// Everything about a period. The one thing that summaries, bulletins and pages read.
struct PeriodView
{
    Period period;
    QString state;    ///< open, closed, published; empty when it was never opened
    bool frozen = false; ///< read from the snapshot
    std::shared_ptr<const County> county;
    SharedRows<MatterRow> rows; ///< by ledger, then number

    const MatterRow *find(const QString &code) const;
};

struct ViewOptions
{
    const RuleSet *rules = nullptr; ///< a rule set to try instead of each ledger's own; outlives the making
    bool sentences = true; ///< fill what only people read: the light's reason and title, dates of the start, the holder
};

/// From live rows, whatever the period's state.
PeriodView liveView(std::shared_ptr<const County> county, const Period &period, const ViewOptions &options = {});

/// One row of it.
MatterRow liveRow(const OfficeContext &context, const MatterFile &file, const Period &period,
                  const ViewOptions &options = {});

/// Brings a view of the same year up to `county`, in which only the `touched` matters differ from the view's own;
/// a snapshot stays what it is. The view was made without a rule set to try.
void followCounty(PeriodView &view, std::shared_ptr<const County> county, const QSet<MatterId> &touched);

/// The light that counts for one matter: the one set by hand, else the computed one.
Light lightAt(const MatterFile &file, const Period &period);

/// The monthly pace that the row's goal now needs; nothing without a goal, or for figures that do not add up.
std::optional<Pace> paceOf(const MatterRow &row);

/// The row's JSON with where its year is likely to end and the pace that its goal needs: told by `lights`, kept nowhere.
QJsonObject withOutlook(const MatterRow &row, const County &county, const Period &period);
/// The row as JSON with the keys of `lights` (cli.md); RowReader reads it back.
QJsonObject toJson(const MatterRow &row, const Period &period);

} // namespace bihuan
