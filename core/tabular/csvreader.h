// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

namespace bihuan {

/// Text of unknown encoding: byte order mark, else strict UTF-8, else GB 18030. Nothing when it is none of
/// them.
std::optional<QString> decodedText(const QByteArray &bytes);

/// Comma, semicolon or tab, whichever divides the first lines most evenly; a `sep=;` line decides.
QChar csvDelimiter(QStringView text);

/// A sheet of texts: numbers stay as they were written. Quotes, line ends and quoted line breaks as in
/// RFC 4180; ="001" gives 001, and the apostrophe that neutralises a formula is taken off again.
Result<Book> readCsv(const QString &path, const ReadOptions &options);

} // namespace bihuan
