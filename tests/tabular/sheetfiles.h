// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

namespace bihuan::test {

/// Members of an archive by name.
using Parts = QMap<QString, QByteArray>;

/// The smallest workbook: one sheet 表一 with this content of <sheetData>, and what stands around it.
struct XlsxParts
{
    QByteArray rows;            ///< inside of <sheetData>
    QByteArray beforeRows = {}; ///< <dimension>, <cols> …
    QByteArray afterRows = {};  ///< <mergeCells> …
    QByteArray strings = {};    ///< inside of <sst>; no part when empty
    QByteArray styles = {};     ///< inside of <styleSheet>; no part when empty
    QByteArray workbook = {};   ///< before <sheets>

    Parts parts() const;
};

/// Folder of a test with files written from snippets.
class SheetFiles
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;
    QString writeZip(const QString &name, const Parts &parts) const;
    QString writeXlsx(const XlsxParts &parts) const
    {
        return writeZip(QStringLiteral("表.xlsx"), parts.parts());
    }
    QString writeOds(const QByteArray &tables, const QByteArray &styles = {}) const;

private:
    QTemporaryDir m_folder;
};

/// "text|12.5|=…": the cells of a row as people read them, empty ones between bars.
QString rowText(const Sheet &sheet, int row);

/// rowText of all rows, joined by line breaks.
QString sheetText(const Sheet &sheet);

/// Whether a text could stand in front of a user: Chinese, one sentence or more, no exclamation marks, no
/// codes.
bool isUserSentence(const QString &text);

} // namespace bihuan::test
