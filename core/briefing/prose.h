// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletintemplate.h"
#include "core/briefing/setfigures.h"

#include <functional>

namespace bihuan {

/// Fills a template's sentences, lists and paragraphs with figures.
namespace prose {

/// The part's matters inside those of `outer`.
MatterSet narrowed(const Analysis &analysis, const MatterSet &outer, const PartScope &scope);

/// Calls `visit` with the figures of every unit or matter that the list picks, in its order; returns how many
/// met its conditions, also beyond its limit.
int eachOf(const BriefList &list, const SetFigures &set, const FigureSource &around,
           const std::function<void(const FigureSource &)> &visit);

/// Nothing when neither the sentence nor what stands for it can be said.
std::optional<QString> say(const BriefSentence &sentence, const SetFigures &set, const FigureSource &around);

/// The paragraphs of one part, `numbering` going on from `number`.
std::vector<Block> write(const BriefParagraph &paragraph, const SetFigures &section, LeadNumbering numbering,
                         int &number);

/// Runs of a text in which **…** is strong.
std::vector<Run> runsOf(const QString &text, Run::Style plain = Run::Style::Plain);

/// "（三）", "三是", "三要", "3.".
QString leadNumber(LeadNumbering numbering, int number);

} // namespace prose

} // namespace bihuan
