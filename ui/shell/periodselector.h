// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"

#include <QWidget>

class QToolButton;

namespace bihuan {

class OfficeFile;

/// ‹ 2024年8月 ›: the one place where the period is chosen. Arrows go month by month (within half months, half
/// month by half month); the middle opens every period of the year with its state, and the other years.
class PeriodSelector : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodSelector(OfficeFile &file, QWidget *parent = nullptr);

    void refresh();
    void step(bool forward);
    void openList();

Q_SIGNALS:
    void chosen(const bihuan::Period &period);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Period> neighbour(bool forward) const;

    OfficeFile &m_file;
    QToolButton *m_previous;
    QToolButton *m_middle;
    QToolButton *m_next;
};

} // namespace bihuan
