// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quickfilters.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/filterchip.h"

#include <QHBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

/// What a quick filter itself says, without what was set elsewhere.
MatterFilter quickPart(const MatterFilter &filter)
{
    MatterFilter part;
    part.light = filter.light;
    part.quick = filter.quick;
    return part;
}

MatterFilter otherPart(const MatterFilter &filter)
{
    MatterFilter part = filter;
    part.light.clear();
    part.quick = MatterFilter::Quick::None;
    part.words.clear();
    part.ledger.clear();
    part.code.clear();
    return part;
}

MatterFilter ofLight(const QString &light)
{
    MatterFilter filter;
    filter.light = light;
    return filter;
}

MatterFilter ofQuick(MatterFilter::Quick quick)
{
    MatterFilter filter;
    filter.quick = quick;
    return filter;
}

} // namespace

QuickFilters::QuickFilters(Offer offer, QWidget *parent)
    : QWidget(parent), m_offer(offer), m_row(new QHBoxLayout(this)), m_other(new FilterChip(QString(), {}, {}, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_other->setObjectName(QStringLiteral("otherFilter"));
    m_other->setToolTip(QStringLiteral("点一下取消这个条件"));
    m_other->hide();
    connect(m_other, &QAbstractButton::clicked, this, [this] {
        MatterFilter rest = quickPart(m_filter);
        rest.words = m_filter.words;
        apply(rest);
    });
    build(nullptr);
}

void QuickFilters::build(const RuleSet *rules)
{
    m_palette = rules ? rules->palette : Palette{};
    for (const Entry &entry : m_entries)
        delete entry.chip;
    m_entries.clear();
    const auto add = [this](const QString &title, const QString &light, const QString &shape, const MatterFilter &filter) {
        auto *chip = new FilterChip(title, light, shape, this);
        chip->setObjectName(QStringLiteral("filter.") + title);
        connect(chip, &QAbstractButton::clicked, this, [this, filter] {
            MatterFilter next = m_filter;
            const bool off = quickPart(m_filter) == filter;
            next.light = off ? QString() : filter.light;
            next.quick = off ? MatterFilter::Quick::None : filter.quick;
            apply(next);
        });
        m_entries.push_back({chip, filter, 0});
        m_row->addWidget(chip);
    };
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    add(QStringLiteral("全部"), {}, {}, {});
    if (m_offer == Offer::Reporting) {
        add(QStringLiteral("本月未报"), {}, {}, ofQuick(MatterFilter::Quick::Unreported));
        add(QStringLiteral("欠序时"), {}, {}, ofQuick(MatterFilter::Quick::Behind));
        add(QStringLiteral("缺原因"), {}, {}, ofQuick(MatterFilter::Quick::Unexplained));
    } else {
        for (const PaletteColour &colour : m_palette.colours)
            add(colour.title, colour.id, colour.shape, ofLight(colour.id));
        add(QStringLiteral("未报"), {}, {}, ofQuick(MatterFilter::Quick::Unreported));
        add(QStringLiteral("欠序时"), {}, {}, ofQuick(MatterFilter::Quick::Behind));
        add(QStringLiteral("未到节点"), {}, {}, ofLight(Light{Light::State::NotDue, {}}.id()));
        add(QStringLiteral("已完成"), {}, {}, ofLight(Light{Light::State::Done, {}}.id()));
        add(QStringLiteral("缺原因"), {}, {}, ofQuick(MatterFilter::Quick::Unexplained));
        add(QStringLiteral("自评不一致"), {}, {}, ofQuick(MatterFilter::Quick::JudgedOtherwise));
    }
    m_row->addWidget(m_other);
    m_row->addStretch();
}

void QuickFilters::setMatters(const std::vector<const MatterRow *> &rows, const RuleSet *rules)
{
    if (rules && rules->palette != m_palette)
        build(rules);
    for (Entry &entry : m_entries) {
        const auto meets = [test = MatterTest(entry.filter)](const MatterRow *row) { return test(*row); };
        entry.count = static_cast<int>(std::ranges::count_if(rows, meets));
        entry.chip->setCount(entry.count);
    }
    const auto meetsOther = [test = MatterTest(otherPart(m_filter))](const MatterRow *row) { return test(*row); };
    m_other->setCount(static_cast<int>(std::ranges::count_if(rows, meetsOther)));
    check();
}

void QuickFilters::setFilter(const MatterFilter &filter, const QString &saying)
{
    m_filter = filter;
    m_other->setText(saying);
    check();
}

void QuickFilters::check()
{
    for (const Entry &entry : m_entries) {
        const bool chosen = quickPart(m_filter) == entry.filter;
        entry.chip->setChecked(chosen);
        // What is out of the ordinary stands there only where there is some of it.
        const bool rare = entry.filter.quick == MatterFilter::Quick::Unexplained || entry.filter.quick == MatterFilter::Quick::JudgedOtherwise;
        entry.chip->setVisible(!rare || chosen || entry.count > 0);
    }
    m_other->setVisible(!otherPart(m_filter).isEmpty());
    m_other->setChecked(true);
}

void QuickFilters::apply(const MatterFilter &filter)
{
    m_filter = filter;
    check();
    Q_EMIT filterChanged(m_filter);
}

} // namespace bihuan
