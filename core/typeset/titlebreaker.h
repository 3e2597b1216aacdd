// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bihuan {

/// Breaks a title into centred lines of at most `widest` em: as few as possible, between words rather than
/// inside them, in the shape of a trapezium or a lozenge (GB/T 9704-2012, 7.3.1). Line breaks typed by the
/// author stand.
[[nodiscard]] QStringList breakTitle(const QString &title, double widest);

} // namespace bihuan
