// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace bihuan::test;

/// The journey of a month by the real program: forms out, three units fill in, reports back, decisions, receipts.
class TstPackage : public QObject
{
    Q_OBJECT

    static QString firstCode(const CliFolder &folder, const QString &file)
    {
        return folder.cli("lights --period 2024-09 --json", {file}).array().first()[QStringLiteral("code")].toString();
    }

private Q_SLOTS:
    void aMonthOfThreeUnits()
    {
        CliFolder folder;
        folder.copySample();
        const Ended issued = folder.cli("package issue 县.bihuan --period 2024-09 --folder 发出 --deadline 2024-09-28 --message 月底前报 --json");
        QVERIFY2(issued.code == 0, issued.report().constData());
        QVERIFY(issued.array().size() > 30);
        QStringList codes;
        for (const char *unit : {"T01", "T02", "T03"}) {
            const QString key = QLatin1String(unit);
            QString form;
            for (const QJsonValue &one : issued.array()) {
                if (one[QStringLiteral("unit")].toString() == key)
                    form = one[QStringLiteral("file")].toString();
            }
            const QString file = key + QStringLiteral(".bihuan");
            const Ended opened = folder.cli("package open --json", {form, QStringLiteral("--out"), file});
            QVERIFY2(opened.code == 0, opened.report().constData());
            QCOMPARE(opened.object()[QStringLiteral("message")].toString(), QStringLiteral("月底前报"));
            codes.append(firstCode(folder, file));
            const Ended set = folder.cli({QStringLiteral("set"), file, QStringLiteral("--period"), QStringLiteral("2024-09"), QStringLiteral("存在问题=缺土地"), QStringLiteral("--matter"), codes.last()});
            QVERIFY2(set.code == 0, set.report().constData());
            const Ended report = folder.cli("package report --period 2024-09 --json", {file, QStringLiteral("--out"), QStringLiteral("收到-") + key});
            QVERIFY2(report.code == 0, report.report().constData());
            QCOMPARE(report.object()[QStringLiteral("reported")].toInt(), 1);
        }
        // The county typed something else into the first one meanwhile.
        QCOMPARE(folder.cli("set 县.bihuan --period 2024-09 存在问题=缺资金 --matter", {codes.first()}).code, 0);
        const QByteArray before = folder.cli("lights 县.bihuan --period 2024-09 --json").out;
        const Ended plan = folder.cli("package merge 县.bihuan 收到-T01 收到-T02 收到-T03 收到-T02 --apply --json");
        QVERIFY2(plan.code == 3, plan.report().constData());
        QCOMPARE(plan.object()[QStringLiteral("conflict")].toInt(), 1);
        QCOMPARE(plan.object()[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-09 --json").out, before);
        const QString place = plan.object()[QStringLiteral("open")].toArray().first().toString();
        folder.write(QStringLiteral("定.json"), QStringLiteral("[{\"place\": \"%1\", \"decision\": \"unit\"}, {\"place\": \"T02/2024-09\", \"decision\": \"return\", \"reason\": \"写具体\"}]").arg(place).toUtf8());
        const Ended merged = folder.cli("package merge 县.bihuan 收到-T03 收到-T02 收到-T01 --decide 定.json --apply --receipts 回执 --json");
        QVERIFY2(merged.code == 0, merged.report().constData());
        QCOMPARE(QDir(folder.path(QStringLiteral("回执"))).entryList({QStringLiteral("*.bhz")}, QDir::Files).size(), 3);
        const Ended again = folder.cli("package merge 县.bihuan 收到-T03 --apply --json");
        QCOMPARE(again.code, 0);
        QCOMPARE(again.object()[QStringLiteral("seq")].toInt(), 0);
        const QByteArray history = folder.cli("history 县.bihuan --matter", {codes.first()}).out;
        QVERIFY2(history.contains("缺资金") && history.contains("缺土地"), history.constData()); // the losing value stays
        for (const QJsonValue &line : folder.cli("package matrix 县.bihuan --json").array()) {
            const QString state = line[QStringLiteral("periods")][QStringLiteral("2024-09")][QStringLiteral("state")].toString();
            if (line[QStringLiteral("unit")].toString() == QStringLiteral("T02"))
                QCOMPARE(state, QStringLiteral("returned"));
        }
        QCOMPARE(folder.cli("check 县.bihuan --json").object()[QStringLiteral("faults")].toArray().size(), 0);
    }

    void anAlteredPackageIsRefusedAndNothingIsWritten()
    {
        CliFolder folder;
        folder.copySample();
        QCOMPARE(folder.cli("package issue 县.bihuan --unit T01 --period 2024-09 --out 表.bhf").code, 0);
        QByteArray form = folder.read(QStringLiteral("表.bhf"));
        form[form.size() / 2] = char(form[form.size() / 2] ^ 1);
        folder.write(QStringLiteral("改.bhf"), form);
        const Ended refused = folder.cli("package open 改.bhf --out 单位.bihuan");
        QVERIFY2(misrefusal(refused, 1, "被改动过").isEmpty(), refused.report().constData());
        QVERIFY(!QFile::exists(folder.path(QStringLiteral("单位.bihuan"))));
        const Ended merge = folder.cli("package merge 县.bihuan 改.bhf --apply");
        QCOMPARE(merge.code, 1);
    }
};

BIHUAN_TEST(TstPackage)
#include "tst_package.moc"
