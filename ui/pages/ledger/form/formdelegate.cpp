// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formdelegate.h"

#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formtext.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;

constexpr int formPad = 4;        ///< above and below a line
constexpr int formMarkRoom = 18;  ///< for the mark of a step
constexpr int formTitleLetters = 7;    ///< of a title on one line

int titleWidth(const QRect &cell, const QFont &font)
{
    const int wanted = formTitleLetters * QFontMetrics(font).horizontalAdvance(QStringLiteral("国")) + space::s;
    return std::min(wanted, cell.width() * 2 / 5);
}

int restoreWidth(const QFont &font)
{
    return QFontMetrics(type::small(font)).horizontalAdvance(QStringLiteral("恢复")) + 2 * space::s;
}

} // namespace

FormDelegate::FormDelegate(const FormModel &model, QObject *parent) : CellDelegate(parent), m_model(model) {}

QString FormDelegate::shownText(int row) const
{
    const QModelIndex index = m_model.index(row, 0);
    const QString unit = m_model.unitWords(index);
    const QString text = index.data().toString();
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

QRect FormDelegate::valueRect(int row, const QRect &cell, const QFont &font) const
{
    const FormItem &item = m_model.item(row);
    switch (item.kind) {
    case FormKind::Cell:
    case FormKind::Clause:
    case FormKind::Fact:
        return item.bare ? cell : cell.adjusted(titleWidth(cell, font), 0, 0, 0);
    case FormKind::Step:
    case FormKind::NewStep:
        return cell.adjusted(formMarkRoom, 0, 0, 0);
    default:
        return cell;
    }
}

QRect FormDelegate::actionRect(int row, const QRect &cell, const QFont &font) const
{
    const FormKind kind = m_model.item(row).kind;
    if (kind == FormKind::Step)
        return {cell.left(), cell.top(), formMarkRoom, cell.height()};
    if (kind == FormKind::Change && m_model.canRestore(m_model.index(row, 0)))
        return cell.adjusted(cell.width() - restoreWidth(font), 0, 0, 0);
    return {};
}

int FormDelegate::heightOf(int row, int width, const QFont &font) const
{
    const FormItem &item = m_model.item(row);
    const QFontMetrics metrics(font);
    const QFont small = type::small(font);
    const int smallLine = QFontMetrics(small).height();
    const QRect cell(0, 0, width, 0);
    const int value = valueRect(row, cell, font).width() - 2 * space::xs;
    const int line = metrics.height() + 2 * formPad;
    switch (item.kind) {
    case FormKind::Heading:
        return metrics.height() + (row == 0 ? 0 : space::l) + space::s;
    case FormKind::Caption:
        return smallLine + 2 * space::xs + (item.place == FormItem::Place::Line ? space::xs : 0);
    case FormKind::Note:
        return wrappedHeight(item.text, small, width - 2 * space::s) + 3 * space::s;
    case FormKind::Cell:
        if (item.bare)
            return line;
        [[fallthrough]];
    case FormKind::Clause:
    case FormKind::Fact: {
        const int title = wrappedHeight(item.title, font, titleWidth(cell, font) - space::s);
        return std::max({line, title + 2 * formPad, wrappedHeight(shownText(row), font, value) + 2 * formPad});
    }
    case FormKind::Step:
    case FormKind::StepDate:
        return std::max(line, wrappedHeight(shownText(row), font, value) + 2 * formPad);
    case FormKind::MonthLight:
        return smallLine + 9 + 3 * space::xs;
    case FormKind::Run:
        return smallLine + wrappedHeight(item.text, font, width) + space::s + space::xs;
    case FormKind::Change:
        return wrappedHeight(item.title, small, width - space::m - restoreWidth(font)) +
               wrappedHeight(item.text, font, width - space::m - restoreWidth(font)) + 2 * space::xs;
    default:
        return line;
    }
}

void FormDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    CellDelegate::setEditorData(editor, index);
    // A long text is added to more often than it is written anew.
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        text->moveCursor(QTextCursor::End);
}

void FormDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect place = valueRect(index.row(), option.rect, option.font).adjusted(0, 1, 0, -1);
    if (qobject_cast<QPlainTextEdit *>(editor)) {
        place.setHeight(std::max(place.height() + editor->fontMetrics().lineSpacing(), 4 * editor->fontMetrics().lineSpacing() + space::l));
        const QRect room = editor->parentWidget()->rect();
        if (place.bottom() > room.bottom())
            place.moveBottom(std::max(room.bottom(), option.rect.bottom()));
    }
    editor->setGeometry(place);
}

} // namespace bihuan
