// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editable/editpart.h"
#include "core/editable/edittext.h"

namespace bihuan {

/// The members of an .odt (ODF 1.2).
[[nodiscard]] std::vector<EditPart> odtParts(const EditText &text);
/// styles.xml: paragraphs, the page and its number.
[[nodiscard]] QByteArray odtStyles(const EditText &text);
/// content.xml
[[nodiscard]] QByteArray odtContent(const EditText &text);

namespace odt {

[[nodiscard]] QByteArray millimetres(double points);
[[nodiscard]] QByteArray escaped(const QString &text);
/// <office:font-face-decls>
[[nodiscard]] QByteArray fontFaces();
/// style:font-name and its kin for all scripts.
[[nodiscard]] QByteArray fontAttributes(FontRole role);
extern const char nameSpaces[];
inline constexpr char xmlHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

} // namespace odt

} // namespace bihuan
