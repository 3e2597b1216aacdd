// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/fieldaccess.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

/// A value that the field's type can hold.
Value exampleOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return qint64(1234);
    case FieldType::Date:
        return PartialDate::month(2024, 6);
    case FieldType::Flag:
        return true;
    case FieldType::Words:
    case FieldType::Units:
    case FieldType::Sources:
        return QStringList{QStringLiteral("甲"), QStringLiteral("乙")};
    default:
        return QStringLiteral("2024-06");
    }
}

/// A value of a type that the field never has.
Value strangerOf(const Field &field)
{
    if (field.type == FieldType::Flag)
        return QStringLiteral("是");
    return true;
}

Field ownField(FieldScope scope)
{
    Field field;
    field.id = QStringLiteral("grade");
    field.type = FieldType::Text;
    field.scope = scope;
    return field;
}

} // namespace

class TstFieldAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInFieldComesBackAsItWasSet_data()
    {
        QTest::addColumn<QString>("id");
        for (const BuiltInField &builtIn : builtInFields())
            QTest::newRow(qPrintable(builtIn.field.id)) << builtIn.field.id;
    }

    void everyBuiltInFieldComesBackAsItWasSet()
    {
        QFETCH(QString, id);
        const BuiltInField *builtIn = builtInField(id);
        QVERIFY(builtIn);
        const Field &field = builtIn->field;
        QVERIFY(holdsTypeOf(exampleOf(field), field));
        QVERIFY(!holdsTypeOf(strangerOf(field), field));
        switch (builtIn->home) {
        case FieldHome::Matter:
            checkMatter(field);
            break;
        case FieldHome::Report:
            checkReport(field);
            break;
        case FieldHome::Milestone:
            checkMilestone(field);
            break;
        case FieldHome::Schedule:
            QVERIFY(field.monthly);
            break;
        default:
            checkHasNoPlaceHere(field);
            break;
        }
    }

    void aLedgersOwnFieldsLiveInExtra()
    {
        const Field ofMatter = ownField(FieldScope::Matter);
        const Field ofReport = ownField(FieldScope::Report);
        QCOMPARE(homeOf(ofMatter), FieldHome::MatterExtra);
        QCOMPARE(homeOf(ofReport), FieldHome::ReportExtra);
        Matter matter;
        QVERIFY(setFieldValue(matter, ofMatter, QStringLiteral("国家")));
        QCOMPARE(matter.extra.value(QStringLiteral("grade")), Value(QStringLiteral("国家")));
        QCOMPARE(fieldValue(matter, ofMatter), Value(QStringLiteral("国家")));
        QVERIFY(!setFieldValue(matter, ofMatter, true));
        QVERIFY(setFieldValue(matter, ofMatter, Value()));
        QVERIFY(matter.extra.isEmpty());
        Report report;
        QVERIFY(!setFieldValue(report, ofMatter, QStringLiteral("国家")));
        QVERIFY(setFieldValue(report, ofReport, QStringLiteral("省")));
        QCOMPARE(fieldValue(report, ofReport), Value(QStringLiteral("省")));
    }

    void settingTheMonthWritesTheCumulative()
    {
        const Field &month = builtInField(QStringLiteral("month"))->field;
        Report report;
        QVERIFY(setFieldValue(report, month, qint64(300), 1000));
        QCOMPARE(report.cumulative, std::optional<qint64>(1300));
        QCOMPARE(fieldValue(report, month, 1000), Value(qint64(300)));
        QVERIFY(setFieldValue(report, month, Value(), 1000));
        QVERIFY(!report.cumulative);
        QVERIFY(!setFieldValue(report, month, qint64(1), std::numeric_limits<qint64>::max()));
    }

    void startedWithoutADateIsKnownToTheYear()
    {
        const Field &started = builtInField(QStringLiteral("started"))->field;
        Matter matter;
        matter.year = 2024;
        QCOMPARE(fieldValue(matter, started), Value(false));
        QVERIFY(setFieldValue(matter, started, true));
        QCOMPARE(matter.startActual->toString(), QStringLiteral("2024"));
        matter.startActual = PartialDate::day(QDate(2024, 3, 15));
        QVERIFY(setFieldValue(matter, started, true));
        QCOMPARE(matter.startActual->toString(), QStringLiteral("2024-03-15"));
        QVERIFY(setFieldValue(matter, started, false));
        QVERIFY(!matter.startActual);
    }

    void aPlannedMonthIsSetAndCleared()
    {
        Schedule schedule;
        QVERIFY(setFieldValue(schedule, 12, qint64(500)));
        QCOMPARE(fieldValue(schedule, 12), Value(qint64(500)));
        QVERIFY(setFieldValue(schedule, 12, Value()));
        QVERIFY(schedule.isEmpty());
        QVERIFY(!setFieldValue(schedule, 0, qint64(1)));
        QVERIFY(!setFieldValue(schedule, 13, qint64(1)));
        QVERIFY(!setFieldValue(schedule, 1, QStringLiteral("1")));
    }

    void numbersBeyondAnIntAreRefused()
    {
        Matter matter;
        QVERIFY(!setFieldValue(matter, builtInField(QStringLiteral("no"))->field, qint64(3'000'000'000)));
        QCOMPARE(matter.no, 0);
    }

    void rolesHaveTheirFields()
    {
        QCOMPARE(builtInField(QStringLiteral("coUnits"))->role, roles::coUnit);
        QCOMPARE(builtInField(QStringLiteral("territory"))->role, roles::territory);
        QCOMPARE(builtInField(QStringLiteral("industry"))->role, roles::industry);
        QCOMPARE(builtInField(QStringLiteral("owner"))->role, roles::owner);
    }

private:
    template <typename Entity>
    static void checkRoundTrip(Entity entity, const Field &field)
    {
        const Entity before = entity;
        const Value example = exampleOf(field);
        QVERIFY(setFieldValue(entity, field, example));
        QCOMPARE(fieldValue(entity, field), example);
        QVERIFY(entity != before);
        QVERIFY(!setFieldValue(entity, field, strangerOf(field)));
        QCOMPARE(fieldValue(entity, field), example);
        QVERIFY(setFieldValue(entity, field, Value()));
        QCOMPARE(entity, before);
    }

    static void checkMatter(const Field &field)
    {
        QCOMPARE(field.scope, FieldScope::Matter);
        Matter matter;
        matter.year = 2024;
        checkRoundTrip(matter, field);
    }
    static void checkReport(const Field &field)
    {
        QCOMPARE(field.scope, FieldScope::Report);
        checkRoundTrip(Report(), field);
    }
    static void checkMilestone(const Field &field)
    {
        QCOMPARE(field.scope, FieldScope::Milestone);
        checkRoundTrip(Milestone(), field);
    }
    static void checkHasNoPlaceHere(const Field &field)
    {
        Matter matter;
        Report report;
        QVERIFY(!setFieldValue(matter, field, exampleOf(field)));
        QVERIFY(!setFieldValue(report, field, exampleOf(field)));
        QCOMPARE(fieldValue(matter, field), Value());
        QCOMPARE(matter, Matter());
        QCOMPARE(report, Report());
    }
};

BIHUAN_TEST(TstFieldAccess)
#include "tst_fieldaccess.moc"
