// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rulerow.h"

#include "core/domain/lights/wording.h"
#include "ui/pages/rules/conditionline.h"
#include "ui/pages/rules/consequencebox.h"
#include "ui/pages/rules/lightbutton.h"
#include "ui/pages/rules/rowgrip.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace bihuan {

namespace {

constexpr int sentenceColumn = 2;

QString bringsText(const LightRule &rule)
{
    QStringList all;
    for (const Consequence &consequence : rule.consequences)
        all += consequenceText(consequence);
    return all.join(QStringLiteral("；"));
}

} // namespace

RuleRow::RuleRow(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_grip(new RowGrip(this)), m_number(new QLabel(this)),
      m_sentence(new ConditionLine(this)), m_arrow(new QLabel(QStringLiteral("→"), this)), m_light(new LightButton(this)),
      m_more(new QToolButton(this)), m_brings(new QToolButton(this)), m_reason(new QToolButton(this)), m_never(new QLabel(this))
{
    m_number->setForegroundRole(QPalette::PlaceholderText);
    m_number->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("99")));
    m_number->setMinimumHeight(fontMetrics().height() + space::s);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_arrow->setForegroundRole(QPalette::PlaceholderText);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAutoRaise(true);
    m_brings->setObjectName(QStringLiteral("brings"));
    m_brings->setAutoRaise(true);
    m_brings->setFont(type::small(font()));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAutoRaise(true);
    m_reason->setFont(type::small(font()));
    m_reason->setToolTip(QStringLiteral("亮这盏灯的事项，填报时要不要写滞后原因和下步措施"));
    m_never->setFont(type::small(font()));
    m_never->setObjectName(QStringLiteral("never"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_light->setObjectName(QStringLiteral("light"));
    m_grip->setObjectName(QStringLiteral("grip"));
    m_grid->setContentsMargins(0, space::xs, 0, space::xs);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(0);
    m_grid->addWidget(m_grip, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_number, 0, 1, Qt::AlignTop);
    m_grid->addWidget(m_sentence, 0, sentenceColumn);
    m_grid->addWidget(m_arrow, 0, 3);
    m_grid->addWidget(m_light, 0, 4);
    m_grid->addWidget(m_more, 0, 5);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(space::s);
    below->addWidget(m_brings);
    below->addWidget(m_reason);
    below->addStretch();
    m_grid->addLayout(below, 1, sentenceColumn, 1, 4);
    m_grid->addWidget(m_never, 2, sentenceColumn, 1, 4);
    m_grid->setColumnStretch(sentenceColumn, 1);
    connect(m_sentence, &ConditionLine::edited, this, [this](const Condition &changed) {
        change(QStringLiteral("修改条件"), [&](LightRule &rule) { rule.when = changed; });
    });
    connect(m_light, &LightButton::chosen, this, [this](int colour) {
        change(QStringLiteral("修改灯的颜色"), [&](LightRule &rule) { rule.colour = colour; });
    });
    connect(m_more, &QToolButton::clicked, this, &RuleRow::openMenu);
    connect(m_reason, &QToolButton::clicked, this, &RuleRow::openReason);
    connect(m_brings, &QToolButton::clicked, this, &RuleRow::toggleConsequences);
    connect(m_grip, &RowGrip::dragged, this, &RuleRow::dragged);
    connect(m_grip, &RowGrip::dropped, this, &RuleRow::dropped);
}

void RuleRow::show(const RuleEditing &editing, size_t dimensionAt, size_t ruleAt, bool never)
{
    const bool isSame = m_editing.draft == editing.draft && m_dimension == dimensionAt && m_rule == ruleAt;
    m_editing = editing;
    m_dimension = dimensionAt;
    m_rule = ruleAt;
    const RuleSet &rules = editing.draft->rules();
    const Dimension &dimension = rules.dimensions[dimensionAt];
    const LightRule &rule = dimension.rules[ruleAt];
    const bool editable = editing.draft->isEditable();
    const QString name = QStringLiteral("%1第%2条").arg(dimension.title).arg(ruleAt + 1);
    setAccessibleName(name);
    m_grip->setVisible(editable);
    m_number->setText(QString::number(ruleAt + 1));
    m_sentence->show(name, rule.when, rules.palette, editing.vocabulary, editable);
    m_light->show(name, rules.palette, rule.colour, editable);
    m_more->setVisible(editable);
    m_more->setAccessibleName(QStringLiteral("%1可以做的事").arg(name));
    m_more->setToolTip(QStringLiteral("移动、复制、删除这一条"));
    const QString brings = bringsText(rule);
    m_brings->setText(brings.isEmpty() ? QStringLiteral("＋ 后果") : QStringLiteral("后果：") + brings);
    m_brings->setAccessibleName(QStringLiteral("%1的%2").arg(name, brings.isEmpty() ? QStringLiteral("后果：没有") : m_brings->text()));
    m_brings->setVisible(editable || !brings.isEmpty());
    m_brings->setEnabled(editable);
    showReason(rules, rule, name, editable);
    m_never->setVisible(never);
    m_never->setText(QStringLiteral("⚠ 上面的规则已包含这一条的全部情形，轮不到它。上移，或者改条件。"));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokensOf(palette()).yellow.ink);
    m_never->setPalette(warning);
    if (m_box && !isSame)
        toggleConsequences();
    else if (m_box)
        m_box->show(name, rule.consequences, editing.vocabulary->ladders);
}

void RuleRow::showReason(const RuleSet &rules, const LightRule &rule, const QString &name, bool editable)
{
    const bool byColour = rules.palette.colours[static_cast<size_t>(rule.colour)].demandsReason;
    const bool demands = rule.demandsReason.value_or(byColour);
    m_reason->setText(demands ? QStringLiteral("须说明原因") : QStringLiteral("不要求说明原因"));
    m_reason->setAccessibleName(QStringLiteral("%1：%2%3").arg(name, m_reason->text(), rule.demandsReason ? QString() : QStringLiteral("，随颜色")));
    // What follows from the colour alone is not said at every rule that is only read.
    m_reason->setVisible(editable || rule.demandsReason.has_value());
    m_reason->setEnabled(editable);
}

void RuleRow::openReason()
{
    const RuleSet &rules = m_editing.draft->rules();
    const LightRule &rule = rules.dimensions[m_dimension].rules[m_rule];
    const PaletteColour &colour = rules.palette.colours[static_cast<size_t>(rule.colour)];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("reasonMenu"));
    const auto add = [&](const QString &text, std::optional<bool> demands) {
        QAction *const action = menu->addAction(text, this, [this, demands] {
            change(QStringLiteral("修改是否说明原因"), [&](LightRule &changed) { changed.demandsReason = demands; });
        });
        action->setCheckable(true);
        action->setChecked(rule.demandsReason == demands);
    };
    add(QStringLiteral("随颜色（%1：%2）").arg(colour.title, colour.demandsReason ? QStringLiteral("须说明") : QStringLiteral("不要求")), std::nullopt);
    add(QStringLiteral("须说明原因"), true);
    add(QStringLiteral("不要求说明原因"), false);
    menu->popup(m_reason->mapToGlobal(QPoint(0, m_reason->height())));
}

void RuleRow::change(const QString &what, const std::function<void(LightRule &)> &edit)
{
    RuleSet changed = m_editing.draft->rules();
    edit(changed.dimensions[m_dimension].rules[m_rule]);
    m_editing.draft->change(what, std::move(changed));
}

void RuleRow::toggleConsequences()
{
    if (m_box) {
        m_grid->removeWidget(m_box);
        m_box->hide();
        m_box->deleteLater();
        m_box = nullptr;
        return;
    }
    m_box = new ConsequenceBox(this);
    m_box->setObjectName(QStringLiteral("consequences"));
    m_box->show(accessibleName(), m_editing.draft->rules().dimensions[m_dimension].rules[m_rule].consequences,
                m_editing.vocabulary->ladders);
    m_grid->addWidget(m_box, 3, sentenceColumn, 1, 4);
    connect(m_box, &ConsequenceBox::edited, this, [this](const std::vector<Consequence> &consequences) {
        change(QStringLiteral("修改后果"), [&](LightRule &rule) { rule.consequences = consequences; });
    });
    m_box->QWidget::show(); // the layout would show it a moment later, and nothing hidden takes the keyboard
    m_box->focusFirst();
}

void RuleRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("ruleMenu"));
    const size_t count = m_editing.draft->rules().dimensions[m_dimension].rules.size();
    menu->addAction(QStringLiteral("上移"), this, [this] { Q_EMIT moveAsked(-1); })->setEnabled(m_rule > 0);
    menu->addAction(QStringLiteral("下移"), this, [this] { Q_EMIT moveAsked(1); })->setEnabled(m_rule + 1 < count);
    menu->addAction(QStringLiteral("在下面照抄一条"), this, &RuleRow::copyAsked);
    menu->addAction(m_box ? QStringLiteral("收起后果") : QStringLiteral("修改后果"), this, &RuleRow::toggleConsequences);
    menu->addSeparator();
    menu->addAction(QStringLiteral("删除这一条"), this, &RuleRow::removeAsked)->setEnabled(count > 1);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void RuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokensOf(palette()).hairline);
}

} // namespace bihuan
