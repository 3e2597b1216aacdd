// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QTableView;

namespace bihuan {

/// 采纳 and 退回 of reports of the shown period, wherever a page lists matters. One step to undo, with the number.
class ReportActs : public QObject
{
    Q_OBJECT

public:
    /// `codes`: the matters that `page` has selected.
    ReportActs(const PageContext &context, QWidget *page, std::function<QStringList()> codes);

    /// Of these matters those whose reports can be accepted or sent back.
    QStringList acceptable(const QStringList &codes) const;
    QStringList returnable(const QStringList &codes) const;

    void accept(const QStringList &codes);
    /// Asks why.
    void sendBack(const QStringList &codes);

private:
    void tell(const QString &done, qsizetype count, qsizetype left);

    PageContext m_context;
    QWidget *m_page;
};

/// The matters of the selected rows, each once; of the row with the keyboard where nothing is selected.
QStringList selectedCodes(const QTableView &table);

} // namespace bihuan
