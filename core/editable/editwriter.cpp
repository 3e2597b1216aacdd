// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/editwriter.h"

#include "core/editable/docxparts.h"
#include "core/editable/edittext.h"
#include "core/editable/odtparts.h"
#include "core/tabular/replacefile.h"
#include "core/tabular/zipoutput.h"

#include <QFileInfo>

namespace bihuan {

std::optional<EditFormat> editFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("odt"))
        return EditFormat::Odt;
    if (suffix == QLatin1String("docx"))
        return EditFormat::Docx;
    return std::nullopt;
}

Status writeEditable(const Document &document, EditFormat format, const QString &path)
{
    const EditText text = editText(document);
    return replaceFile(path, [&](const QString &place) {
        ZipOutput zip(place);
        const std::vector<EditPart> parts = format == EditFormat::Odt ? odtParts(text) : docxParts(text);
        // The type of an .odt comes first and uncompressed, so that it can be read without a zip library.
        for (const EditPart &part : parts)
            zip.add(part.name, part.content, part.compressed);
        return zip.finish();
    });
}

} // namespace bihuan
