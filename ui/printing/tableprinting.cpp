// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/tableprinting.h"

#include "core/base/clock.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/models/officefile.h"
#include "ui/printing/tableprintdialog.h"
#include "ui/tables/tablefilters.h"
#include "ui/widgets/tableview.h"

namespace bihuan {

TablePrinting::TablePrinting(TableView &table, const TableFilters &filters, const PageContext &context, QWidget *page,
                             std::function<TableHeading()> heading)
    : QObject(page), m_table(table), m_filters(filters), m_context(context), m_page(page), m_heading(std::move(heading))
{
    m_context.actions.bind(QStringLiteral("table.print"), m_page, [this] { open(); }, [this] {
        return m_table.isVisibleTo(m_page) && m_table.model()->rowCount() > 0 && !m_context.file.isBusy();
    });
}

TableReport TablePrinting::head() const
{
    const TableHeading heading = m_heading();
    const CellModel &cells = *cellModelOf(m_table.model());
    const auto *proxy = qobject_cast<const MatterProxy *>(m_table.model());
    const int all = cells.rowCount();
    const int shown = proxy ? static_cast<int>(proxy->shownRows().size()) : all;
    QStringList filters;
    if (!heading.filter.isEmpty())
        filters.append(heading.filter);
    const auto texts = m_filters.texts();
    for (int column = 0; column < cells.columnCount(); ++column) {
        if (const QString text = texts.value(cells.columnId(column)); !text.isEmpty())
            filters.append(QStringLiteral("%1 %2").arg(cells.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text));
    }
    TableReport head;
    head.title = heading.title;
    head.office = m_context.file.county()->office().name;
    head.notice = m_context.file.county()->office().notice;
    head.count = shown == all ? QStringLiteral("共%1项").arg(all) : QStringLiteral("%1项中的%2项").arg(all).arg(shown);
    if (!filters.isEmpty())
        head.filter = QStringLiteral("筛选：%1").arg(filters.join(QStringLiteral("；")));
    head.printed = m_context.file.workspace().clock().now().date().toString(QStringLiteral("yyyy年M月d日"));
    return head;
}

void TablePrinting::open()
{
    auto *dialog = new TablePrintDialog(m_table, head(), m_context.host, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bihuan
