// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/phrase.h"

#include "core/domain/lights/judge.h"

namespace bihuan {

namespace {

using Slot = PhrasePart::Slot;

QString scaleUnit(Metric::Scale scale)
{
    switch (scale) {
    case Metric::Scale::Points:
        return QStringLiteral("个百分点");
    case Metric::Scale::Places:
        return QStringLiteral("位");
    case Metric::Scale::Days:
        return QStringLiteral("天");
    case Metric::Scale::Months:
        return QStringLiteral("个月");
    case Metric::Scale::Deviation:
    case Metric::Scale::Percent:
        break;
    }
    return QStringLiteral("%");
}

/// The object a limit is held against; for one matter the plan that counts for it.
QString objectOf(const Metric &metric, const MetricContext *context)
{
    if (!context || !metric.withPlan)
        return QString::fromUtf16(metric.object);
    return QString::fromUtf16(context->standing().planToDate ? metric.withPlan : metric.withoutPlan);
}

/// A limit of whole days or months, made inclusive.
std::optional<qint64> wholeLimit(const std::optional<Ratio> &limit, bool inside, int inwards)
{
    if (!limit)
        return std::nullopt;
    const qint64 number = limit->scaled(1, 0);
    return inside ? number : number + inwards;
}

/// Says a condition piece by piece, as one text and, where they are wanted, as parts.
class Phrasing
{
public:
    Phrasing(const Palette &palette, const MetricContext *context, std::vector<PhrasePart> *parts)
        : m_palette(palette), m_context(context), m_parts(parts)
    {
    }

    /// `place` is where it stands in the condition around it; the outermost has none.
    void say(const Condition &condition, int place = -1)
    {
        const Condition *const outer = std::exchange(m_of, &condition);
        if (place >= 0)
            m_path.push_back(place);
        if (const auto *test = std::get_if<MetricTest>(&condition.test))
            sayMetric(*test);
        else if (const auto *field = std::get_if<FieldTest>(&condition.test))
            sayField(*field);
        else if (const auto *counter = std::get_if<Counter>(&condition.test))
            sayCounter(*counter);
        else if (const auto *was = std::get_if<Was>(&condition.test))
            sayColour(QStringLiteral("上期为"), was->colour);
        else if (const auto *all = std::get_if<All>(&condition.test))
            sayParts(all->parts, QStringLiteral("，且"));
        else if (const auto *any = std::get_if<Any>(&condition.test))
            sayParts(any->parts, QStringLiteral("，或"));
        else if (const auto *negated = std::get_if<Not>(&condition.test)) {
            put(Slot::Words, QStringLiteral("不属于“"));
            say(negated->part.front(), 0);
            put(Slot::Words, QStringLiteral("”"));
        } else {
            put(Slot::Words, QStringLiteral("其他情形"));
        }
        m_of = outer;
        if (place >= 0)
            m_path.pop_back();
    }

    const QString &text() const { return m_text; }

private:
    /// A limit as seen from the object: its distance, whether it belongs to the range, and which limit it is.
    struct Side
    {
        std::optional<Ratio> distance;
        bool inside = false;
        Slot slot = Slot::Low;
    };

    void put(Slot slot, const QString &text, int choice = -1)
    {
        if (text.isEmpty())
            return;
        m_text += text;
        if (m_parts)
            m_parts->push_back({slot, text, m_of, m_path, choice});
    }

    void sayMetric(const MetricTest &test)
    {
        const Metric &metric = *test.metric;
        const QString subject = metric.countsFromDate ? dateTitle(test.date) : QString::fromUtf16(metric.subject);
        switch (metric.scale) {
        case Metric::Scale::Points:
        case Metric::Scale::Deviation:
        case Metric::Scale::Places:
            put(Slot::Metric, subject);
            sayDistance(metric, test.bounds);
            return;
        case Metric::Scale::Percent:
            put(Slot::Metric, subject);
            sayShare(metric, test.bounds);
            return;
        case Metric::Scale::Days:
        case Metric::Scale::Months:
            break;
        }
        sayCount(test, subject);
    }

    void sayLimit(const Ratio &value, const Metric &metric, Slot slot, bool withUnit = true)
    {
        put(slot, limitNumber(value, metric));
        if (withUnit)
            put(Slot::Words, scaleUnit(metric.scale));
    }

    /// From `near` to `far`, both counted away from the object; a missing `far` is open.
    void sayRange(const Side &near, const Side &far, const Metric &metric)
    {
        const auto sayFar = [&] {
            put(Slot::Compare, far.inside ? QStringLiteral("不超过") : QStringLiteral("不足"));
            sayLimit(*far.distance, metric, far.slot);
        };
        if (*near.distance == Ratio(0, 1)) {
            if (far.distance)
                sayFar();
            return;
        }
        if (near.inside && far.distance && *far.distance == *near.distance)
            return sayLimit(*near.distance, metric, near.slot);
        if (near.inside && far.distance && far.inside) {
            sayLimit(*near.distance, metric, near.slot, false);
            put(Slot::Compare, QStringLiteral("至"));
            sayLimit(*far.distance, metric, far.slot);
            return;
        }
        if (near.inside) {
            sayLimit(*near.distance, metric, near.slot);
            put(Slot::Compare, QStringLiteral("及以上"));
        } else {
            put(Slot::Compare, QStringLiteral("超过"));
            sayLimit(*near.distance, metric, near.slot);
        }
        if (far.distance) {
            put(Slot::Words, QStringLiteral("、"));
            sayFar();
        }
    }

    void saySide(const char16_t *side, const Metric &metric, bool negated = false)
    {
        put(Slot::Compare, (negated ? QStringLiteral("不") : QString()) + QString::fromUtf16(side));
        put(Slot::Metric, objectOf(metric, m_context));
    }

    /// "低于序时进度10至30个百分点", "不低于序时进度".
    void sayDistance(const Metric &metric, const Bounds &bounds)
    {
        const Ratio zero(0, 1);
        const auto turned = [](const std::optional<Ratio> &value) {
            return value ? std::optional(*value * -1) : std::nullopt;
        };
        const Side under{turned(bounds.low), bounds.lowInside, Slot::Low};
        const Side over{bounds.high, bounds.highInside, Slot::High};
        if (bounds.high && *bounds.high <= zero) {
            if (*bounds.high == zero && bounds.highInside && !bounds.low)
                return saySide(metric.above, metric, true);
            saySide(metric.below, metric);
            return sayRange({turned(bounds.high), bounds.highInside, Slot::High}, under, metric);
        }
        if (bounds.low && *bounds.low >= zero) {
            if (*bounds.low == zero && bounds.lowInside && !bounds.high)
                return saySide(metric.below, metric, true);
            saySide(metric.above, metric);
            return sayRange({bounds.low, bounds.lowInside, Slot::Low}, over, metric);
        }
        // On both sides of the object.
        const Side object{zero, true, Slot::Low};
        saySide(bounds.low ? metric.below : metric.above, metric, !bounds.low);
        if (bounds.low)
            sayRange(object, under, metric);
        put(Slot::Words, QStringLiteral("，或"));
        saySide(bounds.high ? metric.above : metric.below, metric, !bounds.high);
        if (bounds.high)
            sayRange(object, over, metric);
    }

    /// "完成率低于序时进度的80%、不低于60%".
    void sayShare(const Metric &metric, const Bounds &bounds)
    {
        const auto saySide = [&](const Ratio &limit, const QString &compare, Slot slot, bool first) {
            put(Slot::Compare, compare);
            if (first)
                put(Slot::Metric, objectOf(metric, m_context));
            sayLimit(limit, metric, slot);
        };
        if (bounds.high)
            saySide(*bounds.high, bounds.highInside ? QStringLiteral("不高于") : QStringLiteral("低于"), Slot::High,
                    true);
        if (bounds.high && bounds.low)
            put(Slot::Words, QStringLiteral("、"));
        if (bounds.low)
            saySide(*bounds.low, bounds.lowInside ? QStringLiteral("不低于") : QStringLiteral("高于"), Slot::Low,
                    !bounds.high);
    }

    /// "开工逾期3个月及以上", "距时限1至3天"; a metric that names what happens at 0 says that instead.
    void sayCount(const MetricTest &test, const QString &subject)
    {
        const Metric &metric = *test.metric;
        const auto low = wholeLimit(test.bounds.low, test.bounds.lowInside, 1);
        const auto high = wholeLimit(test.bounds.high, test.bounds.highInside, -1);
        const QString unit = scaleUnit(metric.scale);
        if (high && *high <= 0 && metric.below[0] != u'\0')
            return put(Slot::Metric, QString::fromUtf16(metric.below));
        put(metric.countsFromDate ? Slot::Date : Slot::Metric, subject);
        if (metric.countsFromDate)
            put(Slot::Metric, QStringLiteral("后"));
        if (low && high && *low != *high) {
            put(Slot::Low, QString::number(*low));
            put(Slot::Compare, QStringLiteral("至"));
            put(Slot::High, QString::number(*high));
            put(Slot::Words, unit);
        } else if (low) {
            put(Slot::Low, QString::number(*low));
            put(Slot::Words, unit);
            if (!high)
                put(Slot::Compare, QStringLiteral("及以上"));
        } else if (high) {
            put(Slot::Compare, QStringLiteral("不超过"));
            put(Slot::High, QString::number(*high));
            put(Slot::Words, unit);
        }
    }

    void sayField(const FieldTest &test)
    {
        const QString known = builtInFieldTitle(test.field);
        const QString title = !test.title.isEmpty() ? test.title : known.isEmpty() ? test.field : known;
        if (test.filled) {
            put(Slot::Compare, *test.filled ? QStringLiteral("已有") : QStringLiteral("没有"));
            return put(Slot::Field, title);
        }
        put(Slot::Field, title);
        if (!test.oneOf.isEmpty()) {
            put(Slot::Words, QStringLiteral("为"));
            for (qsizetype i = 0; i < test.oneOf.size(); ++i) {
                if (i > 0)
                    put(Slot::Words, QStringLiteral("或"));
                put(Slot::Choice, test.oneOf.at(i), static_cast<int>(i));
            }
            return;
        }
        const auto sayLimit = [&](qint64 stored, const QString &compare, Slot slot) {
            put(Slot::Compare, compare);
            put(slot, formatDecimal(stored, test.unit.scale,
                                    {.decimals = test.unit.scale, .grouping = false, .trim = true}));
            put(Slot::Words, test.unit.title);
        };
        if (test.low)
            sayLimit(*test.low, QStringLiteral("不低于"), Slot::Low);
        if (test.low && test.high)
            put(Slot::Words, QStringLiteral("、"));
        if (test.high)
            sayLimit(*test.high, QStringLiteral("低于"), Slot::High);
    }

    void sayColour(const QString &head, int colour)
    {
        put(Slot::Words, head);
        put(Slot::Colour, m_palette.colours[static_cast<size_t>(colour)].title);
        put(Slot::Words, QStringLiteral("灯"));
    }

    void sayCounter(const Counter &counter)
    {
        put(Slot::Span,
            counter.span == Counter::Span::InARow ? QStringLiteral("连续") : QStringLiteral("年内有"));
        put(Slot::Times, QString::number(counter.times));
        put(Slot::Words, QStringLiteral("个月"));
        if (counter.colour >= 0)
            sayColour(QStringLiteral("为"), counter.colour);
        else
            say(counter.of.front(), 0);
    }

    void sayParts(const std::vector<Condition> &parts, const QString &separator)
    {
        for (size_t i = 0; i < parts.size(); ++i) {
            if (i > 0)
                put(Slot::Joint, separator);
            const bool nested =
                std::holds_alternative<All>(parts[i].test) || std::holds_alternative<Any>(parts[i].test);
            if (nested)
                put(Slot::Words, QStringLiteral("（"));
            say(parts[i], static_cast<int>(i));
            if (nested)
                put(Slot::Words, QStringLiteral("）"));
        }
    }

    const Palette &m_palette;
    const MetricContext *m_context;
    std::vector<PhrasePart> *m_parts;
    const Condition *m_of = nullptr;
    std::vector<int> m_path;
    QString m_text;
};

} // namespace

std::vector<PhrasePart> conditionPhrase(const Condition &condition, const Palette &palette)
{
    std::vector<PhrasePart> parts;
    Phrasing(palette, nullptr, &parts).say(condition);
    return parts;
}

QString conditionText(const Condition &condition, const Palette &palette, const MetricContext *context)
{
    Phrasing phrasing(palette, context, nullptr);
    phrasing.say(condition);
    return phrasing.text();
}

QString limitNumber(const Ratio &limit, const Metric &metric)
{
    constexpr int decimals = 6;
    return formatDecimal(limit.scaled(isWhole(metric) ? 1 : 100, decimals), decimals,
                         {.decimals = decimals, .trim = true});
}

} // namespace bihuan
