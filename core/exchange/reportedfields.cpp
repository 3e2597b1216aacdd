// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportedfields.h"

#include "core/definition/fieldaccess.h"
#include "core/domain/figures/decimal.h"

#include <algorithm>

namespace bihuan {

namespace {

const QString figurePrefix = QStringLiteral("figure.");
const QString milestonePrefix = QStringLiteral("milestone.");
constexpr const char *reportMembers[] = {"cumulative", "covers", "progress", "problem", "nextStep", "delayReason", "reporter", "phone"};
constexpr const char *matterMembers[] = {"startActual", "finished"};

template <size_t N>
bool isOneOf(const char *const (&names)[N], const QString &id)
{
    return std::ranges::any_of(names, [&](const char *name) { return id == QLatin1String(name); });
}

const Field &builtIn(const QString &id)
{
    return builtInField(id)->field;
}

void put(Fields &fields, const QString &id, const Value &value)
{
    if (!isEmpty(value))
        fields.insert(id, value);
}

std::optional<qint64> number(const Value &value)
{
    const auto *const integer = std::get_if<qint64>(&value);
    return integer ? std::optional(*integer) : std::nullopt;
}

bool isSound(const Value &value)
{
    const auto integer = number(value);
    return !integer || isWithin(*integer, largestFigure);
}

} // namespace

ReportedFields reportedFields(const MatterFile &file, const Period &period)
{
    ReportedFields said;
    const Report *const report = file.course.reportIn(period);
    if (report && report->period == period) {
        said.isReported = true;
        for (const char *id : reportMembers)
            put(said.report, QLatin1String(id), fieldValue(*report, builtIn(QLatin1String(id))));
        for (auto extra = report->extra.begin(); extra != report->extra.end(); ++extra) {
            if (extra.key() != reportfields::returnReason)
                put(said.report, extra.key(), extra.value());
        }
    }
    for (const Figure *figure : file.course.figures) {
        if (figure->period == period && figure->cumulative)
            said.report.insert(figurePrefix + figure->measure, *figure->cumulative);
    }
    for (const char *id : matterMembers)
        put(said.matter, QLatin1String(id), fieldValue(*file.matter, builtIn(QLatin1String(id))));
    for (const Milestone *milestone : file.course.milestones) {
        if (milestone->actual)
            said.matter.insert(milestonePrefix + milestone->id.value, *milestone->actual);
    }
    return said;
}

ReportedRows reportedRows(const MatterFile &file, const Period &period, const ReportedFields &merged, Report::State state, const QString &reason)
{
    ReportedRows rows;
    Report report;
    report.matter = file.matter->id;
    report.period = period;
    report.state = state;
    for (auto field = merged.report.begin(); field != merged.report.end(); ++field) {
        const QString &id = field.key();
        if (id.startsWith(figurePrefix))
            rows.figures.push_back({file.matter->id, period, id.mid(figurePrefix.size()), number(field.value())});
        else if (!isOneOf(reportMembers, id) || !setFieldValue(report, builtIn(id), field.value()))
            report.extra.insert(id, field.value());
    }
    for (const Figure *figure : file.course.figures) { // what is no longer said is taken back
        if (figure->period == period && figure->cumulative && !merged.report.contains(figurePrefix + figure->measure))
            rows.figures.push_back({file.matter->id, period, figure->measure, std::nullopt});
    }
    if (!reason.isEmpty())
        report.extra.insert(reportfields::returnReason, reason);
    rows.report = report;

    Matter matter = *file.matter;
    bool isTaken = true;
    for (const char *id : matterMembers)
        isTaken = setFieldValue(matter, builtIn(QLatin1String(id)), merged.matter.value(QLatin1String(id))) && isTaken;
    if (isTaken && !(matter == *file.matter))
        rows.matter = matter;
    for (const Milestone *milestone : file.course.milestones) {
        const Value value = merged.matter.value(milestonePrefix + milestone->id.value);
        const auto *const date = std::get_if<PartialDate>(&value);
        const auto actual = date ? std::optional(*date) : std::nullopt;
        if (actual != milestone->actual) {
            rows.milestones.push_back(*milestone);
            rows.milestones.back().actual = actual;
        }
    }
    return rows;
}

QString reportedTitle(const MatterFile &file, const QString &field)
{
    if (field.startsWith(milestonePrefix)) {
        for (const Milestone *milestone : file.course.milestones) {
            if (milestone->id.value == field.mid(milestonePrefix.size()))
                return QStringLiteral("节点“%1”").arg(milestone->title);
        }
        return QStringLiteral("节点");
    }
    if (field.startsWith(figurePrefix)) {
        const Measure *const measure = file.ledger ? file.ledger->measure(field.mid(figurePrefix.size())) : nullptr;
        return measure ? measure->title : QStringLiteral("其他计量");
    }
    const Field *described = file.ledger ? file.ledger->field(field) : nullptr;
    if (!described && builtInField(field))
        described = &builtInField(field)->field;
    return described ? described->title : QStringLiteral("其他内容");
}

QStringList impossibleFields(const MatterFile &file, const ReportedFields &fields)
{
    QStringList impossible;
    const auto look = [&](const Fields &side) {
        for (auto field = side.begin(); field != side.end(); ++field) {
            const QString &id = field.key();
            const Field *described = file.ledger ? file.ledger->field(id) : nullptr;
            if (!described && builtInField(id))
                described = &builtInField(id)->field;
            const bool isDate = id.startsWith(milestonePrefix);
            const bool isFigure = id.startsWith(figurePrefix);
            if (!isSound(field.value()) || (described && !holdsTypeOf(field.value(), *described))
                || (isDate && !std::holds_alternative<PartialDate>(field.value())) || (isFigure && !number(field.value())))
                impossible.append(reportedTitle(file, id));
        }
    };
    look(fields.report);
    look(fields.matter);
    impossible.sort();
    return impossible;
}

} // namespace bihuan
