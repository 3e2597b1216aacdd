// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/search/wordmatch.h"
#include "core/services/matterfilter.h"
#include "core/services/officesearch.h"

#include <QAbstractListModel>

#include <optional>

namespace bihuan {

class OfficeFile;
struct ChangeSummary;

/// A line of what was found.
struct FoundLine
{
    enum class Sort {
        Heading, ///< of a kind
        Thing,
        All, ///< the way to every matter that was found
    };

    Sort sort = Sort::Thing;
    FoundThing thing; ///< of a heading: its kind alone
    QString title;
    QString detail; ///< behind the title: its number, the full name, who holds the post
    QString aside;  ///< at the right: unit and ledger, or how many matters
    QString light;  ///< of a matter, as in light.h; with its shape and word
    QString shape;
    QString word;
};

/// What Ctrl+K finds in the open file, line by line; while nothing is typed, what was opened lately. The index is made
/// with the first search and follows the file by touched ids.
class FoundModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsHeadingRole = Qt::UserRole + 1 };

    explicit FoundModel(OfficeFile &file, QObject *parent = nullptr);

    void search(const QString &typed);
    const QString &typed() const { return m_typed; }
    const SearchQuery &query() const { return m_query; }
    const FoundLine &lineAt(int row) const { return m_lines[static_cast<size_t>(row)]; }

    /// What the ledger has to show for the line, or which notice is meant; or why it cannot.
    Result<MatterFilter> wayTo(int row) const;

    /// Newest first.
    const std::vector<FoundThing> &recent() const { return m_recent; }
    void setRecent(std::vector<FoundThing> recent) { m_recent = std::move(recent); }
    void noteOpened(const FoundThing &thing);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void update();
    void addGroup(const QString &heading, const std::vector<FoundThing> &things, size_t total);
    std::optional<FoundLine> lineOf(const FoundThing &thing) const;

    OfficeFile &m_file;
    OfficeSearch m_index;
    std::shared_ptr<const County> m_latest; ///< that changes were heard of
    QSet<MatterId> m_touched;               ///< since the index was brought up to date
    bool m_all = true;                      ///< it has to be made anew
    QString m_typed;
    SearchQuery m_query;
    std::vector<FoundThing> m_recent;
    std::vector<FoundLine> m_lines;
};

} // namespace bihuan
