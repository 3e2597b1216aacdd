// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/outsheet.h"

#include <QByteArray>

namespace bihuan {

/// The parts of an .ods beside its rows: OpenDocument 1.2, read by LibreOffice, WPS and Excel.

QByteArray odsManifest();
/// A4 landscape, the table as wide as the page, page numbers below.
QByteArray odsPageStyles();
/// The frozen header.
QByteArray odsSettings(const OutSheet &sheet);
/// Up to the first row: number formats, cell styles, columns.
QByteArray odsContentHead(const OutSheet &sheet);
/// After the last row: the filter.
QByteArray odsContentTail(const OutSheet &sheet);
/// Name of the style of a body cell.
QByteArray odsCellStyle(const OutColumn &column, OutRow::Style style);

} // namespace bihuan
