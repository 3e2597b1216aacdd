// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan::test;

/// The package of the programs, made by CPack of this very build.
class TstDebianPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Surroundings surroundings;
        surroundings.folder = QStringLiteral(BIHUAN_BUILD_DIR);
        surroundings.limit = 240000; // it asks every library for its symbols, and a build with sanitizers is large
        const Ended run = runProgram(QStringLiteral(BIHUAN_CPACK),
                                     {QStringLiteral("-G"), QStringLiteral("DEB"), QStringLiteral("-B"), m_folder.path(), QStringLiteral("-D"),
                                      QStringLiteral("CPACK_COMPONENTS_ALL=bihuan")},
                                     surroundings);
        QVERIFY2(run.code == 0, run.report().constData());
        const QStringList packages = QDir(m_folder.path()).entryList({QStringLiteral("*.deb")});
        QCOMPARE(packages.size(), 1);
        m_package = m_folder.filePath(packages.first());
    }

    void lintianFindsNothingToWarnOf()
    {
        const Ended run = runProgram(QStringLiteral("lintian"), {QStringLiteral("--allow-root"), QStringLiteral("--fail-on=error,warning"), m_package});
        QVERIFY2(run.code == 0, run.report().constData());
    }

    void itDependsOnTheLibrariesAndRecommendsWhatAnOfficeNeeds_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("package");
        for (const char *package : {"libqt6widgets6", "libqt6svg6", "libsqlite3-0", "qt6-translations-l10n"})
            QTest::newRow(package) << "Depends" << QByteArray(package);
        for (const char *package : {"fonts-noto-cjk", "fonts-bihuan", "libreoffice-calc", "fcitx5-chinese-addons", "fcitx5-frontend-qt6"})
            QTest::newRow(package) << "Recommends" << QByteArray(package);
    }
    void itDependsOnTheLibrariesAndRecommendsWhatAnOfficeNeeds()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, package);
        const Ended run = runProgram(QStringLiteral("dpkg-deb"), {QStringLiteral("--field"), m_package, field});
        QVERIFY2(run.out.contains(package), run.report().constData());
    }

private:
    QTemporaryDir m_folder;
    QString m_package;
};

BIHUAN_TEST(TstDebianPackage)
#include "tst_debianpackage.moc"
