// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/photo.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace bihuan {

namespace {

constexpr int jpegQuality = 85;
constexpr qint64 mostPixels = 200'000'000; ///< of a picture that is looked at; the largest telephone's photo
constexpr int memoryLimit = 512;           ///< MB for one decoded picture
constexpr int longestSide = 60'000;        ///< pixels

/// Reads within bounds: what it would take is known before anything is decoded.
class BoundedReader
{
public:
    explicit BoundedReader(const QByteArray &bytes)
    {
        QImageReader::setAllocationLimit(memoryLimit);
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDevice(&m_buffer);
        m_reader.setDecideFormatFromContent(true);
        m_reader.setAutoTransform(true);
        m_size = m_reader.size();
    }

    bool isPicture() const { return m_size.isValid() && !m_size.isEmpty(); }
    bool isTooLarge() const
    {
        return m_size.width() > longestSide || m_size.height() > longestSide || qint64(m_size.width()) * m_size.height() > mostPixels;
    }
    bool fits(const QSize &room) const { return m_size.width() <= room.width() && m_size.height() <= room.height(); }
    bool isTurned() const { return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90); }

    /// Null where it cannot be decoded. Scaled while it is read, which for a photo saves most of the work.
    QImage read(QSize room)
    {
        if (isTurned())
            room.transpose();
        if (!fits(room))
            m_reader.setScaledSize(m_size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
        return m_reader.read();
    }

private:
    QBuffer m_buffer;
    QImageReader m_reader;
    QSize m_size;
};

} // namespace

Result<QByteArray> fittedPhoto(const QByteArray &bytes, const QString &name)
{
    BoundedReader reader(bytes);
    const QSize room(photoSide, photoSide);
    if (!reader.isPicture() || (reader.fits(room) && !reader.isTooLarge()))
        return bytes;
    if (reader.isTooLarge())
        return refuse(QStringLiteral("“%1”的尺寸太大，读不进来。用看图软件缩小后再添加。").arg(name));
    QImage image = reader.read(room);
    if (image.isNull())
        return bytes;
    if (image.hasAlphaChannel()) { // JPEG would make it black
        QImage opaque(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, image);
        image = opaque;
    }
    QByteArray scaled;
    QBuffer buffer(&scaled);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG", jpegQuality))
        return bytes;
    return scaled;
}

QImage drawnPicture(const QByteArray &bytes, const QSize &room)
{
    BoundedReader reader(bytes);
    return reader.isPicture() && !reader.isTooLarge() ? reader.read(room) : QImage();
}

} // namespace bihuan
