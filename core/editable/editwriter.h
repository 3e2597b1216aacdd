// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"

namespace bihuan {

/// Kinds of files in which people go on editing a document.
enum class EditFormat { Odt, Docx };

/// Known by a file name's ending; nothing for any other one.
[[nodiscard]] std::optional<EditFormat> editFormatOf(const QString &path);

/// Writes the document to `path`, wholly or not at all: real styles, the page, the grid, 版记, tables.
[[nodiscard]] Status writeEditable(const Document &document, EditFormat format, const QString &path);

} // namespace bihuan
