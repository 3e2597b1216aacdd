// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/findingdelegate.h"

#include "ui/pages/importing/findingmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace bihuan {

namespace {

constexpr double markSize = 9.0;
constexpr int markColumn = 18;

/// Broken where Chinese may be broken: no line begins with a stop, no figure is torn apart.
QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

int sentenceHeight(const QFont &font, int width, const QString &text)
{
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping());
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

int sentenceWidth(int viewWidth)
{
    return std::max(80, viewWidth - markColumn - 2 * space::s);
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (index.data(FindingModel::IsKindRole).toBool())
        return {width, option.fontMetrics.height() + space::m};
    const QFontMetrics small(type::small(option.font));
    return {width, small.height() + sentenceHeight(option.font, sentenceWidth(width), index.data().toString()) + space::l};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect &box = option.rect;
    const QFont small = type::small(option.font);
    painter->save();
    if (index.data(FindingModel::IsKindRole).toBool()) {
        painter->fillRect(box, tokens.window);
        painter->setPen(tokens.text);
        painter->setFont(type::cardTitle(option.font));
        painter->drawText(box.adjusted(space::s, 0, 0, 0), Qt::AlignVCenter, index.data().toString());
        painter->setPen(tokens.secondary);
        painter->setFont(small);
        painter->drawText(box.adjusted(0, 0, -space::s, 0), Qt::AlignVCenter | Qt::AlignRight, index.data(FindingModel::ValueRole).toString());
    } else {
        const auto state = static_cast<FindingModel::State>(index.data(FindingModel::StateRole).toInt());
        const bool open = state == FindingModel::State::Open;
        painter->fillRect(box, option.state.testFlag(QStyle::State_Selected) ? tokens.accentTint : tokens.surface);
        const QRectF mark(box.left() + space::s, box.top() + space::s + 2, markSize, markSize);
        lightShape(*painter, mark, open ? QStringLiteral("triangle") : state == FindingModel::State::Accepted ? QStringLiteral("done") : QStringLiteral("circle"),
                   open ? tokens.yellow.bar : state == FindingModel::State::Accepted ? tokens.green.ink : tokens.faint);
        const int left = box.left() + space::s + markColumn;
        const int width = sentenceWidth(box.width());
        QFontMetrics metrics(small);
        painter->setFont(small);
        painter->setPen(tokens.secondary);
        const QString value = index.data(FindingModel::ValueRole).toString();
        const QString head = index.data(FindingModel::PlaceRole).toString() + (value.isEmpty() ? QString() : QStringLiteral("　“%1”").arg(value));
        painter->drawText(QRect(left, box.top() + space::xs + 1, width, metrics.height()), Qt::AlignVCenter, metrics.elidedText(head, Qt::ElideRight, width));
        painter->setPen(open ? tokens.text : tokens.secondary);
        painter->setFont(option.font);
        painter->drawText(QRectF(left, box.top() + space::xs + 3 + metrics.height(), width, box.height()), index.data().toString(), wrapping());
    }
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), tokens.hairline);
    painter->restore();
}

} // namespace bihuan
