// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/bulletinbook.h"
#include "core/services/fieldediting.h"
#include "core/services/lighthistory.h"
#include "core/services/noticebook.h"
#include "core/services/periodlife.h"
#include "core/services/workspace.h"
#include "core/services/yearcurve.h"

#include <QHash>
#include <QObject>

class QThread;

namespace bihuan {

/// The open file as the window sees it: the year in memory, the period everybody looks at, and the one way to
/// write. Lives in the window's thread. While a long task has the workspace (setBusy), nothing is written and
/// what is in memory is still shown. Views are shared and never change: who keeps one sees what it saw.
class OfficeFile : public QObject
{
    Q_OBJECT

public:
    /// Loads the year of the office's newest open period.
    static Result<std::unique_ptr<OfficeFile>> load(std::unique_ptr<Workspace> workspace);

    /// Gives it to another thread; called in the one that has it.
    void moveTo(QThread *thread);

    Workspace &workspace() { return *m_workspace; }
    const Workspace &workspace() const { return *m_workspace; }
    QString path() const { return m_workspace->path(); }

    bool isWritable() const; ///< an editor is there and no long task runs
    bool isReadOnly() const { return !m_workspace->editor(); }
    bool isBusy() const { return m_busy; }
    /// From the window's thread, around a long task.
    void setBusy(bool busy);
    /// From the task's thread at its end: reads what the task wrote, so that the window only has to take it over.
    void followTask();
    /// From the task's thread, which writes nothing: reads the year of `period`; both are shown when the task ends.
    Status readYear(const Period &period);

    const Period &period() const { return m_period; }
    /// Reads the year at once where it is another one; see readYear().
    Status setPeriod(const Period &period);
    /// Whether figures of the shown period may be typed: it is open (or was never opened) and a month or half month.
    bool takesFigures() const;
    /// Why nothing is typed into the file now; empty when it can be.
    QString lockReason() const;
    /// Why figures and words of `period` are not changed any more, or the plan up to it; empty when they can be.
    QString lockReason(const Period &period) const;
    /// Years with matters, ascending; with the shown one.
    const std::vector<int> &years() const { return m_years; }

    std::shared_ptr<const County> county() const { return m_year.county; }
    /// The shown period.
    const PeriodView &view() const { return *m_view; }
    std::shared_ptr<const PeriodView> sharedView() const { return m_view; }
    /// Any other period of the shown year; kept up to date.
    Result<std::shared_ptr<const PeriodView>> viewOf(const Period &period);
    /// Actual investment of the year before, by ledger; empty when the file has no such year.
    const QHash<QString, std::vector<CurvePoint>> &curvesBefore() const { return m_year.curvesBefore; }
    /// The lights of the shown year's other periods; what was asked for once is kept up to date.
    LightHistory &lights() { return *m_year.lights; }
    const ReportingState &reporting() const { return m_reporting; }
    /// Every 督办单 of the file, whatever the shown year.
    std::shared_ptr<const NoticeBook> notices() const { return m_year.notices; }
    /// Every 通报 of the file, whatever the shown year.
    std::shared_ptr<const BulletinBook> bulletins() const { return m_year.bulletins; }
    QDate today() const { return m_workspace->clock().now().date(); }

    /// New values of cells in the shown period (or in an edit's own), and new rows: all of them or none, one step to undo.
    Result<ChangeSummary> setCells(const std::vector<CellEdit> &edits, const std::vector<NewRow> &rows = {},
                                   const QString &label = {});
    Result<ChangeSummary> run(const QString &label, const Editor::Change &change);
    Result<ChangeSummary> undo();
    Result<ChangeSummary> redo();
    /// So much is undone or done again that it wants a long task.
    bool isLong(bool redo) const;
    QString undoLabel() const; ///< empty when there is nothing to undo, or a long task runs
    QString redoLabel() const;

Q_SIGNALS:
    /// Another period is shown.
    void periodChanged();
    /// Something was written; county and view are already the new ones.
    void changed(const bihuan::ChangeSummary &summary);
    void busyChanged();
    /// The file could not be read again after a change, or the day's backup not be written.
    void failed(const bihuan::Error &error);

private:
    /// A year as far as it is in memory: the views that somebody asked for, always with that of `period`.
    struct Year
    {
        std::shared_ptr<const County> county;
        Period period;
        QHash<Period, std::shared_ptr<const PeriodView>> views;
        std::optional<LightHistory> lights;
        QHash<QString, std::vector<CurvePoint>> curvesBefore;
        std::shared_ptr<const NoticeBook> notices;
        std::shared_ptr<const BulletinBook> bulletins;
    };

    explicit OfficeFile(std::unique_ptr<Workspace> workspace);
    Result<Year> read(const Period &period) const;
    Status readCurvesBefore(Year &year) const;
    void show(std::shared_ptr<const PeriodView> view);
    void followEditor(const ChangeSummary &summary);
    Status follow(Year &year, const ChangeSummary &summary) const;
    Status takeOver(Year &year, Period period);
    Result<Editor *> editor() const;

    std::unique_ptr<Workspace> m_workspace;
    std::vector<int> m_years;
    Year m_year;
    Period m_period;
    std::shared_ptr<const PeriodView> m_view;
    ReportingState m_reporting;
    bool m_busy = false;
    // Of a running task; only its thread touches them before it ends.
    Year m_taskYear;
    Status m_taskStatus;
    std::vector<ChangeSummary> m_untold;
};

} // namespace bihuan
