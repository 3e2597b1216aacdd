// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/storage/recorder.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace bihuan {

class Database;
struct Store;

/// What a run changed, for models that follow by touched ids.
struct ChangeSummary
{
    QString label;         ///< as in the history; empty when nothing changed
    QSet<MatterId> matters;
    QSet<QByteArray> tables; ///< which of their rows, as stored: `matter`, `report` …; also those of 督办单: `notice`, `talk` …
    qint64 seq = 0;          ///< of the history row; 0 when nothing changed
    bool office = false;     ///< what all matters share changed too: units, posts, periods, definitions …
    bool notices = false;    ///< 督办单, their numbers or 约谈 changed
    bool bulletins = false;  ///< 通报 changed
};

/// The one door for writing. Every run is one transaction with one row in the history; either all of it is in
/// the file afterwards or nothing. Belongs to one thread.
class Editor : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<Status(Store &)>;

    /// `beforeWrite` runs before every change, outside any transaction; what it refuses is not written (the day's
    /// backup).
    Editor(Database &database, const Clock &clock, QString actor, std::function<Status()> beforeWrite = {});
    ~Editor() override;

    /// Runs `change` in a transaction and records it. `label` says in Chinese what was done ("导入47项").
    /// A change that leaves every row as it was makes no step and no history.
    Result<ChangeSummary> run(const QString &label, const Change &change);

    /// The same for what cannot be undone because paper or people have it: publish, number, sign. It clears
    /// the undo list and is reversed only by a recorded act of its own.
    Result<ChangeSummary> seal(const QString &label, const Change &change);

    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }
    QString undoLabel() const;
    QString redoLabel() const;
    /// How many matters the next undo or redo touches.
    qsizetype undoSize() const { return canUndo() ? m_steps[m_position - 1].touched.matters.size() : 0; }
    qsizetype redoSize() const { return canRedo() ? m_steps[m_position].touched.matters.size() : 0; }
    /// Undoing is a run like any other. A step whose rows were changed since is dropped, with a sentence.
    Result<ChangeSummary> undo();
    Result<ChangeSummary> redo();

    const QString &actor() const { return m_actor; }

Q_SIGNALS:
    void changed(const bihuan::ChangeSummary &summary);

private:
    struct Step
    {
        QString label;
        QByteArray changeset;
        Touched touched; ///< in both directions
    };
    struct Outcome
    {
        ChangeSummary summary;
        QByteArray changeset;
        Touched touched;
    };
    struct Recorded
    {
        QByteArray changeset;
        Touched touched;
    };

    /// A transaction with its row in the history; `change` says what it did.
    Result<Outcome> commit(const QString &label, const std::function<Result<Recorded>()> &change);
    Result<Outcome> record(const QString &label, const Change &change);
    Result<ChangeSummary> replay(size_t step, bool backwards);

    Database &m_database;
    const Clock &m_clock;
    QString m_actor;
    std::function<Status()> m_beforeWrite;
    std::unique_ptr<Store> m_store;
    std::vector<Step> m_steps; ///< done ones before m_position, undone ones after it
    size_t m_position = 0;
};

} // namespace bihuan
