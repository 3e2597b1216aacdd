// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionfacts.h"

#include "core/domain/figures/chinesetext.h"
#include "core/domain/units/unitregister.h"
#include "core/services/inspectionacts.h"
#include "ui/models/officefile.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

const QString between = QStringLiteral("、");
const QString apart = QStringLiteral("；");

QString isoDays(const Inspection &inspection)
{
    if (!inspection.from.isValid())
        return {};
    const QString from = inspection.from.toString(Qt::ISODate);
    return inspection.to.isValid() && inspection.to != inspection.from
               ? QStringLiteral("%1 至 %2").arg(from, inspection.to.toString(Qt::ISODate))
               : from;
}

QString longDay(const QDate &day)
{
    return PartialDate::day(day).title();
}

/// Started, concluded, given to whom: what is told, not typed.
QString outcomeText(const InspectionFile &file, const UnitRegister &units)
{
    const Inspection &inspection = file.inspection;
    QStringList lines;
    if (inspection.startedOn.isValid())
        lines.append(QStringLiteral("%1开展。").arg(longDay(inspection.startedOn)));
    if (inspection.concludedOn.isValid())
        lines.append(QStringLiteral("%1形成结论：%2").arg(longDay(inspection.concludedOn), inspection.conclusion));
    // Those that were told on one day in one way stand in one line.
    for (auto from = file.feedback.begin(); from != file.feedback.end();) {
        const auto alike = [&](const InspectionFeedback &row) {
            return row.day == from->day && row.means == from->means && row.receiver == from->receiver;
        };
        const auto to = std::find_if_not(from, file.feedback.end(), alike);
        QStringList names;
        for (auto row = from; row != to; ++row) {
            const Unit *const unit = units.find(row->unit);
            names.append(unit ? unit->shortTitle : row->unit.value);
        }
        lines.append(QStringLiteral("%1以%2反馈%3%4。")
                         .arg(longDay(from->day), from->means, names.join(between),
                              from->receiver.isEmpty() ? QString() : QStringLiteral("（%1）").arg(from->receiver)));
        from = to;
    }
    return lines.join(QLatin1Char('\n'));
}

QString unitsText(const std::vector<UnitId> &ids, const UnitRegister &units)
{
    QStringList names;
    for (const UnitId &id : ids)
        names.append(units.shortTitle(id));
    return names.join(between);
}

} // namespace

QString teamText(const std::vector<TeamMember> &team)
{
    QStringList names;
    for (const TeamMember &member : team)
        names.append(QStringLiteral("%1 %2").arg(member.role, member.name).trimmed());
    return names.join(between);
}

std::vector<TeamMember> teamOf(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[、，,；;]"));
    std::vector<TeamMember> team;
    for (const QString &piece : text.split(separators, Qt::SkipEmptyParts)) {
        const QString person = piece.simplified();
        const qsizetype blank = person.indexOf(QLatin1Char(' '));
        if (!person.isEmpty())
            team.push_back(blank < 0 ? TeamMember{{}, person} : TeamMember{person.left(blank), person.mid(blank + 1)});
    }
    return team;
}

QString routeText(const std::vector<RouteStop> &route, const UnitRegister &units)
{
    QStringList stops;
    for (const RouteStop &stop : route) {
        const Unit *const unit = units.find(stop.unit);
        stops.append(unit ? QStringLiteral("%1（%2）").arg(stop.place, unit->shortTitle) : stop.place);
    }
    return stops.join(apart);
}

Result<std::pair<QDate, QDate>> daysOf(const QString &text, int year)
{
    static const QRegularExpression separator(QStringLiteral("至|—|~|～|到"));
    if (text.trimmed().isEmpty())
        return std::pair<QDate, QDate>();
    const auto dayIn = [year](const QString &words) {
        const auto date = chinesetext::readDate(words.trimmed(), year);
        return date && date->precision == PartialDate::Precision::Day ? date->date : QDate();
    };
    const QStringList parts = text.split(separator);
    const QDate from = dayIn(parts.first());
    QDate to = from;
    if (parts.size() > 1) {
        static const QRegularExpression dayAlone(QStringLiteral("^\\s*(\\d{1,2})日?\\s*$"));
        const auto alone = dayAlone.match(parts.at(1));
        to = alone.hasMatch() && from.isValid() ? QDate(from.year(), from.month(), alone.captured(1).toInt()) : dayIn(parts.at(1));
    }
    if (!from.isValid() || !to.isValid() || parts.size() > 2)
        return refuse(QStringLiteral("日期写成 2024-07-09 至 2024-07-10，或 7月9日至10日。"));
    return std::pair(from, to);
}

InspectionFacts::InspectionFacts(OfficeFile &file, QWidget *parent)
    : Card({}, parent), m_file(file), m_state(new Chip(this)), m_scheme(new QLabel(this)),
      m_days(makeLine(QStringLiteral("inspectionDays"), QStringLiteral("日期"))),
      m_team(makeLine(QStringLiteral("inspectionTeam"), QStringLiteral("队伍"))),
      m_route(makeLine(QStringLiteral("inspectionRoute"), QStringLiteral("路线"))),
      m_units(makeLine(QStringLiteral("inspectionUnits"), QStringLiteral("被督查单位"))), m_outcome(new QLabel(this))
{
    setObjectName(QStringLiteral("inspectionFacts"));
    head()->addWidget(m_state);
    m_scheme->setObjectName(QStringLiteral("inspectionScheme"));
    m_scheme->setWordWrap(true);
    m_days->setPlaceholderText(QStringLiteral("7月9日至10日"));
    m_team->setPlaceholderText(QStringLiteral("组长 姓名、成员 姓名"));
    m_route->setPlaceholderText(QStringLiteral("地点（单位）；地点（单位）"));
    m_units->setPlaceholderText(QStringLiteral("单位、单位；路线和问题里的单位不必再写"));
    m_outcome->setObjectName(QStringLiteral("inspectionOutcome"));
    m_outcome->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(QStringLiteral("方案"), m_scheme);
    form->addRow(QStringLiteral("日期"), m_days);
    form->addRow(QStringLiteral("队伍"), m_team);
    form->addRow(QStringLiteral("路线"), m_route);
    form->addRow(QStringLiteral("单位"), m_units);
    content()->addLayout(form);
    content()->addWidget(m_outcome);
}

QLineEdit *InspectionFacts::makeLine(const QString &id, const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(id);
    line->setAccessibleName(label);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified())
            save();
    });
    return line;
}

void InspectionFacts::show(const InspectionFile &file, const InspectionScheme &scheme)
{
    m_shown = file;
    const Inspection &inspection = file.inspection;
    const UnitRegister &units = m_file.county()->units();
    setTitle(inspection.name);
    setRemark(inspectionKindTitle(inspection.kind));
    const bool concluded = inspection.state() == Inspection::State::Concluded;
    m_state->setText(inspectionStateTitle(inspection.state()), concluded ? Chip::Tone::Green
                                                               : inspection.state() == Inspection::State::Underway ? Chip::Tone::Blue
                                                                                                                    : Chip::Tone::Neutral);
    m_scheme->setText(scheme.isApproved() ? QStringLiteral("%1（%2于%3批准）").arg(scheme.title, scheme.approver, longDay(scheme.approvedOn))
                                          : QStringLiteral("%1（还没有批准）").arg(scheme.title));
    m_scheme->setToolTip(scheme.content);
    const std::pair<QLineEdit *, QString> lines[] = {
        {m_days, isoDays(inspection)}, {m_team, teamText(inspection.team)}, {m_route, routeText(inspection.route, units)}, {m_units, unitsText(inspection.units, units)}};
    for (const auto &[line, text] : lines) {
        if (line->text() != text)
            line->setText(text);
        line->setModified(false);
        line->setCursorPosition(0);
        line->setReadOnly(concluded || !m_file.isWritable());
        line->setToolTip(text);
    }
    m_outcome->setText(outcomeText(file, units));
    m_outcome->setVisible(!m_outcome->text().isEmpty());
}

Result<std::vector<RouteStop>> InspectionFacts::routeTyped() const
{
    static const QRegularExpression stopWords(QStringLiteral("^(.*?)\\s*[（(](.*)[）)]\\s*$"));
    static const QRegularExpression separators(QStringLiteral("[；;\\n]"));
    std::vector<RouteStop> route;
    for (const QString &piece : m_route->text().split(separators, Qt::SkipEmptyParts)) {
        const auto words = stopWords.match(piece.trimmed());
        if (!words.hasMatch()) {
            route.push_back({piece.trimmed(), {}});
            continue;
        }
        const Unit *const unit = m_file.county()->units().findName(words.captured(2));
        if (!unit)
            return refuse(QStringLiteral("没有登记“%1”这个单位，路线没有保存。").arg(words.captured(2)));
        route.push_back({words.captured(1), unit->id});
    }
    return route;
}

Result<std::vector<UnitId>> InspectionFacts::unitsTyped() const
{
    static const QRegularExpression separators(QStringLiteral("[、，,；;\\n]"));
    std::vector<UnitId> typed;
    for (const QString &piece : m_units->text().split(separators, Qt::SkipEmptyParts)) {
        const Unit *const unit = m_file.county()->units().findName(piece.trimmed());
        if (!unit)
            return refuse(QStringLiteral("没有登记“%1”这个单位，被督查单位没有保存。").arg(piece.trimmed()));
        if (std::ranges::find(typed, unit->id) == typed.end())
            typed.push_back(unit->id);
    }
    return typed;
}

void InspectionFacts::save()
{
    const auto write = [this]() -> Status {
        Inspection inspection = m_shown.inspection;
        BIHUAN_TRY(const auto days, daysOf(m_days->text(), m_file.county()->year()));
        inspection.from = days.first;
        inspection.to = days.second;
        inspection.team = teamOf(m_team->text());
        BIHUAN_TRY(inspection.route, routeTyped());
        BIHUAN_TRY(inspection.units, unitsTyped());
        BIHUAN_CHECK(saveInspection(m_file.workspace(), inspection));
        return {};
    };
    if (const Status done = write(); !done)
        Q_EMIT refused(done.error());
}

} // namespace bihuan
