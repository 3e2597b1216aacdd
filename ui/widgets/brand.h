// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bihuan {

/// The ring that closes in red, and the program's name.
class Brand : public QWidget
{
    Q_OBJECT

public:
    explicit Brand(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace bihuan
