// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/importing/importsession.h"
#include "ui/shell/page.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace bihuan {

class DropZone;
class FindingPanel;
class ImportBar;
class PreviewPane;

/// 导入: sheets dropped here are recognised, looked through and written as one step that can be undone.
class ImportPage : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

    /// Begins with these files, as if they were dropped.
    void open(const QStringList &paths);
    const ImportSession &session() const { return *m_session; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFiles();
    void chooseRejectedFile();
    void showState();
    void showButtons();
    void tellOutcome(const QString &outcome);

    PageContext m_context;
    ImportSession *m_session;
    ImportBar *m_bar;
    PreviewPane *m_preview;
    FindingPanel *m_findings;
    QLabel *m_notes;
    QLabel *m_summary;
    QPushButton *m_rejected;
    QPushButton *m_write;
    DropZone *m_empty;
    QStackedWidget *m_stack; ///< empty, desk
    QAction *m_choose;
    QAction *m_openLedger;
};

} // namespace bihuan
