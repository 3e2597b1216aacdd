// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/officefile.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/pagehost.h"

#include <QHash>

#include <functional>
#include <memory>

class QStackedWidget;

namespace bihuan {

class MessageBar;
class SearchPalette;
class StatusLine;
class TaskRunner;
class ReviewCounter;
class TopBar;

/// A page of the program: where it stands in the navigation and how it is made.
struct PageSpec
{
    NavigationEntry entry;
    std::function<Page *(const PageContext &)> make;
};

/// Everything around the pages of an open file. A new one for every file; nothing of the last file stays.
class Desk : public QWidget, public PageHost
{
    Q_OBJECT

public:
    Desk(std::unique_ptr<OfficeFile> file, std::vector<PageSpec> pages, ActionRegistry &actions,
         QWidget *parent = nullptr);
    ~Desk() override;

    OfficeFile &file() { return *m_file; }
    Page *currentPage() const;
    /// Every page has nothing left to ask; false when the user stays.
    bool settle();
    Navigation *navigation() const { return m_navigation; }
    MessageBar &messages() { return *m_messages; }

    void openPage(const QString &id, const MatterFilter &filter = {}) override;
    void tell(const Message &message) override;
    void tell(const Error &error) override;
    void start(LongTask task) override;

private:
    Page *pageFor(const QString &id);
    void bindActions();
    void choosePeriod(const Period &period);
    void refreshFrame(const ChangeSummary &written);
    void refreshPage();
    void undo(bool forward);
    void tellImpossible();

    std::unique_ptr<OfficeFile> m_file;
    std::vector<PageSpec> m_specs;
    ActionRegistry &m_actions;
    QHash<QString, Page *> m_pages;
    QHash<Page *, ChangeSummary> m_behind; ///< pages to refresh, and what was written since they heard of it
    Navigation *m_navigation;
    ReviewCounter *m_review;
    TopBar *m_top;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    TaskRunner *m_tasks;
    SearchPalette *m_search;
    QString m_impossible; ///< what was last said of figures that cannot be
};

} // namespace bihuan
