// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/owing.h"
#include "ui/widgets/card.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace bihuan {

class SegmentBar;

/// Who has not reported yet, by unit; a unit is a button that shows its matters alone.
class OwingPanel : public Card
{
    Q_OBJECT

public:
    explicit OwingPanel(QWidget *parent = nullptr);

    void show(const PeriodView &view, const QString &ledger, const QString &ledgerTitle, const QString &chosenUnit);
    const std::vector<OwingUnit> &units() const { return m_units; } ///< point into the view that was shown last
    QString ledgerTitle() const; ///< empty when all ledgers are meant

Q_SIGNALS:
    void copyRequested();
    void scopeChanged();
    void unitChosen(const QString &unitKey);

private:
    void addUnit(const OwingUnit &unit, bool chosen);

    SegmentBar *m_scope;
    QScrollArea *m_scroll;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_copy;
    QString m_ledgerTitle;
    std::vector<OwingUnit> m_units;
};

} // namespace bihuan
