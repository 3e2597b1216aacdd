// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/finding.h"
#include "ui/shell/page.h"

namespace bihuan {

class MonthModel;
class TableView;

/// What the month grid does to the selected cells beside typing: last month's figure once more, and letting a
/// marked figure stand with a word why.
class MonthActs : public QObject
{
    Q_OBJECT

public:
    MonthActs(TableView &table, MonthModel &model, const PageContext &context, QWidget *page);

private:
    void copyPrevious();
    void tickUnchanged();
    void approve();
    void withdraw();
    /// Of the selected cells, on the side that is shown.
    std::vector<Finding> selectedFindings(bool approved) const;

    TableView &m_table;
    MonthModel &m_model;
    PageContext m_context;
    QWidget *m_page;
};

} // namespace bihuan
