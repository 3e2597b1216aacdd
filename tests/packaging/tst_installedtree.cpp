// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan::test;

namespace {

/// What README.md promises of an installation, below the prefix.
const char *const promised[] = {
    "bin/bihuan",
    "bin/bihuan-cli",
    "share/applications/bihuan.desktop",
    "share/doc/bihuan/changelog.gz",
    "share/doc/bihuan/copyright",
    "share/icons/hicolor/scalable/apps/bihuan.svg",
    "share/icons/hicolor/scalable/mimetypes/application-x-bihuan.svg",
    "share/man/man1/bihuan-cli.1.gz",
    "share/man/man1/bihuan.1.gz",
    "share/man/zh_CN/man1/bihuan-cli.1.gz",
    "share/man/zh_CN/man1/bihuan.1.gz",
    "share/metainfo/org.bihuan.bihuan.metainfo.xml",
    "share/mime/packages/bihuan.xml",
};

const QString ourType = QStringLiteral("application/x-bihuan");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The first thing that `pattern` captures in `text`.
QString found(const char *pattern, const QByteArray &text)
{
    static const auto options = QRegularExpression::MultilineOption;
    return QRegularExpression(QLatin1String(pattern), options).match(QString::fromUtf8(text)).captured(1);
}

} // namespace

/// What `cmake --install` puts where, as the programs of a desktop see it.
class TstInstalledTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Surroundings surroundings;
        surroundings.variables = {QStringLiteral("DESTDIR=") + m_root.path()};
        const Ended run = runProgram(QStringLiteral(BIHUAN_CMAKE),
                                     {QStringLiteral("--install"), QStringLiteral(BIHUAN_BUILD_DIR), QStringLiteral("--prefix"), QStringLiteral("/usr")},
                                     surroundings);
        QVERIFY2(run.code == 0, run.report().constData());
        const QDir prefix(m_root.filePath(QStringLiteral("usr")));
        QDirIterator files(prefix.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            m_installed.append(prefix.relativeFilePath(files.next()));
        m_installed.sort();

        // One folder with ours and everybody's types, as on a machine where the package is installed; named before
        // the first QMimeDatabase of this process.
        QVERIFY(QFile::copy(QStringLiteral("/usr/share/mime/packages/freedesktop.org.xml"), path("share/mime/packages/freedesktop.org.xml")));
        qputenv("XDG_DATA_HOME", m_root.filePath(QStringLiteral("home")).toLocal8Bit());
        qputenv("XDG_DATA_DIRS", path("share").toLocal8Bit());
        Surroundings quick;
        quick.variables = {QStringLiteral("PKGSYSTEM_ENABLE_FSYNC=0")};
        const Ended types = runProgram(QStringLiteral("update-mime-database"), {path("share/mime")}, quick);
        QVERIFY2(types.code == 0 && types.err.isEmpty(), types.report().constData());
    }

    void everyPromisedFileIsThereAndNoOther()
    {
        QStringList expected;
        for (const char *file : promised)
            expected.append(QLatin1String(file));
        QCOMPARE(m_installed, expected);
    }

    void theDesktopEntryIsValid()
    {
        const Ended run = runProgram(QStringLiteral("desktop-file-validate"), {path("share/applications/bihuan.desktop")});
        QVERIFY2(run.code == 0 && run.out.isEmpty() && run.err.isEmpty(), run.report().constData());
    }

    void theDesktopEntryNamesWhatIsInstalled()
    {
        const QByteArray entry = bytesOf(path("share/applications/bihuan.desktop"));
        const QString program = found("^Exec=(\\S+)", entry);
        QVERIFY(QFile::exists(path("bin/") + program));
        QVERIFY(QFile::exists(path("share/icons/hicolor/scalable/apps/") + found("^Icon=(.*)$", entry) + QStringLiteral(".svg")));
        QCOMPARE(found("^MimeType=(.*);$", entry), ourType);
        QCOMPARE(found("^Name\\[zh_CN\\]=(.*)$", entry), QStringLiteral("闭环督办"));
    }

    void theDescriptionForSoftwareCentresIsValid()
    {
        const Ended run = runProgram(QStringLiteral("appstreamcli"), {QStringLiteral("validate"), QStringLiteral("--no-net"), QStringLiteral("--pedantic"),
                                                                      path("share/metainfo/org.bihuan.bihuan.metainfo.xml")});
        QVERIFY2(run.code == 0 && !run.out.contains(": "), run.report().constData());
    }

    void aNewFileIsKnownByItsNameAndByItsContent()
    {
        const QString file = newFile();
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForFile(QStringLiteral("柞水.bihuan"), QMimeDatabase::MatchExtension).name(), ourType);
        QCOMPARE(types.mimeTypeForFile(file, QMimeDatabase::MatchContent).name(), ourType);
        QVERIFY(types.mimeTypeForName(ourType).inherits(QStringLiteral("application/vnd.sqlite3")));
    }

    void anotherProgramsDatabaseIsNotOurs()
    {
        QByteArray bytes = bytesOf(newFile());
        bytes.replace(68, 4, "GPKG");
        const QString other = m_root.filePath(QStringLiteral("other"));
        write(other, bytes);
        const QString type = QMimeDatabase().mimeTypeForFile(other, QMimeDatabase::MatchContent).name();
        QVERIFY2(type != ourType && type.contains(QStringLiteral("sqlite3")), qPrintable(type));
    }

    void theManualsNameEveryCommand_data()
    {
        QTest::addColumn<QString>("manual");
        QTest::newRow("English") << "share/man/man1/bihuan-cli.1.gz";
        QTest::newRow("Chinese") << "share/man/zh_CN/man1/bihuan-cli.1.gz";
    }
    void theManualsNameEveryCommand()
    {
        QFETCH(QString, manual);
        QStringList inHelp;
        const QString help = QString::fromUtf8(runProgram(QStringLiteral(BIHUAN_CLI), {QStringLiteral("--help")}).out);
        static const QRegularExpression command(QStringLiteral("^  ([a-z]+(?: [a-z]+)?) [A-Z]"), QRegularExpression::MultilineOption);
        for (auto each = command.globalMatch(help); each.hasNext();)
            inHelp.append(each.next().captured(1));
        QVERIFY(inHelp.size() >= 19);

        QStringList inManual;
        const QString text = QString::fromUtf8(unzipped(path(manual.toLatin1())));
        static const QRegularExpression entry(QStringLiteral("^\\.BI \"([a-z ]+)\" \""), QRegularExpression::MultilineOption);
        for (auto each = entry.globalMatch(text); each.hasNext();)
            inManual.append(each.next().captured(1));
        QCOMPARE(inManual, inHelp);
    }

    void oneVersionStandsEverywhere()
    {
        const QString version = QStringLiteral(BIHUAN_VERSION);
        for (const char *manual : {"share/man/man1/bihuan.1.gz", "share/man/man1/bihuan-cli.1.gz", "share/man/zh_CN/man1/bihuan.1.gz",
                                   "share/man/zh_CN/man1/bihuan-cli.1.gz"})
            QCOMPARE(found("^\\.TH .* \"\\S+ (\\S+)\" ", unzipped(path(manual))), version);
        QCOMPARE(found("^bihuan \\((.*)\\)", unzipped(path("share/doc/bihuan/changelog.gz"))), version);
        QCOMPARE(found("<release version=\"([^\"]*)\"", bytesOf(path("share/metainfo/org.bihuan.bihuan.metainfo.xml"))), version);
    }

private:
    QString path(const QByteArray &below) const { return m_root.filePath(QStringLiteral("usr/") + QString::fromLatin1(below)); }

    /// A file as `bihuan-cli new` leaves it, under a name that tells nothing.
    QString newFile() const
    {
        const QString made = m_root.filePath(QStringLiteral("made.bihuan"));
        const QString file = m_root.filePath(QStringLiteral("made"));
        if (!QFile::exists(file)) {
            const Ended run = runProgram(QStringLiteral(BIHUAN_CLI), {QStringLiteral("new"), made, QStringLiteral("--office"), QStringLiteral("柞水县人民政府办公室"),
                                                                      QStringLiteral("--year"), QStringLiteral("2024")});
            if (run.code != 0 || !QFile::rename(made, file))
                qFatal("%s", run.report().constData());
        }
        return file;
    }

    static QByteArray unzipped(const QString &file) { return runProgram(QStringLiteral("gzip"), {QStringLiteral("-dc"), file}).out; }

    QTemporaryDir m_root;
    QStringList m_installed; ///< below the prefix
};

BIHUAN_TEST(TstInstalledTree)
#include "tst_installedtree.moc"
