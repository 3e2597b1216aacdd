// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "ui/delegates/cellpainting.h"
#include "ui/models/cellmodel.h"
#include "ui/models/lighttrend.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/pinyincompleter.h"

#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolTip>

namespace bihuan {

namespace {

const char indexProperty[] = "cellIndex";
const char refusedProperty[] = "cellRefused";
const QString editorName = QStringLiteral("cellEditor");

QString editorText(const QWidget *editor)
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->text() : QString();
}

bool isChosen(const Field &field)
{
    return field.type == FieldType::Choice || field.type == FieldType::Flag;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->fillRect(option.rect, cellGround(option, index, tokens));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    painter->setFont(option.font);

    if (index.data(CellModel::GroupRole).toBool()) {
        paintGroupCell(*painter, option, index, tokens);
        painter->restore();
        return;
    }
    QRect cell = option.rect.adjusted(space::s, 0, -space::s, -1);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString shape = index.data(CellModel::ShapeRole).toString();
    const QVariant months = index.data(CellModel::MonthsRole);
    const auto [model, source] = cellOf(index);
    const Field *const field = model ? model->fieldAt(source) : nullptr;
    if (index.data(CellModel::SecondRole).isValid()) {
        paintTwoFigures(*painter, option, index, tokens);
    } else if (shape == clipShape) {
        paintAttachmentCount(*painter, cell, text, tokens);
    } else if (!shape.isEmpty()) {
        paintLightChip(*painter, option.rect, index.data(CellModel::LightRole).toString(), shape, text, tokens);
    } else if (months.metaType() == QMetaType::fromType<QList<TrendMark>>()) {
        paintTrend(*painter, option.rect, months.value<QList<TrendMark>>(), tokens);
    } else if (months.isValid()) {
        paintSparkline(*painter, option.rect, months.value<QList<double>>(), tokens);
    } else {
        if (field && field->id == QLatin1String("completion") && index.data(CellModel::ShareRole).isValid()) {
            const int figures = painter->fontMetrics().horizontalAdvance(QStringLiteral("100.0%")) + space::s;
            paintProgress(*painter, cell.adjusted(0, 0, -figures, 0), index.data(CellModel::ShareRole).toDouble(),
                          index.data(CellModel::ElapsedRole).toDouble(), index.data(CellModel::LightRole).toString(),
                          tokens);
        }
        const int sign = index.data(CellModel::SignRole).toInt();
        QColor ink = field && field->scope == FieldScope::Derived ? tokens.secondary : tokens.text;
        if (sign < 0)
            ink = tokens.red.ink;
        else if (sign > 0)
            ink = tokens.green.ink;
        else if (index.data(CellModel::FaintRole).toBool() || (field && field->id == QLatin1String("no")))
            ink = tokens.secondary;
        QFont font = option.font;
        font.setBold(field && field->id == QLatin1String("name"));
        painter->setFont(font);
        painter->setPen(ink);
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        const QString line = QString(text).replace(QLatin1Char('\n'), QLatin1Char(' '));
        painter->drawText(cell, static_cast<int>(alignment ? alignment : Qt::AlignVCenter | Qt::AlignLeft),
                          painter->fontMetrics().elidedText(line, Qt::ElideRight, cell.width()));
    }
    if (current) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * space::s + 2, metrics.height() + 14};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto [model, source] = cellOf(index);
    const Field *const field = model ? model->fieldAt(source) : nullptr;
    if (!field)
        return nullptr;
    QWidget *editor = nullptr;
    if (isChosen(*field)) {
        auto *box = new QComboBox(parent);
        box->addItem(QString());
        box->addItems(model->suggestions(source));
        chooseByPinyin(*box);
        editor = box;
    } else if (field->type == FieldType::LongText) {
        auto *text = new QPlainTextEdit(parent);
        text->setTabChangesFocus(true);
        text->setProperty("kind", QStringLiteral("cell"));
        editor = text;
    } else {
        auto *line = new QLineEdit(parent);
        line->setProperty("kind", QStringLiteral("cell"));
        line->setTextMargins(space::xs - 2, 0, space::xs - 2, 0);
        line->setAlignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
        if (const QStringList names = model->suggestions(source); !names.isEmpty())
            line->setCompleter(new PinyinCompleter(names, *line, PinyinCompleter::Enter::GoesOn));
        editor = line;
    }
    editor->setObjectName(editorName);
    editor->setAccessibleName(QStringLiteral("填写%1").arg(field->title));
    editor->setProperty(indexProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto [model, source] = cellOf(index);
    const QString text = model->editText(source);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentText(text);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(editor)) {
        plain->setPlainText(text);
        plain->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    write(editor, index);
}

bool CellDelegate::isRefused(const QWidget *editor)
{
    return editor->property(refusedProperty).toBool();
}

QList<QWidget *> CellDelegate::editorsIn(const QWidget &viewport)
{
    return viewport.findChildren<QWidget *>(editorName, Qt::FindDirectChildrenOnly);
}

QModelIndex CellDelegate::indexOf(const QWidget &editor)
{
    return editor.property(indexProperty).value<QPersistentModelIndex>();
}

bool CellDelegate::write(QWidget *editor, const QModelIndex &index) const
{
    const auto [model, source] = cellOf(index);
    const QString text = editorText(editor);
    bool written = true;
    if (text != model->editText(source)) {
        const auto value = model->parse(source, text);
        // Refused by the file, a full disk say: what was typed stays in its cell until it can be written.
        written = value && model->setData(source, text, Qt::EditRole);
        if (!value)
            QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), value.error().text, editor, {}, 8000);
    }
    editor->setProperty(refusedProperty, !written);
    return written;
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    QRect place = option.rect;
    if (qobject_cast<QPlainTextEdit *>(editor)) {
        place.setWidth(std::max(place.width(), 320));
        place.setHeight(std::max(place.height(), 4 * editor->fontMetrics().lineSpacing() + space::l));
        const QRect room = editor->parentWidget()->rect();
        place.moveRight(std::min(place.right(), room.right()));
        place.moveBottom(std::min(place.bottom(), room.bottom()));
    }
    editor->setGeometry(place);
}

bool CellDelegate::accept(QWidget *editor)
{
    const QModelIndex index = indexOf(*editor);
    if (!cellOf(index).first)
        return true;
    if (!write(editor, index))
        return false;
    Q_EMIT closeEditor(editor, NoHint);
    return true;
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool multiline = qobject_cast<QPlainTextEdit *>(editor) && key->modifiers().testFlag(Qt::AltModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (multiline) {
            qobject_cast<QPlainTextEdit *>(editor)->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        if (key->modifiers().testFlag(Qt::ControlModifier)) {
            const QString text = editorText(editor);
            Q_EMIT closeEditor(editor, RevertModelCache);
            Q_EMIT stampRequested(text);
            return true;
        }
        if (accept(editor))
            Q_EMIT moveRequested(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
        return true;
    case Qt::Key_Tab:
        if (accept(editor))
            Q_EMIT moveRequested(0, 1);
        return true;
    case Qt::Key_Backtab:
        if (accept(editor))
            Q_EMIT moveRequested(0, -1);
        return true;
    default:
        return QStyledItemDelegate::eventFilter(object, event);
    }
}

} // namespace bihuan
