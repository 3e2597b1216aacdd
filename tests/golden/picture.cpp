// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/picture.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace bihuan::test {

namespace {

constexpr int cell = 4;  ///< pixels at scale 1 that are seen as one
constexpr int tile = 16; ///< cells of a tile's side
constexpr double tolerance = 6;
constexpr qsizetype mostColours = 128;
constexpr qsizetype plainColours = 24; ///< of surfaces and lines, however near they are
constexpr int alike = 10;

/// The picture as one sees it from some steps away: every cell the mean of its pixels.
QImage fromAfar(const QImage &picture, double scale)
{
    const QSize cells(qRound(picture.width() / scale / cell), qRound(picture.height() / scale / cell));
    return picture.convertToFormat(QImage::Format_RGB32).scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

int apart(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// The most frequent colours as they are, but for those that the eye takes for one of them; the rest, the edges of
/// letters, as the nearest.
QImage fewColours(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(colours, [&](QRgb a, QRgb b) { return std::pair(counts[b], b) < std::pair(counts[a], a); });
    QList<QRgb> table;
    for (const QRgb colour : colours) {
        const bool known = std::ranges::any_of(table, [colour](QRgb other) { return apart(colour, other) < alike; });
        if (table.size() < mostColours && (!known || table.size() < plainColours))
            table.append(colour);
    }
    QHash<QRgb, uchar> places;
    for (const QRgb colour : colours) {
        const auto nearest = std::ranges::min_element(table, {}, [colour](QRgb known) { return apart(known, colour); });
        places[colour] = static_cast<uchar>(nearest - table.begin());
    }
    QImage few(picture.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < picture.height(); ++y) {
        uchar *const line = few.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            line[x] = places[picture.pixel(x, y)];
    }
    return few;
}

} // namespace

bool Difference::accepted() const
{
    return sameSize && worst <= tolerance;
}

QString Difference::text() const
{
    if (!sameSize)
        return QStringLiteral("of another size, or none is kept");
    return QStringLiteral("differs by %1 (at most %2) at %3,%4").arg(worst, 0, 'f', 1).arg(tolerance).arg(where.x()).arg(where.y());
}

Difference comparePictures(const QImage &shown, const QImage &golden, double scale)
{
    Difference difference;
    difference.sameSize = shown.size() == golden.size();
    if (!difference.sameSize)
        return difference;
    const QImage a = fromAfar(shown, scale);
    const QImage b = fromAfar(golden, scale);
    // Tiles overlap by half, so that nothing hides on an edge.
    for (int top = 0; top < a.height(); top += tile / 2) {
        for (int left = 0; left < a.width(); left += tile / 2) {
            const QRect area = QRect(left, top, tile, tile) & a.rect();
            double sum = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    sum += apart(a.pixel(x, y), b.pixel(x, y));
            }
            const double mean = sum / (area.width() * area.height());
            if (mean > difference.worst) {
                difference.worst = mean;
                difference.where = QRect(area.topLeft() * cell, area.size() * cell);
            }
        }
    }
    return difference;
}

bool keepPicture(const QImage &picture, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    return fewColours(picture.convertToFormat(QImage::Format_RGB32)).save(path, "png", 0);
}

} // namespace bihuan::test
