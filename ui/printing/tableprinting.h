// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace bihuan {

class TableFilters;
class TableView;
struct TableReport;

/// What the page says of the table it prints.
struct TableHeading
{
    QString title;  ///< 重点建设项目（2024年8月）
    QString filter; ///< of the page's own filters, in words; may be empty
};

/// 打印表格 for a table of a page, as it is shown.
class TablePrinting : public QObject
{
    Q_OBJECT

public:
    /// Binds the action for `page`; everything outlives it.
    TablePrinting(TableView &table, const TableFilters &filters, const PageContext &context, QWidget *page,
                  std::function<TableHeading()> heading);

private:
    void open();
    TableReport head() const;

    TableView &m_table;
    const TableFilters &m_filters;
    PageContext m_context;
    QWidget *m_page;
    std::function<TableHeading()> m_heading;
};

} // namespace bihuan
