// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/pictures.h"

#include "core/domain/attachments/mediakind.h"
#include "core/storage/contents.h"
#include "ui/attachments/photo.h"
#include "ui/models/officefile.h"

#include <utility>

namespace bihuan {

namespace {
constexpr int keptKilobytes = 48 * 1024;
}

Pictures::Pictures(OfficeFile &file, QObject *parent) : QObject(parent), m_file(file), m_images(keptKilobytes)
{
    m_thread.setMaxThreadCount(1);
}

Pictures::~Pictures()
{
    m_thread.clear();
    m_thread.waitForDone();
}

QString Pictures::keyOf(const Attachment &attachment, int side)
{
    return QStringLiteral("%1@%2").arg(attachment.digest).arg(side);
}

bool Pictures::isUndrawable(const Attachment &attachment, int side) const
{
    const QImage *const known = m_images.object(keyOf(attachment, side));
    return known && known->isNull();
}

QImage Pictures::picture(const Attachment &attachment, int side)
{
    const QString key = keyOf(attachment, side);
    if (const QImage *const known = m_images.object(key))
        return *known;
    const MediaKind *const kind = mediaKind(attachment.mediaType);
    if (!kind || !kind->isPicture || m_awaited.contains(key))
        return {};
    m_awaited.insert(key);
    m_thread.start([this, key, side, attachment, &database = std::as_const(m_file.workspace().database())] {
        QImage image;
        if (auto reader = database.anotherReader()) {
            if (const auto bytes = contentOf(*reader, attachment))
                image = drawnPicture(*bytes, {side, side});
        }
        QMetaObject::invokeMethod(this, [this, key, image] { take(key, image); }, Qt::QueuedConnection);
    });
    return {};
}

void Pictures::take(const QString &key, const QImage &image)
{
    m_awaited.remove(key);
    m_images.insert(key, new QImage(image), 1 + static_cast<int>(image.sizeInBytes() / 1024));
    Q_EMIT arrived();
}

} // namespace bihuan
