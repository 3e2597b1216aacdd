// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officesearch.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

using SearchFields = std::vector<SearchField>;

SearchKey searchKey(const FoundThing &thing)
{
    return {static_cast<int>(thing.kind), thing.id};
}

FoundThing foundThing(const SearchKey &key)
{
    return {static_cast<FindKind>(key.kind), key.id};
}

QStringList holdersDuringYear(const County &county, const PostId &post)
{
    QStringList names;
    const OfficeRows &office = county.officeRows();
    const QDate first(county.year(), 1, 1);
    const QDate last(county.year(), 12, 31);
    for (const Tenure &tenure : office.tenures) {
        if (tenure.post != post || tenure.from > last || (tenure.to.isValid() && tenure.to < first))
            continue;
        const auto person = std::ranges::find(office.persons, tenure.person, &Person::id);
        if (person != office.persons.end())
            names.append(person->name);
    }
    return names;
}

/// Numbers that papers and other systems know the matter by.
void addCodes(const MatterFile &file, SearchFields &fields)
{
    if (!file.ledger)
        return;
    for (const Field &field : file.ledger->fields) {
        const auto value = file.matter->extra.constFind(field.id);
        if (field.type != FieldType::Code || value == file.matter->extra.constEnd())
            continue;
        if (const auto *const code = std::get_if<QString>(&*value))
            fields.push_back({*code, true});
    }
}

SearchFields matterFields(const County &county, const MatterFile &file)
{
    const Matter &matter = *file.matter;
    SearchFields fields{{matter.name, true}, {matter.code, true}};
    for (const QString &name : matter.formerNames)
        fields.push_back({name, true});
    addCodes(file, fields);
    if (const Unit *const unit = county.units().find(matter.leadUnit)) {
        fields.push_back({unit->shortTitle, false});
        fields.push_back({unit->title, false});
    }
    if (const Post *const post = county.post(matter.leader)) {
        fields.push_back({post->title, false});
        for (const QString &name : holdersDuringYear(county, post->id))
            fields.push_back({name, false});
    }
    if (file.ledger)
        fields.push_back({file.ledger->title, false});
    return fields;
}

void putMatters(const County &county, SearchIndex &index)
{
    for (const MatterFile &file : county.matters())
        index.set(searchKey({FindKind::Matter, file.matter->id.value}), matterFields(county, file));
}

void putUnits(const County &county, SearchIndex &index)
{
    for (const Unit &unit : county.units().units()) {
        SearchFields fields{{unit.shortTitle, true}, {unit.title, true}};
        for (const QString &alias : unit.aliases)
            fields.push_back({alias, true});
        index.set(searchKey({FindKind::Unit, unit.key}), fields);
    }
}

void putLeaders(const County &county, SearchIndex &index)
{
    for (const Post &post : county.officeRows().posts) {
        SearchFields fields{{post.title, true}};
        for (const QString &name : holdersDuringYear(county, post.id))
            fields.push_back({name, true});
        index.set(searchKey({FindKind::Leader, post.key}), fields);
    }
}

/// 督办单 come with a book of their own: setNotices().
void putNothing(const County &, SearchIndex &) {}

struct FindKindRow
{
    FindKind kind;
    const char16_t *title;
    void (*put)(const County &county, SearchIndex &index);
};

constexpr std::array findKindRows{
    FindKindRow{FindKind::Matter, u"事项", putMatters},
    FindKindRow{FindKind::Unit, u"单位", putUnits},
    FindKindRow{FindKind::Leader, u"领导", putLeaders},
    FindKindRow{FindKind::Notice, u"督办单", putNothing},
};

/// The pieces of a scanned text that may be numbers: "编号：ZJ-2024-05 名称：…", "https://…?code=ZJ-2024-05".
QStringList scannedPieces(const QString &typed)
{
    static const QRegularExpression border(QStringLiteral("[\\s:：=/?&#,，;；|（）()]+"));
    return typed.normalized(QString::NormalizationForm_KC).split(border, Qt::SkipEmptyParts);
}

} // namespace

QString findKindTitle(FindKind kind)
{
    return QString::fromUtf16(std::ranges::find(findKindRows, kind, &FindKindRow::kind)->title);
}

void OfficeSearch::load(std::shared_ptr<const County> county)
{
    m_county = std::move(county);
    m_index = {};
    for (const FindKindRow &row : findKindRows)
        row.put(*m_county, m_index);
    putNotices();
}

void OfficeSearch::setNotices(std::shared_ptr<const NoticeBook> notices)
{
    if (notices == m_notices)
        return;
    if (m_notices) {
        for (const NoticeFile &file : m_notices->files())
            m_index.remove(searchKey({FindKind::Notice, file.notice.id.value}));
    }
    m_notices = std::move(notices);
    if (m_county)
        putNotices();
}

void OfficeSearch::putNotices()
{
    if (!m_notices)
        return;
    for (const NoticeFile &file : m_notices->files()) {
        SearchFields fields{{file.notice.title, true}, {m_county->units().shortTitle(file.standing.unit), false},
                            {QStringLiteral("督办单"), false}};
        if (!file.number.isEmpty())
            fields.push_back({file.number, true});
        m_index.set(searchKey({FindKind::Notice, file.notice.id.value}), fields);
    }
}

void OfficeSearch::follow(std::shared_ptr<const County> county, const QSet<MatterId> &touched)
{
    m_county = std::move(county);
    for (const MatterId &id : touched) {
        if (const MatterFile *const file = m_county->matter(id))
            m_index.set(searchKey({FindKind::Matter, id.value}), matterFields(*m_county, *file));
        else
            m_index.remove(searchKey({FindKind::Matter, id.value}));
    }
}

std::vector<FoundGroup> OfficeSearch::find(const QString &typed, size_t limit,
                                           const std::vector<FoundThing> &recent) const
{
    std::vector<SearchKey> lately;
    for (const FoundThing &thing : recent)
        lately.push_back(searchKey(thing));
    auto found = m_index.find(SearchQuery(typed), limit, lately);
    std::ranges::stable_partition(found, &SearchIndex::Hits::byName);
    std::vector<FoundGroup> groups;
    for (const SearchIndex::Hits &hits : found) {
        FoundGroup group{static_cast<FindKind>(hits.kind), {}, hits.total};
        std::ranges::transform(hits.best, std::back_inserter(group.best), foundThing);
        groups.push_back(std::move(group));
    }
    if (!groups.empty() || typed.isEmpty())
        return groups;
    FoundGroup scanned;
    for (const SearchKey &key : m_index.named(scannedPieces(typed))) {
        if (key.kind == static_cast<int>(FindKind::Matter))
            scanned.best.push_back(foundThing(key));
    }
    scanned.total = scanned.best.size();
    scanned.best.resize(std::min(limit, scanned.best.size()));
    if (scanned.total > 0)
        groups.push_back(std::move(scanned));
    return groups;
}

} // namespace bihuan
