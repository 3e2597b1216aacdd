// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/detailpanel.h"

#include "ui/models/cellvalues.h"
#include "ui/pages/ledger/reasonbox.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bihuan {

namespace {

constexpr int panelWidth = 276;
constexpr int titleWidth = 82;

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// "需 1,680 万元，前8个月月均的 2.5 倍": the pace that the goal still needs.
QString neededPace(const MatterRow &row, const Period &period)
{
    const int left = 12 - period.lastMonth();
    if (!row.plan || !row.cumulative || left <= 0 || !row.measure.isAdditive() || *row.cumulative >= *row.plan)
        return {};
    const Ratio needed(*row.plan - *row.cumulative, left);
    const QString amount = figureWithUnit(needed.scaled(1, 0), row.measure.unit);
    if (*row.cumulative <= 0)
        return QStringLiteral("需 %1").arg(amount);
    const Ratio pace(*row.cumulative, period.lastMonth());
    const qint64 tenths = (needed / pace).scaled(1, 1);
    return QStringLiteral("需 %1，前%2个月月均的 %3.%4 倍")
        .arg(amount)
        .arg(period.lastMonth())
        .arg(tenths / 10)
        .arg(tenths % 10);
}

} // namespace

DetailPanel::DetailPanel(QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_light(new Chip(this)), m_origin(new QLabel(this)),
      m_reason(new ReasonBox(this)), m_content(new QWidget(this)), m_facts(new QVBoxLayout),
      m_scroll(new QScrollArea(this)), m_nothing(new QLabel(QStringLiteral("选一行，这里说明它为什么亮这个灯。"), this)),
      m_buttons(new QWidget(this)), m_due(new QPushButton(this)), m_history(new QPushButton(QStringLiteral("历史"), this))
{
    setObjectName(QStringLiteral("detailPanel"));
    setAccessibleName(QStringLiteral("事项详情"));
    setFixedWidth(panelWidth);
    m_name->setObjectName(QStringLiteral("detailName"));
    m_name->setWordWrap(true);
    m_name->setFont(type::cardTitle(font()));
    m_origin->setFont(type::small(font()));
    m_origin->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_due->setObjectName(QStringLiteral("dueAction"));
    m_due->setProperty("kind", QStringLiteral("primary"));
    m_history->setObjectName(QStringLiteral("historyButton"));
    m_history->setAccessibleName(QStringLiteral("查看历史"));

    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_light);
    chips->addWidget(m_origin, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, space::xs, 0);
    content->setSpacing(space::s);
    content->addWidget(m_name);
    content->addLayout(chips);
    content->addWidget(m_reason);
    m_facts->setSpacing(space::xs + 2);
    content->addLayout(m_facts);
    content->addStretch();
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_scroll->setAccessibleName(QStringLiteral("详情内容"));

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_due);
    buttons->addWidget(m_history);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::m, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_buttons);
    connect(m_due, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_dueField); });
    connect(m_history, &QPushButton::clicked, this, &DetailPanel::historyRequested);
    show(nullptr, nullptr, {}, false);
}

void DetailPanel::show(const MatterRow *row, const MatterFile *file, const PeriodView &view, bool takesFigures)
{
    m_nothing->setVisible(!row);
    m_scroll->setVisible(row);
    m_buttons->setVisible(row);
    clearFacts();
    if (!row || !file)
        return;
    m_name->setText(row->name);
    m_light->setLight(row->light.id(), lightShapeOf(row->light, file->rules), lightWord(row->light, file->rules));
    QStringList origin{row->code, row->yearType};
    if (row->sample)
        origin.append(QStringLiteral("示例数据"));
    origin.removeAll(QString());
    m_origin->setText(origin.join(QStringLiteral("　")));
    m_reason->show(row->light.id(), row->reason);

    addFact(QStringLiteral("牵头单位"), row->unit);
    const QString holder = row->leaderName.isEmpty() ? QString() : QStringLiteral("　%1").arg(row->leaderName);
    addFact(QStringLiteral("包抓领导"), row->leader + holder);
    if (!row->overrideReason.isEmpty())
        addFact(QStringLiteral("人工调整"), row->overrideReason);
    addFact(QStringLiteral("进展情况"), row->progress);
    addFact(QStringLiteral("滞后原因"), row->delayReasonTitle);
    addFact(QStringLiteral("存在问题"), row->problem);
    addFact(QStringLiteral("下步措施"), row->nextStep);
    addFact(QStringLiteral("后%1个月月均").arg(12 - view.period.lastMonth()), neededPace(*row, view.period));
    QStringList others;
    for (const QString &ledger : row->listedIn) {
        const LedgerDefinition *const definition = view.county->ledger(LedgerId{ledger});
        others.append(definition ? definition->title : ledger);
    }
    addFact(QStringLiteral("同时列入"), others.join(QStringLiteral("、")));
    addFact(QStringLiteral("任务来源"), row->sourceTitles.join(QStringLiteral("；")));
    addMilestones(*file, view.period);
    chooseDueAction(*row, *file, takesFigures);
}

void DetailPanel::clearFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DetailPanel::addFact(const QString &title, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    auto *line = new QWidget(m_content);
    auto *grid = new QHBoxLayout(line);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    auto *name = wrapped(title, line);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setFixedWidth(titleWidth);
    name->setAlignment(Qt::AlignTop);
    grid->addWidget(name, 0, Qt::AlignTop);
    grid->addWidget(wrapped(text, line), 1);
    m_facts->addWidget(line);
}

void DetailPanel::addHeading(const QString &title)
{
    auto *heading = new QLabel(title, m_content);
    heading->setFont(type::cardTitle(font()));
    heading->setContentsMargins(0, space::s, 0, 0);
    m_facts->addWidget(heading);
}

void DetailPanel::addMilestones(const MatterFile &file, const Period &period)
{
    if (file.course.milestones.empty())
        return;
    addHeading(QStringLiteral("节点"));
    for (const Milestone *step : file.course.milestones) {
        const bool kept = step->actual.has_value();
        const bool late = !kept && step->planned && step->planned->lastDay() <= period.lastDay();
        const QString mark = kept ? QStringLiteral("●") : late ? QStringLiteral("■") : QStringLiteral("○");
        const QString when = kept            ? step->actual->title()
                             : step->planned ? QStringLiteral("%1%2").arg(late ? QStringLiteral("应 ") : QStringLiteral("计划 "),
                                                                          step->planned->title())
                                             : QStringLiteral("未定");
        QString text = QStringLiteral("%1 %2　%3").arg(mark, step->title, when);
        if (late)
            text += QStringLiteral("，逾期 %1 天").arg(step->planned->lastDay().daysTo(period.lastDay()));
        auto *line = wrapped(text, m_content);
        if (late) {
            line->setForegroundRole(QPalette::BrightText);
        }
        m_facts->addWidget(line);
    }
}

void DetailPanel::chooseDueAction(const MatterRow &row, const MatterFile &file, bool takesFigures)
{
    const int severity = file.rules ? file.rules->palette.severity(row.light.colour) : -1;
    const bool warned = row.light.state == Light::State::Colour && severity >= 0 &&
                        severity + 1 < static_cast<int>(file.rules->palette.colours.size());
    m_dueField.clear();
    QString text;
    if (takesFigures && row.light.state == Light::State::Unreported) {
        text = QStringLiteral("填报本月");
        m_dueField = QStringLiteral("cumulative");
    } else if (takesFigures && warned && row.delayReason.isEmpty()) {
        text = QStringLiteral("填写滞后原因");
        m_dueField = QStringLiteral("delayReason");
    } else if (takesFigures && warned && row.nextStep.isEmpty()) {
        text = QStringLiteral("填写下步措施");
        m_dueField = QStringLiteral("nextStep");
    }
    m_due->setText(text);
    m_due->setAccessibleName(text);
    m_due->setVisible(!text.isEmpty());
}

void DetailPanel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::card, tokens.surface, tokens.hairline);
}

} // namespace bihuan
