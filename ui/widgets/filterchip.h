// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bihuan {

/// One quick filter: "■ 红 3". Checked while it is in force; faint when nothing would be left.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// `light` and `shape` as in light.h; empty for a filter that is no light.
    FilterChip(const QString &title, const QString &light, const QString &shape, QWidget *parent);

    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString words() const;

    QString m_light;
    QString m_shape;
    int m_count = 0;
};

} // namespace bihuan
