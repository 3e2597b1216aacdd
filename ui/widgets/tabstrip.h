// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace bihuan {

/// Tabs as words with a line under the current one. What does not fit goes into 更多 ▾. Arrow keys move.
class TabStrip : public QWidget
{
    Q_OBJECT

public:
    struct Tab
    {
        QString id;
        QString title;
        QString count; ///< beside the title, may be empty

        bool operator==(const Tab &) const = default;
    };

    explicit TabStrip(QWidget *parent = nullptr);

    void setTabs(const std::vector<Tab> &tabs);
    const std::vector<Tab> &tabs() const { return m_tabs; }
    QString current() const { return m_current; }
    /// Sends nothing.
    void setCurrent(const QString &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Placed
    {
        size_t tab;
        QRect box;
    };
    void place();
    int widthOf(const Tab &tab) const;
    void choose(const QString &id);
    void openMore();

    std::vector<Tab> m_tabs;
    std::vector<Placed> m_placed;
    QRect m_more; ///< null when everything fits
    QString m_current;
    QPoint m_mouse{-1, -1};
};

} // namespace bihuan
