// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bihuan {

/// One line of the navigation: icon, title, count. Painted, not styled, so that it follows the theme.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &id, const QString &title, const QString &iconName, QWidget *parent);

    const QString &id() const { return m_id; }
    void setCount(int count, const QString &what);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_id;
    int m_count = 0;
};

} // namespace bihuan
