// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/value.h"

#include <QHash>

#include <vector>

namespace bihuan {

/// Fields by their id; an empty value is the same as none.
using Fields = QHash<QString, Value>;

/// One field as three sides have it.
struct FieldMerge
{
    enum class Kind {
        Same,     ///< the county has what the unit says
        Kept,     ///< the unit said nothing new; the county's own value stays
        Changed,  ///< the unit changed it and the county did not
        Conflict, ///< both changed it since, to different values
    };

    QString field;
    Kind kind = Kind::Same;
    Value base;
    Value county;
    Value unit;

    bool operator==(const FieldMerge &) const = default;
};

/// Three-way comparison of every field that any side has, by id. Never by time.
std::vector<FieldMerge> mergeFields(const Fields &base, const Fields &county, const Fields &unit);

/// Of one value; nothing is an empty text. Equal values give equal texts.
QString valueText(const Value &value);
Value valueFromText(const QString &text);

} // namespace bihuan
