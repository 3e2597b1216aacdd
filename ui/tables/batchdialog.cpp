// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/batchdialog.h"

#include "ui/models/cellmodel.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace bihuan {

BatchDialog::BatchDialog(const QTableView &table, const CellArea &area, QWidget *parent)
    : QDialog(parent), m_table(table), m_area(area), m_column(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("batchDialog"));
    setWindowTitle(QStringLiteral("批量修改"));
    auto *title = new QLabel(QStringLiteral("把所选 %1 行改成同一个值").arg(area.rows.size()), this);
    title->setFont(type::title(font()));
    m_column->setObjectName(QStringLiteral("batchColumn"));
    m_column->setAccessibleName(QStringLiteral("改哪一列"));
    for (const int column : shownColumns(table)) {
        const auto canType = [&](int row) { return table.model()->index(row, column).flags().testFlag(Qt::ItemIsEditable); };
        if (std::ranges::any_of(area.rows, canType))
            m_column->addItem(table.model()->headerData(column, Qt::Horizontal).toString(), column);
    }
    m_column->setCurrentIndex(std::max(0, m_column->findData(table.currentIndex().column())));
    m_text->setObjectName(QStringLiteral("batchText"));
    m_text->setAccessibleName(QStringLiteral("改成"));
    m_text->setPlaceholderText(QStringLiteral("空着就是清除"));
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_change = buttons->button(QDialogButtonBox::Ok);
    m_change->setText(QStringLiteral("修改"));
    m_change->setObjectName(QStringLiteral("batchChange"));
    m_change->setAccessibleName(QStringLiteral("修改"));
    m_change->setProperty("kind", QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(QStringLiteral("取消"));
    connect(m_column, &QComboBox::currentIndexChanged, this, &BatchDialog::chooseColumn);
    connect(m_text, &QLineEdit::textChanged, this, &BatchDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    form->setSpacing(space::m);
    form->addRow(title);
    form->addRow(QStringLiteral("改哪一列"), m_column);
    form->addRow(QStringLiteral("改成"), m_text);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(460);
    chooseColumn();
    m_text->setFocus();
}

int BatchDialog::column() const
{
    return m_column->currentData().toInt();
}

QString BatchDialog::text() const
{
    return m_text->text();
}

void BatchDialog::chooseColumn()
{
    delete m_text->completer();
    if (m_column->count() > 0 && !m_area.rows.empty()) {
        const auto [model, source] = cellOf(m_table.model()->index(m_area.rows.front(), column()));
        if (const QStringList names = model->suggestions(source); !names.isEmpty()) {
            auto *completer = new QCompleter(names, m_text);
            completer->setFilterMode(Qt::MatchContains);
            m_text->setCompleter(completer);
        }
    }
    check();
}

void BatchDialog::check()
{
    QString problem;
    if (m_column->count() == 0 || m_area.rows.empty()) {
        problem = QStringLiteral("所选的行里没有可以修改的列。");
    } else {
        const auto [model, source] = cellOf(m_table.model()->index(m_area.rows.front(), column()));
        if (const auto value = model->parse(source, text()); !value)
            problem = value.error().text;
    }
    m_problem->setText(problem);
    m_change->setEnabled(problem.isEmpty());
}

} // namespace bihuan
