// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/field.h"

#include <span>

namespace bihuan {

/// Where services keep a field's value.
enum class FieldHome {
    Matter,      ///< a member of Matter
    MatterExtra, ///< Matter::extra under the field's id
    Assignment,  ///< units in a role, see roleOf()
    Link,        ///< sources and clause
    Schedule,    ///< Schedule::months of the version in force
    Report,      ///< a member of Report
    ReportExtra, ///< Report::extra
    Figure,      ///< cumulative of a further measure in the period
    Milestone,   ///< a member of Milestone
    Derived,     ///< nowhere
};

/// A field that every ledger may use by its id alone: type, scope and home are fixed, title, width and the
/// rest may be given anew by the ledger.
struct BuiltInField
{
    Field field;
    FieldHome home = FieldHome::Matter;
    QString role; ///< of an assignment
};

std::span<const BuiltInField> builtInFields();
const BuiltInField *builtInField(const QString &id);

FieldHome homeOf(const Field &field);

} // namespace bihuan
