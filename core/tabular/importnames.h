// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/tabular/importcontext.h"
#include "core/tabular/importfindings.h"

namespace bihuan {

/// Where a name stood, for what is said about it.
struct NamePlace
{
    ImportPlace cell;
    QString title; ///< of the column
};

/// Units, posts and sources named in sheets. An unknown name is asked for once, however often it stands; accepted
/// ones become new units, posts or sources of the plan, or another name of a known unit (domain.md §3).
class ImportNames
{
public:
    ImportNames(const ImportContext &context, const ImportOptions &options, ImportFindings &findings);

    /// Ids in their order; nothing while one of the names is open.
    std::optional<QStringList> units(const QString &text, const NamePlace &place);
    std::optional<PostId> post(const QString &text, const NamePlace &place);
    struct NamedSource
    {
        SourceId source;
        QString clause; ///< of "S05：第1项"
    };
    std::optional<std::vector<NamedSource>> sources(const QString &text, const NamePlace &place);

    /// For reading the other words of a row and for showing values; holders of posts are those of the period.
    const FieldContext &fieldContext() const { return m_field; }
    void setDay(const QDate &day) { m_field.day = day; }

    /// Says how often every open name stands; to be called once at the end.
    void finish();
    std::vector<Unit> changedUnits() const;
    std::vector<Post> newPosts() const { return m_newPosts; }
    std::vector<Source> newSources() const { return m_newSources; }

private:
    struct AskedName
    {
        size_t finding = 0;
        int count = 1;
    };

    std::optional<QString> unit(const QString &name, const NamePlace &place);
    std::optional<QString> askedUnit(const QString &name, const NamePlace &place);
    std::optional<SourceId> source(const QString &title, const NamePlace &place);
    const Source *findSource(const QString &title) const;
    bool wasAsked(const QString &key);
    QString addUnit(const QString &name, UnitKind kind);
    void addAlias(const QString &unitId, const QString &name);
    void rebuild();

    ImportFindings &m_findings;
    UnitRegister m_units;
    QSet<QString> m_changed; ///< ids of units to be written
    std::vector<Post> m_posts;
    std::vector<Source> m_sources;
    std::vector<Post> m_newPosts;
    std::vector<Source> m_newSources;
    FieldContext m_field;
    QHash<QString, QStringList> m_unitCache;
    QHash<QString, PostId> m_postCache;
    QHash<QString, AskedName> m_asked;
};

/// What sort of organisation a new name is: 镇 and 街道办 are towns, 公司 companies, 局 and 委 departments.
UnitKind guessedUnitKind(const QString &name);

} // namespace bihuan
