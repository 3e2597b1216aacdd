// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/xmlpart.h"

#include <QList>
#include <QMap>

namespace bihuan {

struct XlsxSheetEntry
{
    QString name;
    QString member; ///< part of the archive
    bool visible = true;
};

/// Where the parts of a workbook stand. Found by relationships alone: names and folders differ between
/// writers.
struct XlsxWorkbook
{
    QString member;
    QList<XlsxSheetEntry> sheets; ///< worksheets only, in the order of the tabs
    QString sharedStrings;        ///< empty when there is none
    QString styles;
    bool date1904 = false;
};

/// A relationship by its id: kind is the last part of its type (worksheet, styles, …), target a member name.
struct XlsxRelation
{
    QString kind;
    QString target;
};

/// Relationships of `part` (empty: of the package). No relationships is an empty map.
Result<QMap<QString, XlsxRelation>> xlsxRelations(ZipPackage &package, const QString &part);

/// The part that the package is about: xl/workbook.xml, or word/document.xml of a Word file.
Result<QString> officeMainPart(ZipPackage &package);

Result<XlsxWorkbook> readXlsxWorkbook(ZipPackage &package);

} // namespace bihuan
