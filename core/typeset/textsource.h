// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace bihuan {

/// A typed text as its paragraphs: parted by blank lines, by lines that begin with a level mark, an indent or
/// 主送：/抄送：, or by every line break when there is no blank line at all. A line break inside a paragraph
/// is kept as '\n'. Refuses what is no UTF-8 text, what is empty, and what bears a 密级 mark.
[[nodiscard]] Result<QStringList> readParagraphs(QByteArrayView utf8);

/// A paragraph's lines as one: words of Latin script are parted by a space, Han by nothing.
[[nodiscard]] QString joinedLines(const QString &paragraph);

} // namespace bihuan
