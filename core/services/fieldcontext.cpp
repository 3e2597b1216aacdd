// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldcontext.h"

namespace bihuan {

FieldContext fieldContext(const County &county, const MatterFile *file, const QDate &day)
{
    FieldContext context;
    context.units = &county.units();
    context.posts = county.officeRows().posts;
    context.persons = county.officeRows().persons;
    context.tenures = county.officeRows().tenures;
    context.sources = county.officeRows().sources;
    context.day = day;
    context.year = county.year();
    if (file)
        context.measure = file->course.measure;
    return context;
}

} // namespace bihuan
