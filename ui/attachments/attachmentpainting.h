// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QFont;
class QPainter;
class QString;
class QImage;

namespace bihuan {

struct Attachment;
struct Tokens;

/// A picture in the middle of its box with a hairline, cut to fill it.
void paintThumbnail(QPainter &painter, const QRect &box, const QImage &image, const Tokens &tokens);
/// A sheet with the letters of the file's ending, for what is not drawn.
void paintFileTile(QPainter &painter, const QRect &box, const Attachment &attachment, const QFont &font, const Tokens &tokens);

/// "图片 · 1.2 MB · 8月 · 李督查 9月2日": months and days of the year `year` without it.
QString attachmentDetails(const Attachment &attachment, int year);

} // namespace bihuan
