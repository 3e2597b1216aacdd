// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/units/unitregister.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

UnitRegister countyUnits()
{
    const auto unit = [](const char *key, const QString &title, const QString &shortTitle, UnitKind kind,
                         const QStringList &aliases) {
        Unit row;
        row.id = UnitId{QString::fromLatin1(key)};
        row.key = QString::fromLatin1(key);
        row.title = title;
        row.shortTitle = shortTitle;
        row.kind = kind;
        row.aliases = aliases;
        return row;
    };
    return UnitRegister({
        unit("D01", QStringLiteral("柞水县发展和改革局"), QStringLiteral("县发改局"), UnitKind::Department,
             {QStringLiteral("发改局")}),
        unit("D02", QStringLiteral("柞水县住房和城乡建设局"), QStringLiteral("县住建局"),
             UnitKind::Department, {}),
        unit("T01", QStringLiteral("营盘镇人民政府"), QStringLiteral("营盘镇"), UnitKind::Town, {}),
    });
}

} // namespace

class TstUnitRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneUnitIsFoundByEveryNameItHas_data()
    {
        QTest::addColumn<QString>("name");
        for (const char16_t *name : {u"柞水县发展和改革局", u"县发改局", u"发改局", u" 发 改 局 ",
                                     u"县\u00A0发改局", u"\u3000发改局\u3000"})
            QTest::newRow(qPrintable(QString::fromUtf16(name))) << QString::fromUtf16(name);
    }
    void oneUnitIsFoundByEveryNameItHas()
    {
        QFETCH(QString, name);
        const UnitRegister units = countyUnits();
        const Unit *unit = units.findName(name);
        QVERIFY(unit);
        QCOMPARE(unit->key, QStringLiteral("D01"));
    }

    void anUnknownNameIsAnsweredWithSuggestionsNeverWithAUnit()
    {
        const UnitRegister units = countyUnits();
        QVERIFY(!units.findName(QStringLiteral("县发展改革局")));
        const auto near = units.suggestions(QStringLiteral("县发展改革局"));
        QVERIFY(!near.empty());
        QCOMPARE(near.front()->key, QStringLiteral("D01"));
        QVERIFY(units.suggestions(QStringLiteral("某某公司")).empty());
        QVERIFY(units.suggestions(QString()).empty());
    }

    void anEmptyNameBelongsToNobody()
    {
        Unit nameless;
        nameless.id = UnitId{QStringLiteral("x")};
        nameless.title = QStringLiteral("某局");
        QVERIFY(!UnitRegister({nameless}).findName(QString()));
    }

    void anAliasNeverTakesAnotherUnitsOwnName()
    {
        Unit office;
        office.id = UnitId{QStringLiteral("a")};
        office.title = QStringLiteral("县政府办");
        office.aliases = {QStringLiteral("县信访局")};
        Unit petitions;
        petitions.id = UnitId{QStringLiteral("b")};
        petitions.title = QStringLiteral("县信访局");
        QCOMPARE(UnitRegister({office, petitions}).findName(QStringLiteral("县信访局"))->id.value,
                 QStringLiteral("b"));
    }

    void theFirstOfSeveralNamesLeads()
    {
        QCOMPARE(
            splitUnitNames(QStringLiteral("县发改局、县住建局（配合：营盘镇）")),
            (QStringList{QStringLiteral("县发改局"), QStringLiteral("县住建局"), QStringLiteral("营盘镇")}));
        QCOMPARE(splitUnitNames(QStringLiteral("牵头：县住建局\n配合：县发改局，县住建局")),
                 (QStringList{QStringLiteral("县住建局"), QStringLiteral("县发改局")}));
        QVERIFY(splitUnitNames(QStringLiteral(" 、 ")).isEmpty());
    }

    void keysAndIdsAreLookedUpToo()
    {
        const UnitRegister units = countyUnits();
        QCOMPARE(units.findKey(QStringLiteral("T01"))->kind, UnitKind::Town);
        QVERIFY(!units.findKey(QStringLiteral("T99")));
        QCOMPARE(units.shortTitle(UnitId{QStringLiteral("D02")}), QStringLiteral("县住建局"));
        QVERIFY(units.shortTitle(UnitId{QStringLiteral("none")}).isEmpty());
    }

    void everyKindHasAnIdOfItsOwn()
    {
        for (const UnitKind kind : unitKinds) {
            QCOMPARE(unitKindFromId(unitKindId(kind)), std::optional(kind));
            QVERIFY(!unitKindTitle(kind).isEmpty());
        }
        QVERIFY(!unitKindFromId(u"village"));
    }
};

BIHUAN_TEST(TstUnitRegister)
#include "tst_unitregister.moc"
