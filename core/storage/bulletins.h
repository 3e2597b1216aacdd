// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletinstanding.h"
#include "core/storage/noticerows.h"
#include "core/storage/repository.h"

#include <QStringList>

#include <vector>

namespace bihuan {

// Made in bulletins.cpp alone, which knows the columns.
extern template class Repository<Bulletin>;
extern template class Repository<BulletinMove>;
extern template class Repository<BulletinSlip>;

/// Every 通报 of the file with what belongs to it.
struct BulletinRows
{
    std::vector<Bulletin> bulletins; ///< in the order in which they were drafted
    std::vector<BulletinMove> moves; ///< by bulletin, then number
    std::vector<BulletinSlip> slips; ///< by bulletin, then unit
    NumberRows numbers;
};
Result<BulletinRows> loadBulletins(Database &database);

/// The bytes of a kept paper; Damaged where they are gone or are no longer what was stored.
Result<QByteArray> keptPaper(Database &database, const QString &digest);

/// Kept papers whose bytes are missing or are no longer what was stored, a sentence each. Reads every byte.
Result<QStringList> bulletinPaperFaults(Database &database);

} // namespace bihuan
