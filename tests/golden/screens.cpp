// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/screens.h"

#include "tests/golden/stage.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/matterproxy.h"
#include "ui/pages/importing/importpage.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

namespace bihuan::test {

namespace {

using Show = std::function<QImage(Stage &)>;

Show page(const QString &id)
{
    return [id](Stage &stage) {
        stage.open(stage.sampleFile(), id);
        return stage.picture();
    };
}

Show emptyPage(const QString &id)
{
    return [id](Stage &stage) {
        stage.open(stage.emptyFile(), id);
        return stage.picture();
    };
}

/// What an action asks, on a page.
Show question(const QString &id, const QString &action)
{
    return [id, action](Stage &stage) {
        stage.open(stage.sampleFile(), id);
        return stage.pictureOfQuestion([&] { stage.trigger(action); });
    };
}

Show clicked(const QString &id, const QStringList &names)
{
    return [id, names](Stage &stage) {
        stage.open(stage.sampleFile(), id);
        for (const QString &name : names)
            stage.click(name);
        return stage.picture();
    };
}

void showTab(Stage &stage, const QString &strip, const QString &ledger)
{
    auto *tabs = stage.child<TabStrip>(strip);
    while (tabs->current() != ledger)
        QTest::keyClick(tabs, Qt::Key_Right);
}

QImage startWithFiles(Stage &stage)
{
    Settings settings;
    settings.addRecentFile(stage.emptyFile());
    settings.addRecentFile(stage.sampleFile());
    stage.open(stage.sampleFile(), pageids::overview);
    stage.trigger(QStringLiteral("file.close"));
    return stage.picture();
}

QImage ledgerInEditing(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    auto *table = stage.child<TableView>(QStringLiteral("ledgerTable"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_F2);
    return stage.picture();
}

QImage groupedLedger(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    static_cast<MatterProxy *>(stage.child<TableView>(QStringLiteral("ledgerTable"))->model())->setGroupBy(GroupBy::Unit);
    stage.settle();
    return stage.picture();
}

QImage ledgerWithoutMatch(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    stage.child<QLineEdit>(QStringLiteral("ledgerSearch"))->setText(QStringLiteral("飞机场"));
    return stage.picture();
}

QImage unreportedMonth(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::monthly);
    showTab(stage, QStringLiteral("monthlyTabs"), QStringLiteral("promoted-projects"));
    stage.click(QStringLiteral("filter.本月未报"));
    return stage.picture();
}

QImage closedMonth(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::monthly);
    stage.trigger(QStringLiteral("period.close"));
    QTest::mouseClick(stage.child<QAbstractButton>(QStringLiteral("periodAct")), Qt::LeftButton);
    stage.settle();
    return stage.picture();
}

QImage publishingQuestion(Stage &stage)
{
    closedMonth(stage);
    return stage.pictureOfQuestion([&] { stage.trigger(QStringLiteral("period.publish")); });
}

QImage importedSheet(Stage &stage, const QString &sheet)
{
    stage.open(stage.emptyFile(), pageids::import);
    auto *page = qobject_cast<ImportPage *>(stage.window().desk()->currentPage());
    page->open({dataPath(QStringLiteral("sheets/") + sheet)});
    [&] { QTRY_VERIFY(page->session().state() != ImportSession::State::Empty); }();
    stage.settle();
    return stage.picture();
}

/// One matter with everything about it, in place of the table.
QImage wideForm(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    stage.window().actions().action(QStringLiteral("form.wide"))->trigger();
    stage.settle();
    return stage.picture();
}

QImage recoveryQuestion(Stage &stage)
{
    const QDir folder(stage.sampleFile() + QStringLiteral(".backups"));
    folder.mkpath(QStringLiteral("."));
    for (const QString &backup : {QStringLiteral("2024-08-28 091204 每日"), QStringLiteral("2024-08-30 083100 每日"),
                                  QStringLiteral("2024-08-30 160027 恢复前")}) {
        QFile file(folder.filePath(QStringLiteral("柞水2024 %1.bihuan").arg(backup)));
        (void)file.open(QIODevice::WriteOnly);
        file.resize(2'345'678);
        file.setFileTime(QDateTime::fromString(backup.left(17), QStringLiteral("yyyy-MM-dd HHmmss")), QFileDevice::FileModificationTime);
    }
    stage.open(stage.sampleFile(), pageids::overview);
    return stage.pictureOfQuestion([&] { stage.trigger(QStringLiteral("file.recover")); });
}

} // namespace

const std::vector<Screen> &screens()
{
    static const std::vector<Screen> all{
        {"start", [](Stage &stage) { return stage.picture(); }},
        {"start-files", startWithFiles},
        {"overview", page(pageids::overview)},
        {"overview-empty", emptyPage(pageids::overview)},
        {"ledger", page(pageids::ledger)},
        {"ledger-editing", ledgerInEditing},
        {"ledger-grouped", groupedLedger},
        {"ledger-none", ledgerWithoutMatch},
        {"ledger-empty", emptyPage(pageids::ledger)},
        {"monthly", page(pageids::monthly)},
        {"monthly-unreported", unreportedMonth},
        {"monthly-none", clicked(pageids::monthly, {QStringLiteral("filter.本月未报")})},
        {"monthly-closed", closedMonth},
        {"monthly-empty", emptyPage(pageids::monthly)},
        {"import-empty", emptyPage(pageids::import)},
        {"import-sheet", [](Stage &stage) { return importedSheet(stage, QStringLiteral("key-projects-2024-03.xlsx")); }},
        {"import-findings", [](Stage &stage) { return importedSheet(stage, QStringLiteral("key-projects-bad.xlsx")); }},
        {"bulletin", page(pageids::bulletin)},
        {"bulletin-empty", emptyPage(pageids::bulletin)},
        {"ask-close", question(pageids::monthly, QStringLiteral("period.close"))},
        {"ask-publish", publishingQuestion},
        {"ask-new-matter", question(pageids::ledger, QStringLiteral("ledger.new"))},
        {"ledger-form", wideForm},
        {"ask-replace", question(pageids::ledger, QStringLiteral("edit.replace"))},
        {"ask-batch", question(pageids::ledger, QStringLiteral("edit.batch"))},
        {"ask-print", question(pageids::ledger, QStringLiteral("table.print"))},
        {"ask-print-months", question(pageids::monthly, QStringLiteral("table.print"))},
        {"ask-keys", question(pageids::overview, QStringLiteral("help.keys"))},
        {"ask-recovery", recoveryQuestion},
        {"ask-new-office", [](Stage &stage) { return stage.pictureOfQuestion([&] { stage.trigger(QStringLiteral("file.new")); }); }},
        {"ask-actor", question(pageids::overview, QStringLiteral("file.actor"))},
        {"menu", [](Stage &stage) {
             stage.open(stage.sampleFile(), pageids::ledger);
             return stage.pictureOfQuestion([&] { stage.click(QStringLiteral("menuButton")); });
         }},
        {"box", [](Stage &stage) {
             stage.open(stage.sampleFile(), pageids::bulletin);
             stage.settle();
             return stage.pictureOfQuestion([&] { stage.child<QComboBox>(QStringLiteral("paperZoom"))->showPopup(); });
         }},
        {"periods", [](Stage &stage) {
             stage.open(stage.sampleFile(), pageids::overview);
             return stage.pictureOfQuestion([&] { stage.click(QStringLiteral("periodMiddle")); });
         }},
    };
    return all;
}

} // namespace bihuan::test
