// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/light.h"
#include "ui/pages/rules/piecebutton.h"

namespace bihuan {

/// A colour of a palette as a chip that offers the other ones.
class LightButton : public PieceButton
{
    Q_OBJECT

public:
    explicit LightButton(QWidget *parent);

    void show(const QString &name, const Palette &palette, int colour, bool editable);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    Palette m_palette;
    int m_colour = -1;
    bool m_editable = false;
};

} // namespace bihuan
