// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bihuan {

/// A part of a rule that is pressed to change it. Return and F2 press it like Space; arrows are left to what holds the
/// parts.
class PieceButton : public QAbstractButton
{
public:
    explicit PieceButton(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace bihuan
