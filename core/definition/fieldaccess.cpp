// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/fieldaccess.h"

#include <limits>

namespace bihuan {

namespace {

Value toValue(bool member)
{
    return member ? Value(true) : Value();
}
Value toValue(int member)
{
    return member != 0 ? Value(qint64(member)) : Value();
}
Value toValue(const QString &member)
{
    return member.isEmpty() ? Value() : Value(member);
}
Value toValue(const SharedText &member)
{
    return toValue(member.text());
}
Value toValue(const QStringList &member)
{
    return member.isEmpty() ? Value() : Value(member);
}
template <typename Tag>
Value toValue(const Id<Tag> &member)
{
    return toValue(member.value);
}
template <typename T>
Value toValue(const std::optional<T> &member)
{
    return member ? Value(*member) : Value();
}

/// An empty value clears the member; one of another type is refused.
template <typename Stored, typename Member>
bool assign(Member &member, const Value &value)
{
    if (isEmpty(value)) {
        member = Member();
        return true;
    }
    const auto *stored = std::get_if<Stored>(&value);
    if (stored)
        member = *stored;
    return stored != nullptr;
}

bool fromValue(bool &member, const Value &value)
{
    return assign<bool>(member, value);
}
bool fromValue(QString &member, const Value &value)
{
    return assign<QString>(member, value);
}
bool fromValue(SharedText &member, const Value &value)
{
    return assign<QString>(member, value);
}
bool fromValue(QStringList &member, const Value &value)
{
    return assign<QStringList>(member, value);
}
template <typename Tag>
bool fromValue(Id<Tag> &member, const Value &value)
{
    return assign<QString>(member.value, value);
}
template <typename T>
bool fromValue(std::optional<T> &member, const Value &value)
{
    return assign<T>(member, value);
}

bool fromValue(int &member, const Value &value)
{
    qint64 wide = 0;
    if (!assign<qint64>(wide, value) || wide < std::numeric_limits<int>::min()
        || wide > std::numeric_limits<int>::max())
        return false;
    member = static_cast<int>(wide);
    return true;
}

/// "是" without a date is known to the year only; "否" takes the date away.
bool setHappened(std::optional<PartialDate> &date, int year, const Value &value)
{
    const auto *flag = std::get_if<bool>(&value);
    if (!flag && !isEmpty(value))
        return false;
    if (!flag || !*flag)
        date.reset();
    else if (!date)
        date = PartialDate{QDate(year, 1, 1), PartialDate::Precision::Year};
    return true;
}

template <typename Entity>
struct FieldAccess
{
    const char *id;
    Value (*get)(const Entity &);
    bool (*set)(Entity &, const Value &);
};

template <auto member, typename Entity>
constexpr FieldAccess<Entity> memberAccess(const char *id)
{
    return {id, [](const Entity &entity) { return toValue(entity.*member); },
            [](Entity &entity, const Value &value) { return fromValue(entity.*member, value); }};
}

template <auto member>
constexpr FieldAccess<Matter> happenedAccess(const char *id)
{
    return {
        id, [](const Matter &matter) { return Value((matter.*member).has_value()); },
        [](Matter &matter, const Value &value) { return setHappened(matter.*member, matter.year, value); }};
}

constexpr FieldAccess<Matter> matterAccess[] = {
    memberAccess<&Matter::no, Matter>("no"),
    memberAccess<&Matter::code, Matter>("code"),
    memberAccess<&Matter::name, Matter>("name"),
    memberAccess<&Matter::formerNames, Matter>("formerNames"),
    memberAccess<&Matter::leadUnit, Matter>("leadUnit"),
    memberAccess<&Matter::leader, Matter>("leader"),
    memberAccess<&Matter::yearType, Matter>("yearType"),
    memberAccess<&Matter::stage, Matter>("stage"),
    memberAccess<&Matter::measureKind, Matter>("measureKind"),
    memberAccess<&Matter::measureUnit, Matter>("measureUnit"),
    memberAccess<&Matter::lowerIsBetter, Matter>("lowerIsBetter"),
    memberAccess<&Matter::goal, Matter>("goal"),
    memberAccess<&Matter::stretch, Matter>("stretch"),
    memberAccess<&Matter::total, Matter>("total"),
    memberAccess<&Matter::before, Matter>("before"),
    memberAccess<&Matter::startPlanned, Matter>("startPlanned"),
    memberAccess<&Matter::startActual, Matter>("startActual"),
    memberAccess<&Matter::deadline, Matter>("deadline"),
    memberAccess<&Matter::finished, Matter>("finished"),
    memberAccess<&Matter::listedOn, Matter>("listedOn"),
    memberAccess<&Matter::sample, Matter>("sample"),
    happenedAccess<&Matter::startActual>("started"),
    happenedAccess<&Matter::listedOn>("listed"),
};

constexpr FieldAccess<Report> reportAccess[] = {
    memberAccess<&Report::cumulative, Report>("cumulative"),
    memberAccess<&Report::progress, Report>("progress"),
    memberAccess<&Report::problem, Report>("problem"),
    memberAccess<&Report::nextStep, Report>("nextStep"),
    memberAccess<&Report::delayReason, Report>("delayReason"),
    memberAccess<&Report::reporter, Report>("reporter"),
    memberAccess<&Report::phone, Report>("phone"),
    memberAccess<&Report::covers, Report>("covers"),
};

constexpr FieldAccess<Milestone> milestoneAccess[] = {
    memberAccess<&Milestone::title, Milestone>("milestone"),
    memberAccess<&Milestone::planned, Milestone>("milestonePlanned"),
    memberAccess<&Milestone::actual, Milestone>("milestoneActual"),
};

/// The tables are short: a scan over ids beats hashing them.
template <typename Entity, size_t N>
const FieldAccess<Entity> *accessOf(const FieldAccess<Entity> (&table)[N], const QString &id)
{
    for (const FieldAccess<Entity> &access : table) {
        if (id == QLatin1String(access.id))
            return &access;
    }
    return nullptr;
}

bool setExtra(QHash<QString, Value> &extra, const Field &field, const Value &value)
{
    if (!holdsTypeOf(value, field))
        return false;
    if (isEmpty(value))
        extra.remove(field.id);
    else
        extra.insert(field.id, value);
    return true;
}

bool isMonth(const Field &field)
{
    return field.id == QStringLiteral("month");
}

} // namespace

Value fieldValue(const Matter &matter, const Field &field)
{
    if (homeOf(field) == FieldHome::MatterExtra)
        return matter.extra.value(field.id);
    const auto *access = accessOf(matterAccess, field.id);
    return access ? access->get(matter) : Value();
}

bool setFieldValue(Matter &matter, const Field &field, const Value &value)
{
    if (homeOf(field) == FieldHome::MatterExtra)
        return setExtra(matter.extra, field, value);
    const auto *access = accessOf(matterAccess, field.id);
    return access && access->set(matter, value);
}

Value fieldValue(const Report &report, const Field &field, qint64 previous)
{
    const FieldHome home = homeOf(field);
    if (home == FieldHome::ReportExtra)
        return report.extra.value(field.id);
    if (home != FieldHome::Report)
        return {};
    if (isMonth(field))
        return report.cumulative ? Value(*report.cumulative - previous) : Value();
    const auto *access = accessOf(reportAccess, field.id);
    return access ? access->get(report) : Value();
}

bool setFieldValue(Report &report, const Field &field, const Value &value, qint64 previous)
{
    const FieldHome home = homeOf(field);
    if (home == FieldHome::ReportExtra)
        return setExtra(report.extra, field, value);
    if (home != FieldHome::Report)
        return false;
    if (isMonth(field)) {
        std::optional<qint64> month;
        if (!fromValue(month, value))
            return false;
        qint64 cumulative = 0;
        if (month && __builtin_add_overflow(previous, *month, &cumulative))
            return false;
        report.cumulative = month ? std::optional(cumulative) : std::nullopt;
        return true;
    }
    const auto *access = accessOf(reportAccess, field.id);
    return access && access->set(report, value);
}

Value fieldValue(const Schedule &schedule, int month)
{
    return month >= 1 && month <= 12 ? toValue(schedule.months[static_cast<size_t>(month - 1)]) : Value();
}

bool setFieldValue(Schedule &schedule, int month, const Value &value)
{
    return month >= 1 && month <= 12 && fromValue(schedule.months[static_cast<size_t>(month - 1)], value);
}

Value fieldValue(const Milestone &milestone, const Field &field)
{
    const auto *access = accessOf(milestoneAccess, field.id);
    return access ? access->get(milestone) : Value();
}

bool setFieldValue(Milestone &milestone, const Field &field, const Value &value)
{
    const auto *access = accessOf(milestoneAccess, field.id);
    return access && access->set(milestone, value);
}

} // namespace bihuan
