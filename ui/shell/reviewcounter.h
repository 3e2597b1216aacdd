// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QObject>

namespace bihuan {

/// How many things of a period wait for a second look, counted in a thread of its own: of tens of thousands of matters
/// that takes longer than a keystroke. Only the last view asked for is told of.
class ReviewCounter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void count(std::shared_ptr<const PeriodView> view);

Q_SIGNALS:
    void counted(int open);

private:
    void start();
    void finish(int open);

    std::shared_ptr<const PeriodView> m_wanted; ///< asked for while another one is being counted
    bool m_counting = false;
};

} // namespace bihuan
