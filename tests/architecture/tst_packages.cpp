// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/includerules.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bihuan::test;

namespace {

/// The lines of a script that do something.
QStringList commandsOf(const QString &script)
{
    QStringList commands;
    for (const QString &line : treeText(script).split(QLatin1Char('\n'))) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(QLatin1Char('#')))
            commands.append(text);
    }
    return commands;
}

} // namespace

/// One list of packages, one way to set up, and a CI that runs what a developer runs.
class TstPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListNamesEveryPackageOnceWithItsReason()
    {
        static const QRegularExpression line(QStringLiteral("^([a-z0-9][a-z0-9.+-]+)\\s+# \\S.*$"));
        QSet<QString> packages;
        for (const QString &text : treeText(QStringLiteral("packaging/debian-packages.txt")).split(QLatin1Char('\n'))) {
            if (text.isEmpty() || text.startsWith(QLatin1Char('#')))
                continue;
            const auto found = line.match(text);
            QVERIFY2(found.hasMatch(), qPrintable(text));
            QVERIFY2(!packages.contains(found.captured(1)), qPrintable(text));
            packages.insert(found.captured(1));
        }
        for (const char *package : {"g++", "cmake", "ninja-build", "qt6-base-dev", "libsqlite3-dev", "poppler-utils"})
            QVERIFY2(packages.contains(QLatin1String(package)), package);
    }

    /// A name that a package only provides is never installed under it, and set-up would fetch it again every time.
    void theListNamesPackagesAsDpkgKnowsThem()
    {
        QStringList wanted;
        for (const QString &text : commandsOf(QStringLiteral("packaging/debian-packages.txt")))
            wanted.append(text.section(QLatin1Char(' '), 0, 0));
        QProcess query;
        query.start(QStringLiteral("dpkg-query"), QStringList{QStringLiteral("-W"), QStringLiteral("-f=${Package} ${db:Status-Status}\n")} + wanted);
        QVERIFY(query.waitForFinished());
        const QString installed = QLatin1Char('\n') + QString::fromUtf8(query.readAllStandardOutput());
        for (const QString &package : wanted)
            QVERIFY2(installed.contains(QStringLiteral("\n%1 installed\n").arg(package)), qPrintable(package));
    }

    void nothingElseInstallsPackages()
    {
        for (const char *script : {"packaging/quickstart", "tests/run", ".ci/run"}) {
            const QString text = commandsOf(QLatin1String(script)).join(QLatin1Char('\n'));
            QVERIFY2(!text.contains(QStringLiteral("apt-get")) && !text.contains(QStringLiteral("pip ")), script);
        }
        QVERIFY(commandsOf(QStringLiteral("packaging/quickstart")).contains(QStringLiteral("./packaging/setup")));
        QVERIFY(commandsOf(QStringLiteral("tests/run")).contains(QStringLiteral("./packaging/setup")));
        QVERIFY(commandsOf(QStringLiteral("packaging/setup")).join(QLatin1Char('\n')).contains(QStringLiteral("packaging/debian-packages.txt")));
    }

    void theCiRunsTheTestsAndNothingElse()
    {
        QCOMPARE(commandsOf(QStringLiteral(".ci/run")),
                 (QStringList{QStringLiteral("set -euo pipefail"), QStringLiteral("cd \"$(dirname \"$0\")/..\""), QStringLiteral("exec ./tests/run")}));
        QVERIFY(commandsOf(QStringLiteral("tests/run")).last().startsWith(QStringLiteral("exec ctest ")));
    }

    void theScriptsCanBeStarted()
    {
        for (const char *script : {"packaging/quickstart", "packaging/setup", "tests/run", ".ci/run"})
            QVERIFY2(QFileInfo(QDir(QStringLiteral(BIHUAN_SOURCE_DIR)).filePath(QLatin1String(script))).isExecutable(), script);
    }
};

BIHUAN_TEST(TstPackages)
#include "tst_packages.moc"
