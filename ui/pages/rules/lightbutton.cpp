// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/lightbutton.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QMenu>
#include <QPainter>

namespace bihuan {

namespace {
constexpr int lightButtonShape = 10;
constexpr int lightButtonArrow = 12;
} // namespace

LightButton::LightButton(QWidget *parent) : PieceButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &LightButton::openMenu);
}

void LightButton::show(const QString &name, const Palette &palette, int colour, bool editable)
{
    m_palette = palette;
    m_colour = colour;
    m_editable = editable;
    setText(palette.colours[static_cast<size_t>(colour)].title);
    setAccessibleName(QStringLiteral("%1的灯：%2").arg(name, text()));
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    setToolTip(editable ? QStringLiteral("换一种颜色") : QString());
    updateGeometry();
    update();
}

QSize LightButton::sizeHint() const
{
    const int arrow = m_editable ? lightButtonArrow : 0;
    return {fontMetrics().horizontalAdvance(text()) + lightButtonShape + space::xs + 2 * space::s + arrow, fontMetrics().height() + 6};
}

void LightButton::paintEvent(QPaintEvent *)
{
    if (m_colour < 0)
        return;
    const Tokens &tokens = tokensOf(palette());
    const PaletteColour &colour = m_palette.colours[static_cast<size_t>(m_colour)];
    const InkSet &inks = tokens.light(colour.id);
    QPainter painter(this);
    const bool isLit = m_editable && (underMouse() || isDown());
    roundedBox(painter, rect(), radius::chip, inks.tint, isLit ? inks.bar : QColor(Qt::transparent));
    lightShape(painter, QRectF(space::s, (height() - lightButtonShape) / 2.0, lightButtonShape, lightButtonShape), colour.shape, inks.ink);
    painter.setPen(inks.ink);
    painter.drawText(rect().adjusted(space::s + lightButtonShape + space::xs, 0, 0, 0), Qt::AlignVCenter, text());
    if (m_editable)
        chevron(painter, QPointF(width() - space::s - 3, height() / 2.0), Qt::DownArrow, inks.ink);
    if (hasFocus())
        focusRing(painter, rect(), radius::chip, tokens);
}

void LightButton::openMenu()
{
    if (!m_editable)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("lightMenu"));
    for (size_t at = 0; at < m_palette.colours.size(); ++at) {
        const int colour = static_cast<int>(at);
        QAction *const action = menu->addAction(m_palette.title(Light::of(m_palette.colours[at].id)));
        action->setCheckable(true);
        action->setChecked(colour == m_colour);
        connect(action, &QAction::triggered, this, [this, colour] { Q_EMIT chosen(colour); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace bihuan
