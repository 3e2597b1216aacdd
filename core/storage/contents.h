// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/storage/database.h"

#include <QStringList>

#include <vector>

namespace bihuan {

/// The bytes of attached files, each once by its digest. Only ever added to, and outside of every changeset: taking
/// back the run that attached a file takes back the link alone.
class Contents
{
public:
    explicit Contents(Database &database) : m_database(&database) {}

    /// Keeps the bytes unless they are there already; their digest. Part of a change that the Editor runs. Refused when
    /// the file would become too large to be backed up every day.
    Result<QString> keep(const QByteArray &bytes);

private:
    Database *m_database;
};

/// SM3 as contents are found by: hexadecimal digits.
QString contentDigest(QByteArrayView bytes);

/// The bytes behind an attachment. Damaged where they are gone or are no longer what was stored.
Result<QByteArray> contentOf(Database &database, const Attachment &attachment);

/// Of one matter, as they were added.
Result<std::vector<Attachment>> attachmentsOf(Database &database, const MatterId &matter);

/// Attachments whose bytes are missing or are no longer what was stored, as sentences that name them. Reads every byte.
Result<QStringList> attachmentFaults(Database &database);

} // namespace bihuan
