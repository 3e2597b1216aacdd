// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/light.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bihuan {

class LightButton;

/// One colour of a palette: how it looks, its word, its shape and its ink.
class PaletteLine : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteLine(QWidget *parent);

    /// Colours that are drawn in an ink of their own; all others are grey and told apart by shape and word.
    static const std::vector<PaletteColour> &knownInks();

    /// `isFree`: no rule uses it, so it may go.
    void show(const Palette &palette, size_t at, bool editable, bool isFree);
    void focusName();

Q_SIGNALS:
    void edited(const bihuan::PaletteColour &colour);
    void moveAsked(int step);
    void removeAsked();

private:
    PaletteColour m_colour;
    LightButton *m_look;
    QLineEdit *m_name;
    QComboBox *m_shape;
    QComboBox *m_ink;
    QCheckBox *m_reason;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace bihuan
