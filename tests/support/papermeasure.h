// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QList>

#include <optional>

namespace bihuan::test {

/// One figure of GB/T 9704-2012 as it was found on paper, in millimetres or as a count.
struct PaperFigure
{
    QString name;
    double found = 0.0;
    double wanted = 0.0;
    double tolerance = 0.0;

    bool holds() const;
};

/// Everything that can be measured of a document in upright A4, whoever made the PDF.
struct PaperFigures
{
    int pages = 0;
    QList<PaperFigure> figures;
    QStringList badLines; ///< that begin or end against 避头尾
    QStringList fonts;    ///< embedded ones; with * where one is not

    const PaperFigure *find(const QString &name) const;
    /// A line for each figure; for people.
    QString table() const;
    bool holds() const;
};

/// Reads the PDF with poppler's programs. The red mark's place is only asked for where `redHead` is set, since a
/// 简报 has its own.
PaperFigures measurePaper(const QString &pdf, bool redHead);

} // namespace bihuan::test
