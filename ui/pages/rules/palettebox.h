// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/ruleediting.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace bihuan {

class PaletteLine;

/// The colours of a rule set, worst first: their order, words, shapes and inks.
class PaletteBox : public Card
{
    Q_OBJECT

public:
    explicit PaletteBox(QWidget *parent);

    void show(const RuleEditing &editing);
    /// Moves the colour whose line has the keyboard; false when none has.
    bool moveFocused(int step);

private:
    PaletteLine *makeLine();
    void move(int from, int step);
    void add();

    RuleEditing m_editing;
    std::vector<PaletteLine *> m_lines;
    QPushButton *m_add;
};

} // namespace bihuan
