// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/conditionmenus.h"

#include "core/domain/lights/metric.h"
#include "core/domain/lights/wording.h"

#include <QMenu>

#include <algorithm>

namespace bihuan {

namespace {

using conditionedit::with;

void addChoice(QMenu &menu, const QString &text, bool current, std::function<void()> chosen)
{
    QAction *const action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(current);
    QObject::connect(action, &QAction::triggered, &menu, std::move(chosen));
}

void addAct(QMenu &menu, const QString &text, std::function<void()> chosen)
{
    QObject::connect(menu.addAction(text), &QAction::triggered, &menu, std::move(chosen));
}

/// Groups of the metrics, by what they are held against.
QString metricGroup(const Metric &metric)
{
    switch (metric.scale) {
    case Metric::Scale::Points:
    case Metric::Scale::Deviation:
    case Metric::Scale::Places:
        return QStringLiteral("差距");
    case Metric::Scale::Percent:
        return QStringLiteral("比例");
    case Metric::Scale::Days:
    case Metric::Scale::Months:
        break;
    }
    return QStringLiteral("时间");
}

void fillMetrics(QMenu &menu, const Metric *current, const std::function<void(const Metric &)> &take)
{
    for (const QString &group : {QStringLiteral("差距"), QStringLiteral("比例"), QStringLiteral("时间")}) {
        menu.addSection(group);
        for (const Metric &metric : metrics()) {
            if (metricGroup(metric) == group)
                addChoice(menu, metricTitle(metric), &metric == current, [take, &metric] { take(metric); });
        }
    }
}

void fillFields(QMenu &menu, const RuleVocabulary &vocabulary, bool dates, const QString &current,
                const std::function<void(const RuleFieldChoice &)> &take)
{
    for (const RuleFieldChoice &field : vocabulary.fields) {
        if (!dates || field.isDate)
            addChoice(menu, field.title, field.id == current, [take, field] { take(field); });
    }
}

void fillColours(QMenu &menu, const Palette &palette, int current, const std::function<void(int)> &take)
{
    for (size_t at = 0; at < palette.colours.size(); ++at) {
        const int colour = static_cast<int>(at);
        addChoice(menu, palette.title(Light::of(palette.colours[at].id)), colour == current, [take, colour] { take(colour); });
    }
}

/// A sentence with the words of the field as people know them.
QString sayWay(const Condition &way, const ConditionPlace &place)
{
    QString text;
    for (const PhrasePart &part : conditionPhrase(way, place.palette)) {
        const auto *field = part.of ? std::get_if<FieldTest>(&part.of->test) : nullptr;
        text += part.slot == PhrasePart::Slot::Choice && field ? place.vocabulary.wordOf(field->field, part.text) : part.text;
    }
    return text;
}

void fillWays(QMenu &menu, const ConditionPlace &place, const Condition &now, const TakeCondition &take)
{
    for (const Condition &way : conditionedit::comparisons(now)) {
        addChoice(menu, sayWay(way, place), way == now,
                  [take, changed = with(place.root, place.part.path, way)] { take(changed); });
    }
}

/// The words a field may hold, each in or out; the last one stays.
void fillWords(QMenu &menu, const ConditionPlace &place, const FieldTest &test, const TakeCondition &take)
{
    std::vector<Choice> words;
    if (const RuleFieldChoice *const field = place.vocabulary.field(test.field))
        words = field->words;
    for (const QString &word : test.oneOf) {
        if (std::ranges::find(words, word, &Choice::id) == words.end())
            words.push_back({word, word, {}});
    }
    for (const Choice &word : words) {
        FieldTest changed = test;
        const bool isIn = test.oneOf.contains(word.id);
        if (isIn)
            changed.oneOf.removeAll(word.id);
        else
            changed.oneOf.append(word.id);
        if (changed.oneOf.isEmpty())
            changed.oneOf = test.oneOf;
        addChoice(menu, word.title, isIn, [take, root = with(place.root, place.part.path, {changed})] { take(root); });
    }
}

void fillCounterColours(QMenu &menu, const ConditionPlace &place, const Condition &now, const TakeCondition &take)
{
    if (const auto *was = std::get_if<Was>(&now.test))
        fillColours(menu, place.palette, was->colour,
                    [=, root = place.root, path = place.part.path](int colour) { take(with(root, path, {Was{colour}})); });
    if (const auto *counter = std::get_if<Counter>(&now.test))
        fillColours(menu, place.palette, counter->colour,
                    [=, root = place.root, path = place.part.path, counted = *counter](int colour) {
                        Counter changed = counted;
                        changed.colour = colour;
                        take(with(root, path, {changed}));
                    });
}

void fillSpans(QMenu &menu, const ConditionPlace &place, const Counter &counter, const TakeCondition &take)
{
    for (const auto &[span, text] : {std::pair(Counter::Span::InARow, QStringLiteral("连续几个月")),
                                     std::pair(Counter::Span::InYear, QStringLiteral("年内共几个月"))}) {
        Counter changed = counter;
        changed.span = span;
        addChoice(menu, text, span == counter.span, [take, root = with(place.root, place.part.path, {changed})] { take(root); });
    }
}

} // namespace

void fillChoices(QMenu &menu, const ConditionPlace &place, const TakeCondition &take)
{
    const Condition *const now = conditionedit::at(place.root, place.part.path);
    if (!now)
        return;
    const auto *metric = std::get_if<MetricTest>(&now->test);
    const auto *field = std::get_if<FieldTest>(&now->test);
    const auto put = [take, root = place.root, path = place.part.path](Condition changed) { take(with(root, path, std::move(changed))); };
    switch (place.part.slot) {
    case PhrasePart::Slot::Metric:
        if (metric)
            fillMetrics(menu, metric->metric, [put, test = *metric](const Metric &chosen) { put(conditionedit::withMetric(test, chosen)); });
        break;
    case PhrasePart::Slot::Compare:
        fillWays(menu, place, *now, take);
        break;
    case PhrasePart::Slot::Field:
        if (field)
            fillFields(menu, place.vocabulary, false, field->field, [put, &words = place.vocabulary](const RuleFieldChoice &chosen) {
                put({words.startingTest(chosen)});
            });
        break;
    case PhrasePart::Slot::Date:
        if (metric)
            fillFields(menu, place.vocabulary, true, metric->date.field, [put, test = *metric](const RuleFieldChoice &chosen) {
                MetricTest changed = test;
                changed.date = {chosen.id, chosen.builtIn ? QString() : chosen.title};
                put({changed});
            });
        break;
    case PhrasePart::Slot::Choice:
        if (field)
            fillWords(menu, place, *field, take);
        break;
    case PhrasePart::Slot::Span:
        if (const auto *counter = std::get_if<Counter>(&now->test))
            fillSpans(menu, place, *counter, take);
        break;
    case PhrasePart::Slot::Colour:
        fillCounterColours(menu, place, *now, take);
        break;
    case PhrasePart::Slot::Joint: {
        const bool isAll = std::holds_alternative<All>(now->test);
        const auto turn = [take, root = conditionedit::rejoined(place.root, place.part.path)] { take(root); };
        addChoice(menu, QStringLiteral("且：都要符合"), isAll, isAll ? std::function<void()>([] {}) : turn);
        addChoice(menu, QStringLiteral("或：有一个符合就算"), !isAll, isAll ? turn : std::function<void()>([] {}));
        break;
    }
    case PhrasePart::Slot::Words:
    case PhrasePart::Slot::Low:
    case PhrasePart::Slot::High:
    case PhrasePart::Slot::Times:
        break;
    }
}

void fillActs(QMenu &menu, const ConditionPlace &place, const TakeCondition &take)
{
    using namespace conditionedit;
    const Condition *const now = at(place.root, place.part.path);
    if (!now)
        return;
    for (const bool either : {false, true}) {
        QMenu *const more = menu.addMenu(either ? QStringLiteral("加一个“或”的条件") : QStringLiteral("加一个“且”的条件"));
        fillBeginnings(*more, place.palette, place.vocabulary,
                       [take, either, root = place.root, path = place.part.path](const Condition &begun) {
                           take(joined(root, path, begun, either));
                       });
    }
    if (now->isAlways())
        return;
    const auto *counter = std::get_if<Counter>(&now->test);
    if (!counter || !counter->of.empty())
        addAct(menu, counter ? QStringLiteral("改为只看当月") : QStringLiteral("改为连续几个月"),
               [take, root = counted(place.root, place.part.path)] { take(root); });
    addAct(menu, std::holds_alternative<Not>(now->test) ? QStringLiteral("去掉“不属于”") : QStringLiteral("改为“不属于”"),
           [take, root = negated(place.root, place.part.path)] { take(root); });
    addAct(menu, QStringLiteral("去掉这个条件"), [take, root = without(place.root, place.part.path)] { take(root); });
}

void fillBeginnings(QMenu &menu, const Palette &palette, const RuleVocabulary &vocabulary, const TakeCondition &take)
{
    fillMetrics(*menu.addMenu(QStringLiteral("进度、时限等数值")), nullptr,
                [take](const Metric &metric) { take(conditionedit::startingWith(metric)); });
    fillFields(*menu.addMenu(QStringLiteral("事项的字段")), vocabulary, false, {},
               [take, &vocabulary](const RuleFieldChoice &field) { take({vocabulary.startingTest(field)}); });
    fillColours(*menu.addMenu(QStringLiteral("连续几个月是某种灯")), palette, -1, [take](int colour) {
        take({Counter{.span = Counter::Span::InARow, .times = 2, .colour = colour, .of = {}}});
    });
    fillColours(*menu.addMenu(QStringLiteral("上期是某种灯（用于恢复）")), palette, -1, [take](int colour) { take({Was{colour}}); });
}

} // namespace bihuan
