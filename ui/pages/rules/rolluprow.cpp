// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rolluprow.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <cmath>

namespace bihuan {

namespace {

using Quantity = RollupRule::Quantity;

enum RollupSide { AtLeast, Above, Below, AtMost };

constexpr Quantity offeredQuantities[] = {Quantity::Count, Quantity::Share, Quantity::Completion, Quantity::Gap, Quantity::Always};

bool countsLights(Quantity quantity)
{
    return quantity == Quantity::Count || quantity == Quantity::Share;
}

/// In whole matters, percent or points, as it is typed.
double typedLimit(const Ratio &limit, Quantity quantity)
{
    return quantity == Quantity::Count ? limit.toDouble() : (limit * 100).toDouble();
}

Ratio limitOf(double typed, Quantity quantity)
{
    const auto hundredths = static_cast<qint64>(std::llround(typed * 100));
    return quantity == Quantity::Count ? Ratio(hundredths / 100, 1) : Ratio(hundredths, 10000);
}

} // namespace

RollupRow::RollupRow(QWidget *parent)
    : QWidget(parent), m_number(new QLabel(this)), m_quantity(new QComboBox(this)), m_lights(new QPushButton(this)), m_side(new QComboBox(this)),
      m_limit(new QDoubleSpinBox(this)), m_rest(new QLabel(this)), m_colour(new QComboBox(this)), m_up(new QToolButton(this)), m_remove(new QToolButton(this))
{
    m_quantity->addItems({QStringLiteral("项数"), QStringLiteral("占比"), QStringLiteral("合计完成率"), QStringLiteral("合计超欠序时"), QStringLiteral("其他情形")});
    m_side->addItems({QStringLiteral("及以上"), QStringLiteral("超过"), QStringLiteral("不到"), QStringLiteral("及以下")});
    m_lights->setMenu(new QMenu(m_lights));
    m_limit->setKeyboardTracking(false);
    m_up->setIcon(icon(QStringLiteral("up")));
    m_up->setAutoRaise(true);
    m_remove->setIcon(icon(QStringLiteral("trash")));
    m_remove->setAutoRaise(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    for (QWidget *part : std::initializer_list<QWidget *>{m_number, m_lights, m_quantity, m_limit, m_side, m_rest})
        line->addWidget(part);
    setTabOrder(m_lights, m_quantity);
    setTabOrder(m_quantity, m_limit);
    setTabOrder(m_limit, m_side);
    line->addStretch();
    line->addWidget(new QLabel(QStringLiteral("→"), this));
    line->addWidget(m_colour);
    line->addWidget(m_up);
    line->addWidget(m_remove);
    connect(m_quantity, &QComboBox::activated, this, &RollupRow::tell);
    connect(m_side, &QComboBox::activated, this, &RollupRow::tell);
    connect(m_colour, &QComboBox::activated, this, &RollupRow::tell);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &RollupRow::tell);
    connect(m_up, &QToolButton::clicked, this, &RollupRow::upAsked);
    connect(m_remove, &QToolButton::clicked, this, &RollupRow::removeAsked);
}

void RollupRow::show(const RollupRule &rule, int place, const Palette &own, const Palette &office)
{
    m_showing = true;
    m_rule = rule;
    const QString number = QStringLiteral("第%1条").arg(place + 1);
    m_number->setText(number);
    const std::pair<QWidget *, QString> names[] = {{m_quantity, QStringLiteral("比较什么")}, {m_lights, QStringLiteral("数哪些灯")}, {m_side, QStringLiteral("界限的方向")},
                                                   {m_limit, QStringLiteral("界限")},        {m_colour, QStringLiteral("亮什么灯")}, {m_up, QStringLiteral("上移")},
                                                   {m_remove, QStringLiteral("删除")}};
    const char *const ids[] = {"quantity", "lights", "side", "limit", "colour", "up", "remove"};
    for (size_t i = 0; i < std::size(names); ++i) {
        names[i].first->setObjectName(QStringLiteral("rollup%1.%2").arg(place).arg(QLatin1String(ids[i])));
        names[i].first->setAccessibleName(QStringLiteral("%1：%2").arg(number, names[i].second));
        names[i].first->setToolTip(names[i].second);
    }
    m_up->setEnabled(place > 0);
    m_colour->clear();
    for (const PaletteColour &colour : own.colours)
        m_colour->addItem(own.title(Light::of(colour.id)));
    m_colour->setCurrentIndex(rule.colour);
    m_quantity->setCurrentIndex(static_cast<int>(std::ranges::find(offeredQuantities, rule.quantity) - std::begin(offeredQuantities)));
    fillLights(own, office);
    showParts();
    m_showing = false;
}

void RollupRow::fillLights(const Palette &own, const Palette &office)
{
    QMenu &menu = *m_lights->menu();
    menu.clear();
    QStringList chosen;
    QStringList offered;
    const auto offer = [&](const QString &id, const QString &title) {
        if (offered.contains(id))
            return;
        offered.append(id);
        QAction *const action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(m_rule.lights.contains(id));
        if (action->isChecked())
            chosen.append(title);
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            if (on)
                m_rule.lights.append(id);
            else
                m_rule.lights.removeAll(id);
            QMetaObject::invokeMethod(this, &RollupRow::tell, Qt::QueuedConnection); // the menu is made anew then
        });
    };
    for (const Palette *palette : {&office, &own}) {
        for (const PaletteColour &colour : palette->colours)
            offer(colour.id, palette->title(Light::of(colour.id)));
    }
    for (const Light::State state : {Light::State::Unreported, Light::State::NotDue, Light::State::Done})
        offer(Light{state, {}}.id(), own.title(Light{state, {}}));
    constexpr qsizetype toldInFull = 2;
    QString words = chosen.isEmpty() ? QStringLiteral("选灯") : chosen.mid(0, toldInFull).join(QStringLiteral("、"));
    if (chosen.size() > toldInFull)
        words += QStringLiteral("等%1种").arg(chosen.size());
    m_lights->setText(words);
    m_lights->setToolTip(chosen.join(QStringLiteral("、")));
}

void RollupRow::showParts()
{
    const bool limited = m_rule.quantity != Quantity::Always;
    const bool whole = m_rule.quantity == Quantity::Count;
    m_lights->setVisible(countsLights(m_rule.quantity));
    m_side->setVisible(limited);
    m_limit->setVisible(limited);
    m_limit->setDecimals(whole ? 0 : 2);
    m_limit->setRange(m_rule.quantity == Quantity::Gap ? -100 : 0, whole ? 9999 : 1000);
    m_limit->setSuffix(whole ? QStringLiteral(" 项") : m_rule.quantity == Quantity::Gap ? QStringLiteral(" 个百分点") : QStringLiteral(" %"));
    const Bounds &bounds = m_rule.bounds;
    if (bounds.low) {
        m_limit->setValue(typedLimit(*bounds.low, m_rule.quantity));
        m_side->setCurrentIndex(bounds.lowInside ? AtLeast : Above);
    } else if (bounds.high) {
        m_limit->setValue(typedLimit(*bounds.high, m_rule.quantity));
        m_side->setCurrentIndex(bounds.highInside ? AtMost : Below);
    }
    const bool both = limited && bounds.low && bounds.high;
    m_rest->setVisible(both);
    if (both)
        m_rest->setText((bounds.highInside ? QStringLiteral("，至 %1") : QStringLiteral("，不到 %1")).arg(typedLimit(*bounds.high, m_rule.quantity)));
}

void RollupRow::tell()
{
    if (m_showing)
        return;
    RollupRule rule = m_rule;
    rule.quantity = offeredQuantities[m_quantity->currentIndex()];
    rule.colour = m_colour->currentIndex();
    const bool same = rule.quantity == m_rule.quantity;
    const Ratio limit = limitOf(m_limit->value(), rule.quantity);
    const bool low = m_side->currentIndex() == AtLeast || m_side->currentIndex() == Above;
    Bounds bounds;
    if (low) {
        bounds.low = limit;
        bounds.lowInside = m_side->currentIndex() == AtLeast;
        if (same && m_rule.bounds.low && m_rule.bounds.high) { // the other side stays as it is
            bounds.high = m_rule.bounds.high;
            bounds.highInside = m_rule.bounds.highInside;
        }
    } else {
        bounds.high = limit;
        bounds.highInside = m_side->currentIndex() == AtMost;
    }
    rule.bounds = rule.quantity == Quantity::Always ? Bounds{} : bounds;
    if (!countsLights(rule.quantity))
        rule.lights.clear();
    else if (rule.lights.isEmpty())
        rule.lights = {QStringLiteral("red")};
    Q_EMIT changed(rule);
}

} // namespace bihuan
