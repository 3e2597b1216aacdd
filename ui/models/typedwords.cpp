// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typedwords.h"

#include "core/definition/fieldtext.h"

namespace bihuan {

QStringList unitNames(const UnitRegister &units)
{
    QStringList names;
    for (const Unit &unit : units.units())
        names.append(unit.shortTitle.isEmpty() ? unit.title : unit.shortTitle);
    return names;
}

Result<QDate> typedDay(const QString &text, const QString &title)
{
    if (text.trimmed().isEmpty())
        return QDate();
    Field day;
    day.type = FieldType::Date;
    const auto value = parseTyped(text.trimmed(), day, {});
    const auto *date = value ? std::get_if<PartialDate>(&*value) : nullptr;
    if (!date || date->precision != PartialDate::Precision::Day)
        return refuse(QStringLiteral("%1要写到日，例如 2024-09-10。").arg(title));
    return date->date;
}

} // namespace bihuan
