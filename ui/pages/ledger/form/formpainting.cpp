// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the things of a form look.
#include "ui/pages/ledger/form/formdelegate.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formtext.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;

constexpr int formLinePad = 4;
constexpr double formMarkSide = 9.0;
constexpr int legendMark = 12;
constexpr int foldedCorner = 7; ///< of a month that was set by hand

bool isHovered(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_MouseOver);
}

/// What can be typed into shows its field under the mouse; what has the keyboard, its ring.
void paintGround(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option, bool editable, const Tokens &tokens)
{
    const QRect box = place.adjusted(0, 1, 0, -1);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, box, radius::control - 2, tokens);
    else if (isHovered(option) && editable)
        roundedBox(painter, box, radius::control - 2, tokens.window, tokens.strongLine);
}

/// Filled once it is published, a dashed frame as long as it may change; a folded corner where it was set by hand.
void paintMonthGround(QPainter &painter, const QRect &box, const MonthLight &month, const Tokens &tokens)
{
    const InkSet &inks = tokens.light(month.light.id());
    if (month.published) {
        roundedBox(painter, box, radius::control - 2, inks.tint, inks.tint);
    } else {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        QPen dashes(inks.ink, 1);
        dashes.setDashPattern({2, 2});
        painter.setPen(dashes);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius::control - 2, radius::control - 2);
        painter.restore();
    }
    if (!month.byHand)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.ink);
    const QPointF corner(box.right() + 1, box.top());
    painter.drawPolygon(QPolygonF({corner, corner - QPointF(foldedCorner, 0), corner + QPointF(0, foldedCorner)}));
    painter.restore();
}

/// What stands faintly where nothing does.
QString emptyText(const FormItem &item, bool editable)
{
    if (item.kind == FormKind::StepDate)
        return item.column.field == QLatin1String("milestoneActual") ? QStringLiteral("未完成") : QStringLiteral("未定");
    if (item.bare)
        return {};
    return editable ? QStringLiteral("未填") : QStringLiteral("—");
}

} // namespace

void FormDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const FormItem &item = m_model.item(index);
    const QFont small = type::small(option.font);
    painter->save();
    painter->setFont(option.font);
    switch (item.kind) {
    case FormKind::Heading: {
        painter->setFont(type::cardTitle(option.font));
        painter->setPen(tokens.text);
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top() + space::s, option.rect.width(), 1), tokens.hairline);
        painter->drawText(option.rect.adjusted(0, 0, 0, -space::xs), static_cast<int>(Qt::AlignLeft | Qt::AlignBottom), item.title);
        break;
    }
    case FormKind::Caption: {
        const bool figures = item.section == FormSection::Months && !item.column.field.isEmpty();
        const Qt::Alignment side = figures ? Qt::AlignRight : Qt::AlignLeft;
        painter->setFont(small);
        painter->setPen(tokens.faint);
        painter->drawText(option.rect.adjusted(figures || item.section != FormSection::Steps ? 0 : space::xs, 0, figures ? -space::xs : 0, -2),
                          static_cast<int>(side | Qt::AlignBottom), item.title);
        break;
    }
    case FormKind::Note:
        roundedBox(*painter, option.rect.adjusted(0, space::xs, 0, -space::xs), radius::control, tokens.neutral.tint, Qt::transparent);
        painter->setFont(small);
        painter->setPen(tokens.secondary);
        drawWrapped(*painter, option.rect.adjusted(space::s, space::s + space::xs, -space::s, 0), item.text);
        break;
    case FormKind::Step:
    case FormKind::NewStep:
    case FormKind::NewAttachment:
        paintStep(*painter, option, index);
        break;
    case FormKind::MonthLegend:
        paintMonthLegend(*painter, option);
        break;
    case FormKind::MonthLight:
    case FormKind::MonthName:
        paintMonth(*painter, option, index);
        break;
    case FormKind::Attachment:
        paintAttachment(*painter, option, index);
        break;
    case FormKind::Run:
    case FormKind::Change:
    case FormKind::More:
        paintHistory(*painter, option, index);
        break;
    case FormKind::Fact:
    case FormKind::Cell:
    case FormKind::Clause:
    case FormKind::StepDate:
        paintValue(*painter, option, index);
        break;
    }
    painter->restore();
}

void FormDelegate::paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const FormItem &item = m_model.item(index);
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    const QRect place = valueRect(index.row(), option.rect, option.font);
    paintGround(painter, place, option, editable, tokens);
    if (!item.bare) {
        painter.setPen(tokens.secondary);
        drawWrapped(painter, QRect(option.rect.left(), option.rect.top() + formLinePad, place.left() - option.rect.left() - space::s, option.rect.height()),
                    item.title);
    }
    const QRect words = place.adjusted(space::xs, formLinePad, -space::xs, 0);
    const QString text = index.data().toString();
    const int sign = index.data(CellModel::SignRole).toInt();
    const int mark = index.data(CellModel::MarkRole).toInt();
    const Field *const field = m_model.fieldAt(index);
    QColor ink = tokens.text;
    if (sign != 0 || mark == 2)
        ink = sign > 0 ? tokens.green.ink : tokens.red.ink;
    else if ((field && field->scope == FieldScope::Derived) || (item.bare && !editable))
        ink = tokens.secondary;
    const Milestone *const step = item.kind == FormKind::StepDate ? m_model.stepAt(index) : nullptr;
    const bool done = item.column.field == QLatin1String("milestoneActual");
    if (step && m_model.isOverdue(*step) && (!done || text.isEmpty())) {
        painter.setPen(tokens.red.ink);
        painter.drawText(words, done ? QStringLiteral("逾期%1天").arg(step->planned->lastDay().daysTo(m_model.view().period.lastDay())) : text);
        return;
    }
    if (text.isEmpty()) {
        painter.setPen(tokens.faint);
        painter.drawText(words, emptyText(item, editable));
        return;
    }
    painter.setPen(ink);
    if (item.bare && item.kind == FormKind::Cell) {
        painter.setPen(text == QLatin1String("未报") ? tokens.faint : ink);
        painter.drawText(words, static_cast<int>(Qt::AlignRight | Qt::AlignTop), painter.fontMetrics().elidedText(text, Qt::ElideLeft, words.width()));
        return;
    }
    drawWrapped(painter, words, text);
    if (const QString unit = m_model.unitWords(index); !unit.isEmpty()) {
        const int after = painter.fontMetrics().horizontalAdvance(text + QLatin1Char(' '));
        painter.setFont(type::small(option.font));
        painter.setPen(tokens.faint);
        painter.drawText(words.adjusted(after, 0, 0, 0), unit);
    }
}

void FormDelegate::paintStep(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect place = valueRect(index.row(), option.rect, option.font);
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable) || m_model.item(index).kind == FormKind::NewAttachment;
    paintGround(painter, place, option, editable, tokens);
    const QRect words = place.adjusted(space::xs, formLinePad, -space::xs, 0);
    const QRectF mark(option.rect.left() + 2, words.top() + (option.fontMetrics.height() - formMarkSide) / 2, formMarkSide, formMarkSide);
    const Milestone *const step = m_model.stepAt(index);
    if (!step) {
        painter.setPen(tokens.accent);
        painter.drawLine(QPointF(mark.left(), mark.center().y()), QPointF(mark.right(), mark.center().y()));
        painter.drawLine(QPointF(mark.center().x(), mark.top()), QPointF(mark.center().x(), mark.bottom()));
        painter.drawText(words, m_model.item(index).title);
        const int after = option.fontMetrics.horizontalAdvance(m_model.item(index).title) + space::m;
        painter.setFont(type::small(option.font));
        painter.setPen(tokens.faint);
        painter.drawText(words.adjusted(after, 0, 0, 0), painter.fontMetrics().elidedText(m_model.item(index).text, Qt::ElideRight, words.width() - after));
        return;
    }
    const bool late = m_model.isOverdue(*step);
    if (step->actual)
        lightShape(painter, mark, QStringLiteral("circle"), tokens.green.bar);
    else if (late)
        lightShape(painter, mark, QStringLiteral("square"), tokens.red.bar);
    else
        lightShape(painter, mark, QStringLiteral("unreported"), tokens.secondary);
    painter.setPen(late && !step->actual ? tokens.red.ink : tokens.text);
    drawWrapped(painter, words, step->title);
}

void FormDelegate::paintMonth(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const FormItem &item = m_model.item(index);
    const QString light = index.data(CellModel::LightRole).toString();
    const QString shape = index.data(CellModel::ShapeRole).toString();
    const bool shown = item.period == m_model.view().period;
    if (item.kind == FormKind::MonthName) {
        const QRect words = option.rect.adjusted(0, formLinePad, 0, 0);
        painter.setFont(shown ? type::cardTitle(option.font) : option.font);
        painter.setPen(light.isEmpty() ? tokens.faint : tokens.text);
        painter.drawText(words, item.title);
        const double left = words.left() + option.fontMetrics.horizontalAdvance(QStringLiteral("12月")) + space::s;
        if (!light.isEmpty())
            lightShape(painter, QRectF(left, words.top() + (option.fontMetrics.height() - formMarkSide) / 2, formMarkSide, formMarkSide), shape,
                       tokens.light(light).bar);
        return;
    }
    const QRect box = option.rect.adjusted(0, 1, -2, -1);
    const MonthLight *const month = m_model.monthLightAt(index);
    if (month)
        paintMonthGround(painter, box, *month, tokens);
    else
        roundedBox(painter, box, radius::control - 2, tokens.window, Qt::transparent);
    QFont number = type::small(option.font);
    number.setBold(shown);
    painter.setFont(number);
    painter.setPen(month ? tokens.light(light).ink : tokens.faint);
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(box.left(), box.top() + 2, box.width(), line), Qt::AlignCenter, QString::number(item.period->lastMonth()));
    if (month)
        lightShape(painter, QRectF(box.center().x() + 0.5 - formMarkSide / 2, box.bottom() - space::xs - formMarkSide, formMarkSide, formMarkSide), shape,
                   tokens.light(light).ink);
    if (option.state.testFlag(QStyle::State_HasFocus) || isHovered(option))
        focusRing(painter, box, radius::control - 2, tokens);
}

/// The marks of the strip, each before its word.
void FormDelegate::paintMonthLegend(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.setFont(type::small(option.font));
    const int line = painter.fontMetrics().height();
    int left = option.rect.left();
    for (const auto &[published, byHand, word] : {std::tuple(true, false, QStringLiteral("已发布")), {false, false, QStringLiteral("计算中")},
                                                  {false, true, QStringLiteral("人工调整")}}) {
        MonthLight month;
        month.published = published;
        month.byHand = byHand;
        const QRect box(left, option.rect.top() + space::xs + (line - legendMark) / 2, legendMark, legendMark);
        paintMonthGround(painter, box, month, tokens);
        left = box.right() + 1 + space::xs;
        painter.setPen(tokens.secondary);
        painter.drawText(QRect(left, option.rect.top() + space::xs, option.rect.right() - left, line), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), word);
        left += painter.fontMetrics().horizontalAdvance(word) + space::m;
    }
}

void FormDelegate::paintHistory(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const FormItem &item = m_model.item(index);
    const QFont small = type::small(option.font);
    if (item.kind == FormKind::More) {
        paintGround(painter, option.rect, option, true, tokens);
        painter.setPen(tokens.accent);
        painter.drawText(option.rect.adjusted(space::xs, 0, 0, 0), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), item.title);
        return;
    }
    if (item.kind == FormKind::Run) {
        const QRect place = option.rect.adjusted(0, space::s, 0, 0);
        painter.setFont(small);
        painter.setPen(tokens.faint);
        painter.drawText(place, item.title);
        painter.setFont(option.font);
        painter.setPen(tokens.text);
        drawWrapped(painter, place.adjusted(0, QFontMetrics(small).height(), 0, 0), item.text);
        return;
    }
    const QRect action = actionRect(index.row(), option.rect, option.font);
    if (!action.isEmpty())
        paintGround(painter, option.rect, option, true, tokens);
    else if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect, radius::control - 2, tokens);
    const int room = QFontMetrics(small).horizontalAdvance(QStringLiteral("恢复")) + 2 * space::s;
    const QRect words = option.rect.adjusted(space::m, space::xs, -room, 0);
    painter.setFont(small);
    painter.setPen(tokens.secondary);
    drawWrapped(painter, words, item.title);
    painter.setFont(option.font);
    painter.setPen(tokens.text);
    drawWrapped(painter, words.adjusted(0, wrappedHeight(item.title, small, words.width()), 0, 0), item.text);
    if (action.isEmpty())
        return;
    painter.setFont(small);
    painter.setPen(tokens.accent);
    painter.drawText(action, Qt::AlignCenter, QStringLiteral("恢复"));
}

} // namespace bihuan
