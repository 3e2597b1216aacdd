// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/stagetrack.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int markSize = space::m;
}

StageTrack::StageTrack(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stageTrack"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageTrack::show(const StageFlow &flow, const QString &standing)
{
    m_titles.clear();
    for (const Stage &stage : flow.stages)
        m_titles.append(stage.title);
    const auto found = std::ranges::find(flow.stages, standing, &Stage::id);
    m_standing = found == flow.stages.end() ? 0 : static_cast<int>(found - flow.stages.begin());
    setAccessibleName(QStringLiteral("环节，第 %1 步“%2”，共 %3 步").arg(m_standing + 1).arg(m_titles.value(m_standing)).arg(m_titles.size()));
    update();
}

QSize StageTrack::sizeHint() const
{
    return {markSize * 12, markSize + space::s};
}

QPointF StageTrack::centreOf(int stage) const
{
    const double room = width() - markSize - 2.0;
    const auto steps = std::max<qsizetype>(1, m_titles.size() - 1);
    return {1.0 + markSize / 2.0 + room * stage / static_cast<double>(steps), height() / 2.0};
}

void StageTrack::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int last = static_cast<int>(m_titles.size()) - 1;
    const bool done = m_standing == last;
    const QColor &reached = done ? tokens.green.bar : tokens.accent;
    for (int stage = 0; stage < last; ++stage) {
        painter.setPen(QPen(stage < m_standing ? reached : tokens.hairline, 2));
        painter.drawLine(centreOf(stage), centreOf(stage + 1));
    }
    for (int stage = 0; stage <= last; ++stage) {
        const double half = stage == m_standing ? markSize / 2.0 : markSize / 3.0;
        painter.setPen(QPen(stage <= m_standing ? reached : tokens.strongLine, 1.5));
        painter.setBrush(stage < m_standing || done ? reached : stage == m_standing ? tokens.accentTint : tokens.surface);
        painter.drawEllipse(centreOf(stage), half - 1, half - 1);
        if (stage == m_standing && !done) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(reached);
            painter.drawEllipse(centreOf(stage), markSize / 5.0, markSize / 5.0);
        }
    }
}

bool StageTrack::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int stage = 0; stage < m_titles.size(); ++stage) {
            if (std::abs(help->pos().x() - centreOf(stage).x()) <= markSize) {
                QToolTip::showText(help->globalPos(), QStringLiteral("%1. %2").arg(stage + 1).arg(m_titles.at(stage)), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace bihuan
