// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace bihuan {

/// Looks like the field that it opens, with the key that opens it too.
class SearchButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(QAction &action, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont keyFont() const;

    QString m_keys;
};

} // namespace bihuan
