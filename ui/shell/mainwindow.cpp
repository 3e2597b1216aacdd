// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/openedcopies.h"
#include "ui/shell/mainwindow.h"

#include "core/services/newfile.h"
#include "core/services/samplecounty.h"
#include "core/storage/backup.h"
#include "core/storage/filecopy.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actordialog.h"
#include "ui/dialogs/newofficedialog.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/shell/fileprobe.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"
#include "ui/shell/waiting.h"
#include "ui/widgets/spokenroles.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardPaths>

namespace bihuan {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString fileSuffix = QStringLiteral(".bihuan");
const QString fileFilter = QStringLiteral("督办文件 (*.bihuan)");

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

MainWindow::MainWindow(const Clock &clock, std::vector<PageSpec> pages, QWidget *parent)
    : QMainWindow(parent), m_clock(clock), m_pages(std::move(pages)), m_actions(new ActionRegistry(this)),
      m_stack(new QStackedWidget(this)), m_start(new StartPage(*m_actions, m_settings, this))
{
    installSpokenRoles();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("闭环督办"));
    setMinimumSize(1024, 600);
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    OpenedCopies::sweep();
    bindActions();
    m_actions->update();
    if (!restoreGeometry(m_settings.value(geometryKey)))
        resize(1366, 768);
}

MainWindow::~MainWindow()
{
    // While it is still a MainWindow: losing the keyboard makes pages ask what can be done, and that asks the window.
    hide();
    delete takeCentralWidget();
}

void MainWindow::bindActions()
{
    const auto bind = [this](const char *id, auto method, std::function<bool()> possible = {}) {
        m_actions->bind(QString::fromLatin1(id), this, [this, method] { (this->*method)(); }, std::move(possible));
    };
    const auto idle = [this] { return !m_waits && (!m_desk || !m_desk->file().isBusy()); };
    const auto hasFile = [this, idle] { return m_desk && idle(); };
    bind("file.new", &MainWindow::newFile, idle);
    bind("file.open", &MainWindow::chooseFile, idle);
    bind("file.sample", &MainWindow::openSample, idle);
    m_actions->bind(QStringLiteral("file.close"), this, [this] {
        if (settle())
            closeFile();
    }, hasFile);
    bind("file.actor", &MainWindow::changeActor, [hasFile, this] { return hasFile() && !m_desk->file().isReadOnly(); });
    bind("file.copy", &MainWindow::copyFile, hasFile);
    m_actions->bind(QStringLiteral("file.recover"), this, [this] { recover(m_desk->file().path()); }, hasFile);
    bind("app.quit", &MainWindow::close);
    const std::pair<const char *, Appearance> appearances[] = {
        {"view.light", Appearance::Light}, {"view.dark", Appearance::Dark}, {"view.system", Appearance::System}};
    for (const auto &[id, appearance] : appearances) {
        m_actions->action(QString::fromLatin1(id))->setCheckable(true);
        m_actions->action(QString::fromLatin1(id))->setChecked(m_settings.appearance() == appearance);
        m_actions->bind(QString::fromLatin1(id), this, [this, value = appearance] { setAppearance(value); });
    }
    m_actions->bind(QStringLiteral("help.keys"), this, [this] { ShortcutSheet(*m_actions, this).exec(); });
}

void MainWindow::openMenu()
{
    QMenu menu(this);
    m_actions->update();
    m_actions->fillMenu(menu);
    const QAbstractButton *const button = m_desk->navigation()->menuButton();
    menu.exec(button->mapToGlobal(QPoint(0, button->height())));
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    applyTheme(*qobject_cast<QApplication *>(QApplication::instance()), appearance);
    for (const Appearance each : {Appearance::Light, Appearance::Dark, Appearance::System})
        m_actions->action(QStringLiteral("view.") + appearanceId(each))->setChecked(each == appearance);
}

void MainWindow::newFile()
{
    NewOfficeDialog dialog(m_clock.now().date().year(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // A file that is there is never replaced: createOfficeFile says so.
    QString path = QFileDialog::getSaveFileName(
        this, QStringLiteral("新文件存放的位置"),
        QDir(documentsFolder()).filePath(QStringLiteral("%1%2.bihuan").arg(dialog.office()).arg(dialog.year())), fileFilter,
        nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (!path.endsWith(fileSuffix))
        path += fileSuffix;
    if (openWith(path, [&] { return createOfficeFile(path, dialog.office(), dialog.year(), dialog.actor(), m_clock); }))
        m_settings.setActorOf(path, dialog.actor());
}

void MainWindow::chooseFile()
{
    const QStringList recent = m_settings.recentFiles();
    const QString folder = recent.isEmpty() ? documentsFolder() : QFileInfo(recent.first()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(this, QStringLiteral("打开"), folder, fileFilter);
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openSample()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = QDir(folder).filePath(QStringLiteral("柞水县2024示例.bihuan"));
    QDir().mkpath(folder);
    if (QFileInfo::exists(path)) {
        openFile(path);
        return;
    }
    openWith(path, [&] { return createSampleCounty(path, Period::month(sampleYear, sampleLastMonth), m_clock); });
}

Result<QString> MainWindow::actorFor(const QString &path, bool ask)
{
    BIHUAN_TRY(const FileNote note, probeFile(path, m_clock));
    if (note.older && !confirmMigration(path, this))
        return failure(ErrorCode::Cancelled, {});
    const QString last = m_settings.actorOf(path);
    if (!ask && (note.actors.size() < 2 || note.actors.contains(last)))
        return note.actors.contains(last) ? last : note.actors.value(0);
    ActorDialog dialog(note.actors, last, this);
    if (dialog.exec() != QDialog::Accepted)
        return failure(ErrorCode::Cancelled, {});
    return dialog.actor();
}

void MainWindow::openFile(const QString &path)
{
    const auto actor = actorFor(path, false);
    if (actor)
        open(path, *actor);
    else
        explainFailure(path, actor.error());
}

void MainWindow::openFirst(const QString &path)
{
    QWidget blank;
    m_stack->addWidget(&blank);
    m_stack->setCurrentWidget(&blank);
    show();
    openFile(path);
    if (!m_desk)
        m_stack->setCurrentWidget(m_start);
}

void MainWindow::open(const QString &path, const QString &actor)
{
    if (!settle())
        return;
    if (m_desk && QFileInfo(m_desk->file().path()) == QFileInfo(path))
        closeFile();
    if (openWith(path, [&] { return Workspace::open(path, Workspace::Access::Write, m_clock, actor); }))
        m_settings.setActorOf(path, actor);
}

void MainWindow::openForReading(const QString &path)
{
    openWith(path, [&] { return Workspace::open(path, Workspace::Access::Read, m_clock); });
}

Status MainWindow::wait(const QString &title, const std::function<Status()> &work)
{
    m_waits = true;
    m_actions->update();
    messages().showProgress(title, false);
    const Status done = waitFor(work);
    messages().endProgress();
    m_waits = false;
    m_actions->update();
    return done;
}

bool MainWindow::openWith(const QString &path, const std::function<Result<std::unique_ptr<Workspace>>()> &make)
{
    if (!settle())
        return false;
    std::unique_ptr<OfficeFile> file;
    const Status opened = wait(QStringLiteral("正在打开“%1”").arg(QFileInfo(path).fileName()), [&]() -> Status {
        BIHUAN_TRY(auto workspace, make());
        BIHUAN_TRY(file, OfficeFile::load(std::move(workspace)));
        file->moveTo(thread());
        return {};
    });
    if (opened)
        showDesk(std::move(file));
    else
        explainFailure(path, opened.error());
    return opened.has_value();
}

void MainWindow::showDesk(std::unique_ptr<OfficeFile> file)
{
    const QString path = file->path();
    closeFile();
    m_start->messages().dismiss();
    m_settings.addRecentFile(path);
    setWindowTitle(QStringLiteral("%1 — 闭环督办").arg(QFileInfo(path).completeBaseName()));
    m_desk = new Desk(std::move(file), m_pages, *m_actions, this);
    connect(m_desk->navigation()->menuButton(), &QAbstractButton::clicked, this, &MainWindow::openMenu);
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    m_desk->openPage(m_pages.front().entry.id);
    if (const auto &upgrade = m_desk->file().workspace().upgrade())
        tellUpgrade(*upgrade);
}

void MainWindow::tellUpgrade(const Workspace::Upgrade &upgrade)
{
    const QStringList &what = upgrade.what;
    const QFileInfo backup(upgrade.backup);
    tell({Message::Kind::Done,
          QStringLiteral("文件已升级%1。升级前的文件留在“%2”里，名为“%3”。")
              .arg(what.isEmpty() ? QString() : QStringLiteral("：") + what.join(QStringLiteral("；")), backup.dir().dirName(),
                   backup.fileName()),
          {}, {}});
}

/// Also the way out for a file that is gone: what the program still sees is saved elsewhere.
void MainWindow::copyFile()
{
    const QFileInfo opened(m_desk->file().path());
    QString path = QFileDialog::getSaveFileName(
        this, QStringLiteral("另存一份"),
        QDir(documentsFolder()).filePath(QStringLiteral("%1 副本.bihuan").arg(opened.completeBaseName())), fileFilter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(fileSuffix))
        path += fileSuffix;
    if (QFileInfo(path).absoluteFilePath() == opened.absoluteFilePath()) {
        tell({Message::Kind::Error, QStringLiteral("正打开的文件不能另存成它自己。换一个文件名。"), {}, {}});
        return;
    }
    m_desk->start({QStringLiteral("正在另存为“%1”").arg(QFileInfo(path).fileName()),
                   [path, &workspace = m_desk->file().workspace()](const Progress &) { return copyTo(workspace.database(), path); },
                   [this, path](const Status &status) {
                       if (!status)
                           return m_desk->tell(status.error());
                       tell({Message::Kind::Done, QStringLiteral("已另存为“%1”。").arg(path), QStringLiteral("打开这一份"),
                             [this, path] { openFile(path); }});
                   }});
}

bool MainWindow::settle()
{
    return !m_desk || m_desk->settle();
}

void MainWindow::closeFile()
{
    delete std::exchange(m_desk, nullptr);
    setWindowTitle(QStringLiteral("闭环督办"));
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    m_actions->update();
}

void MainWindow::changeActor()
{
    const QString path = m_desk->file().path();
    const auto actor = actorFor(path, true);
    if (!actor) {
        explainFailure(path, actor.error());
        return;
    }
    if (!settle())
        return;
    closeFile();
    open(path, *actor);
}

void MainWindow::recover(const QString &path)
{
    RecoveryDialog dialog(path, this);
    if (dialog.exec() != QDialog::Accepted || !settle())
        return;
    if (m_desk && QFileInfo(m_desk->file().path()) == QFileInfo(path))
        closeFile();
    const bool replaces = QFileInfo::exists(path);
    const Status restored = wait(QStringLiteral("正在恢复“%1”").arg(QFileInfo(path).fileName()),
                                 [&] { return restoreBackup(dialog.backup(), path, m_clock.now()); });
    if (!restored) {
        explainFailure(path, restored.error());
        return;
    }
    openFile(path);
    if (m_desk)
        tell({Message::Kind::Done,
              QStringLiteral("已恢复到 %1。").arg(dialog.moment())
                  + (replaces ? QStringLiteral("恢复前的文件也留作了一份备份。") : QString()),
              {}, {}});
}

void MainWindow::explainFailure(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    Message message{Message::Kind::Error, error.text, {}, {}};
    const bool hasBackups = !listBackups(path, backupFolder(path)).isEmpty();
    if (error.code != ErrorCode::Damaged && canBeRead(path, m_clock)) {
        message.kind = Message::Kind::Warning;
        message.actionText = QStringLiteral("只读查看");
        message.action = [this, path] {
            openForReading(path);
            if (m_desk && m_desk->file().isReadOnly())
                tell({Message::Kind::Info, QStringLiteral("以只读方式查看，不能修改。"), QStringLiteral("重新打开以修改"),
                      [this, path] { openFile(path); }});
        };
    } else if (hasBackups && (error.code == ErrorCode::Damaged || !QFileInfo::exists(path))) {
        message.actionText = QStringLiteral("从备份恢复…");
        message.action = [this, path] { recover(path); };
    }
    tell(message);
}

MessageBar &MainWindow::messages() const
{
    return m_desk ? m_desk->messages() : m_start->messages();
}

void MainWindow::tell(const Message &message)
{
    messages().show(message);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_actions->update(); // what nobody on screen can do is off, and nothing was on screen before
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_waits || !settle()) {
        event->ignore();
        return;
    }
    m_settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace bihuan
