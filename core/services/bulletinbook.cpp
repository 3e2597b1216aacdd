// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/bulletinbook.h"

#include <algorithm>
#include <ranges>

namespace bihuan {

namespace {

constexpr qsizetype shortestReference = 6; // characters of an id

/// Rows of one owner go to its file; they stand by owner.
template <typename Row>
void handOut(std::vector<Row> &rows, const QHash<BulletinId, size_t> &places, std::vector<BulletinFile> &files,
             std::vector<Row> BulletinFile::*list)
{
    for (Row &row : rows) {
        if (const auto at = places.constFind(row.bulletin); at != places.constEnd())
            (files[*at].*list).push_back(std::move(row));
    }
}

} // namespace

Result<std::shared_ptr<const BulletinBook>> BulletinBook::load(Workspace &workspace)
{
    BIHUAN_TRY(BulletinRows rows, loadBulletins(workspace.database()));
    std::shared_ptr<BulletinBook> book(new BulletinBook);
    book->m_series = std::move(rows.numbers.series);
    book->m_numbers = std::move(rows.numbers.numbers);
    QHash<BulletinId, size_t> places;
    for (Bulletin &bulletin : rows.bulletins) {
        places.insert(bulletin.id, book->m_files.size());
        BulletinFile &file = book->m_files.emplace_back();
        const auto number = std::ranges::find(book->m_numbers, bulletin.number, &DocumentNumber::id);
        if (!bulletin.number.isEmpty() && number != book->m_numbers.end()) {
            file.number = number->text;
            file.no = number->no;
        }
        file.bulletin = std::move(bulletin);
    }
    handOut(rows.moves, places, book->m_files, &BulletinFile::moves);
    handOut(rows.slips, places, book->m_files, &BulletinFile::slips);
    for (size_t at = 0; at < book->m_files.size(); ++at) {
        const BulletinReplay replay = replayMoves(book->m_files[at].moves);
        book->m_files[at].standing = replay.standing;
        if (replay.brokenAt)
            book->m_broken.push_back(at);
    }
    return book;
}

const BulletinFile *BulletinBook::find(const BulletinId &id) const
{
    const auto found = std::ranges::find_if(m_files, [&id](const BulletinFile &file) { return file.bulletin.id == id; });
    return found == m_files.end() ? nullptr : &*found;
}

const BulletinFile *BulletinBook::findNamed(const QString &name, int year) const
{
    bool isNumber = false;
    const int no = name.toInt(&isNumber);
    for (const BulletinFile &file : std::views::reverse(m_files)) {
        const bool numbered = isNumber && file.no == no && file.standing.issued.year() == year;
        const bool referred = name.size() >= shortestReference && file.bulletin.id.value.endsWith(name);
        if (numbered || referred || (!file.number.isEmpty() && file.number == name) || file.bulletin.title == name)
            return &file;
    }
    return nullptr;
}

const BulletinFile *BulletinBook::before(const BulletinFile &file) const
{
    const BulletinFile *found = nullptr;
    for (const BulletinFile &other : m_files) {
        const bool earlier = other.standing.state == BulletinState::Issued && other.bulletin.series == file.bulletin.series
                             && other.bulletin.templateId == file.bulletin.templateId && other.bulletin.period < file.bulletin.period;
        if (earlier && (!found || found->bulletin.period < other.bulletin.period || found->bulletin.period == other.bulletin.period))
            found = &other;
    }
    return found;
}

QStringList BulletinBook::faults() const
{
    QStringList faults;
    for (const size_t at : m_broken)
        faults.append(QStringLiteral("通报%1的办理记录前后对不上，可能被改动过。用最近的备份核对。").arg(m_files[at].name()));
    for (const BulletinFile &file : m_files) {
        const bool wasIssued = file.standing.issued.isValid();
        if (wasIssued && (file.number.isEmpty() || file.bulletin.pdf.isEmpty()))
            faults.append(QStringLiteral("通报%1已印发，却没有期号或存档的纸样。用最近的备份核对。").arg(file.name()));
    }
    return faults;
}

} // namespace bihuan
