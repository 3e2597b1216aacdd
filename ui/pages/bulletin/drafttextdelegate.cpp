// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/drafttextdelegate.h"

#include "ui/pages/bulletin/drafttextmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int numberGutter = 36;
constexpr int markWidth = 76;
constexpr int linesShown = 12; ///< of a table
constexpr int leastEditorLines = 4;
constexpr int wrapped = Qt::TextWordWrap; // a figure is not broken

using Mark = DraftTextModel::Mark;

QString shownText(const QModelIndex &index)
{
    QStringList lines = index.data().toString().replace(QLatin1Char('\t'), QStringLiteral("　")).split(QLatin1Char('\n'));
    if (const qsizetype all = lines.size(); all > linesShown) {
        lines.resize(linesShown);
        lines.append(QStringLiteral("……共%1行").arg(all));
    }
    return lines.join(QLatin1Char('\n'));
}

QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int level = index.data(DraftTextModel::LevelRole).toInt();
    return level == -1 || level == 1 ? type::cardTitle(option.font) : option.font;
}

/// What the figures wrote and write now, one a line.
QStringList remarks(const QModelIndex &index)
{
    QStringList lines;
    for (const QString &gone : index.data(DraftTextModel::GoneRole).toStringList())
        lines.append(QStringLiteral("原来：") + gone);
    for (const QString &come : index.data(DraftTextModel::ComeRole).toStringList())
        lines.append(QStringLiteral("现在：") + come);
    return lines;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

int heightOf(const QString &text, const QFont &font, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100000), wrapped, text.isEmpty() ? QStringLiteral("　") : text).height();
}

int textWidth(int width)
{
    return std::max(1, width - numberGutter - markWidth - space::m);
}

} // namespace

void DraftTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const auto mark = static_cast<Mark>(index.data(DraftTextModel::MarkRole).toInt());
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current)
        painter->fillRect(option.rect, tokens.accentTint);
    const QRect box = option.rect.adjusted(0, space::xs, 0, -space::xs);
    painter->setFont(type::small(option.font));
    painter->setPen(tokens.secondary);
    painter->drawText(QRect(box.left(), box.top() + 1, numberGutter - space::s, option.fontMetrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(index.row() + 1));
    QFont font = fontOf(option, index);
    const int width = textWidth(widthOf(option));
    const QString text = shownText(index);
    const QRect place(box.left() + numberGutter, box.top(), width, heightOf(text, font, width));
    const bool struck = index.data(DraftTextModel::MarkTextRole).toString().startsWith(QStringLiteral("已删去"));
    font.setStrikeOut(struck);
    painter->setFont(font);
    painter->setPen(struck ? tokens.secondary : tokens.text);
    painter->drawText(place, wrapped, text);
    const QStringList lines = remarks(index);
    if (!lines.isEmpty()) {
        const QFont small = type::small(option.font);
        painter->setFont(small);
        painter->setPen(tokens.orange.ink);
        painter->drawText(QRect(place.left(), place.bottom() + space::xs, width, box.bottom() - place.bottom()), wrapped, lines.join(QLatin1Char('\n')));
    }
    if (mark != Mark::None) {
        const QFont small = type::small(option.font);
        const QFontMetrics metrics(small);
        const InkSet &ink = mark == Mark::Stale ? tokens.orange : mark == Mark::Struck ? tokens.neutral : tokens.blue;
        const QString word = mark == Mark::Stale ? QStringLiteral("数据已变") : index.data(DraftTextModel::MarkTextRole).toString();
        const int chipWidth = metrics.horizontalAdvance(word) + space::m;
        const QRect chip(box.left() + widthOf(option) - chipWidth - space::m, box.top(), chipWidth, metrics.height() + 2);
        roundedBox(*painter, chip, radius::control, current ? tokens.surface : ink.tint, Qt::transparent);
        painter->setFont(small);
        painter->setPen(ink.ink);
        painter->drawText(chip, Qt::AlignCenter, word);
    }
    painter->fillRect(QRect(option.rect.left() + numberGutter, option.rect.bottom(), option.rect.width() - numberGutter, 1), tokens.hairline);
}

QSize DraftTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int whole = widthOf(option);
    const int width = textWidth(whole);
    int height = heightOf(shownText(index), fontOf(option, index), width);
    if (const QStringList lines = remarks(index); !lines.isEmpty())
        height += space::xs + heightOf(lines.join(QLatin1Char('\n')), type::small(option.font), width);
    return {whole, height + space::s + 1};
}

QWidget *DraftTextDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("draftTextEditor"));
    editor->setAccessibleName(QStringLiteral("改这一段文字"));
    editor->setToolTip(QStringLiteral("Ctrl+Enter 保存，Esc 放弃"));
    return editor;
}

void DraftTextDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *text = static_cast<QPlainTextEdit *>(editor);
    // What was typed stays when the row is told to be new meanwhile.
    if (!text->document()->isModified())
        text->setPlainText(index.data(Qt::EditRole).toString());
}

void DraftTextDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

void DraftTextDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = view ? view->viewport()->height() : option.rect.height();
    const int least = leastEditorLines * option.fontMetrics.lineSpacing() + space::m;
    const int height = std::min(room, std::max(option.rect.height(), least));
    const int top = std::clamp(option.rect.top(), 0, std::max(0, room - height));
    editor->setGeometry(option.rect.left() + numberGutter - space::xs, top, textWidth(widthOf(option)) + 2 * space::xs, height);
}

bool DraftTextDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *const editor = qobject_cast<QPlainTextEdit *>(object);
    if (editor && event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const bool keeps = key->modifiers().testFlag(Qt::ControlModifier) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        if (keeps || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (editor && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ControlModifier) && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
        if (key->key() == Qt::Key_Tab) // the cells of a table are apart by it
            return false;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace bihuan
