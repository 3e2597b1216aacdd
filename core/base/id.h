// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace bihuan {

/// A new time-ordered uuid (RFC 9562, version 7), 36 characters. Ids made later in one process sort later.
QString newUuid();

/// A typed key, so that a unit's id cannot be passed where a matter's is wanted.
template <typename Tag>
struct Id
{
    QString value;

    static Id create() { return Id{newUuid()}; }
    bool isEmpty() const { return value.isEmpty(); }

    auto operator<=>(const Id &other) const { return value.compare(other.value) <=> 0; }
    bool operator==(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using MatterId = Id<struct MatterTag>;
using UnitId = Id<struct UnitTag>;
using PostId = Id<struct PostTag>;
using PersonId = Id<struct PersonTag>;
using SourceId = Id<struct SourceTag>;
using MilestoneId = Id<struct MilestoneTag>;
using ActorId = Id<struct ActorTag>;
using NoticeId = Id<struct NoticeTag>;
using DocumentNumberId = Id<struct DocumentNumberTag>;
using TalkId = Id<struct TalkTag>;

/// A ledger's id is the word of its definition (`key-projects`), not a uuid.
using LedgerId = Id<struct LedgerTag>;

} // namespace bihuan
