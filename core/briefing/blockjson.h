// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"

#include <QJsonObject>

#include <optional>

namespace bihuan {

/// A block as it is kept in the file and told by the command line: its `kind` and what it says.
QJsonObject blockToJson(const Block &block);
QString blockKind(const Block &block); ///< "paragraph", "heading" …
/// Nothing where the object is no block that this program knows.
std::optional<Block> blockFromJson(const QJsonObject &object);

/// All of a document but its blocks.
QJsonObject frameToJson(const Document &document);
Document frameFromJson(const QJsonObject &object);

} // namespace bihuan
