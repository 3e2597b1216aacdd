// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterediting.h"
#include "core/services/matterfilter.h"
#include "core/services/officesearch.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstOfficeSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::CountyFixture> m_fixture;
    OfficeSearch m_search;

    /// "事项:项目1" and the like, in their order.
    QStringList found(const QString &typed, size_t limit = 10) const
    {
        const auto county = m_fixture->county();
        QStringList names;
        for (const FoundGroup &group : m_search.find(typed, limit)) {
            for (const FoundThing &thing : group.best) {
                const MatterFile *const file = county->matter(MatterId{thing.id});
                const Unit *const unit = county->units().findKey(thing.id);
                names.append(findKindTitle(group.kind) + QLatin1Char(':') + (file ? file->matter->name : unit ? unit->shortTitle : thing.id));
            }
        }
        return names;
    }

    ChangeSummary change(const std::function<Status(Store &, Matter)> &how, const QString &code)
    {
        const Matter matter = *m_fixture->county()->matterByCode(code)->matter;
        return m_fixture->editor().run(QStringLiteral("修改"), [&](Store &store) { return how(store, matter); }).value();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::CountyFixture>();
        (void)m_fixture->editor().run(QStringLiteral("领导"), [](Store &store) -> Status {
            const PostId post = PostId::create();
            const PersonId person = PersonId::create();
            BIHUAN_CHECK(store.persons.insert({person, QStringLiteral("王晓明"), {}}));
            BIHUAN_CHECK(store.posts.insert({post, QStringLiteral("P01"), QStringLiteral("副县长"), {}, 1}));
            return store.tenures.insert({post, person, QDate(2023, 5, 1), {}});
        });
        m_search = {};
        m_search.load(m_fixture->county());
    }

    void aUnitComesBesideItsMattersAndEveryNameOfItCounts()
    {
        const QStringList both{QStringLiteral("单位:曹坪镇"), QStringLiteral("事项:项目1")};
        QCOMPARE(found(QStringLiteral("cpz")), both);
        QCOMPARE(found(QStringLiteral("曹坪镇人民政府")), both);
    }

    void aLeaderIsFoundByPostAndByPerson()
    {
        QCOMPARE(found(QStringLiteral("wxm")), QStringList{QStringLiteral("领导:P01")});
        QCOMPARE(found(QStringLiteral("fuxianz")), QStringList{QStringLiteral("领导:P01")});
    }

    void aNumberFindsItsMatterHoweverItIsWritten()
    {
        for (const char *typed : {"ZJ-2024-02", "zj202402", "ｚｊ－２０２４－０２", "编号：ZJ-2024-02 名称：某项目", "https://dc.example.cn/matter?code=zj-2024-02"})
            QCOMPARE(found(QString::fromUtf8(typed)), QStringList{QStringLiteral("事项:项目2")});
        QCOMPARE(found(QStringLiteral("编号：ZJ-2024-77")), QStringList{});
    }

    void aCodeOfAnotherSystemFindsItsMatter()
    {
        const ChangeSummary summary = change(
            [](Store &store, Matter matter) {
                matter.extra.insert(QStringLiteral("projectCode"), QStringLiteral("2312-611026-04-01-123456"));
                return store.matters.save(matter);
            },
            QStringLiteral("ZJ-2024-03"));
        m_search.follow(m_fixture->county(), summary.matters);
        QCOMPARE(found(QStringLiteral("2312-611026-04-01-123456")), QStringList{QStringLiteral("事项:项目3")});
    }

    void itFollowsARenamedARemovedAndARestoredMatter()
    {
        ChangeSummary summary = change(
            [](Store &store, Matter matter) {
                matter.formerNames = {matter.name};
                matter.name = QStringLiteral("金米木耳基地");
                return store.matters.save(matter);
            },
            QStringLiteral("ZJ-2024-01"));
        m_search.follow(m_fixture->county(), summary.matters);
        QCOMPARE(found(QStringLiteral("jmme")), QStringList{QStringLiteral("事项:金米木耳基地")});
        QCOMPARE(found(QStringLiteral("项目1")), QStringList{QStringLiteral("事项:金米木耳基地")});
        const size_t before = m_search.size();
        const auto removed = removeMatters(*m_fixture->workspace, *m_fixture->county(), {QStringLiteral("ZJ-2024-01")}).value();
        m_search.follow(m_fixture->county(), removed.matters);
        QCOMPARE(m_search.size(), before - 1);
        QCOMPARE(found(QStringLiteral("jmme")), QStringList{});
        const auto restored = m_fixture->editor().undo().value();
        m_search.follow(m_fixture->county(), restored.matters);
        QCOMPARE(found(QStringLiteral("jmme")), QStringList{QStringLiteral("事项:金米木耳基地")});
    }

    void groupsComeInTheOrderOfTheirKindsAndThoseFoundByNameFirst()
    {
        const auto titles = [this](const char *typed) {
            QStringList list;
            for (const FoundGroup &group : m_search.find(QString::fromUtf8(typed), 2))
                list.append(findKindTitle(group.kind) + QString::number(group.best.size()) + (group.total > 2 ? QStringLiteral("+") : QString()));
            return list;
        };
        QCOMPARE(titles("镇"), (QStringList{QStringLiteral("单位2+"), QStringLiteral("事项2+")}));
        QCOMPARE(titles("x"), (QStringList{QStringLiteral("事项2+"), QStringLiteral("单位2+"), QStringLiteral("领导1")}));
        QCOMPARE(titles("项目"), QStringList{QStringLiteral("事项2+")});
    }

    void aTableIsFilteredByPinyinToo()
    {
        MatterFilter filter;
        filter.words = QStringLiteral("yp xm");
        QStringList names;
        for (const MatterRow &row : m_fixture->view(3).rows) {
            if (matches(row, filter))
                names.append(row.name);
        }
        QCOMPARE(names, QStringList{QStringLiteral("项目2")});
    }
};

BIHUAN_TEST(TstOfficeSearch)
#include "tst_officesearch.moc"
