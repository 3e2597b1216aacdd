// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableediting.h"

#include "core/base/clock.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/batchdialog.h"
#include "ui/tables/refusaldialog.h"
#include "ui/tables/replacedialog.h"
#include "ui/tables/tablecommands.h"
#include "ui/tables/tablefilters.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

namespace bihuan {

TableEditing::TableEditing(TableView &table, TableFilters &filters, const PageContext &context, QWidget *page)
    : QObject(page), m_table(table), m_filters(filters), m_context(context), m_page(page)
{
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, &TableEditing::openContextMenu);
    connect(&m_table, &TableView::changeWanted, this, &TableEditing::run);
    bindActions();
}

bool TableEditing::mayEdit() const
{
    return m_context.file.isWritable() && m_table.model()->rowCount() > 0 && m_table.currentIndex().isValid();
}

/// The keyboard is in no other table: there the same keys mean other cells.
bool TableEditing::takesKeys() const
{
    const QWidget *widget = m_page->window()->focusWidget();
    while (widget && !qobject_cast<const QAbstractItemView *>(widget))
        widget = widget->parentWidget();
    return m_table.isVisible() && (!widget || widget == &m_table);
}

void TableEditing::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto shown = [this] { return takesKeys() && !selectedArea(m_table).isEmpty(); };
    const auto editable = [this] { return takesKeys() && mayEdit(); };
    actions.bind(QStringLiteral("edit.copy"), m_page, [this] { copy(false); }, shown);
    actions.bind(QStringLiteral("edit.copyTitled"), m_page, [this] { copy(true); }, shown);
    actions.bind(QStringLiteral("edit.cut"), m_page, [this] { cut(); }, editable);
    actions.bind(QStringLiteral("edit.paste"), m_page, [this] { paste(); }, editable);
    actions.bind(QStringLiteral("edit.fillDown"), m_page,
                 [this] { run(filledChange(m_table, selectedArea(m_table), FillDirection::Down)); }, editable);
    actions.bind(QStringLiteral("edit.fillRight"), m_page,
                 [this] { run(filledChange(m_table, selectedArea(m_table), FillDirection::Right)); }, editable);
    actions.bind(QStringLiteral("edit.today"), m_page, [this] {
        const QString today = m_context.file.workspace().clock().now().date().toString(Qt::ISODate);
        run(stampedChange(m_table, selectedArea(m_table), today, QStringLiteral("填写今天的日期")));
    }, editable);
    actions.bind(QStringLiteral("table.filters"), m_page, [this] {
        if (m_filters.isShown() && m_filters.texts().isEmpty() && !m_table.hasFocus())
            m_filters.setShown(false);
        else
            m_filters.focusCurrentColumn();
    }, [this] { return m_table.isVisible(); });
    actions.bind(QStringLiteral("table.filterByCell"), m_page, [this] { m_filters.filterByCell(); }, shown);
    actions.bind(QStringLiteral("table.clearFilters"), m_page, [this] { m_filters.clear(); },
                 [this] { return !m_filters.texts().isEmpty(); });
    actions.bind(QStringLiteral("edit.replace"), m_page, [this] { openReplace(); }, editable);
    actions.bind(QStringLiteral("edit.batch"), m_page, [this] { openBatch(); }, editable);
}

void TableEditing::run(const CellChange &change)
{
    CellModel *const model = cellModelOf(m_table.model());
    if (!model || (change.texts.empty() && change.rows.empty()))
        return;
    CellChange wanted = change;
    if (const auto refused = model->refusals(change); !refused.empty()) {
        wanted = without(change, refused);
        const qsizetype rest = static_cast<qsizetype>(wanted.texts.size() + wanted.rows.size());
        if (RefusalDialog(refused, rest, m_page).exec() != QDialog::Accepted || rest == 0)
            return;
    }
    if (const Status status = model->apply(wanted); !status)
        return m_context.host.tell(status.error());
    if (!wanted.rows.empty())
        m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已新增 %1 项。").arg(wanted.rows.size()), QStringLiteral("撤销"),
                                    [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

void TableEditing::copy(bool withHeaders)
{
    const CellArea area = selectedArea(m_table);
    if (area.isEmpty())
        return;
    if (area.count() > mostPastedCells)
        return m_context.host.tell(Message{Message::Kind::Warning, QStringLiteral("选中的格太多，放不进剪贴板。用“导出表格”存成 Excel 文件。"), {}, {}});
    const CellBlock block = copiedBlock(m_table, area, withHeaders);
    auto *data = new QMimeData;
    data->setText(toTsv(block));
    data->setHtml(toHtml(block, withHeaders ? 1 : 0));
    QApplication::clipboard()->setMimeData(data);
}

void TableEditing::cut()
{
    copy(false);
    run(stampedChange(m_table, selectedArea(m_table), {}, QStringLiteral("剪切 %1 格")));
}

void TableEditing::paste()
{
    const CellBlock block = fromTsv(QApplication::clipboard()->text());
    const CellArea area = selectedArea(m_table);
    if (block.isEmpty() || area.isEmpty())
        return m_context.host.tell(Message{Message::Kind::Info, QStringLiteral("剪贴板里没有可以粘贴到表格的文字。"), {}, {}});
    const auto change = pastedChange(m_table, area, block);
    if (!change)
        return m_context.host.tell(change.error());
    run(*change);
}

void TableEditing::openReplace()
{
    if (!m_replace) {
        m_replace = new ReplaceDialog(m_table, m_page);
        connect(m_replace, &ReplaceDialog::replaceWanted, this, [this](const CellChange &change) {
            run(change);
            m_replace->tellReplaced(static_cast<int>(change.texts.size()));
        });
    }
    m_replace->begin();
}

void TableEditing::openBatch()
{
    CellArea area = selectedArea(m_table);
    BatchDialog dialog(m_table, area, m_page);
    if (dialog.exec() != QDialog::Accepted)
        return;
    area.columns = {dialog.column()};
    const QString title = m_table.model()->headerData(dialog.column(), Qt::Horizontal).toString();
    run(stampedChange(m_table, area, dialog.text(), QStringLiteral("批量修改 %1 项：") + title));
}

void TableEditing::openContextMenu(const QPoint &place)
{
    if (!m_table.indexAt(place).isValid())
        return;
    m_context.actions.update();
    QMenu menu(&m_table);
    menu.setAccessibleName(QStringLiteral("表格的操作"));
    for (const QString &id : {QStringLiteral("edit.cut"), QStringLiteral("edit.copy"), QStringLiteral("edit.copyTitled"),
                              QStringLiteral("edit.paste"), QString(), QStringLiteral("edit.fillDown"), QStringLiteral("edit.batch"), QStringLiteral("month.copyPrevious"), QStringLiteral("month.unchanged"),
                              QString(), QStringLiteral("month.approve"), QStringLiteral("month.withdraw"), QString(),
                              QStringLiteral("report.accept"), QStringLiteral("report.return"), QStringLiteral("light.set"), QStringLiteral("light.withdraw"), QString(),
                              QStringLiteral("table.filterByCell"), QStringLiteral("table.clearFilters"),
                              QStringLiteral("edit.replace"), QString(), QStringLiteral("notice.draft"), QStringLiteral("ledger.new"),
                              QStringLiteral("ledger.attach"), QStringLiteral("ledger.delete")}) {
        if (id.isEmpty())
            menu.addSeparator();
        else if (m_context.actions.action(id)->isEnabled())
            menu.addAction(m_context.actions.action(id));
    }
    menu.exec(m_table.viewport()->mapToGlobal(place));
}

} // namespace bihuan
