// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formlines.h"

#include <cstddef>
#include <cstdint>

/// Any bytes are refused or read, never worse. Also with a right signature: the lines of a package by themselves.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = bihuan::container::read(bytes, QStringLiteral("x"));
    bihuan::Package package;
    package.lines = bytes.toByteArray();
    const auto lines = bihuan::readLines(package, QStringLiteral("x"));
    return read && lines ? 0 : 0;
}
