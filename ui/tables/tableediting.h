// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellmodel.h"
#include "ui/shell/page.h"

#include <QPointer>

namespace bihuan {

class ReplaceDialog;
class TableView;

/// The editing that every table of a page has beside its cells: clipboard, fill, replace, one value for many rows. Each
/// is one step; what cannot be typed is listed before anything is written.
class TableEditing : public QObject
{
    Q_OBJECT

public:
    /// Binds the actions for `page`; both outlive it.
    TableEditing(TableView &table, const PageContext &context, QWidget *page);

    /// Writes the change after asking about what is refused.
    void run(const CellChange &change);

private:
    void bindActions();
    bool mayEdit() const;
    void copy(bool withHeaders);
    void cut();
    void paste();
    void openReplace();
    void openBatch();
    void openContextMenu(const QPoint &place);

    TableView &m_table;
    PageContext m_context;
    QWidget *m_page;
    QPointer<ReplaceDialog> m_replace;
};

} // namespace bihuan
