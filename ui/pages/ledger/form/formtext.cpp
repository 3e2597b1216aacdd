// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace bihuan {

namespace {

/// Lays the text out from (0, 0); its height.
double layWrapped(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString withSoftBreaks(const QString &text)
{
    return QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    if (!text.contains(QLatin1Char('\n')) && metrics.horizontalAdvance(text) <= width)
        return metrics.height();
    QTextLayout layout(withSoftBreaks(text), font);
    return static_cast<int>(std::ceil(layWrapped(layout, width)));
}

void drawWrapped(QPainter &painter, const QRect &place, const QString &text)
{
    QTextLayout layout(withSoftBreaks(text), painter.font());
    layWrapped(layout, place.width());
    layout.draw(&painter, place.topLeft());
}

} // namespace bihuan
