// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/picture.h"
#include "tests/golden/screens.h"
#include "tests/golden/stage.h"
#include "tests/support/testmain.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace bihuan;

/// Every page and dialog as it is kept in data/golden, in both appearances, at the scale of this process.
class TstScreens : public QObject
{
    Q_OBJECT

private:
    QTranslator m_translator;

    /// data/golden/1x-light/overview.png
    static QString goldenPath(const QString &appearance, const QString &name)
    {
        const QString scale = qFuzzyCompare(qApp->devicePixelRatio(), 2.0) ? QStringLiteral("2x") : QStringLiteral("1x");
        return test::dataPath(QStringLiteral("golden/%1-%2/%3.png").arg(scale, appearance, name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(m_translator.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
        QApplication::installTranslator(&m_translator);
    }

    void everyScreenLooksAsItIsKept_data()
    {
        QTest::addColumn<int>("screen");
        QTest::addColumn<Appearance>("appearance");
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            for (size_t i = 0; i < test::screens().size(); ++i) {
                const QString row = appearanceId(appearance) + QLatin1Char(' ') + QLatin1String(test::screens()[i].name);
                QTest::newRow(qPrintable(row)) << static_cast<int>(i) << appearance;
            }
        }
    }

    void everyScreenLooksAsItIsKept()
    {
        QFETCH(int, screen);
        QFETCH(Appearance, appearance);
        const auto &[name, show] = test::screens()[static_cast<size_t>(screen)];
        test::pinAppearance(appearance, QFont::PreferNoHinting);
        test::Stage stage;
        const QImage shown = show(stage);
        const QString golden = goldenPath(appearanceId(appearance), QLatin1String(name));
        if (qEnvironmentVariableIsSet("BIHUAN_REMAKE_GOLDEN")) {
            QVERIFY2(test::keepPicture(shown, golden), qPrintable(golden));
            return;
        }
        const test::Difference difference = test::comparePictures(shown, QImage(golden), shown.devicePixelRatio());
        if (!difference.accepted()) {
            const QString seen = QDir::current().filePath(QStringLiteral("golden-%1").arg(golden.section(QLatin1Char('/'), -2).replace(QLatin1Char('/'), QLatin1Char('-'))));
            shown.save(seen);
            QFAIL(qPrintable(QStringLiteral("%1: %2; as it looks now: %3").arg(golden, difference.text(), seen)));
        }
    }
};

BIHUAN_TEST(TstScreens)
#include "tst_screens.moc"
