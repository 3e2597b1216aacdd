// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/services/newfile.h"
#include "core/services/samplecounty.h"
#include "core/storage/backup.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actordialog.h"
#include "ui/dialogs/newofficedialog.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/shell/fileprobe.h"
#include "ui/shell/startpage.h"

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
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("闭环督办"));
    setMinimumSize(1024, 600);
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    bindActions();
    m_actions->update();
    if (!restoreGeometry(m_settings.value(geometryKey)))
        resize(1366, 768);
}

MainWindow::~MainWindow() = default;

void MainWindow::bindActions()
{
    const auto bind = [this](const char *id, auto method, std::function<bool()> possible = {}) {
        m_actions->bind(QString::fromLatin1(id), this, [this, method] { (this->*method)(); }, std::move(possible));
    };
    const auto idle = [this] { return !m_desk || !m_desk->file().isBusy(); };
    const auto hasFile = [this, idle] { return m_desk && idle(); };
    bind("file.new", &MainWindow::newFile, idle);
    bind("file.open", &MainWindow::chooseFile, idle);
    bind("file.sample", &MainWindow::openSample, idle);
    bind("file.close", &MainWindow::closeFile, hasFile);
    bind("file.actor", &MainWindow::changeActor, [hasFile, this] { return hasFile() && !m_desk->file().isReadOnly(); });
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
    QString path = QFileDialog::getSaveFileName(
        this, QStringLiteral("新文件存放的位置"),
        QDir(documentsFolder()).filePath(QStringLiteral("%1%2.bihuan").arg(dialog.office()).arg(dialog.year())), fileFilter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".bihuan")))
        path += QStringLiteral(".bihuan");
    auto workspace = createOfficeFile(path, dialog.office(), dialog.year(), dialog.actor(), m_clock);
    if (!workspace) {
        explainFailure(path, workspace.error());
        return;
    }
    m_settings.setActorOf(path, dialog.actor());
    showDesk(std::move(*workspace));
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
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto workspace = createSampleCounty(path, Period::month(sampleYear, sampleLastMonth), m_clock);
    QApplication::restoreOverrideCursor();
    if (!workspace)
        explainFailure(path, workspace.error());
    else
        showDesk(std::move(*workspace));
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

void MainWindow::open(const QString &path, const QString &actor)
{
    if (m_desk && QFileInfo(m_desk->file().path()) == QFileInfo(path))
        closeFile();
    auto workspace = Workspace::open(path, Workspace::Access::Write, m_clock, actor);
    if (!workspace) {
        explainFailure(path, workspace.error());
        return;
    }
    m_settings.setActorOf(path, actor);
    showDesk(std::move(*workspace));
}

void MainWindow::openForReading(const QString &path)
{
    auto workspace = Workspace::open(path, Workspace::Access::Read, m_clock);
    if (!workspace)
        explainFailure(path, workspace.error());
    else
        showDesk(std::move(*workspace));
}

void MainWindow::showDesk(std::unique_ptr<Workspace> workspace)
{
    const QString path = workspace->path();
    auto file = OfficeFile::load(std::move(workspace));
    if (!file) {
        explainFailure(path, file.error());
        return;
    }
    closeFile();
    m_settings.addRecentFile(path);
    setWindowTitle(QStringLiteral("%1 — 闭环督办").arg(QFileInfo(path).completeBaseName()));
    m_desk = new Desk(std::move(*file), m_pages, *m_actions, this);
    connect(m_desk->navigation()->menuButton(), &QAbstractButton::clicked, this, &MainWindow::openMenu);
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    m_desk->openPage(m_pages.front().entry.id);
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
    closeFile();
    open(path, *actor);
}

void MainWindow::recover(const QString &path)
{
    RecoveryDialog dialog(path, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_desk && QFileInfo(m_desk->file().path()) == QFileInfo(path))
        closeFile();
    if (const Status restored = restoreBackup(dialog.backup(), path, m_clock.now()); !restored) {
        tell({Message::Kind::Error, restored.error().text, {}, {}});
        return;
    }
    openFile(path);
    tell({Message::Kind::Done, QStringLiteral("已恢复到 %1。恢复前的文件也留作了一份备份。").arg(dialog.moment()), {}, {}});
}

void MainWindow::explainFailure(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    Message message{Message::Kind::Error, error.text, {}, {}};
    if (canBeRead(path, m_clock)) {
        message.actionText = QStringLiteral("只读查看");
        message.action = [this, path] { openForReading(path); };
    } else if (QFileInfo::exists(path) && !listBackups(path, backupFolder(path)).isEmpty()) {
        message.actionText = QStringLiteral("从备份恢复…");
        message.action = [this, path] { recover(path); };
    }
    tell(message);
}

void MainWindow::tell(const Message &message)
{
    if (m_desk)
        m_desk->tell(message);
    else
        m_start->tell(message);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace bihuan
