// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace bihuan {

/// A kind of file that may be attached.
struct MediaKind
{
    QString mediaType;    ///< image/jpeg
    QString title;        ///< 图片, PDF, Word 文档
    QStringList suffixes; ///< a file of this kind may end in; the first one is given where it ends otherwise
    bool isPicture = false;

    /// The file's name with an ending that fits what is in it, so that no program but one of this kind opens it.
    QString fittingName(const QString &name) const;
};

/// Told from the content; the ending only decides between kinds of plain text. Programs, scripts, documents with
/// macros, archives (nobody sees what is in them) and whatever is not known are refused with a sentence.
Result<const MediaKind *> mediaKindOf(QByteArrayView content, const QString &name);

/// A kind by its media type as stored; nullptr for one that this program does not know.
const MediaKind *mediaKind(const QString &mediaType);

/// Endings to offer where files are chosen: "*.jpg *.png …".
QStringList attachableSuffixes();

} // namespace bihuan
