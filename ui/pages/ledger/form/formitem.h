// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/field.h"
#include "core/domain/figures/period.h"
#include "core/domain/matters/milestone.h"

#include <optional>

namespace bihuan {

/// The parts of the form, in their order.
enum class FormSection { Month, Steps, Facts, Months, Attachments, History };
inline constexpr int formSections = 6;

/// One thing in the form: a line of words, or a cell to be read or typed into.
struct FormItem
{
    enum class Kind {
        Heading,
        Caption,   ///< small words above what follows
        Note,      ///< why nothing is typed here
        Fact,      ///< told, not typed
        Cell,       ///< of a field, in the shown period or its own
        Clause,    ///< of one source
        Step,      ///< name of a step, with its mark
        StepDate,  ///< planned or actual
        NewStep,   ///< what is typed here becomes one
        MonthLight,///< one place of the coloured strip
        MonthLegend, ///< what its marks mean
        MonthName,
        Attachment,    ///< a file with its picture
        NewAttachment, ///< where one is added
        Run,       ///< of the history: when, who, what
        Change,    ///< one field of a run; brings the old value back
        More,      ///< older runs
    };
    /// How it shares a line with its neighbours.
    enum class Place {
        Line,
        Column, ///< as many beside each other as there is room for
        Share,  ///< `share` of shareWhole of a line
    };
    static constexpr int shareWhole = 24;

    Kind kind = Kind::Cell;
    FormSection section = FormSection::Month;
    QString id;      ///< stable: the same thing of another matter has the same
    QString title;   ///< faint, at the left; what a Caption or Heading says
    QString text;    ///< of what is told
    FieldRef column; ///< of a Cell; of a StepDate which of its dates
    std::optional<Period> period; ///< of a Cell of another period than the shown one; of a month
    MilestoneId step;
    QString source;  ///< key
    Place place = Place::Line;
    int share = 0;
    bool bare = false; ///< the title is only spoken, not shown
    int attachment = 0; ///< place in the matter's list
    int run = 0;       ///< place in the history
    int change = 0;

    bool operator==(const FormItem &) const = default;
};

} // namespace bihuan
