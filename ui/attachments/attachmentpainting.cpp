// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentpainting.h"

#include "core/domain/attachments/attachment.h"
#include "core/domain/attachments/mediakind.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bihuan {

void paintThumbnail(QPainter &painter, const QRect &box, const QImage &image, const Tokens &tokens)
{
    const QSize shown = image.size().scaled(box.size(), Qt::KeepAspectRatioByExpanding);
    QRect whole({}, shown);
    whole.moveCenter(box.center());
    QPainterPath shape;
    shape.addRoundedRect(QRectF(box), radius::control - 2, radius::control - 2);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.drawImage(whole, image);
    painter.restore();
    roundedBox(painter, box, radius::control - 2, Qt::transparent, tokens.hairline);
}

void paintFileTile(QPainter &painter, const QRect &box, const Attachment &attachment, const QFont &font, const Tokens &tokens)
{
    roundedBox(painter, box, radius::control - 2, tokens.neutral.tint, tokens.hairline);
    QFont letters = font;
    letters.setBold(true);
    letters.setPixelSize(std::max(8, box.height() / 4));
    const int line = QFontMetrics(letters).height();
    QRect sheet(0, 0, box.height() / 2, box.height() / 2);
    sheet.moveCenter({box.center().x() + 1, box.top() + (box.height() - line) / 2});
    paintIcon(painter, sheet, QStringLiteral("file"), tokens.secondary);
    painter.setFont(letters);
    painter.setPen(tokens.secondary);
    const QString suffix = attachment.name.section(QLatin1Char('.'), -1).toUpper();
    painter.drawText(QRect(box.left(), box.bottom() - line - 2, box.width(), line), Qt::AlignCenter, suffix);
}

QString attachmentDetails(const Attachment &attachment, int year)
{
    const QString thisYear = QStringLiteral("%1年").arg(year);
    const auto shortened = [&](QString text) { return text.startsWith(thisYear) ? text.mid(thisYear.size()) : text; };
    QStringList parts;
    if (attachment.period)
        parts.append(shortened(attachment.period->title()));
    const MediaKind *const kind = mediaKind(attachment.mediaType);
    if (kind && !kind->isPicture)
        parts.append(kind->title);
    parts.append(sizeText(attachment.size));
    const QDateTime at = QDateTime::fromString(attachment.addedAt, Qt::ISODate);
    parts.append(QStringLiteral("%1 %2").arg(attachment.addedBy, at.isValid() ? shortened(at.toString(QStringLiteral("yyyy年M月d日"))) : QString()).trimmed());
    return parts.join(QStringLiteral(" · "));
}

} // namespace bihuan
