// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

namespace bihuan {

class TableView;

/// A line of sums below a table, each under its column; scrolls sideways with it.
class SumRow : public QWidget
{
    Q_OBJECT

public:
    struct Sum
    {
        QString figure;
        QString second; ///< small below it

        bool operator==(const Sum &) const = default;
    };

    explicit SumRow(TableView &table, QWidget *parent = nullptr);

    /// `title` stands at the left; sums by column. Hidden without sums.
    void setSums(const QString &title, const QString &secondTitle, const QHash<int, Sum> &sums);
    const QHash<int, Sum> &sums() const { return m_sums; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSum(QPainter &painter, int column) const;

    TableView &m_table;
    QString m_title;
    QString m_secondTitle;
    QHash<int, Sum> m_sums;
};

} // namespace bihuan
