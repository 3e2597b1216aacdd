// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace bihuan {

/// 累计 | 当月: one of a few, all in sight. Arrow keys move.
class Segments : public QWidget
{
    Q_OBJECT

public:
    /// The first one is chosen.
    Segments(const QString &name, const QStringList &titles, QWidget *parent = nullptr);

    int current() const;
    /// Sends nothing.
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace bihuan
