// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"
#include "core/domain/matters/report.h"

namespace bihuan {

/// Whether a report shown in this light says why it is late and what comes next. The rule that gave the colour speaks
/// before the colour; there is none for a light set by hand. States are no colour and demand nothing.
bool demandsReason(const Palette &palette, const Light &light, const LightRule *rule);

/// What a ledger's reports have columns for: nobody is asked for what cannot be written.
struct ReasonColumns
{
    bool reason = true;   ///< 滞后原因, a word of the dictionary
    bool problem = true;  ///< its words
    bool nextStep = true; ///< 下步措施

    bool operator==(const ReasonColumns &) const = default;
};

/// Titles of what the report lacks, in the order of the form: 存在问题, 滞后原因, 下步措施.
QStringList lacksOf(const Report &report, const ReasonColumns &columns);

/// "预警为黄，没有填写滞后原因、下步措施，补齐后再报": for people, `colour` without its shape.
QString lackSentence(const QString &colour, const QStringList &lacks);

} // namespace bihuan
