// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rollup.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace bihuan {

/// One rule of a roll-up as a sentence whose parts are chosen: 第1条 [红灯] [占] [20%] [及以上] → [■红].
class RollupRow : public QWidget
{
    Q_OBJECT

public:
    explicit RollupRow(QWidget *parent = nullptr);

    /// `place` from 0; the lights that may be counted are the palette's and the office's colours, and the states.
    void show(const RollupRule &rule, int place, const Palette &own, const Palette &office);

Q_SIGNALS:
    void changed(const bihuan::RollupRule &rule);
    void removeAsked();
    void upAsked();

private:
    void tell();
    void fillLights(const Palette &own, const Palette &office);
    void showParts();

    RollupRule m_rule;
    bool m_showing = false;
    QLabel *m_number;
    QComboBox *m_quantity;
    QPushButton *m_lights;
    QComboBox *m_side;
    QDoubleSpinBox *m_limit;
    QLabel *m_rest; ///< the other limit of a rule that has two
    QComboBox *m_colour;
    QToolButton *m_up;
    QToolButton *m_remove;
};

} // namespace bihuan
