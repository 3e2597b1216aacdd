// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/models/officefile.h"
#include "ui/shell/periodselector.h"
#include "ui/shell/searchbutton.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace bihuan {

namespace {

/// "填报中 · 已报 44/49 个单位".
QString stateText(const OfficeFile &file)
{
    const QString &state = file.view().state;
    const QString title = periodStateTitle(state);
    const ReportingState &reporting = file.reporting();
    if (state != periodstates::open || reporting.units == 0)
        return title;
    return QStringLiteral("%1 · 已报 %2/%3").arg(title).arg(reporting.unitsReported).arg(reporting.units);
}

Chip::Tone toneOf(const OfficeFile &file)
{
    const QString &state = file.view().state;
    if (state == periodstates::open)
        return file.reporting().unitsReported == file.reporting().units ? Chip::Tone::Green : Chip::Tone::Yellow;
    return state == periodstates::published ? Chip::Tone::Blue : Chip::Tone::Neutral;
}

} // namespace

TopBar::TopBar(OfficeFile &file, QAction &search, QWidget *parent)
    : QWidget(parent), m_file(file), m_title(new QLabel(this)), m_periods(new PeriodSelector(file, this)),
      m_state(new Chip(this)), m_readOnly(new Chip(this))
{
    setFixedHeight(52);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(type::title(font()));
    m_state->setObjectName(QStringLiteral("periodState"));
    m_readOnly->setObjectName(QStringLiteral("readOnly"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->setSpacing(space::l);
    row->addWidget(m_title);
    row->addWidget(m_periods);
    row->addWidget(m_state);
    row->addWidget(m_readOnly);
    row->addStretch(1);
    row->addWidget(new SearchButton(search, this));
    refresh();
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::refresh()
{
    m_periods->refresh();
    m_state->setText(stateText(m_file), toneOf(m_file));
    const ReportingState &reporting = m_file.reporting();
    m_state->setToolTip(QStringLiteral("应报单位 %1 个，已报齐 %2 个；应报事项 %3 项，已报 %4 项")
                            .arg(reporting.units)
                            .arg(reporting.unitsReported)
                            .arg(reporting.due)
                            .arg(reporting.reported));
    m_readOnly->setText(m_file.isReadOnly() ? QStringLiteral("只读查看") : QString(), Chip::Tone::Neutral);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.hairline);
}

} // namespace bihuan
