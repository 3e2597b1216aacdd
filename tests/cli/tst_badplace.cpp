// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <unistd.h>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const char *const placeReadingCalls[] = {
    "lights 县.bihuan --period 2024-08 --json", "summary 县.bihuan --period 2024-08 --by unit --json", "ledger list 县.bihuan --json",
    "check 县.bihuan --json", "history 县.bihuan --matter ZJ-2024-05 --json", "import 县.bihuan 表.csv --ledger key-projects --json",
};
const char *const placeWritingCalls[] = {
    "set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1", "period close 县.bihuan 2024-08", "ledger add 县.bihuan 定义.json",
    "import 县.bihuan 表.csv --ledger key-projects --apply",
};

const char *const smallSheet = "序号,项目名称,责任单位,年度计划投资（万元）\n1,新项目,县交通局,1000\n";

/// Makes everything below unwritable for the programs run there, and again writable at its end. Root writes
/// everywhere, so as root the program is run as nobody instead.
class ReadOnlyPlace
{
public:
    explicit ReadOnlyPlace(CliFolder &folder) : m_folder(folder), m_before(folder.surroundings), m_programBefore(folder.program)
    {
        const auto open = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        for (const QString &file : QDir(folder.path()).entryList(QDir::Files))
            QFile::setPermissions(folder.path(file), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        if (geteuid() == 0) {
            // Nobody may not look into the folder that the program was built in.
            folder.program = m_program.filePath(QStringLiteral("bihuan-cli"));
            QFile::copy(QStringLiteral(BIHUAN_CLI), folder.program);
            QFile::setPermissions(m_program.path(), open | QFile::WriteOwner);
            QFile::setPermissions(folder.program, open | QFile::WriteOwner);
            folder.surroundings.runner = {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")};
        }
        QFile::setPermissions(folder.path(), open);
    }
    ~ReadOnlyPlace()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_folder.surroundings = m_before;
        m_folder.program = m_programBefore;
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyPlace)

private:
    CliFolder &m_folder;
    Surroundings m_before;
    QString m_programBefore;
    QTemporaryDir m_program;
};

} // namespace

/// Read-only folders, full disks and files that somebody else has.
class TstBadPlace : public QObject
{
    Q_OBJECT

    static void prepare(const CliFolder &folder)
    {
        folder.copySample();
        folder.write(QStringLiteral("表.csv"), smallSheet);
    }

    static QList<QByteArray> answers(const CliFolder &folder)
    {
        QList<QByteArray> all;
        for (const char *call : placeReadingCalls) {
            const Ended run = folder.cli(call);
            if (run.code != 0)
                qWarning("%s: %s", call, run.report().constData());
            all.append(QByteArray::number(run.code) + run.out);
        }
        return all;
    }

    /// The last changes stand in the -wal, as after a power cut.
    static void leaveWal(const CliFolder &folder)
    {
        sqlite3 *writer = nullptr;
        sqlite3 *reader = nullptr;
        const QByteArray path = folder.path(QStringLiteral("县.bihuan")).toUtf8();
        sqlite3_open(path.constData(), &writer);
        sqlite3_exec(writer, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE matter SET name = '停电前改的名' WHERE code = 'ZJ-2024-05'", nullptr, nullptr, nullptr);
        sqlite3_open(path.constData(), &reader);
        const QByteArray file = folder.read(QStringLiteral("县.bihuan"));
        const QByteArray wal = folder.read(QStringLiteral("县.bihuan-wal"));
        sqlite3_close(reader);
        sqlite3_close(writer);
        folder.write(QStringLiteral("县.bihuan"), file);
        folder.write(QStringLiteral("县.bihuan-wal"), wal);
    }

    /// Runs a command on a disk with `freeKb` left; its own last line is dropped from stdout into `unchanged`.
    static Ended onFullDisk(CliFolder &folder, const char *words, int freeKb, bool &unchanged)
    {
        const QStringList script{QStringLiteral("unshare"), geteuid() == 0 ? QStringLiteral("-m") : QStringLiteral("-rm"), QStringLiteral("sh"),
                                 QStringLiteral(BIHUAN_SOURCE_DIR "/tests/cli/full_disk.sh"), folder.path(), QString::number(freeKb)};
        folder.surroundings.runner = script;
        Ended run = folder.cli(words);
        folder.surroundings.runner.clear();
        unchanged = run.out.endsWith("unchanged\n");
        if (unchanged)
            run.out.chop(10);
        return run;
    }

    /// A container may forbid mounting: then a limit on the size of files stands for the end of the disk.
    static bool canMount()
    {
        return runProgram(QStringLiteral("unshare"), {geteuid() == 0 ? QStringLiteral("-m") : QStringLiteral("-rm"), QStringLiteral("mount"), QStringLiteral("-t"),
                                                      QStringLiteral("tmpfs"), QStringLiteral("tmpfs"), QStringLiteral("/mnt")}).code == 0;
    }

private Q_SLOTS:
    void aReadOnlyFolderCanBeReadAndNotWritten()
    {
        CliFolder folder;
        prepare(folder);
        const QList<QByteArray> wanted = answers(folder);
        const QByteArray before = folder.state();
        {
            const ReadOnlyPlace place(folder);
            QCOMPARE(answers(folder), wanted);
            for (const char *call : placeWritingCalls)
                QCOMPARE(misrefusal(folder.cli(call), 1, "只读"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("new 新.bihuan --office 柞水县人民政府办公室 --year 2024"), 1, "。"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("demo 新.bihuan --until 2024-01"), 1, "。"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("backup 县.bihuan --to 备份"), 1, "没有备份"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("restore 县.bihuan --to 新.bihuan"), 1, "只读"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("export 县.bihuan --ledger key-projects --out 表.xlsx"), 1, "写不进去"), QByteArray());
            QCOMPARE(misrefusal(folder.cli("bulletin 县.bihuan --period 2024-08 --out 通报.pdf"), 1, "。"), QByteArray());
        }
        QCOMPARE(folder.state(), before);
    }

    void aFileOnAReadOnlyStickIsBackedUpElsewhere()
    {
        CliFolder folder;
        prepare(folder);
        QTemporaryDir elsewhere;
        QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777));
        const ReadOnlyPlace place(folder);
        const Ended run = folder.cli("backup 县.bihuan --json --to", {elsewhere.path()});
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files).size(), 1);
    }

    void theLastChangesAreReadFromAReadOnlyFolderToo()
    {
        CliFolder folder;
        prepare(folder);
        leaveWal(folder);
        const QByteArray before = folder.state();
        {
            const ReadOnlyPlace place(folder);
            QVERIFY(folder.cli(placeReadingCalls[0]).out.contains("停电前改的名"));
            QVERIFY(folder.cli("summary 县.bihuan --period 2024-08 --by unit").code == 0);
            QCOMPARE(misrefusal(folder.cli(placeWritingCalls[0]), 1, "只读"), QByteArray());
        }
        QCOMPARE(folder.state(), before);
        QVERIFY(folder.cli(placeReadingCalls[0]).out.contains("停电前改的名"));
    }

    void aProvinceIsSummedInAReadOnlyFolder()
    {
        // Counties of a city are summed by several connections at once.
        CliFolder folder;
        prepare(folder);
        folder.alter(QStringLiteral("县.bihuan"), "UPDATE unit SET kind = 'county' WHERE key IN ('T01', 'T02', 'T03')");
        const QByteArray wanted = folder.cli("summary 县.bihuan --period 2024-08 --by ledger --json").out;
        QVERIFY(wanted.contains("43.80"));
        for (const bool withWal : {false, true}) {
            if (withWal)
                leaveWal(folder);
            const ReadOnlyPlace place(folder);
            const Ended run = folder.cli("summary 县.bihuan --period 2024-08 --by ledger --json");
            QVERIFY2(run.code == 0 && run.out == wanted, run.report().constData());
        }
    }

    void aFullDiskIsSaidAndLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("freeKb");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *call, int freeKb, const char *says) {
            QTest::addRow("%s, %d KB", QByteArray(call).split(' ').first().constData(), freeKb) << QByteArray(call) << freeKb << QByteArray(says);
        };
        for (const int freeKb : {0, 8, 64, 300}) {
            row("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1", freeKb, "磁盘已满");
            row("import 县.bihuan 表.csv --ledger key-projects --apply", freeKb, "磁盘已满");
            row("demo 新.bihuan", freeKb, "磁盘");
            row("backup 县.bihuan --to 备份", freeKb, "磁盘");
            row("bulletin 县.bihuan --period 2024-08 --out 通报.pdf", freeKb, "腾出空间");
            row("restore 县.bihuan --to 新.bihuan", freeKb, "磁盘");
        }
        for (const int freeKb : {0, 8, 64})
            row("new 新.bihuan --office 柞水县人民政府办公室 --year 2024", freeKb, "磁盘");
        for (const int freeKb : {0, 8})
            row("export 县.bihuan --ledger key-projects --out 表.xlsx", freeKb, "腾出空间");
        row("demo 新.bihuan --scale county", 2000, "磁盘");
        row("period publish 县.bihuan 2024-09", 400, "磁盘已满"); // the daily copy does not fit
    }
    void aFullDiskIsSaidAndLeavesNothing()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, freeKb);
        QFETCH(QByteArray, says);
        CliFolder folder;
        prepare(folder);
        folder.alter(QStringLiteral("县.bihuan"), "INSERT INTO period (period, state, opened_at, closed_at, published_at) VALUES ('2024-09', 'closed', '', '', '')");
        if (!canMount())
            return aLimitOnFilesLeavesNothing(folder, call);
        bool unchanged = false;
        const Ended run = onFullDisk(folder, call.constData(), freeKb, unchanged);
        QCOMPARE(misrefusal(run, 1, says.constData()), QByteArray());
        QVERIFY2(unchanged, run.report().constData());
    }

    void onAFullDiskAFileIsStillRead()
    {
        CliFolder folder;
        prepare(folder);
        const bool mounts = canMount();
        for (const char *call : placeReadingCalls) {
            const Ended wanted = folder.cli(call);
            QCOMPARE(wanted.code, 0);
            bool unchanged = !mounts;
            const Ended run = mounts ? onFullDisk(folder, call, 0, unchanged) : wanted;
            QVERIFY2(run.code == 0 && run.out == wanted.out && unchanged, run.report().constData());
        }
    }

    void anOutputThatFailsHalfwayIsAFailure()
    {
        CliFolder folder;
        prepare(folder);
        folder.surroundings.runner = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("exec \"$@\" >/dev/full"), QStringLiteral("sh")};
        const Ended run = folder.cli("lights 县.bihuan --period 2024-08 --json");
        QVERIFY2(!run.bySignal && run.code == 1 && run.err.contains("没有写完"), run.report().constData());
    }

    void somebodyElsesFileIsReadAndNotWritten()
    {
        CliFolder folder;
        prepare(folder);
        const QList<QByteArray> wanted = answers(folder);
        {
            const auto held = FileLock::acquire(folder.path(QStringLiteral("县.bihuan")), QStringLiteral("王督查"), QStringLiteral("2024-08-30T08:31:00"));
            QVERIFY(held);
            const QByteArray before = folder.state();
            for (const char *call : placeWritingCalls) {
                const Ended run = folder.cli(call);
                QCOMPARE(misrefusal(run, 1, "文件正由王督查"), QByteArray());
                QVERIFY2(run.err.contains("自 2024-08-30 08:31"), run.err.constData());
            }
            QCOMPARE(misrefusal(folder.cli("restore 县.bihuan --to 县.bihuan"), 1, "文件正由王督查"), QByteArray());
            QCOMPARE(answers(folder), wanted);
            QCOMPARE(folder.state(), before);
        }
        QCOMPARE(folder.cli(placeWritingCalls[1]).code, 0);
    }

    void aFileOpenOnAnotherMachineIsNotWrittenHoweverOldTheLock()
    {
        CliFolder folder;
        prepare(folder);
        folder.write(QStringLiteral("县.bihuan.lock"), "1\nbihuan\nother-host\n0123456789abcdef\nfedcba9876543210\n");
        folder.write(QStringLiteral("县.bihuan.lock.txt"), "赵督查\nother-host\n2020-03-08T08:31:00");
        QFile lock(folder.path(QStringLiteral("县.bihuan.lock")));
        QVERIFY(lock.open(QIODevice::ReadWrite) && lock.setFileTime(QDateTime(QDate(2020, 3, 8), QTime(8, 31)), QFile::FileModificationTime));
        lock.close();
        const QByteArray before = folder.state();
        for (const char *call : placeWritingCalls)
            QCOMPARE(misrefusal(folder.cli(call), 1, "文件正由赵督查在“other-host”上打开，自 2020-03-08 08:31"), QByteArray());
        QCOMPARE(folder.cli("summary 县.bihuan --period 2024-08 --by unit").code, 0);
        QCOMPARE(folder.state(), before);
    }

    void aBusyDatabaseIsWaitedForThenSaid()
    {
        CliFolder folder;
        prepare(folder);
        sqlite3 *writer = nullptr;
        sqlite3_open(folder.path(QStringLiteral("县.bihuan")).toUtf8().constData(), &writer);
        sqlite3_exec(writer, "BEGIN IMMEDIATE; UPDATE matter SET name = '没有写完的' WHERE code = 'ZJ-2024-05'", nullptr, nullptr, nullptr);
        QCOMPARE(misrefusal(folder.cli(placeWritingCalls[1]), 1, "正被另一个程序写入"), QByteArray());
        const Ended read = folder.cli(placeReadingCalls[0]);
        QVERIFY2(read.code == 0 && !read.out.contains("没有写完的"), read.report().constData());
        sqlite3_exec(writer, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(writer);
        QCOMPARE(folder.cli(placeWritingCalls[1]).code, 0);
    }

private:
    /// 32 KB a file: room for SQLite's -shm, which it makes to read at all, and for nothing that is worth writing.
    static void aLimitOnFilesLeavesNothing(CliFolder &folder, const QByteArray &call)
    {
        const QByteArray before = folder.state();
        folder.surroundings.runner = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f 64; exec \"$@\""), QStringLiteral("sh")};
        const Ended run = folder.cli(call);
        QVERIFY2(!run.bySignal && run.code == 1 && run.err.contains("。"), run.report().constData());
        QCOMPARE(folder.state(), before);
    }
};

BIHUAN_TEST(TstBadPlace)
#include "tst_badplace.moc"
