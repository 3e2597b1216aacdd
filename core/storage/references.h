// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace bihuan {

/// Switches the enforcement of references off, also inside a transaction, and back on at its end: what ON DELETE did
/// when a changeset was made stands in the changeset itself and must not be done a second time.
class ReferencesOff
{
public:
    explicit ReferencesOff(Database &database);
    ReferencesOff(const ReferencesOff &) = delete;
    ReferencesOff &operator=(const ReferencesOff &) = delete;
    ~ReferencesOff();

private:
    Database &m_database;
};

/// Whether every row that the changeset wrote refers to a row that is there, and no row refers to one it removed.
/// Looks at the rows of the changeset only, since a whole province would take minutes.
Result<bool> referencesHold(Database &database, const QByteArray &changeset);

} // namespace bihuan
