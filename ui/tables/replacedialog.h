// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/tablecommands.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace bihuan {

class TableView;

/// 查找和替换 in a table, beside it while one works: the next occurrence, this one, all of them as one step to undo.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    ReplaceDialog(TableView &table, QWidget *parent);

    /// Shows it with the text of the current cell to look for; several selected cells limit the search to them.
    void begin();
    void tellReplaced(int cells);

Q_SIGNALS:
    void replaceWanted(const bihuan::CellChange &change);

private:
    Replacement replacement() const;
    CellArea searched() const;
    void findNext();
    void replaceOne();
    void replaceAll();
    bool isHit(int row, int column) const;

    TableView &m_table;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QComboBox *m_where;
    QCheckBox *m_whole;
    QCheckBox *m_case;
    QLabel *m_said;
};

} // namespace bihuan
