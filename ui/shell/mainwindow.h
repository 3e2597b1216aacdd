// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/workspace.h"
#include "ui/shell/desk.h"
#include "ui/shell/settings.h"

#include <QMainWindow>

class QStackedWidget;

namespace bihuan {

class ActionRegistry;
class MessageBar;
class StartPage;

/// The window: the start page, or the desk of the open file. One file at a time.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `pages` are made anew for every file that is opened.
    MainWindow(const Clock &clock, std::vector<PageSpec> pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens for writing. Where that is not possible the start page says why and offers what is: to look only,
    /// or to restore a backup.
    void openFile(const QString &path);
    /// The same in a window that was just made: nothing of the start page is seen before the file is.
    void openFirst(const QString &path);
    void openForReading(const QString &path);
    void openSample();
    Desk *desk() const { return m_desk; } ///< nullptr without a file
    StartPage *startPage() const { return m_start; }
    ActionRegistry &actions() const { return *m_actions; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void bindActions();
    void openMenu();
    void newFile();
    void chooseFile();
    void changeActor();
    void recover(const QString &path);
    /// What is not kept yet on the pages is asked about; false when the user stays.
    bool settle();
    void closeFile();
    void copyFile();
    void setAppearance(Appearance appearance);
    void showDesk(std::unique_ptr<OfficeFile> file);
    void tellUpgrade(const Workspace::Upgrade &upgrade);
    void explainFailure(const QString &path, const Error &error);
    void tell(const Message &message);
    MessageBar &messages() const;
    /// Who works; asked when the file knows several and none of them worked here before. Empty: not chosen.
    Result<QString> actorFor(const QString &path, bool ask);
    void open(const QString &path, const QString &actor);
    Status wait(const QString &title, const std::function<Status()> &work);
    /// What `make` opens comes on the desk; false when it could not be opened, which is said.
    bool openWith(const QString &path, const std::function<Result<std::unique_ptr<Workspace>>()> &make);

    const Clock &m_clock;
    std::vector<PageSpec> m_pages;
    Settings m_settings;
    ActionRegistry *m_actions;
    QStackedWidget *m_stack;
    StartPage *m_start;
    Desk *m_desk = nullptr;
    bool m_waits = false; ///< nothing else can be begun, not even closing
};

} // namespace bihuan
