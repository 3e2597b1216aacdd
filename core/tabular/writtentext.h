// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace bihuan {

/// The words of a .docx or .odt, known by its content: one text a paragraph, of a table one a row with its cells apart by
/// tabulators. Deleted text, comments, headers and footers are left out; empty paragraphs too. Bounded as sheets are.
Result<QStringList> readWrittenText(const QString &path);

} // namespace bihuan
