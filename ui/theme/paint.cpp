// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace bihuan {

QColor blended(const QColor &colour, const QColor &ground, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue()));
}

void roundedBox(QPainter &painter, const QRect &box, int radius, const QColor &fill, const QColor &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF edge = line.alpha() ? QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(box);
    painter.drawRoundedRect(edge, radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &box, int radius, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void chevron(QPainter &painter, const QPointF &centre, Qt::ArrowType direction, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    if (direction == Qt::UpArrow)
        painter.rotate(180);
    else if (direction == Qt::LeftArrow)
        painter.rotate(90);
    else if (direction == Qt::RightArrow)
        painter.rotate(-90);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void lightShape(QPainter &painter, const QRectF &box, const QString &shape, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPen stroke(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (shape == QLatin1String("square")) {
        const double inset = box.width() * 0.06;
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset));
    } else if (shape == QLatin1String("triangle")) {
        painter.drawPolygon(QPolygonF{box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight()});
    } else if (shape == QLatin1String("circle")) {
        painter.drawEllipse(box);
    } else if (shape == QLatin1String("diamond")) {
        painter.drawPolygon(QPolygonF{QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                                      QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())});
    } else if (shape == QLatin1String("done")) {
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{QPointF(box.left() + box.width() * 0.08, box.center().y()),
                                       QPointF(box.left() + box.width() * 0.4, box.bottom() - box.height() * 0.15),
                                       QPointF(box.right() - box.width() * 0.04, box.top() + box.height() * 0.15)});
    } else if (shape == QLatin1String("unreported")) {
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
    } else {
        painter.setPen(stroke);
        painter.drawLine(QPointF(box.left() + 1, box.center().y()), QPointF(box.right() - 1, box.center().y()));
    }
    painter.restore();
}

} // namespace bihuan
