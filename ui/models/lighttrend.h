// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lighthistory.h"

#include <QMetaType>

#include <optional>

namespace bihuan {

class OfficeFile;

/// One month in the strip of a matter's lights.
struct TrendMark
{
    QString light;       ///< id of a colour or state
    double height = 0.0; ///< of a colour, from 0 to 1: the worse the taller

    bool operator==(const TrendMark &) const = default;
};

/// The lights of a year month by month, fetched once for a state of the file and then only looked up: what a table
/// paints from costs a cell no reading and no judging.
class LightTrend
{
public:
    /// Fetched anew when the next one is asked for.
    void forget() { m_months.reset(); }
    /// January first; empty while the file cannot be read.
    std::vector<Light> of(OfficeFile &file, const QString &code);

private:
    std::optional<std::vector<PeriodLights>> m_months;
};

QList<TrendMark> trendMarks(const std::vector<Light> &lights, const RuleSet *rules);
/// "●●▲■": a sign for each month, for paper and for copying.
QString trendSigns(const std::vector<Light> &lights, const RuleSet *rules);
/// "1月绿，2月黄".
QString trendWords(const std::vector<Light> &lights, const RuleSet *rules);

} // namespace bihuan

Q_DECLARE_METATYPE(bihuan::TrendMark)
