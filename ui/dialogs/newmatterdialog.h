// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterediting.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace bihuan {

/// What a new matter needs before it has a row: its name and who leads it.
class NewMatterDialog : public QDialog
{
    Q_OBJECT

public:
    NewMatterDialog(const County &county, const LedgerDefinition &ledger, QWidget *parent);

    NewMatter matter() const;

private:
    void check();

    const County &m_county;
    LedgerId m_ledger;
    QLineEdit *m_name;
    QLineEdit *m_unit;
    QPushButton *m_add;
};

} // namespace bihuan
