// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bihuan {

/// A name as it may be stored and written to any disk: no path, no characters that steer or hide (controls, changes
/// of direction), none that Windows refuses, at most 80 characters with its ending; "附件" where nothing is left.
QString cleanFileName(const QString &name);

/// `name`, or with a number before its ending where `taken` has it: 现场 2.jpg. Upper and lower case are the same.
QString freeFileName(const QString &name, const QStringList &taken);

} // namespace bihuan
