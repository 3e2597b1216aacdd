// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/dimensioncard.h"

#include "core/domain/lights/coverage.h"
#include "core/domain/lights/rulesetedit.h"
#include "core/domain/lights/metric.h"
#include "core/domain/lights/wording.h"
#include "ui/pages/rules/conditionline.h"
#include "ui/pages/rules/fundsline.h"
#include "ui/pages/rules/gaplist.h"
#include "ui/pages/rules/phrasebutton.h"
#include "ui/pages/rules/rulerow.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/accentrule.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace bihuan {

DimensionCard::DimensionCard(QWidget *parent)
    : Card({}, parent), m_name(new QLineEdit(this)), m_nameWords(new QLabel(this)), m_more(new QToolButton(this)),
      m_basis(new PhraseLine(this)), m_applies(new ConditionLine(this)), m_funds(new FundsLine(this)), m_ahead(new QCheckBox(QStringLiteral("未到节点也提前预警"), this)),
      m_list(new QWidget(this)), m_gaps(new GapList(this)), m_add(new QPushButton(QStringLiteral("＋ 加一条规则"), this)),
      m_drop(new AccentRule(this))
{
    makeHead();
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    content()->addWidget(m_list);
    content()->addWidget(m_gaps);
    content()->addWidget(m_add, 0, Qt::AlignLeft);
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_add->setObjectName(QStringLiteral("addRule"));
    m_add->setProperty("kind", QStringLiteral("quiet"));
    m_drop->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { addRule(); });
    connect(m_gaps, &GapList::filled, this, [this](const Condition &gap) { addRule(gap); });
}

void DimensionCard::makeHead()
{
    m_nameWords->setFont(type::cardTitle(font()));
    m_name->setObjectName(QStringLiteral("dimensionName"));
    m_name->setFont(type::cardTitle(font()));
    m_name->setMaximumWidth(180);
    m_more->setObjectName(QStringLiteral("dimensionMore"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAutoRaise(true);
    m_more->setToolTip(QStringLiteral("移动、删除这个方面"));
    head()->insertWidget(0, m_nameWords);
    head()->insertWidget(1, m_name);
    head()->addWidget(m_ahead);
    head()->addWidget(m_more);
    setTabOrder(m_ahead, m_more);
    m_basis->setObjectName(QStringLiteral("basis"));
    m_applies->setObjectName(QStringLiteral("applies"));
    m_ahead->setObjectName(QStringLiteral("warnsAhead"));
    m_ahead->setToolTip(QStringLiteral("距时限还有几天这类预警，在未到节点时也显示"));
    const auto line = [this](const QString &words, QWidget *sentence) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *label = new QLabel(words, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumHeight(fontMetrics().height() + space::s);
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(sentence, 1);
        content()->addLayout(row);
    };
    line(QStringLiteral("适用"), m_applies);
    line(QStringLiteral("依据"), m_basis);
    m_funds->setObjectName(QStringLiteral("funds"));
    content()->addWidget(m_funds);
    connect(m_funds, &FundsLine::edited, this, [this](const FundFigures &funds) {
        change(QStringLiteral("修改资金栏目"), [&](Dimension &changed, RuleSet &) { changed.funds = funds; });
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty())
            m_name->setText(dimension().title);
        else
            change(QStringLiteral("修改方面的名称"), [&](Dimension &changed, RuleSet &) { changed.title = name; });
    });
    connect(m_ahead, &QCheckBox::clicked, this, [this](bool checked) {
        change(QStringLiteral("修改提前预警"), [&](Dimension &changed, RuleSet &) { changed.warnsAhead = checked; });
    });
    connect(m_applies, &ConditionLine::edited, this, [this](const Condition &when) {
        change(QStringLiteral("修改适用范围"), [&](Dimension &changed, RuleSet &) { changed.applies = when; });
    });
    connect(m_basis, &PhraseLine::pressed, this, &DimensionCard::openBasis);
    connect(m_more, &QToolButton::clicked, this, &DimensionCard::openMenu);
}

const Dimension &DimensionCard::dimension() const
{
    return m_editing.draft->rules().dimensions[m_at];
}

void DimensionCard::show(const RuleEditing &editing, size_t at)
{
    m_editing = editing;
    m_at = at;
    const bool editable = editing.draft->isEditable();
    setAccessibleName(dimension().title);
    showHead(dimension(), editable);
    showRows(dimension());
    m_gaps->show(dimension(), editable);
    m_add->setVisible(editable);
    m_add->setAccessibleName(QStringLiteral("给%1加一条规则").arg(dimension().title));
}

void DimensionCard::showHead(const Dimension &shown, bool editable)
{
    m_nameWords->setText(shown.title);
    m_nameWords->setVisible(!editable);
    m_name->setVisible(editable);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(shown.title);
    m_name->setAccessibleName(QStringLiteral("方面%1的名称").arg(m_at + 1));
    m_more->setVisible(editable);
    m_more->setAccessibleName(QStringLiteral("%1可以做的事").arg(shown.title));
    m_ahead->setVisible(editable || shown.warnsAhead);
    m_ahead->setEnabled(editable);
    m_ahead->setChecked(shown.warnsAhead);
    m_ahead->setAccessibleName(QStringLiteral("%1在未到节点时也提前预警").arg(shown.title));
    m_applies->show(QStringLiteral("%1适用").arg(shown.title), shown.applies, m_editing.draft->rules().palette, m_editing.vocabulary,
                    editable, QStringLiteral("全部事项"));
    PhraseLine::Piece basis{{}, shown.basis ? metricTitle(*shown.basis) : QStringLiteral("不限，逐条看规则"), {}, {}, QStringLiteral("数值")};
    basis.part.slot = PhrasePart::Slot::Metric;
    PhraseLine::Piece rest;
    rest.text = shown.basis ? QStringLiteral("，算不出来就不评这一方面") : QString();
    m_basis->say(QStringLiteral("%1的依据").arg(shown.title), {basis, rest}, editable);
    m_funds->show(shown, m_editing.vocabulary->figures, editable);
}

RuleRow *DimensionCard::makeRow()
{
    auto *row = new RuleRow(m_list);
    const auto place = [this, row] { return static_cast<size_t>(std::ranges::find(m_rows, row) - m_rows.begin()); };
    connect(row, &RuleRow::moveAsked, this, [this, place](int step) { moveRule(place(), step); });
    connect(row, &RuleRow::copyAsked, this, [this, place] {
        const size_t from = place();
        change(QStringLiteral("照抄一条规则"), [&](Dimension &changed, RuleSet &rules) {
            LightRule copy = changed.rules[from];
            copy.id = rulesetedit::freeRuleId(rules);
            changed.rules.insert(changed.rules.begin() + static_cast<qsizetype>(from) + 1, std::move(copy));
        });
        focusRow(from + 1);
    });
    connect(row, &RuleRow::removeAsked, this, [this, place] {
        const size_t from = place();
        change(QStringLiteral("删除一条规则"),
               [&](Dimension &changed, RuleSet &) { changed.rules.erase(changed.rules.begin() + static_cast<qsizetype>(from)); });
        focusRow(std::min(from, m_rows.size() - 1));
    });
    connect(row, &RuleRow::dragged, this, &DimensionCard::showDrop);
    connect(row, &RuleRow::dropped, this, [this, place](int globalY) {
        m_drop->hide();
        const int to = placeAt(globalY);
        const int from = static_cast<int>(place());
        moveTo(place(), to > from ? to - 1 : to);
    });
    m_list->layout()->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void DimensionCard::showRows(const Dimension &shown)
{
    while (m_rows.size() < shown.rules.size())
        makeRow()->QWidget::show();
    while (m_rows.size() > shown.rules.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    const std::vector<int> never = unreachableRules(shown);
    for (size_t at = 0; at < m_rows.size(); ++at) {
        m_rows[at]->setObjectName(QStringLiteral("rule%1").arg(at + 1));
        m_rows[at]->show(m_editing, m_at, at, std::ranges::find(never, static_cast<int>(at)) != never.end());
    }
}

void DimensionCard::change(const QString &what, const std::function<void(Dimension &, RuleSet &)> &edit)
{
    RuleSet changed = m_editing.draft->rules();
    edit(changed.dimensions[m_at], changed);
    m_editing.draft->change(what, std::move(changed));
}

void DimensionCard::addRule(std::optional<Condition> when)
{
    size_t at = 0;
    change(QStringLiteral("加一条规则"), [&](Dimension &changed, RuleSet &rules) {
        LightRule rule;
        rule.id = rulesetedit::freeRuleId(rules);
        rule.colour = 0;
        const Metric *const metric = changed.basis ? changed.basis : findMetric(u"gap");
        rule.when = when ? *when : conditionedit::startingWith(*metric);
        // A rule for whatever is left stays the last one.
        const bool closed = !changed.rules.empty() && changed.rules.back().when.isAlways();
        at = changed.rules.size() - (closed ? 1 : 0);
        if (when)
            rule.colour = static_cast<int>(rules.palette.colours.size()) - 1;
        changed.rules.insert(changed.rules.begin() + static_cast<qsizetype>(at), std::move(rule));
    });
    focusRow(at);
}

void DimensionCard::moveRule(size_t from, int step)
{
    moveTo(from, static_cast<int>(from) + step);
}

void DimensionCard::moveTo(size_t from, int to)
{
    const std::vector<LightRule> &rules = dimension().rules;
    // A rule that always applies can only be the last one.
    const int last = static_cast<int>(rules.size()) - 1 - (rules.back().when.isAlways() ? 1 : 0);
    if (rules[from].when.isAlways() || to < 0)
        return;
    const int place = std::min(to, last);
    change(QStringLiteral("调整规则先后"), [&](Dimension &changed, RuleSet &) {
        LightRule moved = changed.rules[from];
        changed.rules.erase(changed.rules.begin() + static_cast<qsizetype>(from));
        changed.rules.insert(changed.rules.begin() + place, std::move(moved));
    });
    focusRow(static_cast<size_t>(place));
}

int DimensionCard::focusedRow() const
{
    const QWidget *const focus = QApplication::focusWidget();
    for (size_t at = 0; focus && at < m_rows.size(); ++at) {
        if (m_rows[at]->isAncestorOf(focus))
            return static_cast<int>(at);
    }
    return -1;
}

void DimensionCard::focusRow(size_t rule)
{
    if (rule < m_rows.size())
        m_rows[rule]->sentence()->focusPiece();
}

int DimensionCard::placeAt(int globalY) const
{
    const int y = m_list->mapFromGlobal(QPoint(0, globalY)).y();
    const auto below = std::ranges::find_if(m_rows, [y](const RuleRow *row) { return y < row->geometry().center().y(); });
    return static_cast<int>(below - m_rows.begin());
}

void DimensionCard::showDrop(int globalY)
{
    const auto place = static_cast<size_t>(placeAt(globalY));
    const int y = place < m_rows.size() ? m_rows[place]->y() : m_list->height();
    const QPoint at = m_list->mapTo(this, QPoint(0, y));
    m_drop->setGeometry(at.x(), at.y() - 1, m_list->width(), 2);
    m_drop->raise();
    m_drop->show();
}

void DimensionCard::openBasis()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("basisMenu"));
    const auto add = [&](const QString &text, const Metric *metric) {
        QAction *const action = menu->addAction(text, this, [this, metric] {
            change(QStringLiteral("修改依据"), [&](Dimension &changed, RuleSet &) { changed.basis = metric; });
        });
        action->setCheckable(true);
        action->setChecked(dimension().basis == metric);
    };
    add(QStringLiteral("不限，逐条看规则"), nullptr);
    for (const Metric &metric : metrics()) {
        if (!metric.countsFromDate)
            add(metricTitle(metric), &metric);
    }
    PhraseButton *const pressed = m_basis->button(0);
    menu->popup(pressed->mapToGlobal(QPoint(0, pressed->height())));
}

void DimensionCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("dimensionMenu"));
    const size_t count = m_editing.draft->rules().dimensions.size();
    menu->addAction(QStringLiteral("上移"), this, [this] { Q_EMIT moveAsked(-1); })->setEnabled(m_at > 0);
    menu->addAction(QStringLiteral("下移"), this, [this] { Q_EMIT moveAsked(1); })->setEnabled(m_at + 1 < count);
    menu->addSeparator();
    QAction *const remove = menu->addAction(QStringLiteral("删除这个方面"), this, [this] {
        change(QStringLiteral("删除一个方面"),
               [this](Dimension &, RuleSet &rules) { rules.dimensions.erase(rules.dimensions.begin() + static_cast<qsizetype>(m_at)); });
    });
    remove->setEnabled(count > 1);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace bihuan
