// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/field.h"
#include "core/domain/matters/matter.h"
#include "core/domain/units/post.h"
#include "core/domain/units/unitregister.h"

#include <span>

namespace bihuan {

/// What the words of a table refer to. Everything is borrowed and may be missing.
struct FieldContext
{
    const UnitRegister *units = nullptr;
    std::span<const Post> posts;
    std::span<const Person> persons;
    std::span<const Tenure> tenures;
    std::span<const Source> sources;
    QDate day;       ///< whose holder of a post is meant; invalid means whoever holds it now
    int year = 0;    ///< of dates that leave it out
    Measure measure; ///< the row's main measure
};

/// What a table shows: no unit of measurement but %, short names of units, titles of posts. Empty for an
/// empty value; an id that nothing knows is shown as it is. parseTyped() reads every text that this makes.
QString displayText(const Value &value, const Field &field, const FieldContext &context);

/// What was typed or pasted into a table: "1.2亿", "12.5%", "2024.3.15", "6月底", "√", names in any of their
/// forms. The refusal is a sentence that names the field and what would do, with suggestions for names.
Result<Value> parseTyped(const QString &text, const Field &field, const FieldContext &context);

/// By title, else by the name of who holds it; nullptr when none or several are meant.
const Post *findPost(const QString &text, const FieldContext &context);

/// By id, title or alias, blanks and width of characters aside.
const Choice *findChoice(const QString &text, const Field &field);

} // namespace bihuan
