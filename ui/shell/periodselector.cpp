// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/periodselector.h"

#include "ui/models/officefile.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace bihuan {

namespace {

/// Months, the half months that were ever opened, then what is read from them.
std::vector<Period> periodsOf(const County &county, int year)
{
    std::vector<Period> periods;
    for (int month = 1; month <= 12; ++month) {
        for (const int half : {month * 2 - 1, month * 2}) {
            const Period period{Period::Kind::HalfMonth, year, half};
            if (county.period(period))
                periods.push_back(period);
        }
        periods.push_back(Period::month(year, month));
    }
    for (int quarter = 1; quarter <= 4; ++quarter)
        periods.push_back({Period::Kind::Quarter, year, quarter});
    periods.push_back({Period::Kind::HalfYear, year, 1});
    periods.push_back(Period::ofYear(year));
    return periods;
}

QToolButton *arrow(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFixedSize(28, 28);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PeriodSelector::PeriodSelector(OfficeFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_previous(arrow(QStringLiteral("left"), QStringLiteral("前一期"), this)),
      m_middle(new QToolButton(this)), m_next(arrow(QStringLiteral("right"), QStringLiteral("后一期"), this))
{
    setObjectName(QStringLiteral("periodSelector"));
    setAccessibleName(QStringLiteral("数据期选择"));
    m_previous->setObjectName(QStringLiteral("periodPrevious"));
    m_previous->setToolTip(QStringLiteral("前一期（Ctrl+PgUp）"));
    m_next->setObjectName(QStringLiteral("periodNext"));
    m_next->setToolTip(QStringLiteral("后一期（Ctrl+PgDown）"));
    m_middle->setObjectName(QStringLiteral("periodMiddle"));
    m_middle->setToolTip(QStringLiteral("选择数据期（Ctrl+Shift+P）"));
    m_middle->setAutoRaise(true);
    m_middle->setFont(type::cardTitle(font()));
    m_middle->setMinimumWidth(96);
    m_middle->setFixedHeight(28);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(m_previous);
    row->addWidget(m_middle);
    row->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_middle, &QToolButton::clicked, this, &PeriodSelector::openList);
    refresh();
}

void PeriodSelector::refresh()
{
    m_middle->setText(m_file.period().title());
    m_middle->setAccessibleName(QStringLiteral("数据期 %1").arg(m_file.period().title()));
    m_previous->setEnabled(neighbour(false).has_value());
    m_next->setEnabled(neighbour(true).has_value());
}

std::optional<Period> PeriodSelector::neighbour(bool forward) const
{
    const Period period = forward ? m_file.period().next() : m_file.period().previous();
    const auto &years = m_file.years();
    if (std::ranges::find(years, period.year) == years.end())
        return {};
    return period;
}

void PeriodSelector::step(bool forward)
{
    if (const auto period = neighbour(forward))
        Q_EMIT chosen(*period);
}

void PeriodSelector::openList()
{
    QMenu menu(this);
    menu.setAccessibleName(QStringLiteral("数据期"));
    const auto fill = [this](QMenu &list, int year) {
        Period::Kind kind = Period::Kind::Month;
        for (const Period &period : periodsOf(*m_file.county(), year)) {
            const bool longer = period.kind != Period::Kind::Month && period.kind != Period::Kind::HalfMonth;
            if (longer && kind == Period::Kind::Month)
                list.addSeparator();
            kind = longer ? period.kind : Period::Kind::Month;
            const PeriodRecord *record = m_file.county()->period(period);
            QString text = period.title();
            if (record)
                text += QLatin1Char('\t') + periodStateTitle(record->state);
            QAction *const action = list.addAction(text, this, [this, period] { Q_EMIT chosen(period); });
            action->setCheckable(true);
            action->setChecked(period == m_file.period());
            if (action->isChecked())
                list.setActiveAction(action);
        }
    };
    fill(menu, m_file.county()->year());
    if (m_file.years().size() > 1) {
        menu.addSeparator();
        for (const int year : m_file.years()) {
            if (year != m_file.county()->year())
                fill(*menu.addMenu(QStringLiteral("%1年").arg(year)), year);
        }
    }
    menu.exec(mapToGlobal(QPoint(0, height() + 2)));
}

void PeriodSelector::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, tokens.surface, tokens.strongLine);
    painter.fillRect(m_middle->geometry().left() - 1, 1, 1, height() - 2, tokens.hairline);
    painter.fillRect(m_middle->geometry().right() + 1, 1, 1, height() - 2, tokens.hairline);
}

} // namespace bihuan
