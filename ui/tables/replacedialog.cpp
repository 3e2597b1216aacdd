// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/replacedialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

enum Where { Selected, CurrentColumn, WholeTable };

} // namespace

ReplaceDialog::ReplaceDialog(TableView &table, QWidget *parent)
    : QDialog(parent), m_table(table), m_find(new QLineEdit(this)), m_with(new QLineEdit(this)), m_where(new QComboBox(this)),
      m_whole(new QCheckBox(QStringLiteral("整格相同"), this)), m_case(new QCheckBox(QStringLiteral("区分大小写"), this)),
      m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("replaceDialog"));
    setWindowTitle(QStringLiteral("查找和替换"));
    const auto name = [](QWidget *widget, const QString &object, const QString &words) {
        widget->setObjectName(object);
        widget->setAccessibleName(words);
    };
    name(m_find, QStringLiteral("replaceFind"), QStringLiteral("查找什么"));
    name(m_with, QStringLiteral("replaceWith"), QStringLiteral("替换成"));
    name(m_where, QStringLiteral("replaceWhere"), QStringLiteral("在哪里找"));
    name(m_whole, QStringLiteral("replaceWhole"), QStringLiteral("整格相同"));
    name(m_case, QStringLiteral("replaceCase"), QStringLiteral("区分大小写"));
    m_where->addItems({QStringLiteral("选中的格"), QStringLiteral("当前列"), QStringLiteral("整张表")});
    m_said->setForegroundRole(QPalette::PlaceholderText);
    auto *options = new QHBoxLayout;
    options->addWidget(m_whole);
    options->addWidget(m_case);
    options->addStretch();
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->addRow(QStringLiteral("查找"), m_find);
    form->addRow(QStringLiteral("替换为"), m_with);
    form->addRow(QStringLiteral("范围"), m_where);
    form->addRow(QString(), options);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    const auto button = [&](const QString &text, const QString &object, auto act) {
        auto *made = new QPushButton(text, this);
        name(made, object, text);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        buttons->addWidget(made);
        return made;
    };
    button(QStringLiteral("查找下一个"), QStringLiteral("replaceNext"), &ReplaceDialog::findNext)->setDefault(true);
    button(QStringLiteral("替换"), QStringLiteral("replaceOne"), &ReplaceDialog::replaceOne);
    button(QStringLiteral("全部替换"), QStringLiteral("replaceAll"), &ReplaceDialog::replaceAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(form);
    column->addLayout(buttons);
    setMinimumWidth(460);
}

void ReplaceDialog::begin()
{
    const CellArea area = selectedArea(m_table);
    m_where->setCurrentIndex(area.count() > 1 ? Selected : WholeTable);
    if (area.count() == 1)
        m_find->setText(copiedBlock(m_table, area, false).rows.front().front());
    m_find->selectAll();
    m_find->setFocus();
    m_said->clear();
    show();
    raise();
}

void ReplaceDialog::tellReplaced(int cells)
{
    m_said->setText(cells > 0 ? QStringLiteral("替换了 %1 格").arg(cells) : QStringLiteral("没有找到"));
}

Replacement ReplaceDialog::replacement() const
{
    return {m_find->text(), m_with->text(), m_whole->isChecked(), m_case->isChecked()};
}

CellArea ReplaceDialog::searched() const
{
    if (m_where->currentIndex() == Selected)
        return selectedArea(m_table);
    CellArea area = wholeArea(m_table);
    if (m_where->currentIndex() == CurrentColumn)
        std::erase_if(area.columns, [this](int column) { return column != m_table.currentIndex().column(); });
    return area;
}

bool ReplaceDialog::isHit(int row, int column) const
{
    const Replacement wanted = replacement();
    const Qt::CaseSensitivity cases = wanted.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const QString text = copiedBlock(m_table, {{row}, {column}}, false).rows.front().front();
    return wanted.wholeCell ? text.compare(wanted.find, cases) == 0 : !wanted.find.isEmpty() && text.contains(wanted.find, cases);
}

/// Row by row, on from the current cell and around.
void ReplaceDialog::findNext()
{
    const CellArea area = searched();
    const qsizetype count = area.count();
    if (count == 0)
        return tellReplaced(0);
    const auto width = static_cast<qsizetype>(area.columns.size());
    const QModelIndex current = m_table.currentIndex();
    const qsizetype row = std::ranges::lower_bound(area.rows, current.row()) - area.rows.begin();
    const qsizetype column = std::ranges::find(area.columns, current.column()) - area.columns.begin();
    const qsizetype from = row * width + std::min(column, width - 1);
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype at = (from + step) % count;
        const QModelIndex place = m_table.model()->index(area.rows[static_cast<size_t>(at / width)], area.columns[static_cast<size_t>(at % width)]);
        if (!isHit(place.row(), place.column()))
            continue;
        if (m_where->currentIndex() == Selected)
            m_table.selectionModel()->setCurrentIndex(place, QItemSelectionModel::NoUpdate);
        else
            m_table.standAt(place);
        m_table.scrollTo(place);
        m_said->clear();
        return;
    }
    tellReplaced(0);
}

void ReplaceDialog::replaceOne()
{
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid() && isHit(current.row(), current.column()))
        Q_EMIT replaceWanted(replacedChange(m_table, {{current.row()}, {current.column()}}, replacement()));
    findNext();
}

void ReplaceDialog::replaceAll()
{
    Q_EMIT replaceWanted(replacedChange(m_table, searched(), replacement()));
}

} // namespace bihuan
