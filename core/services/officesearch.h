// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/searchindex.h"
#include "core/services/county.h"
#include "core/services/noticebook.h"

#include <array>

namespace bihuan {

/// What Ctrl+K finds. One more kind is one more row of the table in officesearch.cpp, and how it is shown and opened in
/// FoundModel. The numbers stand in people's settings.
enum class FindKind {
    Matter, ///< id: of the matter
    Unit,   ///< id: the unit's key
    Leader, ///< id: the post's key
    Notice, ///< id: of the 督办单
};

inline constexpr std::array findKinds{FindKind::Matter, FindKind::Unit, FindKind::Leader, FindKind::Notice};

QString findKindTitle(FindKind kind); ///< "事项"

struct FoundThing
{
    FindKind kind = FindKind::Matter;
    QString id;

    bool operator==(const FoundThing &) const = default;
};

struct FoundGroup
{
    FindKind kind = FindKind::Matter;
    std::vector<FoundThing> best; ///< best first
    size_t total = 0;             ///< with those that are not shown

    bool operator==(const FoundGroup &) const = default;
};

/// Everything of a year that can be found by its name: matters by name, earlier names, number and codes, and after
/// those by unit, leader and ledger; units by all their names; posts by title and by who held them that year.
class OfficeSearch
{
public:
    /// Makes it anew for `county`.
    void load(std::shared_ptr<const County> county);
    /// `county` is the next one of the same year; what all matters share did not change.
    void follow(std::shared_ptr<const County> county, const QSet<MatterId> &touched);
    /// 督办单 by number and title, and after those by unit; whatever year they are of.
    void setNotices(std::shared_ptr<const NoticeBook> notices);
    bool isLoaded() const { return m_county != nullptr; }
    size_t size() const { return m_index.size(); }

    /// The best `limit` of each kind, in the order of findKinds; a kind that is found only by what its things belong to
    /// stands behind the others. Of those that stand alike, what was opened lately is first. Where the words find nothing, matters whose number or code stands in the text, as a scanner reads it
    /// from paper.
    std::vector<FoundGroup> find(const QString &typed, size_t limit, const std::vector<FoundThing> &recent = {}) const;

private:
    void putNotices();

    std::shared_ptr<const County> m_county;
    std::shared_ptr<const NoticeBook> m_notices;
    SearchIndex m_index;
};

} // namespace bihuan
