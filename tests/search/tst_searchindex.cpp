// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchindex.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace bihuan;

namespace {

constexpr int things = 1;
constexpr int offices = 2;

SearchKey thing(const char *id)
{
    return {things, QString::fromLatin1(id)};
}

std::vector<SearchField> named(const char *name, const char *office = "", const char *number = "")
{
    return {{QString::fromUtf8(name), true}, {QString::fromUtf8(number), true}, {QString::fromUtf8(office), false}};
}

} // namespace

class TstSearchIndex : public QObject
{
    Q_OBJECT

private:
    SearchIndex m_index;

    QStringList found(const char *typed, size_t limit = 10, const std::vector<SearchKey> &recent = {}) const
    {
        QStringList ids;
        for (const auto &hits : m_index.find(SearchQuery(QString::fromUtf8(typed)), limit, recent)) {
            for (const SearchKey &key : hits.best)
                ids.append(key.id);
        }
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_index = {};
        m_index.set(thing("station"), named("曹坪抽水蓄能电站", "县发改局", "ZJ-2024-01"));
        m_index.set(thing("road"), named("曹坪进场道路", "县交通局", "ZJ-2024-02"));
        m_index.set(thing("school"), named("县城小学", "曹坪镇", "ZJ-2024-03"));
        m_index.set({offices, QStringLiteral("town")}, named("曹坪镇"));
    }

    void namesComeBeforeWhatAThingBelongsTo()
    {
        QCOMPARE(found("曹坪"), (QStringList{QStringLiteral("road"), QStringLiteral("station"), QStringLiteral("school"), QStringLiteral("town")}));
    }

    void aNumberFindsAsWellAsAName()
    {
        QCOMPARE(found("zj-2024-02"), QStringList{QStringLiteral("road")});
        QCOMPARE(m_index.named({QStringLiteral("x"), QStringLiteral("zj-2024-03")}), std::vector<SearchKey>{thing("school")});
    }

    void wordsMayBeSpreadOverTheFields()
    {
        QCOMPARE(found("曹坪 xfg"), QStringList{QStringLiteral("station")});
        QCOMPARE(found("曹坪 xfg 学校"), QStringList{});
    }

    void whatWasOpenedLatelyIsFirstAmongEquals()
    {
        QCOMPARE(found("cp", 10, {thing("station")}).first(), QStringLiteral("station"));
        QCOMPARE(found("cp", 10, {thing("school")}).first(), QStringLiteral("road")); // its name says no cp
    }

    void theLimitCountsByKindAndTheTotalIsKept()
    {
        const auto hits = m_index.find(SearchQuery(QStringLiteral("cp")), 2);
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits[0].best.size(), size_t(2));
        QCOMPARE(hits[0].total, size_t(3));
        QCOMPARE(hits[1].total, size_t(1));
    }

    void aChangedNameIsFoundByTheNewOneAlone()
    {
        m_index.set(thing("road"), named("下梁进场道路", "县交通局", "ZJ-2024-02"));
        QCOMPARE(found("xljc"), QStringList{QStringLiteral("road")});
        QVERIFY(!found("曹坪").contains(QStringLiteral("road")));
    }

    void whatIsRemovedIsGoneAndItsPlaceIsUsedAgain()
    {
        m_index.remove(thing("school"));
        QVERIFY(!found("曹坪").contains(QStringLiteral("school")));
        QVERIFY(found("曹坪").contains(QStringLiteral("town"))); // which shares the text
        m_index.set(thing("bridge"), named("金钱河大桥"));
        QCOMPARE(found("jqh"), QStringList{QStringLiteral("bridge")});
        QCOMPARE(m_index.size(), size_t(4));
        m_index.remove(thing("nobody"));
        m_index.set(thing("bridge"), {});
        QCOMPARE(m_index.size(), size_t(3));
        QCOMPARE(found("jqh"), QStringList{});
    }

    void nothingTypedFindsNothing()
    {
        QCOMPARE(found("  "), QStringList{});
    }
};

BIHUAN_TEST(TstSearchIndex)
#include "tst_searchindex.moc"
