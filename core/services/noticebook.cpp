// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticebook.h"

#include <algorithm>

namespace bihuan {

Result<std::shared_ptr<const NoticeBook>> NoticeBook::load(Workspace &workspace)
{
    BIHUAN_TRY(NoticeRows rows, loadNotices(workspace.database()));
    return madeOf(std::move(rows));
}

Result<std::shared_ptr<const NoticeBook>> NoticeBook::after(Workspace &workspace, const NoticeBook &before, const ChangeSummary &summary)
{
    NoticeRows rows = before.rows();
    QSet<NoticeId> moved;
    if (summary.tables.contains("notice_move")) {
        // Every move is written to the notice's matters too; one without a matter can have moved at any time.
        BIHUAN_TRY(moved, noticesOfMatters(workspace.database(), summary.matters));
        for (const MatterId &matter : summary.matters) {
            for (const size_t at : before.m_ofMatter.value(matter))
                moved.insert(before.m_files[at].notice.id);
        }
        for (const NoticeFile &file : before.m_files) {
            if (file.notice.matters.empty())
                moved.insert(file.notice.id);
        }
    }
    BIHUAN_CHECK(readNoticesAgain(workspace.database(), summary.tables, moved, rows));
    return madeOf(std::move(rows));
}

NoticeRows NoticeBook::rows() const
{
    NoticeRows rows;
    rows.talks = m_talks;
    rows.series = m_series;
    rows.numbers = m_numbers;
    rows.matters = m_matters;
    for (const NoticeFile &file : m_files) {
        rows.notices.push_back(file.notice);
        std::ranges::copy(file.moves, std::back_inserter(rows.moves));
    }
    return rows;
}

std::shared_ptr<const NoticeBook> NoticeBook::madeOf(NoticeRows rows)
{
    std::shared_ptr<NoticeBook> book(new NoticeBook);
    book->m_talks = std::move(rows.talks);
    book->m_series = std::move(rows.series);
    book->m_numbers = std::move(rows.numbers);
    book->m_matters = std::move(rows.matters);
    QHash<DocumentNumberId, QString> texts;
    for (const DocumentNumber &number : book->m_numbers)
        texts.insert(number.id, number.text);
    book->m_files.reserve(rows.notices.size());
    for (Notice &notice : rows.notices) {
        const size_t at = book->m_files.size();
        NoticeFile &file = book->m_files.emplace_back();
        file.notice = std::move(notice);
        file.number = texts.value(file.notice.number);
        book->m_at.insert(file.notice.id, at);
        if (!file.number.isEmpty())
            book->m_atNumber.insert(file.number, at);
        for (const MatterId &matter : file.notice.matters)
            book->m_ofMatter[matter].push_back(at);
    }
    for (NoticeMove &move : rows.moves) {
        if (const auto at = book->m_at.constFind(move.notice); at != book->m_at.constEnd())
            book->m_files[*at].moves.push_back(std::move(move));
    }
    for (size_t at = 0; at < book->m_files.size(); ++at) {
        NoticeFile &file = book->m_files[at];
        const NoticeReplay replay = replayMoves(file.notice, file.moves);
        file.standing = replay.standing;
        if (replay.brokenAt)
            book->m_broken.push_back(at);
    }
    return book;
}

const NoticeFile *NoticeBook::find(const NoticeId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.constEnd() ? nullptr : &m_files[*at];
}

const NoticeFile *NoticeBook::findNumber(const QString &number) const
{
    const auto at = m_atNumber.constFind(number);
    return at == m_atNumber.constEnd() ? nullptr : &m_files[*at];
}

std::vector<const NoticeFile *> NoticeBook::of(const MatterId &matter) const
{
    std::vector<const NoticeFile *> files;
    const std::vector<size_t> places = m_ofMatter.value(matter);
    std::transform(places.rbegin(), places.rend(), std::back_inserter(files), [this](size_t at) { return &m_files[at]; });
    return files;
}

const NoticeFile *NoticeBook::openOf(const MatterId &matter) const
{
    const auto files = of(matter);
    const auto open = std::ranges::find_if(files, [](const NoticeFile *file) { return !file->standing.isOver(); });
    return open == files.end() ? nullptr : *open;
}

const NoticeFile *NoticeBook::next(const NoticeId &id) const
{
    const auto found = std::ranges::find_if(m_files, [&id](const NoticeFile &file) { return file.notice.previous == id; });
    return found == m_files.end() ? nullptr : &*found;
}

QStringList NoticeBook::faults() const
{
    QStringList faults = numberFaults(m_numbers);
    for (const size_t at : m_broken)
        faults.append(QStringLiteral("%1的办理记录前后对不上，可能被改动过。用最近的备份核对。").arg(m_files[at].title()));
    QSet<DocumentNumberId> used;
    for (const NoticeFile &file : m_files) {
        used.insert(file.notice.number);
        if (file.standing.issued.isValid() && file.number.isEmpty())
            faults.append(QStringLiteral("%1已交办，却没有文号。用最近的备份核对。").arg(file.title()));
    }
    for (const DocumentNumber &number : m_numbers) {
        const bool isOfNotice = number.series == numberseries::notice && number.purpose == DocumentNumber::Purpose::Document;
        if (isOfNotice && !used.contains(number.id))
            faults.append(QStringLiteral("%1没有对应的督办单，可能被删除过。用最近的备份核对。").arg(number.text));
    }
    for (const NoticeMatter &row : m_matters) {
        const NoticeFile *const file = find(row.notice);
        if (file && (row.moves != file->standing.moves || row.state != file->standing.state))
            faults.append(QStringLiteral("%1记在事项上的进度与办理记录不符，可能被改动过。用最近的备份核对。").arg(file->title()));
    }
    return faults;
}

} // namespace bihuan
