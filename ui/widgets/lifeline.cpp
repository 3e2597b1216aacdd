// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lifeline.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QPainter>

namespace bihuan {

namespace {

constexpr int gutter = space::l; ///< for the line and its dots
constexpr int dot = 8;

} // namespace

LifeLine::LifeLine(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("lifeLine"));
    setAccessibleName(QStringLiteral("办理过程"));
}

QString LifeLine::Step::entered(const QString &at, const QString &actor)
{
    const QDateTime moment = QDateTime::fromString(at, Qt::ISODate);
    return QStringLiteral("%1 %2录入").arg(moment.isValid() ? moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : at, actor);
}

void LifeLine::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList spoken;
    for (const Step &step : m_steps)
        spoken.append(step.what);
    setAccessibleDescription(spoken.join(QStringLiteral("；")));
    updateGeometry();
    update();
}

int LifeLine::heightOf(const Step &step, int width) const
{
    const int words = fontMetrics().boundingRect(QRect(0, 0, width - gutter, 10000), Qt::TextWordWrap, step.what).height();
    return words + QFontMetrics(type::small(font())).height() + space::m;
}

int LifeLine::heightForWidth(int width) const
{
    int height = 0;
    for (const Step &step : m_steps)
        height += heightOf(step, width);
    return height;
}

QSize LifeLine::sizeHint() const
{
    return {240, heightForWidth(std::max(240, width()))};
}

void LifeLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const QFont small = type::small(font());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const int height = heightOf(step, width());
        const QPointF centre(dot / 2.0, top + fontMetrics().height() / 2.0);
        if (i + 1 < m_steps.size())
            painter.fillRect(QRectF(centre.x() - 0.5, centre.y(), 1.0, height), tokens.strongLine);
        painter.setPen(Qt::NoPen);
        painter.setBrush(i == 0 ? tokens.accent : tokens.neutral.bar);
        painter.drawEllipse(centre, dot / 2.0, dot / 2.0);
        painter.setFont(font());
        painter.setPen(tokens.text);
        QRect used;
        painter.drawText(QRect(gutter, top, width() - gutter, height), Qt::TextWordWrap, step.what, &used);
        painter.setFont(small);
        painter.setPen(tokens.secondary);
        painter.drawText(QRect(gutter, used.bottom() + 1, width() - gutter, QFontMetrics(small).height()), Qt::AlignLeft, step.who);
        top += height;
    }
}

} // namespace bihuan
