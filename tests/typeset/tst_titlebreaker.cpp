// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/titlebreaker.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstTitleBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesBreakBySense_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, const char16_t *title, const char16_t *lines) {
            QTest::newRow(name) << QString::fromUtf16(title) << QString::fromUtf16(lines);
        };
        row("short", u"关于开展督查的通知", u"关于开展督查的通知");
        row("speech", u"刘鹏同志在县政府2024年第一次全体会议上的讲话",
            u"刘鹏同志在县政府2024年|第一次全体会议上的讲话");
        row("monthly bulletin", u"关于1—8月全县重点项目建设进展情况的通报",
            u"关于1—8月全县重点项目建设|进展情况的通报");
        row("typed break", u"关于全县重点项目\n进展情况的通报", u"关于全县重点项目|进展情况的通报");
        row("empty", u"", u"");
    }
    void titlesBreakBySense()
    {
        QFETCH(QString, title);
        QTEST(breakTitle(title, 18.0).join(QLatin1Char('|')), "lines");
    }

    void noLineBeginsWithDeNorPartsAWord()
    {
        const QString title = QStringLiteral(
            "柞水县人民政府办公室关于印发2024年全县重点项目建设和固定资产投资目标任务责任分解方案的通知");
        const QStringList lines = breakTitle(title, 18.0);
        QCOMPARE(lines.join(QString()), title);
        QVERIFY(lines.size() >= 3);
        for (const QString &line : lines) {
            QVERIFY2(!line.startsWith(QStringLiteral("的")), qPrintable(lines.join(QLatin1Char('|'))));
            QVERIFY(line.size() <= 20);
        }
        for (const QString &word : {QStringLiteral("办公室"), QStringLiteral("重点"), QStringLiteral("投资"),
                                    QStringLiteral("目标"), QStringLiteral("责任"), QStringLiteral("通知")})
            QVERIFY2(lines.join(QLatin1Char('|')).contains(word), qPrintable(lines.join(QLatin1Char('|'))));
    }

    void aTitleOfAnyLengthIsBroken()
    {
        const QString title = QString(300, QChar(u'字'));
        QCOMPARE(breakTitle(title, 18.0).join(QString()), title);
    }
};

BIHUAN_TEST(TstTitleBreaker)
#include "tst_titlebreaker.moc"
