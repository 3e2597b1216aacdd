// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

namespace bihuan::test {

/// How far two pictures are apart, in the place where they are most so.
struct Difference
{
    bool sameSize = true;
    double worst = 0; ///< mean difference in a tile, 0 to 255
    QRect where;      ///< the tile, in pixels at scale 1

    bool accepted() const;
    QString text() const;
};

Difference comparePictures(const QImage &shown, const QImage &golden, double scale);

/// As a PNG of few colours: screens are flat, and many of them are kept.
bool keepPicture(const QImage &picture, const QString &path);

} // namespace bihuan::test
