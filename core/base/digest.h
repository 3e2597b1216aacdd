// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bihuan {

/// SM3 digest (GB/T 32905-2016), 32 bytes.
QByteArray sm3(QByteArrayView data);

} // namespace bihuan
