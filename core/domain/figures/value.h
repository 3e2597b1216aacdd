// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/partialdate.h"

#include <QStringList>

#include <variant>

namespace bihuan {

/// What a field holds. Figures are scaled integers (see MeasureUnit); what they mean is said by the field.
using Value = std::variant<std::monostate, bool, qint64, QString, PartialDate, QStringList>;

inline bool isEmpty(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

} // namespace bihuan
