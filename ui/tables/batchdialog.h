// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/cellarea.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace bihuan {

/// One field of many rows gets one value: which field, which value, in how many rows. What cannot stand there is said
/// while it is typed.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(const QTableView &table, const CellArea &area, QWidget *parent);

    int column() const;
    QString text() const;

private:
    void chooseColumn();
    void check();

    const QTableView &m_table;
    CellArea m_area;
    QComboBox *m_column;
    QLineEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_change;
};

} // namespace bihuan
