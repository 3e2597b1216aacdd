// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/domain/lights/rule.h"

namespace bihuan {

/// One colour of a ladder of documents, and what it brings.
struct LadderStep
{
    QString id;
    QString title;   ///< 蓝
    QString shape;   ///< as in a palette
    QString meaning; ///< 临近时限: when it is the right one, for people
    Condition when;  ///< when it is proposed; never by itself for a step that only follows another
    bool proposed = false;
    QStringList lights{}; ///< colours of lights that it answers at first; only of steps that may start
    bool mayStart = false;   ///< a matter without a document may begin with it
    int replyDays = 0;       ///< working days until the reply is due; 0 leaves it to the document
    std::vector<Consequence> consequences;

    bool operator==(const LadderStep &) const = default;
};

/// 督办单 in colours, the mildest first: a document that passes its deadline unanswered is followed by the next one.
/// Not lights: what a matter shows is the rule sets' to say.
struct Ladder
{
    QString id;
    QString title;
    QString description;
    std::vector<LadderStep> steps;

    /// −1 for an unknown one.
    int place(const QString &step) const;
    /// The step that follows when the deadline passes; nullptr after the last.
    const LadderStep *after(const QString &step) const;
    /// Steps that a matter without a document may begin with, mildest first.
    std::vector<const LadderStep *> starts() const;
    /// The palette its conditions and colours are said in, worst first.
    Palette palette() const;
    bool operator==(const Ladder &) const = default;
};

/// The heaviest step that the light of a matter without a document asks for; nullptr where the ladder names none.
const LadderStep *stepForLight(const Ladder &ladder, const Light &light);

/// The worst step whose condition holds for the matter at the end of `period`; nullptr for none.
const LadderStep *proposedStep(const Ladder &ladder, const Course &course, const Period &period);

} // namespace bihuan
