// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/prose.h"

#include "core/briefing/listfigures.h"
#include "core/briefing/matterfigures.h"
#include "core/briefing/unitfigures.h"

#include <algorithm>

namespace bihuan::prose {

namespace {

/// An item of a list with the figure that orders it.
template <typename Item>
struct Picked
{
    Item item;
    std::optional<Ratio> key;
};

template <typename Item>
void putInOrder(std::vector<Picked<Item>> &picked, const BriefList &list)
{
    if (list.order.isEmpty())
        return;
    // Those without the figure come last either way.
    std::ranges::stable_sort(picked, [&](const Picked<Item> &a, const Picked<Item> &b) {
        if (!a.key || !b.key)
            return a.key.has_value() && !b.key.has_value();
        const Ratio &left = *a.key;
        const Ratio &right = *b.key;
        return list.lowFirst ? left < right : right < left;
    });
}

/// Picks by conditions, orders, cuts; `with(item, place, visit)` makes the figures of one item.
template <typename Item, typename With>
int pick(const BriefList &list, const std::vector<Item> &items, const With &with,
         const std::function<void(const FigureSource &)> &visit)
{
    std::vector<Picked<Item>> picked;
    for (const Item &item : items) {
        with(item, 0, [&](const FigureSource &figures) {
            if (!allHold(list.where, figures))
                return;
            const auto key = list.order.isEmpty() ? std::nullopt : figures.figure(list.order);
            picked.push_back({item, key ? key->number() : std::nullopt});
        });
    }
    putInOrder(picked, list);
    const auto matching = static_cast<int>(picked.size());
    const int listed = list.limit > 0 ? std::min(list.limit, matching) : matching;
    for (int i = 0; i < listed; ++i)
        with(picked[static_cast<size_t>(i)].item, i + 1, visit);
    return matching;
}

const SetFigures &setOf(const BriefList &list, const SetFigures &set, std::optional<SetFigures> &own,
                        const FigureSource &around)
{
    if (list.scope == PartScope{})
        return set;
    return own.emplace(set.analysis(), narrowed(set.analysis(), set.set(), list.scope), &around);
}

std::optional<QString> sayIn(const BriefSentence &sentence, const SetFigures &set, const FigureSource &figures)
{
    if (allHold(sentence.when, figures)) {
        if (const auto text = sentence.text.fill(figures))
            return text;
    }
    return sentence.otherwise.empty() ? std::nullopt : say(sentence.otherwise.front(), set, figures);
}

ParagraphBlock paragraphOf(const QString &lead, const QString &text)
{
    ParagraphBlock block;
    if (!lead.isEmpty())
        block.runs.push_back({lead, Run::Style::LeadSecond});
    for (Run &run : runsOf(text))
        block.runs.push_back(std::move(run));
    return block;
}

} // namespace

MatterSet narrowed(const Analysis &analysis, const MatterSet &outer, const PartScope &scope)
{
    MatterSet set = outer;
    if (!scope.unitKind.isEmpty())
        set.unitKind = scope.unitKind;
    QStringList wanted = scope.kind ? analysis.ledgersOf(*scope.kind) : scope.ledgers;
    if (!scope.kind && scope.ledgers.isEmpty())
        return set;
    if (!outer.ledgers.isEmpty())
        wanted.removeIf([&](const QString &ledger) { return !outer.ledgers.contains(ledger); });
    // An empty list would mean all of them.
    set.ledgers = wanted.isEmpty() ? QStringList{QStringLiteral("-")} : wanted;
    return set;
}

int eachOf(const BriefList &list, const SetFigures &set, const FigureSource &around,
           const std::function<void(const FigureSource &)> &visit)
{
    std::optional<SetFigures> narrower;
    const SetFigures &from = setOf(list, set, narrower, around);
    const Analysis &analysis = from.analysis();
    if (list.of == BriefList::Of::Matters) {
        const auto with = [&](const MatterRow *row, int place, const std::function<void(const FigureSource &)> &use) {
            use(MatterFigures(analysis, *row, place, &around));
        };
        return pick(list, from.rows(), with, visit);
    }
    const auto with = [&](const SummaryRow *row, int place, const std::function<void(const FigureSource &)> &use) {
        const SetFigures own(analysis, {from.set().ledgers, row->kind, row->key}, &around);
        use(UnitFigures(own, *row, place));
    };
    return pick(list, from.units(), with, visit);
}

std::optional<QString> say(const BriefSentence &sentence, const SetFigures &set, const FigureSource &around)
{
    if (sentence.list.empty())
        return sayIn(sentence, set, around);
    const BriefList &list = sentence.list.front();
    QStringList items;
    const int matching = eachOf(list, set, around, [&](const FigureSource &item) {
        if (const auto text = say(list.item.front(), set, item))
            items.append(*text);
    });
    const ListFigures figures(items, matching, &around);
    return sayIn(sentence, set, figures);
}

std::vector<Block> write(const BriefParagraph &paragraph, const SetFigures &section, LeadNumbering numbering,
                         int &number)
{
    std::vector<Block> blocks;
    const Analysis &analysis = section.analysis();
    const SetFigures set(analysis, narrowed(analysis, section.set(), paragraph.scope), &section);
    if (!allHold(paragraph.when, set))
        return blocks;
    const auto add = [&](const SetFigures &of, const FigureSource &figures) {
        QString text;
        for (const BriefSentence &sentence : paragraph.sentences)
            text += say(sentence, of, figures).value_or(QString());
        if (text.isEmpty())
            return;
        const QString lead = paragraph.lead.fill(figures).value_or(QString());
        const bool numbered = !lead.isEmpty() && numbering != LeadNumbering::None;
        blocks.push_back(paragraphOf(numbered ? leadNumber(numbering, ++number) + lead : lead, text));
    };
    if (paragraph.each.empty()) {
        add(set, set);
        return blocks;
    }
    const BriefList &list = paragraph.each.front();
    eachOf(list, set, set, [&](const FigureSource &item) {
        const auto *unit = dynamic_cast<const UnitFigures *>(&item);
        add(unit ? unit->own() : set, item);
    });
    if (blocks.empty() && !paragraph.empty.empty()) {
        if (const auto text = say(paragraph.empty.front(), set, set))
            blocks.push_back(paragraphOf({}, *text));
    }
    return blocks;
}

std::vector<Run> runsOf(const QString &text, Run::Style plain)
{
    std::vector<Run> runs;
    const QStringList parts = text.split(QStringLiteral("**"));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts.at(i).isEmpty())
            runs.push_back({parts.at(i), i % 2 == 1 ? Run::Style::Strong : plain});
    }
    return runs;
}

QString leadNumber(LeadNumbering numbering, int number)
{
    switch (numbering) {
    case LeadNumbering::Bracketed:
        return QStringLiteral("（%1）").arg(phrases::hanzi(number));
    case LeadNumbering::Is:
        return phrases::hanzi(number) + QStringLiteral("是");
    case LeadNumbering::Should:
        return phrases::hanzi(number) + QStringLiteral("要");
    case LeadNumbering::Digits:
        return QStringLiteral("%1.").arg(number);
    case LeadNumbering::None:
        break;
    }
    return {};
}

} // namespace bihuan::prose
