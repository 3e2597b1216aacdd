// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importer.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <set>

namespace bihuan {

class OfficeFile;
class PageHost;

/// An import on its way: which files, what was decided, and the plan that follows from it. Every change plans
/// anew in the background; a plan that was overtaken meanwhile is dropped. Nothing is written before apply().
class ImportSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< no file chosen
        Working, ///< no plan yet for what was chosen
        Failed,  ///< no plan; error() says why
        Planned,
        Applied, ///< written; outcome() says what
    };

    ImportSession(OfficeFile &file, PageHost &host, QObject *parent = nullptr);

    State state() const { return m_state; }
    const QStringList &paths() const { return m_paths; }
    const LedgerId &ledger() const { return m_ledger; }
    const std::optional<Period> &period() const { return m_period; } ///< nothing: as the headers say, else the shown one
    const QString &sheet() const { return m_sheet; }
    /// Never null once planned; stays the last one while the next is being made.
    std::shared_ptr<const ImportPlan> plan() const { return m_plan; }
    std::shared_ptr<const ImportBooks> books() const { return m_books; }
    const Error &error() const { return m_error; }
    const QString &outcome() const { return m_outcome; }
    const QString &label() const { return m_label; } ///< of the step that was written, for undo
    bool canApply() const;

    void setPaths(const QStringList &paths); ///< begins anew
    void setLedger(const LedgerId &ledger);
    void setPeriod(const std::optional<Period> &period);
    void setSheet(const QString &sheet);
    /// `word` as in a file of decisions ("accept", "skip", "unit:T03"); empty takes it back.
    void decide(const QString &cell, const QString &word);
    QString decisionAt(const QString &cell) const { return m_decisions.value(cell); }
    /// Leaves a row out or takes it back in; `sheet` as in the cells of findings, `row` from 1.
    void skipRow(const QString &sheet, int row, bool skip);
    /// Accepts one finding, or takes that back; with its whole kind where the cell alone cannot say it.
    void acceptFinding(const ImportFinding &found, bool accept);
    void acceptKind(FindingKind kind, bool accept);
    /// What a column holds; empty leaves it out.
    void chooseColumn(const QString &headerCell, const QString &column);
    /// The file has changed.
    void planAgain();
    void apply();
    /// The rows that have something open, as a sheet for whoever sent them; told when it is written.
    void saveRejected(const QString &path);

Q_SIGNALS:
    void changed();
    void applied(const QString &outcome);

private:
    void takeBack(const ImportFinding &found);
    void makePlan();
    Result<ImportRequest> request() const;
    void finishPlan(int making, const Status &status);

    struct Made;
    OfficeFile &m_file;
    PageHost &m_host;
    State m_state = State::Empty;
    QStringList m_paths;
    LedgerId m_ledger; ///< empty: the one that fits best
    std::optional<Period> m_period;
    QString m_sheet;
    QHash<QString, QString> m_decisions;
    std::set<FindingKind> m_accepted;
    bool m_columnsChosen = false;
    bool m_applying = false;
    std::shared_ptr<const ImportBooks> m_books;
    std::shared_ptr<const ImportPlan> m_plan;
    std::shared_ptr<Made> m_made;
    Error m_error;
    QString m_outcome;
    QString m_label;
    int m_wanted = 0;  ///< counts what was asked for
    int m_current = 0; ///< what the plan answers
    int m_making = 0;  ///< in the works; 0 for none
};

} // namespace bihuan
