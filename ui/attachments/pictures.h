// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace bihuan {

class OfficeFile;

/// Attached pictures as they are drawn: small ones in the form, one large one in the preview. Read and decoded in a
/// thread with a connection of its own, so that nobody waits for them and a long task does not get in the way.
class Pictures : public QObject
{
    Q_OBJECT

public:
    explicit Pictures(OfficeFile &file, QObject *parent = nullptr);
    ~Pictures() override;

    /// Within a square of `side` device pixels. Null while it is being read, which arrived() ends, and for what cannot
    /// be drawn.
    QImage picture(const Attachment &attachment, int side);
    /// Something that was asked for is not there yet.
    bool isReading() const { return !m_awaited.isEmpty(); }
    /// It was read and cannot be drawn.
    bool isUndrawable(const Attachment &attachment, int side) const;

Q_SIGNALS:
    void arrived();

private:
    static QString keyOf(const Attachment &attachment, int side);
    void take(const QString &key, const QImage &image);

    OfficeFile &m_file;
    QCache<QString, QImage> m_images; ///< cost in KB
    QSet<QString> m_awaited;
    QThreadPool m_thread; ///< one
};

} // namespace bihuan
