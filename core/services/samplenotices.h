// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticeacts.h"

namespace bihuan {

/// The sample county's 督办单 and 约谈 (notices.csv, notice-moves.csv, talks.csv of a folder ending in "/"), made move by
/// move as a clerk makes them.
class SampleNotices
{
public:
    explicit SampleNotices(QString folder) : m_folder(std::move(folder)) {}

    /// Makes what happened up to and including `day` and was not made yet; `clock` is turned to each day.
    Status play(Workspace &workspace, FixedClock &clock, const QDate &day);

private:
    QString m_folder;
    QDate m_played;
    QHash<QString, NoticeId> m_ids; ///< by the key of the sheets
};

} // namespace bihuan
