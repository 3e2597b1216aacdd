// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/bihuanstyle.h"

#include "ui/theme/menupainting.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>

namespace bihuan {

namespace {

enum class ButtonKind { Ordinary, Primary, Quiet };

ButtonKind kindOf(const QWidget *widget)
{
    const QString kind = widget ? widget->property("kind").toString() : QString();
    if (kind == QLatin1String("primary"))
        return ButtonKind::Primary;
    return kind == QLatin1String("quiet") ? ButtonKind::Quiet : ButtonKind::Ordinary;
}

/// An editor inside a table stands where its cell does.
bool isCellEditor(const QWidget *widget)
{
    return widget && widget->property("kind").toString() == QLatin1String("cell");
}

void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    QColor fill = tokens.surface;
    QColor line = tokens.strongLine;
    if (kind == ButtonKind::Primary && enabled) {
        fill = line = down ? tokens.accent.darker(120) : hover ? tokens.accent.lighter(110) : tokens.accent;
    } else if (kind == ButtonKind::Quiet) {
        fill = down || hover ? tokens.hairline : QColor(Qt::transparent);
        line = Qt::transparent;
    } else if (down) {
        fill = tokens.accentTint;
    } else if (hover) {
        fill = tokens.window;
    }
    roundedBox(painter, option.rect, radius::control, fill, line);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, radius::control, tokens);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens)
{
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    QRect bar = handle;
    if (option.orientation == Qt::Vertical)
        bar.adjust(3, 2, -3, -2);
    else
        bar.adjust(2, 3, -2, -3);
    const int round = std::min(bar.width(), bar.height()) / 2;
    roundedBox(painter, bar, round, active ? tokens.faint : tokens.strongLine, Qt::transparent);
}

} // namespace

BihuanStyle::BihuanStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void BihuanStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        paintButton(*painter, *option, element == PE_PanelButtonTool ? ButtonKind::Quiet : kindOf(widget), tokens);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (isCellEditor(widget)) {
            painter->fillRect(option->rect, tokens.accent);
            painter->fillRect(option->rect.adjusted(2, 2, -2, -2), tokens.surface);
            return;
        }
        const bool framed = frame && frame->lineWidth > 0;
        const bool focus = option->state.testFlag(State_HasFocus);
        const bool wrong = widget && widget->property("wrong").toBool();
        const QColor line = wrong ? tokens.red.ink : focus ? tokens.accent : tokens.strongLine;
        roundedBox(*painter, option->rect, framed ? radius::control : 0, option->palette.color(QPalette::Base),
                   framed ? line : QColor(Qt::transparent));
        return;
    }
    case PE_Frame:
        if (isCellEditor(widget)) {
            roundedBox(*painter, option->rect, 0, Qt::transparent, tokens.accent);
            return;
        }
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            const bool onItsOwn = widget->isWindow(); // what a completer offers
            roundedBox(*painter, option->rect, onItsOwn ? 0 : radius::card, Qt::transparent, onItsOwn ? tokens.strongLine : tokens.hairline);
            return;
        }
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            roundedBox(*painter, option->rect, radius::control, Qt::transparent, option->state.testFlag(State_HasFocus) ? tokens.accent : tokens.strongLine);
            return;
        }
        break;
    case PE_FrameFocusRect:
        focusRing(*painter, option->rect, radius::control, tokens);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, tokens.surface);
        return;
    case PE_IndicatorCheckBox: {
        const bool checked = option->state & (State_On | State_NoChange);
        const bool enabled = option->state.testFlag(State_Enabled);
        const QColor fill = checked && enabled ? tokens.accent : tokens.surface;
        roundedBox(*painter, option->rect, space::xs, fill, checked && enabled ? tokens.accent : tokens.faint);
        if (checked)
            lightShape(*painter, QRectF(option->rect).adjusted(3, 3, -3, -3), option->state.testFlag(State_On) ? QStringLiteral("done") : QString(),
                       enabled ? tokens.onAccent : tokens.faint);
        return;
    }
    case PE_PanelItemViewRow:
        return; // the item draws its ground
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, tokens.accentTint);
        else if (option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver))
            painter->fillRect(option->rect, tokens.window);
        return;
    case PE_PanelMenu:
        roundedBox(*painter, option->rect, 0, tokens.raised, tokens.strongLine);
        return;
    case PE_FrameMenu:
        roundedBox(*painter, option->rect, 0, Qt::transparent, tokens.strongLine);
        return;
    case PE_PanelTipLabel:
        roundedBox(*painter, option->rect, 0, tokens.raised, tokens.strongLine);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void BihuanStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (kindOf(widget) == ButtonKind::Primary && option->state.testFlag(State_Enabled)) {
            QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton *>(option);
            button.palette.setColor(QPalette::ButtonText, tokens.onAccent);
            QProxyStyle::drawControl(element, &button, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        paintMenuItem(*painter, *qstyleoption_cast<const QStyleOptionMenuItem *>(option), tokens);
        return;
    case CE_MenuEmptyArea:
        return; // the panel has drawn its ground and line
    case CE_ItemViewItem: {
        QStyleOptionViewItem item = *qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item.palette.setColor(QPalette::HighlightedText, tokens.text);
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, tokens.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), tokens.hairline);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, tokens.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), tokens.hairline);
        return;
    case CE_HeaderLabel: {
        QStyleOptionHeader header = *qstyleoption_cast<const QStyleOptionHeader *>(option);
        header.palette.setColor(QPalette::ButtonText, tokens.secondary);
        QProxyStyle::drawControl(element, &header, painter, widget);
        return;
    }
    case CE_Splitter: // the gap itself; a line while the mouse is on it
        if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled)) {
            const bool upright = option->state.testFlag(State_Horizontal);
            const QPoint middle = option->rect.center();
            painter->fillRect(upright ? QRect(middle.x(), option->rect.top() + space::s, 2, option->rect.height() - 2 * space::s)
                                      : QRect(option->rect.left() + space::s, middle.y(), option->rect.width() - 2 * space::s, 2),
                              tokens.strongLine);
        }
        return;
    case CE_ProgressBarGroove:
        roundedBox(*painter, option->rect, option->rect.height() / 2, tokens.hairline, Qt::transparent);
        return;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        QRect filled = option->rect;
        const int range = bar->maximum - bar->minimum;
        if (range > 0)
            filled.setWidth(std::max(filled.height(), filled.width() * (bar->progress - bar->minimum) / range));
        roundedBox(*painter, filled, filled.height() / 2, tokens.accent, Qt::transparent);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BihuanStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        // Bars of paper stand on the ground that the paper lies on.
        const bool onGround = widget && widget->property("ground").toBool();
        painter->fillRect(option->rect, onGround ? tokens.hairline : widget && widget->parentWidget() ? tokens.surface : tokens.window);
        if (bar->maximum > bar->minimum)
            paintScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), tokens);
        return;
    }
    if (control == CC_ComboBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box->frame) {
            const bool focus = option->state.testFlag(State_HasFocus);
            roundedBox(*painter, option->rect, radius::control, tokens.surface,
                       focus ? tokens.accent : tokens.strongLine);
        } else {
            painter->fillRect(option->rect, tokens.surface);
        }
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        chevron(*painter, QRectF(arrow).center(), Qt::DownArrow,
                option->state.testFlag(State_Enabled) ? tokens.secondary : tokens.faint);
        return;
    }
    if (control == CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool focus = option->state.testFlag(State_HasFocus);
        if (box->frame)
            roundedBox(*painter, option->rect, radius::control, tokens.surface, focus ? tokens.accent : tokens.strongLine);
        const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag can, Qt::ArrowType arrow) {
            chevron(*painter, QRectF(subControlRect(control, option, part, widget)).center(), arrow,
                    box->stepEnabled.testFlag(can) ? tokens.secondary : tokens.faint);
        };
        step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
        step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int BihuanStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_MenuHMargin: // the line around it
        return 1;
    case PM_MenuVMargin:
        return space::xs;
    case PM_HeaderMargin:
        return space::s;
    case PM_FocusFrameHMargin: // with one pixel more: the cells of plain lists stand beneath their headers
        return space::s - 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 18;
    case PM_ToolTipLabelFrameWidth:
        return space::xs;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BihuanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize BihuanStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), 28));
        result.setWidth(std::max(88, size.width() + 2 * (space::m + 2)));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(option->fontMetrics.height() + space::s + 1, 28));
        break;
    case CT_MenuItem:
        result = menuItemSize(*qstyleoption_cast<const QStyleOptionMenuItem *>(option), size);
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + space::s));
        break;
    default:
        break;
    }
    return result;
}

QRect BihuanStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(space::xs, 0, -space::xs, 0);
    return rect;
}

void BihuanStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace bihuan
