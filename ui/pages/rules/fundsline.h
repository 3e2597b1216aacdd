// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/field.h"
#include "core/domain/lights/rule.h"

#include <QWidget>

class QLabel;

namespace bihuan {

class PhraseLine;

/// Which columns a dimension reads that judges by funds: "支付资金 ÷ 下达资金，应达 应达进度". Only shown where one does.
class FundsLine : public QWidget
{
    Q_OBJECT

public:
    explicit FundsLine(QWidget *parent);

    void show(const Dimension &dimension, const std::vector<Choice> &figures, bool editable);

Q_SIGNALS:
    void edited(const bihuan::FundFigures &funds);

private:
    void openMenu(size_t piece);

    FundFigures m_funds;
    std::vector<Choice> m_figures;
    PhraseLine *m_sentence;
    QLabel *m_missing;
};

} // namespace bihuan
