// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/conditionedit.h"

#include "core/domain/lights/metric.h"

#include <algorithm>

namespace bihuan::conditionedit {

namespace {

std::vector<Condition> *partsOf(Condition &condition)
{
    if (auto *all = std::get_if<All>(&condition.test))
        return &all->parts;
    if (auto *any = std::get_if<Any>(&condition.test))
        return &any->parts;
    if (auto *counter = std::get_if<Counter>(&condition.test))
        return &counter->of;
    if (auto *negation = std::get_if<Not>(&condition.test))
        return &negation->part;
    return nullptr;
}

bool isGroup(const Condition &condition)
{
    return std::holds_alternative<All>(condition.test) || std::holds_alternative<Any>(condition.test);
}

Condition *find(Condition &root, std::span<const int> path)
{
    Condition *place = &root;
    for (const int step : path) {
        std::vector<Condition> *const parts = partsOf(*place);
        if (!parts || step < 0 || static_cast<size_t>(step) >= parts->size())
            return nullptr;
        place = &(*parts)[static_cast<size_t>(step)];
    }
    return place;
}

Condition group(bool either, std::vector<Condition> parts)
{
    return either ? Condition{Any{std::move(parts)}} : Condition{All{std::move(parts)}};
}

bool isDistance(const Metric &metric)
{
    return metric.scale == Metric::Scale::Points || metric.scale == Metric::Scale::Deviation
           || metric.scale == Metric::Scale::Places;
}

/// A limit of `number` as written.
Ratio limitOf(qint64 number, const Metric &metric)
{
    return Ratio(number, isWhole(metric) ? 1 : 100);
}

struct Limits
{
    Ratio low;
    Ratio high;
};

/// Two limits in rising order, without a sign for distances; made up where the test has fewer.
Limits limitsOf(const MetricTest &test)
{
    const auto plain = [&](const Ratio &value) {
        return isDistance(*test.metric) && value < Ratio(0, 1) ? value * -1 : value;
    };
    std::vector<Ratio> found;
    for (const auto &limit : {test.bounds.low, test.bounds.high}) {
        if (limit && !(*limit == Ratio(0, 1) && isDistance(*test.metric)))
            found.push_back(plain(*limit));
    }
    if (found.empty())
        found.push_back(limitOf(isDistance(*test.metric) ? 10 : 1, *test.metric));
    if (found.size() == 1)
        found.push_back(found.front() + limitOf(isWhole(*test.metric) ? 2 : 20, *test.metric));
    std::ranges::sort(found);
    return {found[0], found[1]};
}

std::vector<Bounds> distances(const Limits &limits)
{
    const Ratio zero(0, 1);
    const Ratio near = limits.low;
    const Ratio far = limits.high;
    return {{{}, near * -1, false, false},
            {{}, near * -1, false, true},
            {far * -1, near * -1, true, true},
            {far * -1, near * -1, true, false},
            {far * -1, near * -1, false, true},
            {near * -1, zero, true, false},
            {{}, zero, false, false},
            {zero, {}, true, false},
            {near * -1, {}, true, false},
            {near * -1, {}, false, false},
            {near, {}, true, false},
            {near, {}, false, false}};
}

std::vector<Bounds> shares(const Limits &limits)
{
    return {{{}, limits.low, false, false},           {{}, limits.low, false, true},
            {limits.low, {}, true, false},            {limits.low, {}, false, false},
            {limits.low, limits.high, true, false},   {limits.low, limits.high, true, true},
            {limits.low, limits.high, false, true}};
}

std::vector<Bounds> counts(const Limits &limits, const Metric &metric)
{
    std::vector<Bounds> all{{limits.low, {}, true, false},
                            {limits.low, limits.high, true, true},
                            {limits.low, limits.low, true, true},
                            {{}, limits.low, false, true}};
    if (metric.below[0] != u'\0')
        all.push_back({{}, Ratio(0, 1), false, true});
    return all;
}

std::vector<Condition> fieldComparisons(const FieldTest &test)
{
    std::vector<Condition> ways;
    const auto way = [&](QStringList words, std::optional<qint64> low, std::optional<qint64> high, std::optional<bool> filled) {
        FieldTest other = test;
        other.oneOf = std::move(words);
        other.low = low;
        other.high = high;
        other.filled = filled;
        ways.push_back({other});
    };
    if (test.low || test.high) {
        const qint64 low = test.low ? *test.low : *test.high;
        const qint64 high = test.low && test.high ? *test.high : low + std::max<qint64>(powerOfTen(test.unit.scale), low);
        way({}, low, {}, {});
        way({}, {}, low, {});
        way({}, low, high, {});
    } else if (!test.oneOf.isEmpty()) {
        way(test.oneOf, {}, {}, {});
    }
    way({}, {}, {}, true);
    way({}, {}, {}, false);
    return ways;
}

Result<Condition> withMetricLimit(const MetricTest &test, const PhrasePart &part, const QString &typed)
{
    const Metric &metric = *test.metric;
    constexpr int decimals = 6;
    const bool whole = isWhole(metric);
    const auto number = parseDecimal(typed.trimmed(), whole ? 0 : decimals);
    if (!number)
        return refuse(whole ? QStringLiteral("这里填整数。") : QStringLiteral("这里填数字，最多六位小数。"));
    constexpr qint64 largest = 1'000'000;
    if (!isWithin(*number, largest * (whole ? 1 : powerOfTen(decimals))))
        return refuse(QStringLiteral("数字太大。"));
    Ratio limit = whole ? Ratio(*number, 1) : Ratio(*number, powerOfTen(decimals + 2));
    MetricTest changed = test;
    std::optional<Ratio> &side = part.slot == PhrasePart::Slot::Low ? changed.bounds.low : changed.bounds.high;
    const bool inside = part.slot == PhrasePart::Slot::Low ? changed.bounds.lowInside : changed.bounds.highInside;
    if (isDistance(metric)) {
        // Said as a distance from the object, so typed as one.
        if (limit < Ratio(0, 1))
            return refuse(QStringLiteral("这里填差距的大小，不写负号；高于还是低于在前面选。"));
        if (side && *side < Ratio(0, 1))
            limit = limit * -1;
    } else if ((metric.scale == Metric::Scale::Days || metric.scale == Metric::Scale::Months) && !inside) {
        // Said as a whole number that belongs to the range.
        (part.slot == PhrasePart::Slot::Low ? changed.bounds.lowInside : changed.bounds.highInside) = true;
    }
    side = limit;
    if (changed.bounds.low && changed.bounds.high && *changed.bounds.low > *changed.bounds.high)
        return refuse(QStringLiteral("没有数值能同时满足两个界限。改一下大小。"));
    return Condition{changed};
}

Result<Condition> withFieldLimit(const FieldTest &test, const PhrasePart &part, const QString &typed)
{
    const auto number = parseDecimal(typed.trimmed(), test.unit.scale);
    if (!number || !isWithin(*number, largestEntry))
        return refuse(test.unit.scale == 0 ? QStringLiteral("这里填整数。")
                                           : QStringLiteral("这里填数字，最多%1位小数。").arg(test.unit.scale));
    FieldTest changed = test;
    (part.slot == PhrasePart::Slot::Low ? changed.low : changed.high) = *number;
    if (changed.low && changed.high && *changed.low >= *changed.high)
        return refuse(QStringLiteral("没有数值能同时满足两个界限。改一下大小。"));
    return Condition{changed};
}

} // namespace

const Condition *at(const Condition &root, const Path &path)
{
    return find(const_cast<Condition &>(root), path);
}

Condition with(const Condition &root, const Path &path, Condition part)
{
    Condition changed = root;
    if (Condition *const place = find(changed, path))
        *place = std::move(part);
    return changed;
}

Condition startingWith(const Metric &metric)
{
    MetricTest test{.metric = &metric, .bounds = {}, .date = {}};
    if (metric.countsFromDate)
        test.date = {QStringLiteral("startActual"), {}};
    return comparisons({test}).front();
}

Condition withMetric(const MetricTest &test, const Metric &metric)
{
    if (test.metric->scale != metric.scale)
        return startingWith(metric);
    MetricTest changed = test;
    changed.metric = &metric;
    if (!metric.countsFromDate)
        changed.date = {};
    else if (changed.date.field.isEmpty())
        changed.date = {QStringLiteral("startActual"), {}};
    return {changed};
}

std::vector<Condition> comparisons(const Condition &condition)
{
    if (const auto *field = std::get_if<FieldTest>(&condition.test))
        return fieldComparisons(*field);
    const auto *test = std::get_if<MetricTest>(&condition.test);
    if (!test)
        return {};
    const Limits limits = limitsOf(*test);
    const std::vector<Bounds> all = isDistance(*test->metric)                            ? distances(limits)
                                    : test->metric->scale == Metric::Scale::Percent ? shares(limits)
                                                                                         : counts(limits, *test->metric);
    std::vector<Condition> ways;
    for (const Bounds &bounds : all) {
        MetricTest way = *test;
        way.bounds = bounds;
        ways.push_back({way});
    }
    return ways;
}

Result<Condition> withNumber(const Condition &root, const PhrasePart &part, const QString &typed)
{
    const Condition *const place = at(root, part.path);
    if (!place)
        return root;
    if (const auto *test = std::get_if<MetricTest>(&place->test)) {
        BIHUAN_TRY(Condition changed, withMetricLimit(*test, part, typed));
        return with(root, part.path, std::move(changed));
    }
    if (const auto *test = std::get_if<FieldTest>(&place->test)) {
        BIHUAN_TRY(Condition changed, withFieldLimit(*test, part, typed));
        return with(root, part.path, std::move(changed));
    }
    if (const auto *counter = std::get_if<Counter>(&place->test)) {
        const auto times = parseDecimal(typed.trimmed(), 0);
        if (!times || *times < 1 || *times > 12)
            return refuse(QStringLiteral("这里填 1 至 12 的整数。"));
        Counter changed = *counter;
        changed.times = static_cast<int>(*times);
        return with(root, part.path, {changed});
    }
    return root;
}

Condition joined(const Condition &root, const Path &path, Condition more, bool either)
{
    if (root.isAlways())
        return more;
    Condition changed = root;
    if (!path.empty()) {
        Condition *const around = find(changed, std::span(path).first(path.size() - 1));
        if (around && (either ? std::holds_alternative<Any>(around->test) : std::holds_alternative<All>(around->test))) {
            std::vector<Condition> &parts = *partsOf(*around);
            parts.insert(parts.begin() + path.back() + 1, std::move(more));
            return changed;
        }
    }
    Condition *const place = find(changed, path);
    if (!place)
        return changed;
    if (either ? std::holds_alternative<Any>(place->test) : std::holds_alternative<All>(place->test))
        partsOf(*place)->push_back(std::move(more));
    else
        *place = group(either, {*place, std::move(more)});
    return changed;
}

Condition without(const Condition &root, const Path &path)
{
    if (path.empty())
        return {};
    Condition changed = root;
    const Path outer(path.begin(), path.end() - 1);
    Condition *const around = find(changed, outer);
    if (!around)
        return changed;
    if (!isGroup(*around))
        return without(root, outer); // a counter or a negation of nothing says nothing
    std::vector<Condition> &parts = *partsOf(*around);
    parts.erase(parts.begin() + path.back());
    if (parts.size() == 1) {
        Condition last = std::move(parts.front());
        *around = std::move(last);
    }
    return changed;
}

Condition rejoined(const Condition &root, const Path &path)
{
    const Condition *const place = at(root, path);
    if (!place || !isGroup(*place))
        return root;
    const auto *all = std::get_if<All>(&place->test);
    return with(root, path, all ? group(true, all->parts) : group(false, std::get<Any>(place->test).parts));
}

Condition negated(const Condition &root, const Path &path)
{
    const Condition *const place = at(root, path);
    if (!place || place->isAlways())
        return root;
    if (const auto *negation = std::get_if<Not>(&place->test))
        return with(root, path, negation->part.front());
    return with(root, path, {Not{{*place}}});
}

Condition counted(const Condition &root, const Path &path)
{
    const Condition *const place = at(root, path);
    if (!place || place->isAlways())
        return root;
    if (const auto *counter = std::get_if<Counter>(&place->test)) {
        if (counter->of.empty())
            return root;
        return with(root, path, counter->of.front());
    }
    return with(root, path, {Counter{.span = Counter::Span::InARow, .times = 2, .colour = -1, .of = {*place}}});
}

} // namespace bihuan::conditionedit
