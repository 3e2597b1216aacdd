// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <random>

using namespace bihuan::test;

namespace {

constexpr int importRows = 2000;
constexpr int killRounds = 25; // of each kind

QByteArray bigSheet()
{
    QByteArray csv = "序号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）,1-3月累计完成投资（万元）,形象进度";
    for (int month = 1; month <= 12; ++month)
        csv += "," + QByteArray::number(month) + "月计划（万元）";
    csv += '\n';
    for (int row = 1; row <= importRows; ++row) {
        const int goal = 1200 + row % 50 * 120;
        csv += QStringLiteral("%1,示例项目第%1号,%2,%3,%4,%5,基础完成%1平方米")
                   .arg(row)
                   .arg(row % 2 == 0 ? QStringLiteral("县交通局") : QStringLiteral("县水利局"))
                   .arg(goal * 3)
                   .arg(goal)
                   .arg(goal / 4)
                   .toUtf8();
        for (int month = 1; month <= 12; ++month)
            csv += "," + QByteArray::number(goal / 12 * month);
        csv += '\n';
    }
    return csv;
}

} // namespace

/// The program is killed at random moments: the file is as before or as after, never between, and the next
/// program writes on.
class TstKill : public QObject
{
    Q_OBJECT

    const QString m_file = QStringLiteral("县.bihuan");
    std::mt19937 m_random{20240308};

    /// What a reader sees of the file, whole.
    static QByteArray content(const CliFolder &folder)
    {
        const Ended run = folder.cli("lights 县.bihuan --period 2024-08 --json");
        const Ended notices = folder.cli("notice list 县.bihuan --json");
        const Ended next = folder.cli("lights 县.bihuan --period 2024-09 --json");
        return run.code == 0 && notices.code == 0 ? run.out + notices.out + next.out : "unreadable: " + run.report() + notices.report();
    }

    static qint64 historyRows(const CliFolder &folder)
    {
        const Ended run = folder.cli("check 县.bihuan --json");
        const bool whole = (run.code == 0 || run.code == 3) && !run.bySignal && run.object()[QStringLiteral("faults")].toArray().isEmpty();
        if (!whole)
            qWarning("check: %s", run.report().constData());
        return whole ? run.object()[QStringLiteral("historyRows")].toInteger() : -1;
    }

    /// Starts the command and kills it: `wait` microseconds after its start, or after the -wal came into being,
    /// which is the moment of writing. False when it had ended before.
    static bool killed(const CliFolder &folder, const QStringList &words, qint64 wait, bool whileWriting)
    {
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.setWorkingDirectory(folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(folder.program, words);
        process.waitForStarted();
        QElapsedTimer limit;
        limit.start();
        const QString wal = folder.path(QStringLiteral("县.bihuan-wal"));
        while (whileWriting && QFileInfo(wal).size() == 0 && limit.elapsed() < 5000 && QFileInfo::exists(QStringLiteral("/proc/%1/exe").arg(process.processId())))
            QThread::usleep(100);
        QThread::usleep(static_cast<unsigned long>(wait));
        const bool running = !process.waitForFinished(0);
        process.kill();
        process.waitForFinished();
        return running && process.exitStatus() == QProcess::CrashExit;
    }

    void killAtRandomMoments(const QByteArray &prepared, const QByteArray &sheet, const QStringList &words)
    {
        qint64 rowsBefore = 0;
        qint64 micros = 0;
        QByteArray before;
        QByteArray after;
        {
            const CliFolder folder;
            folder.write(m_file, prepared);
            folder.write(QStringLiteral("表.csv"), sheet);
            before = content(folder);
            rowsBefore = historyRows(folder);
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(folder.cli(words).code, 0);
            micros = timer.nsecsElapsed() / 1000;
            after = content(folder);
            QVERIFY(before != after);
            QCOMPARE(historyRows(folder), rowsBefore + 1);
        }
        int ended[2] = {0, 0}; // as before, as after
        int killedInTime = 0;
        for (int round = 0; round < killRounds; ++round) {
            const bool whileWriting = round % 2 == 1;
            const qint64 span = whileWriting ? 20'000 : micros;
            const qint64 wait = round == 0 ? 0 : qint64(m_random() % uint(span));
            const CliFolder folder;
            folder.write(m_file, prepared);
            folder.write(QStringLiteral("表.csv"), sheet);
            killedInTime += killed(folder, words, wait, whileWriting) ? 1 : 0;

            const QByteArray where = QByteArray::number(wait) + (whileWriting ? " µs into writing" : " µs after the start");
            const qint64 rows = historyRows(folder);
            QVERIFY2(rows == rowsBefore || rows == rowsBefore + 1, where.constData());
            const bool done = rows == rowsBefore + 1;
            ++ended[done ? 1 : 0];
            QVERIFY2(content(folder) == (done ? after : before), where.constData());
            // Nothing that the dead program left stands in the way.
            const Ended next = folder.cli("period open 县.bihuan 2024-11");
            QVERIFY2(next.code == 0, (where + ": " + next.report()).constData());
            QCOMPARE(historyRows(folder), rows + 1);
        }
        QVERIFY2(killedInTime >= killRounds / 2, QByteArray::number(killedInTime).constData());
        QVERIFY(ended[0] > 0);
        qInfo("%d killed: %d as before, %d as after", killedInTime, ended[0], ended[1]);
    }

private Q_SLOTS:
    void anImportIsThereOrNot()
    {
        const CliFolder office;
        office.makeNew();
        killAtRandomMoments(office.read(m_file), bigSheet(),
                            {QStringLiteral("import"), m_file, QStringLiteral("表.csv"), QStringLiteral("--ledger"), QStringLiteral("key-projects"), QStringLiteral("--apply")});
    }

    void anEditIsThereOrNot()
    {
        const CliFolder office;
        office.copySample();
        // The copy of the day is made first: it is not what is looked at here.
        QCOMPARE(office.cli("period open 县.bihuan 2024-09").code, 0);
        killAtRandomMoments(office.read(m_file), {},
                            {QStringLiteral("set"), m_file, QStringLiteral("--matter"), QStringLiteral("ZJ-2024-05"), QStringLiteral("--period"), QStringLiteral("2024-08"),
                             QStringLiteral("本月完成=1200"), QStringLiteral("形象进度=主体封顶")});
    }

    void aNumberIsTakenOrNot()
    {
        const CliFolder office;
        office.copySample();
        QCOMPARE(office.cli("notice draft 县.bihuan ZJ-2024-05 --period 2024-08 --json").code, 0);
        const QString draft = office.cli("notice list 县.bihuan --state draft --json").array().last()[QStringLiteral("reference")].toString();
        QCOMPARE(office.cli("notice submit 县.bihuan", {draft}).code, 0);
        killAtRandomMoments(office.read(m_file), {},
                            {QStringLiteral("notice"), QStringLiteral("issue"), m_file, draft, QStringLiteral("--deadline"), QStringLiteral("2027-12-31")});
    }

    /// A package is known by its content, whatever it is called.
    void aMergeIsThereOrNot()
    {
        const CliFolder office;
        office.copySample();
        QCOMPARE(office.cli("package issue 县.bihuan --unit T01 --period 2024-09 --out 表.bhf").code, 0);
        QCOMPARE(office.cli("package open 表.bhf --out 单位.bihuan").code, 0);
        for (const QJsonValue &light : office.cli("lights 单位.bihuan --period 2024-09 --json").array())
            QCOMPARE(office.cli("set 单位.bihuan --period 2024-09 存在问题=无 --matter", {light[QStringLiteral("code")].toString()}).code, 0);
        QCOMPARE(office.cli("package report 单位.bihuan --period 2024-09 --out 报.bhr").code, 0);
        killAtRandomMoments(office.read(m_file), office.read(QStringLiteral("报.bhr")),
                            {QStringLiteral("package"), QStringLiteral("merge"), m_file, QStringLiteral("表.csv"), QStringLiteral("--apply")});
    }

    void aFileThatWasBeingMadeIsThereOrNot()
    {
        for (int round = 0; round < 10; ++round) {
            const CliFolder folder;
            const QStringList words{QStringLiteral("new"), m_file, QStringLiteral("--office"), QStringLiteral("柞水县人民政府办公室"), QStringLiteral("--year"), QStringLiteral("2024")};
            killed(folder, words, qint64(m_random() % 60'000), false);
            if (QFileInfo::exists(folder.path(m_file)))
                QCOMPARE(historyRows(folder), qint64(1));
            else
                QCOMPARE(folder.cli(words).code, 0); // what was left half-made is no obstacle
            QCOMPARE(historyRows(folder), qint64(1));
        }
    }
};

BIHUAN_TEST(TstKill)
#include "tst_kill.moc"
