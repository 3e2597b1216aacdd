// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fieldmerge.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace bihuan;

namespace {

/// What stands after a merge in which `unitWins` decides every conflict.
Fields merged(const Fields &base, const Fields &county, const Fields &unit, bool unitWins)
{
    Fields result;
    for (const FieldMerge &field : mergeFields(base, county, unit)) {
        const bool takes = field.kind == FieldMerge::Kind::Changed || (field.kind == FieldMerge::Kind::Conflict && unitWins);
        if (const Value &value = takes ? field.unit : field.county; !isEmpty(value))
            result.insert(field.field, value);
    }
    return result;
}

Fields randomFields(std::mt19937 &random)
{
    Fields fields;
    for (const char *id : {"a", "b", "c", "d"}) {
        switch (random() % 4) {
        case 0:
            fields.insert(QLatin1String(id), qint64(random() % 3));
            break;
        case 1:
            fields.insert(QLatin1String(id), QString::number(random() % 2));
            break;
        case 2:
            fields.insert(QLatin1String(id), QString()); // the same as nothing
            break;
        default:
            break;
        }
    }
    return fields;
}

} // namespace

/// The laws of a merge, over random fields.
class TstFieldMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSideMergedWithItselfChangesNothing()
    {
        std::mt19937 random{1};
        for (int round = 0; round < 2000; ++round) {
            const Fields base = randomFields(random);
            const Fields side = randomFields(random);
            for (const FieldMerge &field : mergeFields(base, side, side))
                QCOMPARE(field.kind, FieldMerge::Kind::Same);
        }
    }

    void mergingTwiceEqualsOnceWhoeverWon()
    {
        std::mt19937 random{2};
        for (int round = 0; round < 2000; ++round) {
            const Fields base = randomFields(random);
            const Fields county = randomFields(random);
            const Fields unit = randomFields(random);
            for (const bool unitWins : {false, true}) {
                const Fields once = merged(base, county, unit, unitWins);
                // The base moves on to what the unit said.
                for (const FieldMerge &field : mergeFields(unit, once, unit))
                    QVERIFY(field.kind == FieldMerge::Kind::Same || field.kind == FieldMerge::Kind::Kept);
                QVERIFY(merged(unit, once, unit, true) == once);
            }
        }
    }

    void whatOneSideAloneChangedIsNeverLost()
    {
        std::mt19937 random{3};
        for (int round = 0; round < 2000; ++round) {
            const Fields base = randomFields(random);
            const Fields county = randomFields(random);
            const Fields unit = randomFields(random);
            const Fields result = merged(base, county, unit, round % 2 == 0);
            for (const FieldMerge &field : mergeFields(base, county, unit)) {
                const Value value = result.value(field.field);
                const auto is = [&](const Value &side) { return value == side || (isEmpty(value) && isEmpty(side)); };
                if (field.kind == FieldMerge::Kind::Changed)
                    QVERIFY(is(field.unit));
                else if (field.kind == FieldMerge::Kind::Conflict)
                    QVERIFY(is(field.unit) || is(field.county));
                else
                    QVERIFY(is(field.county));
            }
        }
    }

    void valuesComeBackFromTheirText()
    {
        const Value values[] = {Value(), Value(true), Value(qint64(-5)), Value(QStringLiteral("2024-06")), Value(PartialDate::day(QDate(2024, 6, 3))),
                                Value(QStringList{QStringLiteral("甲"), QStringLiteral("乙")})};
        for (const Value &value : values)
            QVERIFY(valueFromText(valueText(value)) == value);
    }
};

BIHUAN_TEST(TstFieldMerge)
#include "tst_fieldmerge.moc"
