// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editable/editpart.h"
#include "core/editable/edittext.h"

namespace bihuan {

/// The members of a .docx (ECMA-376, transitional).
[[nodiscard]] std::vector<EditPart> docxParts(const EditText &text);
/// word/styles.xml and word/fontTable.xml.
[[nodiscard]] QByteArray docxStyles();
[[nodiscard]] QByteArray docxFontTable();
/// word/document.xml
[[nodiscard]] QByteArray docxBody(const EditText &text);

namespace docx {

/// Millimetres and points in twentieths of a point.
[[nodiscard]] QString twips(double points);
[[nodiscard]] QByteArray escaped(const QString &text);
inline constexpr char nameSpaces[] = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                     "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                                     "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                                     "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                                     "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
                                     "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
inline constexpr char xmlHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

} // namespace docx

} // namespace bihuan
