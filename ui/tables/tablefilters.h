// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace bihuan {

class FilterRow;
class MatterProxy;
class TableView;

/// The filters typed below the titles of a table, kept by column id so that they outlive a change of columns' order.
class TableFilters : public QObject
{
    Q_OBJECT

public:
    TableFilters(TableView &table, MatterProxy &proxy);

    bool isShown() const;
    void setShown(bool shown);
    /// By column id; without empty ones.
    const QHash<QString, QString> &texts() const { return m_texts; }
    void setTexts(QHash<QString, QString> texts);
    void clear() { setTexts({}); }
    /// Only rows whose cell in this column reads like the current one.
    void filterByCell();
    void focusCurrentColumn();

Q_SIGNALS:
    void changed();

private:
    void edit(int column, const QString &text);
    void apply();
    void offerValues(int column, const QPoint &place);

    TableView &m_table;
    MatterProxy &m_proxy;
    FilterRow *m_row;
    QHash<QString, QString> m_texts; ///< by column id
};

} // namespace bihuan
