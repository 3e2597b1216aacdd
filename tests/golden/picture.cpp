// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/picture.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <vector>

namespace bihuan::test {

namespace {

constexpr int cell = 4; ///< pixels at scale 1 that are seen as one
constexpr int tile = 4; ///< cells of a tile's side: 16 pixels, a little more than a letter
/// Mean difference in a tile that is let pass, 0 to 255. Another hinting of the letters comes to 24, a column of
/// figures that moved by six pixels to 35, a light of another colour to 89, a figure that is gone to 119 (tst_picture).
constexpr double tolerance = 29;
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

struct Tile
{
    QRect cells;
    double apart = 0; ///< mean over its cells
};

/// They overlap by half, so that nothing hides on an edge.
std::vector<Tile> tilesOf(const QImage &shown, const QImage &kept)
{
    std::vector<Tile> tiles;
    for (int top = 0; top < kept.height(); top += tile / 2) {
        for (int left = 0; left < kept.width(); left += tile / 2) {
            const QRect area = QRect(left, top, tile, tile) & kept.rect();
            double sum = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    sum += apart(shown.pixel(x, y), kept.pixel(x, y));
            }
            tiles.push_back({area, sum / (area.width() * area.height())});
        }
    }
    return tiles;
}

bool allAlike(const std::vector<Tile> &tiles)
{
    return std::ranges::all_of(tiles, [](const Tile &each) { return each.apart <= tolerance; });
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
    const QImage kept = fromAfar(golden, scale);
    std::vector<Tile> tiles = tilesOf(fromAfar(shown, scale), kept);
    // Only what is apart is looked at again, a pixel to each side: letters stand there in another hinting.
    const int pixel = qRound(scale);
    for (int y = -pixel; y <= pixel && !allAlike(tiles); y += pixel) {
        for (int x = -pixel; x <= pixel; x += pixel) {
            const std::vector<Tile> beside = tilesOf(fromAfar(shown.copy(QRect(QPoint(x, y), shown.size())), scale), kept);
            for (size_t i = 0; i < tiles.size(); ++i)
                tiles[i].apart = std::min(tiles[i].apart, beside[i].apart);
        }
    }
    const auto worst = std::ranges::max_element(tiles, {}, &Tile::apart);
    difference.worst = worst->apart;
    difference.where = QRect(worst->cells.topLeft() * cell, worst->cells.size() * cell);
    return difference;
}

bool keepPicture(const QImage &picture, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    return fewColours(picture.convertToFormat(QImage::Format_RGB32)).save(path, "png", 0);
}

} // namespace bihuan::test
