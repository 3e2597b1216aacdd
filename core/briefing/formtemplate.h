// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletintemplate.h"
#include "core/services/county.h"

namespace bihuan {

/// A form of the office on one A4, as data (resources/schema/form.schema.json): labels and what stands beside them.

/// What a form is about: its figures are those of README.md under this word.
enum class FormSubject { Notice, Matter, Unit };

struct FormRow
{
    Pattern label;
    Pattern text;
    int lines = 0;         ///< left empty for handwriting where there is no text
    int most = 0;          ///< characters; a longer text goes on a page behind and is pointed at. 0: however long
    bool optional = false; ///< no row without a text
    QString sign;          ///< "签名": a line for a name and a date below the text; empty for none
};

struct FormTemplate
{
    QString id;
    QString title;
    FormSubject subject = FormSubject::Notice;
    Pattern heading;
    Pattern number; ///< left above the table; may be empty
    Pattern date;   ///< right above it
    Pattern opening;
    std::vector<FormRow> rows;
    std::vector<BriefTable> tables; ///< of the unit's matters; none or one
    int mostRows = 0;               ///< of that table; more go on pages behind. 0: however many
    Pattern closing;
    QStringList signatures; ///< "主要负责人签字", each a line below
};

/// A complaint names line and column.
Result<FormTemplate> readForm(QByteArrayView json, const QString &sourceName);

/// The form `id` as the office keeps it for the year, else as it ships.
Result<FormTemplate> findForm(const OfficeContext &office, const QString &id);
/// Ids of all forms that an office can choose from.
QStringList formIds(const OfficeContext &office);

} // namespace bihuan
