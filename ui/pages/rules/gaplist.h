// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"

#include <QWidget>

namespace bihuan {

/// The values of a dimension that no rule is sure to cover, in words, each with a button that begins a rule for them.
class GapList : public QWidget
{
    Q_OBJECT

public:
    explicit GapList(QWidget *parent);

    void show(const Dimension &dimension, bool editable);

Q_SIGNALS:
    void filled(const bihuan::Condition &gap);
};

} // namespace bihuan
