// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/screens.h"

#include "core/services/attaching.h"
#include "tests/golden/lightscreens.h"
#include "tests/golden/paperscreens.h"
#include "tests/golden/stage.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/attachmentacts.h"
#include "ui/models/matterproxy.h"
#include "ui/pages/importing/importpage.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/shell/desk.h"
#include "ui/pages/rules/phrasebutton.h"
#include "ui/pages/rules/phraseline.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

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

QImage ledgerScrolledAside(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    auto *table = stage.child<TableView>(QStringLiteral("ledgerTable"));
    static_cast<MatterProxy *>(table->model())->setGroupBy(GroupBy::Unit);
    table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
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

/// A report that does not say why it is late, and two that deserve a second look.
QImage plantedReview(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::review);
    const auto set = [&](const QString &code, const QString &field, const Value &value) {
        (void)stage.window().desk()->file().setCells({{code, {field, 0}, value}});
    };
    set(QStringLiteral("ZJ-2024-22"), QStringLiteral("delayReason"), Value());
    set(QStringLiteral("ZJ-2024-26"), QStringLiteral("statistics"), Value(qint64(5000) * 1'000'000));
    set(QStringLiteral("ZJ-2024-14"), QStringLiteral("startActual"), Value());
    stage.settle();
    return stage.picture();
}

/// A copy whose first limit of 序时进度 has been changed so far that a gap opens and matters turn.
QImage changedRules(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::rules);
    stage.click(QStringLiteral("copyRules"));
    auto *first = stage.child<QWidget>(QStringLiteral("rule1"))->findChild<PhraseLine *>(QStringLiteral("sentence"));
    for (PhraseButton *const button : first->findChildren<PhraseButton *>()) {
        if (button->text() != QStringLiteral("15"))
            continue;
        button->click();
        auto *edit = first->findChild<QLineEdit *>(QStringLiteral("typing"));
        edit->setText(QStringLiteral("12"));
        QTest::keyClick(edit, Qt::Key_Return);
        break;
    }
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

/// A landscape of three stripes, the same on every computer.
QByteArray paintedPhoto(const QColor &ground)
{
    QImage photo(480, 320, QImage::Format_RGB32);
    photo.fill(QColor(0x9f, 0xc4, 0xe8));
    QPainter painter(&photo);
    painter.fillRect(0, 130, 480, 190, ground);
    painter.fillRect(120, 90, 240, 120, QColor(0x8a, 0x8f, 0x96));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    photo.save(&buffer, "PNG");
    return bytes;
}

/// The form at the attachments of the first matter.
FormView *attachedForm(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    OfficeFile &file = stage.window().desk()->file();
    auto *form = stage.child<FormView>(QStringLiteral("matterForm"));
    const QString code = static_cast<FormModel *>(form->model())->code();
    const std::vector<FileToAttach> files{{QStringLiteral("上水库坝体填筑.png"), paintedPhoto(QColor(0x7c, 0x6a, 0x4d))},
                                          {QStringLiteral("厂房开挖.png"), paintedPhoto(QColor(0x4d, 0x7c, 0x5a))},
                                          {QStringLiteral("关于移民安置补偿资金拨付情况的函.pdf"), QByteArray("%PDF-1.7")}};
    (void)attachFiles(file.workspace(), *file.county(), code, file.period(), files);
    form->setFocus();
    static_cast<FormModel *>(form->model())->readHistory();
    form->showSection(FormSection::Attachments);
    stage.settle();
    return form;
}

/// Pictures are read once they are to be drawn.
void awaitPictures(Stage &stage)
{
    (void)stage.window().grab();
    auto *acts = stage.child<AttachmentActs>({});
    if (!QTest::qWaitFor([&] { return !acts->pictures().isReading(); }))
        qFatal("the pictures do not come");
}

QImage attachmentsInForm(Stage &stage)
{
    attachedForm(stage);
    awaitPictures(stage);
    return stage.picture();
}

QImage attachmentLarge(Stage &stage)
{
    QTest::keyClick(attachedForm(stage), Qt::Key_Space);
    stage.settle();
    awaitPictures(stage);
    return stage.picture();
}

/// What an action shows on a page.
Show triggered(const QString &id, const QString &action, bool onPaper = false)
{
    return [id, action, onPaper](Stage &stage) {
        stage.open(stage.sampleFile(), id);
        stage.settle();
        stage.trigger(action);
        if (onPaper)
            awaitPaper(stage);
        return stage.picture();
    };
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

void openProblem(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    MatterFilter problem;
    problem.code = QStringLiteral("ZG-2024-02");
    stage.window().desk()->openPage(pageids::ledger, problem);
}

QImage problemInForm(Stage &stage)
{
    openProblem(stage);
    return stage.picture();
}

QImage actOnProblem(Stage &stage)
{
    openProblem(stage);
    return stage.pictureOfQuestion([&] { stage.click(QStringLiteral("act.inspect")); });
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
        {"ledger-aside", ledgerScrolledAside},
        {"ledger-trend", ledgerWithTrend},
        {"ledger-none", ledgerWithoutMatch},
        {"ledger-empty", emptyPage(pageids::ledger)},
        {"monthly", page(pageids::monthly)},
        {"monthly-unreported", unreportedMonth},
        {"monthly-none", clicked(pageids::monthly, {QStringLiteral("filter.本月未报")})},
        {"monthly-closed", closedMonth},
        {"monthly-empty", emptyPage(pageids::monthly)},
        {"review", plantedReview},
        {"review-none", page(pageids::review)},
        {"rules", page(pageids::rules)},
        {"rules-changed", changedRules},
        {"rules-empty", emptyPage(pageids::rules)},
        {"rules-rollups", clicked(pageids::rules, {QStringLiteral("rulesSide.1"), QStringLiteral("copyRollup")})},
        {"import-empty", emptyPage(pageids::import)},
        {"import-sheet", [](Stage &stage) { return importedSheet(stage, QStringLiteral("key-projects-2024-03.xlsx")); }},
        {"import-findings", [](Stage &stage) { return importedSheet(stage, QStringLiteral("key-projects-bad.xlsx")); }},
        {"problem", problemInForm},
        {"ask-act", actOnProblem},
        {"inspections", page(pageids::inspections)},
        {"inspections-empty", emptyPage(pageids::inspections)},
        {"today", page(pageids::today)},
        {"today-empty", emptyPage(pageids::today)},
        {"notices", page(pageids::notices)},
        {"notices-empty", emptyPage(pageids::notices)},
        {"notices-act", triggered(pageids::notices, QStringLiteral("notice.act"))},
        {"notices-draft", triggered(pageids::notices, QStringLiteral("notice.draft"), true)},
        {"notices-paper", triggered(pageids::notices, QStringLiteral("notice.paper"), true)},
        {"talks", page(pageids::talks)},
        {"talks-form", triggered(pageids::talks, QStringLiteral("talk.new"))},
        {"talks-empty", emptyPage(pageids::talks)},
        {"bulletin", page(pageids::bulletin)},
        {"bulletin-draft", draftedBulletin()},
        {"bulletin-text", draftedBulletin(QStringLiteral("文稿"))},
        {"bulletin-slips", draftedBulletin(QStringLiteral("核实"), {QStringLiteral("slips.send")})},
        {"bulletin-returned", draftedBulletin(QStringLiteral("改稿"))},
        {"bulletin-empty", emptyPage(pageids::bulletin)},
        {"ask-close", question(pageids::monthly, QStringLiteral("period.close"))},
        {"ask-publish", publishingQuestion},
        {"ask-new-matter", question(pageids::ledger, QStringLiteral("ledger.new"))},
        {"ledger-form", wideForm},
        {"ledger-attachments", attachmentsInForm},
        {"ledger-attachment", attachmentLarge},
        {"ask-light", question(pageids::ledger, QStringLiteral("light.set"))},
        {"ask-return", question(pageids::monthly, QStringLiteral("report.return"))},
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
