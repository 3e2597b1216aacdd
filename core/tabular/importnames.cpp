// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importnames.h"

#include "core/definition/objectreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// "T10" after T01 … T09: the next key of a letter.
template <typename Items>
QString nextKey(const Items &items, const QString &letter)
{
    int last = 0;
    for (const auto &item : items) {
        bool isNumber = false;
        const int number = item.key.mid(letter.size()).toInt(&isNumber);
        if (item.key.startsWith(letter) && isNumber)
            last = std::max(last, number);
    }
    return QStringLiteral("%1%2").arg(letter).arg(last + 1, 2, 10, QLatin1Char('0'));
}

QString quotedChoices(const QStringList &words)
{
    return QStringLiteral("“%1”").arg(words.join(QStringLiteral("”或“")));
}

} // namespace

UnitKind guessedUnitKind(const QString &name)
{
    static const QRegularExpression town(QStringLiteral("(镇|乡|街道|街办|街道办|办事处|(镇|乡)政府|(镇|乡)人民政府)$"));
    static const QRegularExpression company(QStringLiteral("(公司|集团|厂|合作社|企业|酒店|商行)"));
    static const QRegularExpression party(QStringLiteral("委.{2,}(部|办|办公室|委员会)$|政法委$"));
    static const QRegularExpression masses(QStringLiteral("(总工会|妇联|妇女联合会|团县委|团委|科协|工商联|残联|文联|红十字会)$"));
    static const QRegularExpression institution(QStringLiteral("(中心|医院|学校|中学|小学|院|所|站|馆|管委会|管理委员会|指挥部)$"));
    if (town.match(name).hasMatch())
        return UnitKind::Town;
    if (company.match(name).hasMatch())
        return UnitKind::Company;
    if (masses.match(name).hasMatch())
        return UnitKind::MassOrganisation;
    if (party.match(name).hasMatch())
        return UnitKind::PartyDepartment;
    return institution.match(name).hasMatch() ? UnitKind::Institution : UnitKind::Department;
}

ImportNames::ImportNames(const ImportContext &context, const ImportOptions &options, ImportFindings &findings)
    : m_findings(findings), m_units({context.units.begin(), context.units.end()}),
      m_posts(context.posts.begin(), context.posts.end()), m_sources(context.sources.begin(), context.sources.end())
{
    m_field.persons = context.persons;
    m_field.tenures = context.tenures;
    m_field.year = context.year;
    if (options.period)
        m_field.day = options.period->lastDay();
    rebuild();
}

void ImportNames::rebuild()
{
    m_field.units = &m_units;
    m_field.posts = m_posts;
    m_field.sources = m_sources;
}

bool ImportNames::wasAsked(const QString &key)
{
    const auto asked = m_asked.find(key);
    if (asked == m_asked.end())
        return false;
    ++asked->count;
    return true;
}

std::optional<QStringList> ImportNames::units(const QString &text, const NamePlace &place)
{
    if (const auto known = m_unitCache.constFind(text); known != m_unitCache.constEnd())
        return *known;
    QStringList ids;
    bool open = false;
    // "县卫健局（县疾控局）" may be one unit's registered name.
    const QStringList names = m_units.findName(text) ? QStringList(text) : splitUnitNames(text);
    for (const QString &name : names) {
        const auto id = unit(name, place);
        open = open || !id;
        if (id && !ids.contains(*id))
            ids.append(*id);
    }
    if (open)
        return std::nullopt;
    m_unitCache.insert(text, ids);
    return ids;
}

std::optional<QString> ImportNames::unit(const QString &name, const NamePlace &place)
{
    const Unit *known = m_units.findName(name);
    if (!known)
        known = m_units.findKey(name);
    if (known)
        return known->id.value;
    if (wasAsked(QStringLiteral("unit ") + name))
        return std::nullopt;
    return askedUnit(name, place);
}

std::optional<QString> ImportNames::askedUnit(const QString &name, const NamePlace &place)
{
    const ImportDecision *decision = m_findings.decisionAt(place.cell);
    if (decision && decision->word == ImportDecision::Word::Unit) {
        if (const Unit *meant = m_units.findKey(decision->argument)) {
            const QString id = meant->id.value;
            addAlias(id, name);
            return id;
        }
    }
    if (decision && decision->word == ImportDecision::Word::New && !decision->argument.isEmpty())
        return addUnit(name, *unitKindFromId(decision->argument));

    QStringList near;
    QStringList nearKeys;
    for (const Unit *candidate : m_units.suggestions(name)) {
        nearKeys.append(candidate->key);
        near.append(QStringLiteral("%1（%2）").arg(candidate->shortTitle, candidate->key));
    }
    const UnitKind kind = guessedUnitKind(name);
    QString reason = QStringLiteral("没有登记“%1”").arg(name);
    if (decision && decision->word == ImportDecision::Word::Unit)
        reason += QStringLiteral("，也没有代码为“%1”的单位").arg(decision->argument);
    if (!near.isEmpty())
        reason += QStringLiteral("，是否为%1").arg(quotedChoices(near));
    reason += QStringLiteral("；接受则登记为新的单位（%1）").arg(unitKindTitle(kind));
    const auto answer = m_findings.add(FindingKind::Unit, place.cell, place.title, name, reason, Remedy::Accept);
    m_findings.at(answer.index).asks = ImportDecision::Word::Unit;
    m_findings.at(answer.index).near = nearKeys;
    if (answer.isAccepted() || answer.says(ImportDecision::Word::New)) {
        m_findings.at(answer.index).open = false;
        return addUnit(name, kind);
    }
    m_asked.insert(QStringLiteral("unit ") + name, {answer.index, 1});
    return std::nullopt;
}

QString ImportNames::addUnit(const QString &name, UnitKind kind)
{
    std::vector<Unit> units = m_units.units();
    Unit unit;
    unit.id = UnitId::create();
    unit.key = nextKey(units, kind == UnitKind::Town ? QStringLiteral("T") : QStringLiteral("D"));
    unit.title = unit.shortTitle = name;
    unit.kind = kind;
    for (const Unit &known : units)
        unit.position = std::max(unit.position, known.position + 1);
    units.push_back(unit);
    m_changed.insert(unit.id.value);
    m_units = UnitRegister(std::move(units));
    return unit.id.value;
}

void ImportNames::addAlias(const QString &unitId, const QString &name)
{
    std::vector<Unit> units = m_units.units();
    std::ranges::find(units, UnitId{unitId}, &Unit::id)->aliases.append(name);
    m_changed.insert(unitId);
    m_units = UnitRegister(std::move(units));
}

std::optional<PostId> ImportNames::post(const QString &text, const NamePlace &place)
{
    if (const auto known = m_postCache.constFind(text); known != m_postCache.constEnd())
        return *known;
    if (const Post *found = findPost(text, m_field)) {
        m_postCache.insert(text, found->id);
        return found->id;
    }
    if (wasAsked(QStringLiteral("post ") + text))
        return std::nullopt;
    QStringList known;
    for (const Post &post : m_posts)
        known.append(post.title);
    for (const Person &person : m_field.persons)
        known.append(person.name);
    const QString near = nearestWord(text, known);
    QString reason = QStringLiteral("没有登记“%1”这个职务，也没有职务由这个人担任").arg(text);
    if (!near.isEmpty())
        reason += QStringLiteral("，是否为“%1”").arg(near);
    reason += QStringLiteral("；接受则登记为新的职务");
    const ImportDecision *decision = m_findings.decisionAt(place.cell);
    if (decision && decision->word == ImportDecision::Word::Post) {
        const auto meant = std::ranges::find(m_posts, decision->argument, &Post::key);
        if (meant != m_posts.end()) {
            m_postCache.insert(text, meant->id);
            return meant->id;
        }
        reason += QStringLiteral("；没有代码为“%1”的职务").arg(decision->argument);
    }
    const auto answer = m_findings.add(FindingKind::Name, place.cell, place.title, text, reason, Remedy::Accept);
    m_findings.at(answer.index).asks = ImportDecision::Word::Post;
    if (!answer.isAccepted() && !answer.says(ImportDecision::Word::New)) {
        m_asked.insert(QStringLiteral("post ") + text, {answer.index, 1});
        return std::nullopt;
    }
    m_findings.at(answer.index).open = false;
    Post post;
    post.id = PostId::create();
    post.key = nextKey(m_posts, QStringLiteral("P"));
    post.title = text;
    for (const Post &other : m_posts)
        post.position = std::max(post.position, other.position + 1);
    m_posts.push_back(post);
    m_newPosts.push_back(post);
    rebuild();
    m_postCache.insert(text, post.id);
    return post.id;
}

const Source *ImportNames::findSource(const QString &title) const
{
    const QString wanted = normalisedName(title);
    const auto found = std::ranges::find_if(m_sources, [&](const Source &source) {
        return source.key == title || normalisedName(source.title) == wanted
               || (!source.documentNumber.isEmpty() && normalisedName(source.documentNumber) == wanted);
    });
    return found == m_sources.end() ? nullptr : &*found;
}

std::optional<SourceId> ImportNames::source(const QString &title, const NamePlace &place)
{
    if (const Source *known = findSource(title))
        return known->id;
    if (wasAsked(QStringLiteral("source ") + title))
        return std::nullopt;
    const ImportDecision *decision = m_findings.decisionAt(place.cell);
    if (decision && decision->word == ImportDecision::Word::Source) {
        const auto meant = std::ranges::find(m_sources, decision->argument, &Source::key);
        if (meant != m_sources.end())
            return meant->id;
    }
    const auto answer = m_findings.add(FindingKind::Name, place.cell, place.title, title,
                                       QStringLiteral("没有登记“%1”这个任务来源；接受则登记为新的来源").arg(title), Remedy::Accept);
    m_findings.at(answer.index).asks = ImportDecision::Word::Source;
    if (!answer.isAccepted() && !answer.says(ImportDecision::Word::New)) {
        m_asked.insert(QStringLiteral("source ") + title, {answer.index, 1});
        return std::nullopt;
    }
    m_findings.at(answer.index).open = false;
    Source source;
    source.id = SourceId::create();
    source.key = nextKey(m_sources, QStringLiteral("S"));
    source.title = title;
    m_sources.push_back(source);
    m_newSources.push_back(source);
    rebuild();
    return source.id;
}

std::optional<std::vector<ImportNames::NamedSource>> ImportNames::sources(const QString &text, const NamePlace &place)
{
    static const QRegularExpression separators(QStringLiteral("[;；\\n\\r]"));
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    std::vector<NamedSource> named;
    bool open = false;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        QString title = part.trimmed();
        QString clause;
        // A title may hold a colon itself; only then the part before it is the source and the rest its clause.
        if (const qsizetype at = title.indexOf(colon); at > 0 && !findSource(title) && findSource(title.left(at).trimmed())) {
            clause = title.mid(at + 1).trimmed();
            title = title.left(at).trimmed();
        }
        if (title.isEmpty())
            continue;
        const auto id = source(title, place);
        open = open || !id;
        if (id && std::ranges::none_of(named, [&](const NamedSource &other) { return other.source == *id; }))
            named.push_back({*id, clause});
    }
    return open ? std::nullopt : std::optional(std::move(named));
}

void ImportNames::finish()
{
    for (const AskedName &asked : std::as_const(m_asked)) {
        if (asked.count > 1)
            m_findings.at(asked.finding).finding.reason += QStringLiteral("。表中共出现 %1 处").arg(asked.count);
    }
}

std::vector<Unit> ImportNames::changedUnits() const
{
    std::vector<Unit> changed;
    for (const Unit &unit : m_units.units()) {
        if (m_changed.contains(unit.id.value))
            changed.push_back(unit);
    }
    return changed;
}

} // namespace bihuan
