// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <optional>

using namespace bihuan::test;

/// Lights set by hand, reports accepted and returned, doubts accepted: as a person types them.
class TstReviewing : public QObject
{
    Q_OBJECT

    std::optional<CliFolder> m_folder; ///< each test has a county of its own

    QJsonObject light(const char *code)
    {
        for (const QJsonValue &row : m_folder->cli("lights 县.bihuan --period 2024-08 --json").array()) {
            if (row[QStringLiteral("code")].toString() == QLatin1String(code))
                return row.toObject();
        }
        return {};
    }
    QJsonArray open(const QByteArray &more = {})
    {
        QJsonArray items;
        for (const QJsonValue &item : m_folder->cli("review list 县.bihuan --period 2024-08 --json " + more).array()) {
            if (!item[QStringLiteral("accepted")].toBool())
                items.append(item);
        }
        return items;
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_folder->copySample();
    }

    void aLightIsSetByHandAndWithdrawn()
    {
        const QString before = light("ZJ-2024-05")[QStringLiteral("light")].toString();
        const QByteArray colour = before == QStringLiteral("red") ? "黄" : "红";
        const Ended set = m_folder->cli("lights set 县.bihuan --period 2024-08 --matter ZJ-2024-05 --reason 现场停工 --approver 张县长 --json --colour " + colour);
        QVERIFY2(set.code == 0 && set.err.isEmpty(), set.report().constData());
        QVERIFY(set.object()[QStringLiteral("changed")].toBool());
        QVERIFY(light("ZJ-2024-05")[QStringLiteral("light")].toString() != before);
        QCOMPARE(light("ZJ-2024-05")[QStringLiteral("computed")].toString(), before);
        QCOMPARE(light("ZJ-2024-05")[QStringLiteral("overrideReason")].toString(), QStringLiteral("现场停工"));
        const Ended history = m_folder->cli("history 县.bihuan --matter ZJ-2024-05");
        QVERIFY2(history.out.contains("人工调整") && history.out.contains("张县长批准"), history.report().constData());

        const Ended withdrawn = m_folder->cli("lights withdraw 县.bihuan --period 2024-08 --matter ZJ-2024-05");
        QVERIFY2(withdrawn.code == 0 && withdrawn.out.contains("已取消人工调整"), withdrawn.report().constData());
        QCOMPARE(light("ZJ-2024-05")[QStringLiteral("light")].toString(), before);
        QCOMPARE(misrefusal(m_folder->cli("lights withdraw 县.bihuan --period 2024-08 --matter ZJ-2024-05"), 1, "没有人工调整过"), QByteArray());
    }

    void aPublishedLightAndAnEmptyReasonAreRefused()
    {
        const QByteArray before = m_folder->state();
        const char *const rest = " --matter ZJ-2024-05 --colour 红 --reason 现场停工 --approver 张县长";
        QCOMPARE(misrefusal(m_folder->cli(QByteArray("lights set 县.bihuan --period 2024-03") + rest), 1, "2024年3月已发布"), QByteArray());
        QCOMPARE(misrefusal(m_folder->cli(QByteArray("lights set 县.bihuan --period 2024-12") + rest), 1, "还没有打开填报"), QByteArray());
        QCOMPARE(misrefusal(m_folder->cli("lights set 县.bihuan --period 2024-08 --matter ZJ-2024-05 --colour 红 --approver 张县长", {QStringLiteral("--reason"), QString()}),
                            1, "要写明原因"),
                 QByteArray());
        QCOMPARE(m_folder->cli("lights set 县.bihuan --period 2024-08 --matter ZJ-2024-05 --colour 红 --reason 现场停工").code, 2); // nobody approved
        QCOMPARE(m_folder->state(), before);
    }

    void reportsAreReturnedAndAccepted()
    {
        const Ended back = m_folder->cli("report return 县.bihuan --period 2024-08 --matter ZJ-2024-05 --matter ZJ-2024-06 --reason 数字再核");
        QVERIFY2(back.code == 0 && back.out.contains("已退回 2 项2024年8月填报"), back.report().constData());
        QCOMPARE(light("ZJ-2024-05")[QStringLiteral("light")].toString(), QStringLiteral("unreported"));
        const Ended accepted = m_folder->cli("report accept 县.bihuan --period 2024-08 --matter ZJ-2024-05 --matter ZJ-2024-06");
        QVERIFY2(accepted.code == 0 && accepted.out.contains("已采纳 2 项2024年8月填报"), accepted.report().constData());
        QVERIFY(light("ZJ-2024-05")[QStringLiteral("reported")].toBool());
        QCOMPARE(misrefusal(m_folder->cli("report return 县.bihuan --period 2024-03 --matter ZJ-2024-05 --reason 数字再核"), 1, "已关闭或已发布"), QByteArray());
    }

    void aDoubtIsAcceptedOnceWithARemark()
    {
        // August as July was, and not a word about it.
        qint64 july = 0;
        for (const QJsonValue &row : m_folder->cli("lights 县.bihuan --period 2024-07 --json").array()) {
            if (row[QStringLiteral("code")].toString() == QStringLiteral("ZJ-2024-05"))
                july = row[QStringLiteral("cumulative")].toInteger();
        }
        QVERIFY(july > 0);
        const QByteArray same = QByteArray::number(july / 1'000'000) + '.' + QByteArray::number(july % 1'000'000 / 10'000).rightJustified(2, '0');
        QCOMPARE(m_folder->cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 cumulative=" + same).code, 0);
        const QJsonArray doubts = open("--matter ZJ-2024-05 --kind sameFigure");
        QCOMPARE(doubts.size(), 1);
        const QJsonObject doubt = doubts.first().toObject();
        QVERIFY(doubt[QStringLiteral("acceptable")].toBool());
        const QByteArray named = "--matter " + doubt[QStringLiteral("code")].toString().toUtf8() + " --kind " + doubt[QStringLiteral("kind")].toString().toUtf8();
        QCOMPARE(misrefusal(m_folder->cli("review accept 县.bihuan --period 2024-08 " + named, {QStringLiteral("--remark"), QString()}), 1, "要写明理由"), QByteArray());
        const Ended accepted = m_folder->cli("review accept 县.bihuan --period 2024-08 --remark 雨季停工，确无进展 " + named);
        QVERIFY2(accepted.code == 0 && accepted.out.contains("已核实"), accepted.report().constData());
        QVERIFY(open(named).isEmpty());
        QCOMPARE(m_folder->cli("review list 县.bihuan --period 2024-08 --json " + named).array().first()[QStringLiteral("remark")].toString(),
                 QStringLiteral("雨季停工，确无进展"));
        QCOMPARE(misrefusal(m_folder->cli("review accept 县.bihuan --period 2024-08 --remark 再来一次 " + named), 1, "没有这样的待核实之处"), QByteArray());
        QCOMPARE(m_folder->cli("review withdraw 县.bihuan --period 2024-08 " + named).code, 0);
        QVERIFY(!open(named).isEmpty());
    }

    void aRollUpOfTheOfficesOwnIsAddedChosenAndShownBySummary()
    {
        const auto lights = [this] {
            QMap<QString, QString> byUnit;
            for (const QJsonValue &row : m_folder->cli("summary 县.bihuan --period 2024-08 --by unit --json").array())
                byUnit.insert(row[QStringLiteral("key")].toString(), row[QStringLiteral("light")].toString());
            return byUnit;
        };
        const auto before = lights();
        QVERIFY(before.values().contains(QStringLiteral("red")) && !before.values().contains(QStringLiteral("blue")));
        m_folder->write(QStringLiteral("汇总.json"), R"({"id": "own", "title": "柞水办法", "mode": "rules", "palette": [
            {"id": "red", "title": "红", "shape": "square"}, {"id": "blue", "title": "蓝", "shape": "diamond"}],
            "rules": [{"colour": "red", "when": {"quantity": "count", "lights": ["red"], "ge": 1000}}, {"colour": "blue"}]})");
        const Ended added = m_folder->cli("rollup add 县.bihuan 汇总.json");
        QVERIFY2(added.code == 0, added.report().constData());
        QCOMPARE(lights(), before);
        QCOMPARE(m_folder->cli("rollup choose 县.bihuan 柞水办法 --by unit").code, 0);
        const auto after = lights();
        QVERIFY(!after.values().contains(QStringLiteral("red")));
        QVERIFY(after.values().contains(QStringLiteral("blue")));
        for (auto unit = before.cbegin(); unit != before.cend(); ++unit) // what has no colour gets none
            QCOMPARE(after.value(unit.key()) == QStringLiteral("blue"), unit.value() == QStringLiteral("red") || unit.value() == QStringLiteral("yellow") || unit.value() == QStringLiteral("green"));
        const QJsonObject own = m_folder->cli("rollup list 县.bihuan --json").array().first().toObject();
        QCOMPARE(own[QStringLiteral("title")].toString(), QStringLiteral("柞水办法"));
        QCOMPARE(own[QStringLiteral("uses")].toArray(), QJsonArray{QStringLiteral("unit")});
        QCOMPARE(misrefusal(m_folder->cli("rollup choose 县.bihuan 没有的 --by unit"), 1, "没有汇总规则“没有的”"), QByteArray());
        QCOMPARE(m_folder->cli("rollup choose 县.bihuan own --by colour").code, 2);
        m_folder->write(QStringLiteral("坏.json"), R"({"id": "own", "title": "坏", "mode": "rules"})");
        QCOMPARE(m_folder->cli("rollup add 县.bihuan 坏.json").code, 1);
    }
};

BIHUAN_TEST(TstReviewing)
#include "tst_reviewing.moc"
