// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/noticetasks.h"
#include "core/services/workspace.h"
#include "core/storage/noticerows.h"

#include <QHash>

namespace bihuan {

/// Every 督办单 of the file with its life, the numbers and the 约谈: a value in memory, never written to. After a change
/// whose summary says `notices` there is a new one.
class NoticeBook
{
public:
    NoticeBook(const NoticeBook &) = delete;
    NoticeBook &operator=(const NoticeBook &) = delete;

    static Result<std::shared_ptr<const NoticeBook>> load(Workspace &workspace);
    /// The same as load() after a change that touched what `summary` says; only that is read.
    static Result<std::shared_ptr<const NoticeBook>> after(Workspace &workspace, const NoticeBook &before, const ChangeSummary &summary);

    const std::vector<NoticeFile> &files() const { return m_files; } ///< in the order in which they were drafted
    const std::vector<Talk> &talks() const { return m_talks; }       ///< by day
    const std::vector<NumberSeries> &series() const { return m_series; }
    const std::vector<DocumentNumber> &numbers() const { return m_numbers; }

    const NoticeFile *find(const NoticeId &id) const;
    const NoticeFile *findNumber(const QString &number) const;
    /// That are about the matter, the newest first.
    std::vector<const NoticeFile *> of(const MatterId &matter) const;
    /// The newest of them that is issued and not over; nullptr for none.
    const NoticeFile *openOf(const MatterId &matter) const;
    /// The one that followed when this one was escalated; nullptr for none.
    const NoticeFile *next(const NoticeId &id) const;

    /// What contradicts itself: gaps in numbers, lives that the table of moves does not know. A sentence each.
    QStringList faults() const;

private:
    NoticeBook() = default;
    static std::shared_ptr<const NoticeBook> madeOf(NoticeRows rows);
    NoticeRows rows() const;

    std::vector<NoticeFile> m_files;
    std::vector<NoticeMatter> m_matters;
    std::vector<Talk> m_talks;
    std::vector<NumberSeries> m_series;
    std::vector<DocumentNumber> m_numbers;
    std::vector<size_t> m_broken; ///< files whose moves do not follow from each other
    QHash<NoticeId, size_t> m_at;
    QHash<QString, size_t> m_atNumber;
    QHash<MatterId, std::vector<size_t>> m_ofMatter;
};

} // namespace bihuan
