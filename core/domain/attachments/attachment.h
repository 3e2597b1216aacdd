// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"

#include <optional>

namespace bihuan {

using AttachmentId = Id<struct AttachmentTag>;

/// A photo or file that proves something about a matter. What is in it stands elsewhere, once, under its digest.
struct Attachment
{
    MatterId matter;
    AttachmentId id;
    std::optional<Period> period; ///< whose report it belongs to; none where it belongs to the matter as a whole
    QString name;                 ///< 现场.jpg; see cleanFileName()
    QString mediaType;            ///< image/jpeg; told from the content, see MediaKind
    QString digest;               ///< SM3 of the content, hexadecimal digits
    qint64 size = 0;              ///< bytes
    QString addedBy;
    QString addedAt;              ///< ISO, to the second

    bool operator==(const Attachment &) const = default;
};

namespace attachmentlimits {
inline constexpr qint64 fileBytes = 20 * 1024 * 1024; ///< of one file, after a photo was scaled down
inline constexpr int perMatter = 300;
inline constexpr qint64 officeBytes = qint64(4) * 1024 * 1024 * 1024; ///< of the whole .bihuan, which every backup copies
} // namespace attachmentlimits

/// "2.1 MB", "36 KB": never less than a KB.
QString sizeText(qint64 bytes);

} // namespace bihuan
