// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace bihuan {

/// The longest side of a photo as it is kept, in pixels: enough for A4 on paper.
inline constexpr int photoSide = 2000;

/// A photo larger than that scaled down, upright, as JPEG; everything else as it is, also what this computer cannot
/// draw. Refused where the picture is so large that it cannot be meant. For a thread of its own: about 0.2 s.
Result<QByteArray> fittedPhoto(const QByteArray &bytes, const QString &name);

/// The picture within `room`, upright, never enlarged; null for what is no picture or cannot be drawn.
QImage drawnPicture(const QByteArray &bytes, const QSize &room);

} // namespace bihuan
