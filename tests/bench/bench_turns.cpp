// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importer.h"
#include "core/services/periodlife.h"
#include "core/services/scalefile.h"
#include "tests/support/turnwatch.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/catalogue.h"
#include "ui/printing/tableprintdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

// How long the window answers nothing while a clerk works on a county of 1 500 matters and imports 20 000 more:
// the longest time between two turns of its event loop in every step, painting included.

using namespace bihuan;

namespace {

constexpr double turnGoal = 50; // ms
constexpr int importedRows = 20000;

/// A day later than the file was made, so that the first write makes a backup.
class TomorrowClock final : public Clock
{
public:
    QDateTime now() const override { return SystemClock().now().addDays(1); }
};

class Steps
{
public:
    explicit Steps(MainWindow &window) : m_window(window) {}

    /// `act` as an event of its own, then everything that follows from it.
    void run(const char *name, const std::function<void()> &act)
    {
        m_watch.restart();
        QElapsedTimer clock;
        clock.start();
        QMetaObject::invokeMethod(&m_window, act, Qt::QueuedConnection);
        settle();
        std::printf("%-32s %9.1f ms %9.1f ms %8.2f   (%lld ms in all)\n", name, m_watch.longest(), turnGoal,
                    m_watch.longest() / turnGoal, static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
    }

private:
    void settle()
    {
        // Twice: an act that takes longer than the wait has not been followed by a turn when it ends.
        for (int i = 0; i < 2; ++i) {
            QElapsedTimer quiet;
            for (quiet.start(); quiet.elapsed() < 100;) {
                QApplication::processEvents(QEventLoop::AllEvents, 5);
                const auto *printed = m_window.findChild<TablePrintDialog *>();
                if ((m_window.desk() && m_window.desk()->file().isBusy()) || (printed && !printed->shown()))
                    quiet.restart();
            }
        }
    }

    MainWindow &m_window;
    test::TurnWatch m_watch;
};

QString bigSheet(const QString &folder)
{
    QFile file(folder + QStringLiteral("/大表.csv"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no sheet");
    file.write("序号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）\n");
    for (int row = 1; row <= importedRows; ++row)
        file.write(QStringLiteral("%1,导入的第%1号项目,县发改局,%2,%3\n").arg(row).arg(3000 + row).arg(1000 + row).toUtf8());
    return file.fileName();
}

LongTask importTask(Desk &desk, const QString &sheet)
{
    return {QStringLiteral("导入"),
            [&desk, sheet](const Progress &progress) -> Status {
                ImportRequest request;
                request.ledger = LedgerId{QStringLiteral("key-projects")};
                request.paths = {sheet};
                request.year = desk.file().county()->year();
                for (int kind = 0; kind < 64; ++kind)
                    request.options.accepted.insert(static_cast<FindingKind>(kind));
                BIHUAN_TRY(const ImportPlan plan, planImport(*desk.file().county(), request, progress));
                BIHUAN_CHECK(applyImport(desk.file().workspace(), plan, progress));
                return {};
            },
            [](const Status &status) {
                if (!status)
                    std::printf("%s\n", qPrintable(status.error().text));
            }};
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    const QTemporaryDir folder;
    qputenv("BIHUAN_SETTINGS", folder.filePath(QStringLiteral("settings.ini")).toLocal8Bit());
    const QString path = folder.filePath(QStringLiteral("county.bihuan"));
    (void)createScaleFile(path, FileScale::County, 1, SystemClock()).value();
    const QString sheet = bigSheet(folder.path());

    const TomorrowClock clock;
    MainWindow window(clock, pageCatalogue());
    window.resize(1366, 768);
    window.show();
    Steps steps(window);
    const auto act = [&](const char *action) { return [&window, action] { window.actions().action(QLatin1String(action))->trigger(); }; };
    const auto type = [&](qint64 figure) {
        return [&window, figure] {
            OfficeFile &file = window.desk()->file();
            if (const auto done = file.setCells({{file.view().rows.front().code, {QStringLiteral("cumulative"), 0}, Value(figure)}}); !done)
                std::printf("%s\n", qPrintable(done.error().text));
        };
    };
    const auto endPrinting = [&window] {
        auto *dialog = window.findChild<TablePrintDialog *>();
        std::printf("%-32s %d pages\n", "", dialog->shown()->report.pages);
        dialog->reject();
    };
    std::printf("%-32s %12s %12s %8s\n", "longest turn", "measured", "goal", "ratio");
    steps.run("opened", [&] { window.openFile(path); });
    steps.run("ledgerShown", act("go.ledger"));
    steps.run("ledgerPrinted", act("table.print"));
    steps.run("printingEnded", endPrinting);
    steps.run("monthlyShown", act("go.monthly"));
    steps.run("monthlyPrinted", act("table.print"));
    steps.run("monthlyPrintingEnded", endPrinting);
    steps.run("firstEditOfTheDay", type(1000));
    steps.run("edited", type(2000));
    steps.run("undone", act("edit.undo"));
    steps.run("periodBefore", act("period.previous"));
    steps.run("periodAfter", act("period.next"));
    steps.run("overviewShown", act("go.overview"));
    steps.run("periodBeforeInOverview", act("period.previous"));
    steps.run("periodAfterInOverview", act("period.next"));
    steps.run("editedInOverview", type(3000));
    steps.run("bulletinShown", act("go.bulletin"));
    steps.run("imported", [&] { window.desk()->start(importTask(*window.desk(), sheet)); });
    steps.run("ledgerOfAll", act("go.ledger"));
    steps.run("ledgerOfAllPrinted", act("table.print"));
    steps.run("ledgerOfAllPrintingEnded", endPrinting);
    steps.run("importUndone", act("edit.undo"));
    steps.run("importRedone", act("edit.redo"));
    steps.run("overviewOfAll", act("go.overview"));
    steps.run("importUndoneInOverview", act("edit.undo"));
    // As the window does them: beside it.
    const auto beside = [&window](Result<ChangeSummary> (*change)(Workspace &, const Period &)) {
        return [&window, change] {
            OfficeFile &file = window.desk()->file();
            window.desk()->start({QString(),
                                  [&file, change, period = file.period()](const Progress &) -> Status {
                                      BIHUAN_CHECK(change(file.workspace(), period));
                                      return {};
                                  },
                                  {}});
        };
    };
    steps.run("closed", beside(&closePeriod));
    steps.run("published", beside(&publishPeriod));
    steps.run("fileClosed", act("file.close"));
    return 0;
}
