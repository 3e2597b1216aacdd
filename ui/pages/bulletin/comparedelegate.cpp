// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/comparedelegate.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int tickWidth = 24;
constexpr int changeWrap = Qt::TextWordWrap; // a figure is not broken

int changeWidth(const QStyleOptionViewItem &option, bool ticks)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int whole = view ? view->viewport()->width() : option.rect.width();
    return std::max(1, whole - (ticks ? tickWidth : 0) - space::s);
}

int changeHeight(const QString &text, const QFont &font, int width)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(QRect(0, 0, width, 100000), changeWrap, text).height() + space::xs;
}

bool hasTick(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

QString readableText(const QModelIndex &index, int role)
{
    return index.data(role).toString().replace(QLatin1Char('\t'), QStringLiteral("　"));
}

} // namespace

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.accentTint);
    const bool ticks = hasTick(index);
    const QFont small = type::small(option.font);
    if (ticks) {
        QStyleOptionButton box;
        box.palette = option.palette;
        box.rect = QRect(option.rect.left() + 2, option.rect.top() + space::xs, tickWidth - space::xs, QFontMetrics(small).height());
        box.state = QStyle::State_Enabled | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, nullptr);
    }
    const int width = changeWidth(option, ticks);
    const int left = option.rect.left() + (ticks ? tickWidth : space::xs);
    int top = option.rect.top() + space::xs;
    const auto write = [&](const QString &text, QFont font, const QColor &colour) {
        if (text.isEmpty())
            return;
        const int height = changeHeight(text, font, width);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(left, top, width, height), changeWrap, text);
        top += height;
    };
    write(index.data().toString(), small, tokens.secondary);
    QFont struck = option.font;
    struck.setStrikeOut(true);
    write(readableText(index, BeforeRole), struck, tokens.red.ink);
    write(readableText(index, AfterRole), option.font, tokens.green.ink);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = changeWidth(option, hasTick(index));
    return {width, changeHeight(index.data().toString(), type::small(option.font), width) + changeHeight(readableText(index, BeforeRole), option.font, width) +
                       changeHeight(readableText(index, AfterRole), option.font, width) + space::s};
}

bool CompareDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!hasTick(index) || (event->type() != QEvent::MouseButtonRelease && !space))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace bihuan
