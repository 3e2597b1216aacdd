// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bihuan {

/// A wide button with an icon, a title and a line that says what it is for.
class StartButton : public QAbstractButton
{
    Q_OBJECT

public:
    StartButton(const QString &iconName, const QString &title, const QString &description, QWidget *parent);

    void setCompact(bool compact); ///< one line, without a frame
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_description;
    bool m_compact = false;
};

} // namespace bihuan
