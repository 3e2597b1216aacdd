// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/celltext.h"

#include <algorithm>

namespace bihuan {

bool isNumber(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return true;
    default:
        return false;
    }
}

bool isCounted(const Field &field)
{
    return isNumber(field) && field.id != QLatin1String("no");
}

std::optional<QString> rateText(const MatterRow &row, const QString &field)
{
    if (field == QLatin1String("completion"))
        return row.completion ? percentText(*row.completion) : QString();
    if (field == QLatin1String("gap"))
        return row.gap ? pointsText(*row.gap) : QString();
    if (field == QLatin1String("planGap"))
        return row.planGap ? pointsText(*row.planGap) : QString();
    if (field == QLatin1String("elapsed"))
        return percentText(row.elapsed());
    if (field == QLatin1String("lightReason"))
        return explanation(row);
    return std::nullopt;
}

QString explanation(const MatterRow &row)
{
    if (row.light == row.computed || row.overrideReason.isEmpty())
        return row.reason;
    return row.reason.isEmpty() ? QStringLiteral("经人工调整：%1").arg(row.overrideReason)
                                : QStringLiteral("经人工调整：%1；原按规则评定：%2").arg(row.overrideReason, row.reason);
}

QString headerTitle(const Field &field, const QString &title, const Period &period)
{
    const int month = period.lastMonth();
    if (field.id == QLatin1String("cumulative"))
        return month == 1 ? QStringLiteral("1月累计") : QStringLiteral("1—%1月累计").arg(month);
    if (field.id == QLatin1String("month"))
        return QStringLiteral("%1月完成").arg(month);
    return title;
}

QString unitTitle(const Field &field, const LedgerDefinition &ledger)
{
    if (!isNumber(field))
        return {};
    if (field.type == FieldType::Percent)
        return field.unit.title == QLatin1String("%") ? QString() : field.unit.title;
    // A ledger of indicators counts every row in its own unit.
    if (field.type == FieldType::Figure && field.unit.title.isEmpty() &&
        ledger.field(QStringLiteral("measureUnit")))
        return {};
    return measureUnitOf(field, ledger.mainMeasure()).title;
}

QString lightWord(const Light &light, const RuleSet *rules)
{
    const QString title = rules ? rules->palette.title(light) : Palette{}.title(light);
    return light.state == Light::State::Colour && rules && rules->palette.find(light.colour) ? title.mid(1)
                                                                                             : title;
}

QString lightOnPaper(const Light &light, const RuleSet *rules)
{
    const QString title = rules ? rules->palette.title(light) : Palette{}.title(light);
    switch (light.state) {
    case Light::State::Unreported:
        return QStringLiteral("○") + title;
    case Light::State::Done:
        return QStringLiteral("√") + title;
    case Light::State::None:
        return {};
    case Light::State::Colour:
    case Light::State::NotDue:
        break;
    }
    return title;
}

QString monthsOnPaper(const MatterFile &file, const Period &period)
{
    constexpr size_t monthsOfQuarter = 3;
    QStringList lines;
    const auto months = period.monthsToDate();
    for (size_t first = 0; first < months.size(); first += monthsOfQuarter) {
        const size_t last = std::min(first + monthsOfQuarter, months.size()) - 1;
        QStringList figures;
        bool any = false;
        for (size_t i = first; i <= last; ++i) {
            const Standing standing = standingAt(file.course, months[i]);
            const bool known = standing.reported && standing.month;
            figures.append(known ? formatFigure(*standing.month, file.course.measure.unit)
                                 : QStringLiteral("—"));
            any = any || known;
        }
        const QString name = first == last
                                 ? QStringLiteral("%1月").arg(months[first].index)
                                 : QStringLiteral("%1—%2月").arg(months[first].index).arg(months[last].index);
        if (any)
            lines.append(name + QStringLiteral("：") + figures.join(QStringLiteral("、")));
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<MeasureUnit> summedUnit(const Field &field, const Measure &measure)
{
    if (!isCounted(field) || (field.type == FieldType::Figure && !measure.isAdditive()))
        return std::nullopt;
    return measureUnitOf(field, measure);
}

void ColumnSum::add(qint64 figure, const std::optional<MeasureUnit> &unit)
{
    m_mixed = m_mixed || !unit || unit->dimension == MeasureUnit::Dimension::Percent ||
              (m_unit && *m_unit != *unit);
    if (m_mixed)
        return;
    m_unit = unit;
    addUp(m_sum, figure);
}

QString ColumnSum::text() const
{
    return m_unit && !m_mixed ? formatFigure(m_sum, *m_unit) : QString();
}

QString completionOf(std::span<const MatterRow *const> rows)
{
    qint64 plan = 0;
    qint64 done = 0;
    for (const MatterRow *const row : rows) {
        if (row->kind != MatterKind::Project || !row->measure.isMoney())
            return {};
        addUp(plan, row->plan.value_or(0));
        addUp(done, row->cumulative.value_or(0));
    }
    return plan > 0 ? percentText(Ratio(done, plan)) : QString();
}

} // namespace bihuan
