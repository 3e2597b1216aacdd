// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace bihuan {

/// One page in the navigation.
struct NavigationEntry
{
    QString id;
    QString loop; ///< heading above it; entries of one loop follow each other
    QString title;
    QString icon;
};

/// The column at the left: the brand with the ☰ menu, the loops and their pages with what waits there.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(const std::vector<NavigationEntry> &entries, QWidget *parent = nullptr);

    void setCurrent(const QString &id);
    /// Shown beside the page's title; 0 shows nothing. `what` is read out and shown as a tip ("未报"事项).
    void setCount(const QString &id, int count, const QString &what);
    QAbstractButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractButton *m_menu;
    std::vector<class NavigationButton *> m_buttons;
};

} // namespace bihuan
