// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bihuan::test {

/// What the text of a source file at `path` (from the top of the tree, "core/domain/x.h") breaks of the rules of
/// the architecture; empty when nothing. Judges text alone, so that the judge itself can be tested.
QStringList brokenRules(const QString &path, const QString &text);

/// The types that the text of a header defines, with their namespace: "bihuan::Matter". Two of one name in one program
/// are told apart by no compiler and share each other's destructors.
QStringList definedTypes(const QString &text);

/// Source files of the tree, from its top.
QStringList sourceFiles();

/// The text of a file of the tree.
QString treeText(const QString &path);

} // namespace bihuan::test
