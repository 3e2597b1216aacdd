// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace bihuan {

/// The first columns of a table over the table itself, so that they stay while it is scrolled sideways. Rows,
/// selection, order and keyboard are the table's.
class FrozenColumns : public TableView
{
    Q_OBJECT

public:
    FrozenColumns(TableView &table, int count);

    int count() const { return m_count; }
    int columnsWidth() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void hideOthers();
    void place();

    TableView &m_table;
    int m_count;
};

} // namespace bihuan
