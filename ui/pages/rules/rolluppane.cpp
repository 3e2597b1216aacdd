// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rolluppane.h"

#include "ui/models/officefile.h"
#include "ui/pages/rules/rolluprow.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int rollupListWidth = 176;
constexpr int rollupUsesWidth = 304;
constexpr size_t mostRollupRules = 20;

/// In the order of the box.
constexpr Rollup::Mode rollupModeOrder[] = {Rollup::Mode::Worst, Rollup::Mode::Counts, Rollup::Mode::Rules};

QPushButton *makeRollupButton(const char *name, const QString &words, const QString &spoken, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(spoken);
    return button;
}

} // namespace

RollupPane::RollupPane(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_list(new QListWidget(this))
{
    auto *known = new Card(QStringLiteral("汇总规则"), this);
    known->setFixedWidth(rollupListWidth);
    m_list->setObjectName(QStringLiteral("rollupList"));
    m_list->setAccessibleName(QStringLiteral("各种汇总规则"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    known->content()->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::m);
    row->addWidget(known);
    row->addWidget(makeEditor(), 1);
    row->addWidget(makeUses());
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *now) {
        if (!now)
            return;
        m_open = now->data(Qt::UserRole).toString();
        showEditor();
    });
}

QWidget *RollupPane::makeEditor()
{
    m_editor = new Card(QStringLiteral("怎样得出灯"), this);
    m_copy = makeRollupButton("copyRollup", QStringLiteral("复制"), QStringLiteral("复制这条汇总规则"), m_editor);
    m_remove = makeRollupButton("removeRollup", QStringLiteral("删除"), QStringLiteral("删除这条汇总规则"), m_editor);
    m_editor->head()->addWidget(m_copy);
    m_editor->head()->addWidget(m_remove);
    m_title = new QLineEdit(m_editor);
    m_title->setObjectName(QStringLiteral("rollupTitle"));
    m_title->setAccessibleName(QStringLiteral("汇总规则的名称"));
    m_mode = new QComboBox(m_editor);
    m_mode->setObjectName(QStringLiteral("rollupMode"));
    m_mode->setAccessibleName(QStringLiteral("汇总的方式"));
    m_mode->addItems({QStringLiteral("取最差的事项"), QStringLiteral("只计数，不评灯"), QStringLiteral("按自定的规则")});
    m_said = new QLabel(m_editor);
    m_said->setWordWrap(true);
    m_add = makeRollupButton("addRollupRule", QStringLiteral("添加一条"), QStringLiteral("添加一条汇总规则"), m_editor);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_mode);
    auto *inner = new QWidget(m_editor);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(space::s);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *scroll = new QScrollArea(m_editor);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    m_editor->content()->setSpacing(space::m);
    m_editor->content()->addLayout(head);
    m_editor->content()->addWidget(m_said);
    m_editor->content()->addWidget(scroll, 1);
    connect(m_copy, &QPushButton::clicked, this, &RollupPane::copy);
    connect(m_remove, &QPushButton::clicked, this, &RollupPane::remove);
    connect(m_add, &QPushButton::clicked, this, &RollupPane::addRule);
    connect(m_mode, &QComboBox::activated, this, &RollupPane::setMode);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        const OfficeRollup *const now = shown();
        if (!now || now->shipped || now->rollup.title == m_title->text().trimmed())
            return;
        Rollup renamed = now->rollup;
        renamed.title = m_title->text().trimmed();
        keep(renamed);
    });
    return m_editor;
}

QWidget *RollupPane::makeUses()
{
    auto *card = new Card(QStringLiteral("用在哪里"), this);
    card->setFixedWidth(rollupUsesWidth);
    card->content()->setSpacing(space::xs);
    for (const Grouping grouping : groupings) {
        auto *title = new QLabel(QStringLiteral("按%1").arg(groupingTitle(grouping)), card);
        auto *box = new QComboBox(card);
        box->setObjectName(QStringLiteral("rollupUse.") + groupingId(grouping));
        box->setAccessibleName(QStringLiteral("按%1汇总用哪条规则").arg(groupingTitle(grouping)));
        title->setBuddy(box);
        auto *counts = new QLabel(card);
        counts->setObjectName(QStringLiteral("rollupCounts.") + groupingId(grouping));
        counts->setWordWrap(true);
        counts->setFont(type::small(font()));
        counts->setForegroundRole(QPalette::PlaceholderText);
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(title, 1);
        line->addWidget(box);
        card->content()->addLayout(line);
        card->content()->addWidget(counts);
        card->content()->addSpacing(space::s);
        connect(box, &QComboBox::activated, this, [this, grouping](int row) {
            if (row >= 0 && row < static_cast<int>(m_known.size()))
                run(chosenRollup(*m_context.file.county(), grouping, m_known[static_cast<size_t>(row)].rollup));
        });
        m_uses.emplace_back(box, counts);
    }
    card->content()->addStretch(1);
    return card;
}

QWidget *RollupPane::firstFocus() const
{
    return m_list;
}

const OfficeRollup *RollupPane::shown() const
{
    const auto found = std::ranges::find(m_known, m_open, [](const OfficeRollup &known) { return known.rollup.id; });
    return found == m_known.end() ? nullptr : &*found;
}

void RollupPane::refresh()
{
    auto known = rollupsOfOffice(m_context.file.county()->context());
    if (!known)
        return m_context.host.tell(known.error());
    m_known = std::move(*known);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const OfficeRollup &entry : m_known) {
        auto *item = new QListWidgetItem(entry.rollup.title, m_list);
        item->setSizeHint({0, fontMetrics().height() + 2 * space::s});
        item->setToolTip(entry.shipped ? QStringLiteral("%1：随程序提供").arg(entry.rollup.title) : QStringLiteral("%1：本办自己的").arg(entry.rollup.title));
        item->setData(Qt::UserRole, entry.rollup.id);
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        if (entry.rollup.id == m_open)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0) {
        m_list->setCurrentRow(0);
        m_open = m_list->currentItem()->data(Qt::UserRole).toString();
    }
    showEditor();
    showUses();
}

void RollupPane::showEditor()
{
    const OfficeRollup *const now = shown();
    if (!now)
        return;
    const Rollup &rollup = now->rollup;
    const bool writable = m_context.file.isWritable();
    const bool editable = writable && !now->shipped;
    m_editor->setRemark(now->shipped ? QStringLiteral("随程序提供，复制后可以修改") : QString());
    m_copy->setEnabled(writable);
    m_remove->setVisible(!now->shipped);
    m_remove->setEnabled(editable && now->uses.empty());
    m_title->setText(rollup.title);
    m_title->setReadOnly(!editable);
    m_mode->setCurrentIndex(static_cast<int>(std::ranges::find(rollupModeOrder, rollup.mode) - std::begin(rollupModeOrder)));
    m_mode->setEnabled(editable);
    const bool rules = rollup.mode == Rollup::Mode::Rules;
    const QString order = rules ? QStringLiteral("从上到下，第一条符合的算数。未到节点、未报、已完成都不算绿灯，只有点了名的那一条才数它们。") : QString();
    const QStringList told = rules && editable ? QStringList() : rollupSentences(rollup);
    m_said->setText((QStringList{order} + told).join(QLatin1Char('\n')).trimmed());
    const size_t shownRules = editable ? rollup.rules.size() : 0; // what nobody can change is read, not switched off
    while (m_lines.size() < shownRules) {
        auto *line = new RollupRow(m_editor);
        const size_t place = m_lines.size();
        const auto changed = [this](const std::function<void(Rollup &)> &change) {
            if (const OfficeRollup *const open = shown()) {
                Rollup edited = open->rollup;
                change(edited);
                keep(edited);
            }
        };
        connect(line, &RollupRow::changed, this, [place, changed](const RollupRule &rule) { changed([&](Rollup &edited) { edited.rules[place] = rule; }); });
        connect(line, &RollupRow::removeAsked, this,
                [place, changed] { changed([&](Rollup &edited) { edited.rules.erase(edited.rules.begin() + static_cast<std::ptrdiff_t>(place)); }); });
        connect(line, &RollupRow::upAsked, this, [place, changed] { changed([&](Rollup &edited) { std::swap(edited.rules[place], edited.rules[place - 1]); }); });
        m_rows->addWidget(line);
        m_lines.push_back(line);
    }
    const Palette office = officePalette(m_context.file.county()->context().ruleSets());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(i < shownRules);
        if (i < shownRules)
            m_lines[i]->show(rollup.rules[i], static_cast<int>(i), rollup.palette, office);
    }
    m_add->setVisible(rules && editable);
    m_add->setEnabled(rollup.rules.size() < mostRollupRules);
}

void RollupPane::showUses()
{
    const OfficeContext &context = m_context.file.county()->context();
    for (size_t i = 0; i < m_uses.size(); ++i) {
        const auto &[box, counts] = m_uses[i];
        const QString chosen = context.rollupFor(groupingId(groupings[i])).id;
        const QSignalBlocker quiet(box);
        box->clear();
        int current = -1;
        for (const OfficeRollup &entry : m_known) {
            // Where nothing was chosen it is the worst matter's.
            if (chosen == entry.rollup.id || (chosen.isEmpty() && entry.shipped && entry.rollup.mode == Rollup::Mode::Worst))
                current = box->count();
            box->addItem(entry.rollup.title);
        }
        box->setCurrentIndex(current);
        box->setEnabled(m_context.file.isWritable());
        counts->setText(countsOf(groupings[i]));
    }
}

/// "本期 12 个：■红 3、▲黄 5、●绿 4".
QString RollupPane::countsOf(Grouping grouping) const
{
    const PeriodView &view = m_context.file.view();
    const OfficeContext &context = view.county->context();
    const Rollup &rollup = context.rollupFor(groupingId(grouping));
    const Palette palette = rollupPalette(rollup, context);
    const Summary summary = summarise(view, grouping);
    QMap<QString, int> lights;
    for (const SummaryRow &row : summary.rows)
        ++lights[lightOf(row, rollup, context).id()];
    QStringList parts;
    const auto tell = [&](const Light &light) {
        if (const int count = lights.value(light.id()); count > 0)
            parts.append(QStringLiteral("%1\u00A0%2").arg(light.state == Light::State::None ? QStringLiteral("不评灯") : palette.title(light)).arg(count));
    };
    for (const PaletteColour &colour : palette.colours)
        tell(Light::of(colour.id));
    for (const Light::State state : {Light::State::Done, Light::State::None})
        tell(Light{state, {}});
    return QStringLiteral("%1 %2 个：%3").arg(view.period.title()).arg(summary.rows.size()).arg(parts.join(QStringLiteral("、")));
}

bool RollupPane::run(const Result<DefinitionChange> &change)
{
    const auto done = change ? m_context.file.run(change->label, change->change) : Result<ChangeSummary>(tl::unexpected(change.error()));
    if (!done) {
        m_context.host.tell(done.error());
        refresh(); // what was chosen goes back to what holds
    }
    return done.has_value();
}

void RollupPane::copy()
{
    if (const OfficeRollup *const now = shown()) {
        const auto change = copyOfRollup(*m_context.file.county(), now->rollup);
        m_open = change ? change->id : m_open;
        if (run(change)) {
            refresh();
            m_title->setFocus();
            m_title->selectAll();
        }
    }
}

void RollupPane::remove()
{
    if (const OfficeRollup *const now = shown(); now && run(removedRollup(*m_context.file.county(), now->rollup)))
        refresh();
}

void RollupPane::keep(const Rollup &rollup)
{
    run(keptRollup(*m_context.file.county(), rollup));
}

void RollupPane::setMode(int mode)
{
    const OfficeRollup *const now = shown();
    if (!now || now->shipped)
        return;
    Rollup changed = now->rollup;
    changed.mode = rollupModeOrder[mode];
    if (changed.mode != Rollup::Mode::Rules) {
        changed.palette = {};
        changed.rules.clear();
    } else if (changed.rules.empty()) {
        changed.palette = officePalette(m_context.file.county()->context().ruleSets());
        changed.rules.push_back({static_cast<int>(changed.palette.colours.size()) - 1, RollupRule::Quantity::Always, {}, {}});
    }
    keep(changed);
}

/// Before 其他情形, which takes everything.
void RollupPane::addRule()
{
    const OfficeRollup *const now = shown();
    if (!now || now->shipped)
        return;
    Rollup changed = now->rollup;
    RollupRule rule;
    rule.colour = 0;
    rule.quantity = RollupRule::Quantity::Count;
    rule.lights = {changed.palette.colours.front().id};
    rule.bounds.low = Ratio(1, 1);
    const auto always = std::ranges::find(changed.rules, RollupRule::Quantity::Always, &RollupRule::quantity);
    changed.rules.insert(always, rule);
    keep(changed);
}

} // namespace bihuan
