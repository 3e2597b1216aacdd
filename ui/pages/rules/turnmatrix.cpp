// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/turnmatrix.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

/// Lights that occur, colours first and worst first.
std::vector<Light> lightsIn(const QMap<QString, int> &counts, const Palette &palette)
{
    std::vector<Light> lights;
    for (const PaletteColour &colour : palette.colours) {
        if (counts.value(colour.id) > 0)
            lights.push_back(Light::of(colour.id));
    }
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        if (at.value() > 0 && !palette.find(at.key()))
            lights.push_back(Light::fromId(at.key()));
    }
    return lights;
}

} // namespace

void TurnMatrix::show(std::shared_ptr<const RuleTrial> trial, const Palette &before, const Palette &after)
{
    m_trial = std::move(trial);
    m_before = before;
    m_after = after;
    m_from = m_trial ? lightsIn(m_trial->before, before) : std::vector<Light>();
    m_to = m_trial ? lightsIn(m_trial->after, after) : std::vector<Light>();
    setAccessibleName(QStringLiteral("变灯的数目"));
    setAccessibleDescription(words());
    setToolTip(words());
    updateGeometry();
    update();
}

int TurnMatrix::count(const QString &from, const QString &to) const
{
    if (from != to)
        return m_trial->turns.value({from, to});
    int stayed = m_trial->before.value(from);
    for (auto turn = m_trial->turns.cbegin(); turn != m_trial->turns.cend(); ++turn)
        stayed -= turn.key().first == from ? turn.value() : 0;
    return stayed;
}

QString TurnMatrix::words() const
{
    QStringList turns;
    for (const Light &from : m_from) {
        for (const Light &to : m_to) {
            if (from != to && count(from.id(), to.id()) > 0)
                turns += QStringLiteral("%1变%2 %3 项").arg(m_before.title(from), m_after.title(to)).arg(count(from.id(), to.id()));
        }
    }
    return turns.isEmpty() ? QStringLiteral("没有事项变灯") : turns.join(QStringLiteral("，"));
}

int TurnMatrix::rowHeight() const
{
    return fontMetrics().height() + space::s;
}

QSize TurnMatrix::sizeHint() const
{
    return {200, static_cast<int>(m_from.size() + 1) * rowHeight()};
}

void TurnMatrix::paintEvent(QPaintEvent *)
{
    if (!m_trial || m_from.empty())
        return;
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(type::small(font()));
    const int head = painter.fontMetrics().horizontalAdvance(QStringLiteral("◆未到节点")) + space::s;
    const int row = rowHeight();
    const int column = (width() - head) / std::max(1, static_cast<int>(m_to.size()));
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(0, 0, head, row), Qt::AlignVCenter, QStringLiteral("原 ＼ 改"));
    const auto title = [&](const QRect &box, const Light &light, const Palette &colours, Qt::Alignment alignment) {
        painter.setPen(tokens.light(light.id()).ink);
        const QString words = colours.title(light);
        painter.drawText(box, alignment | Qt::AlignVCenter, painter.fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    };
    for (size_t to = 0; to < m_to.size(); ++to)
        title(QRect(head + static_cast<int>(to) * column, 0, column, row), m_to[to], m_after, Qt::AlignHCenter);
    for (size_t from = 0; from < m_from.size(); ++from) {
        const int y = static_cast<int>(from + 1) * row;
        painter.fillRect(0, y, width(), 1, tokens.hairline);
        title(QRect(0, y, head, row), m_from[from], m_before, Qt::AlignLeft);
        for (size_t to = 0; to < m_to.size(); ++to) {
            const int number = count(m_from[from].id(), m_to[to].id());
            if (number == 0)
                continue;
            const QRect cell(head + static_cast<int>(to) * column, y, column, row);
            const bool stays = m_from[from] == m_to[to];
            const InkSet &inks = tokens.light(m_to[to].id());
            if (!stays)
                roundedBox(painter, cell.adjusted(2, 2, -2, -2), space::xs, inks.tint, Qt::transparent);
            painter.setFont(stays ? type::small(font()) : type::cardTitle(font()));
            painter.setPen(stays ? tokens.secondary : inks.ink);
            painter.drawText(cell, Qt::AlignCenter, QString::number(number));
            painter.setFont(type::small(font()));
        }
    }
}

} // namespace bihuan
