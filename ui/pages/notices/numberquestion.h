// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace bihuan {

class OfficeFile;

/// Keeps the next number of 督办单 for a document or gives it to another desk; says which ones are kept already. The
/// number as printed, empty when nobody wanted it.
QString askReserve(OfficeFile &file, QWidget *parent);

} // namespace bihuan
