// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace bihuan {

/// A header of two lines: the column's title, and its unit or group below it, small. The sorted column has an arrow.
class HeaderView : public QHeaderView
{
    Q_OBJECT

public:
    explicit HeaderView(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// Room below the titles, for a row of filters.
    int filterSpace() const { return m_filterSpace; }
    void setFilterSpace(int height);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    int m_filterSpace = 0;
};

} // namespace bihuan
