// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exchangefile.h"

#include <functional>

namespace bihuan {

/// What the county sends out for a period.
struct FormRequest
{
    Period period;
    std::vector<UnitId> units;
    QDate deadline;  ///< may be none
    QString message;
    QString password; ///< locks the files; empty for none
    bool toKeys = false; ///< locks each file to the unit's registered key
};

struct IssuedForm
{
    Package package;
    QByteArray bytes;
    int matters = 0;
};

/// 填报文件: one package per unit with its matters, plans, reports, open notices, definitions and the message; nothing
/// of other units. `deliver` gets each file; only when all are delivered does the county's file record them and what
/// each unit was given, as one sealed run. Opens the period where it was never opened. Refused for a closed period.
Result<std::vector<IssuedForm>> issueForms(ExchangeContext &context, const FormRequest &request,
                                           const std::function<Status(const IssuedForm &)> &deliver);

/// Units that lead a matter of the year, in the office's order.
std::vector<const Unit *> unitsWithMatters(const County &county);

} // namespace bihuan
