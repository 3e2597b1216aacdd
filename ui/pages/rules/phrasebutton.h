// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/piecebutton.h"

namespace bihuan {

/// A piece of a sentence that can be changed: it reads like the words around it and shows by a line below that it is
/// more. Arrow keys are left to the sentence.
class PhraseButton : public PieceButton
{
    Q_OBJECT

public:
    explicit PhraseButton(QWidget *parent);

    /// A colour of a palette is said with its shape; empty for other words.
    void setLight(const QString &light, const QString &shape);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shapeRoom() const;

    QString m_light;
    QString m_shape;
};

} // namespace bihuan
