// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/container.h"
#include "core/services/workspace.h"
#include "core/storage/exchangerows.h"

namespace bihuan {

/// What making and taking packages needs beside the file: who signs, and when.
struct ExchangeContext
{
    Workspace &workspace;
    KeyPair key; ///< of this installation
    QString program; ///< its version
};

/// The row of the county's own file; a new one with a new id where there is none yet.
ExchangeOffice countyOffice(const ExchangeRows &rows, const County &county);

/// The next serial for a unit and period: the seconds of now, and more than what was there.
qint64 nextSerial(const ExchangeRows &rows, const QDateTime &now);

/// "柞水县填报文件_曹坪镇_2024-08.bhf": a name for people; nothing ever reads it.
QString packageFileName(const Package &package);

/// The package in `bytes`: the file itself, or the only one in a zip. Every package of a zip, each with the name it has there.
struct FoundPackage
{
    QString name;
    QByteArray bytes;
};
Result<std::vector<FoundPackage>> packagesIn(const QString &path);

Status writePackageFile(const QString &path, const QByteArray &bytes);

} // namespace bihuan
