// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/editor.h"

#include "core/storage/database.h"
#include "core/storage/frozenperiods.h"
#include "core/storage/history.h"
#include "core/storage/recorder.h"
#include "core/storage/store.h"

namespace bihuan {

Editor::Editor(Database &database, const Clock &clock, QString actor, std::function<Status()> beforeWrite)
    : m_database(database), m_clock(clock), m_actor(std::move(actor)),
      m_beforeWrite(std::move(beforeWrite)), m_store(std::make_unique<Store>(database))
{
}

Editor::~Editor() = default;

Result<Editor::Outcome> Editor::commit(const QString &label, const std::function<Result<Recorded>()> &change)
{
    BIHUAN_CHECK(m_database.checkInPlace());
    if (m_beforeWrite)
        BIHUAN_CHECK(m_beforeWrite());
    BIHUAN_TRY(Transaction transaction, Transaction::begin(m_database));
    BIHUAN_TRY(const QStringList frozen, frozenPeriods(m_database));
    BIHUAN_TRY(const Recorded recorded, change());
    if (recorded.changeset.isEmpty())
        return Outcome{};
    BIHUAN_CHECK(checkFrozen(recorded.changeset, frozen));

    const Touched &touched = recorded.touched;
    Outcome outcome{{label, touched.matters, touched.tables, 0, touched.office, touched.notices, touched.bulletins}, recorded.changeset, touched};
    BIHUAN_TRY(outcome.summary.seq, appendHistory(m_database, m_clock.now().toString(Qt::ISODate), m_actor, label,
                                                  recorded.changeset, touched.matters));
    BIHUAN_CHECK(transaction.commit());
    return outcome;
}

Result<Editor::Outcome> Editor::record(const QString &label, const Change &change)
{
    return commit(label, [&]() -> Result<Recorded> {
        BIHUAN_TRY(const Recorder recorder, Recorder::start(m_database));
        BIHUAN_CHECK(change(*m_store));
        BIHUAN_TRY(const QByteArray changeset, recorder.changeset());
        return Recorded{changeset, touchedBy(changeset)};
    });
}

Result<ChangeSummary> Editor::run(const QString &label, const Change &change)
{
    BIHUAN_TRY(Outcome outcome, record(label, change));
    if (outcome.changeset.isEmpty())
        return ChangeSummary{};
    m_steps.resize(m_position);
    m_steps.push_back({label, std::move(outcome.changeset), std::move(outcome.touched)});
    m_position = m_steps.size();
    Q_EMIT changed(outcome.summary);
    return outcome.summary;
}

Result<ChangeSummary> Editor::seal(const QString &label, const Change &change)
{
    BIHUAN_TRY(const Outcome outcome, record(label, change));
    if (outcome.changeset.isEmpty())
        return ChangeSummary{};
    m_steps.clear();
    m_position = 0;
    Q_EMIT changed(outcome.summary);
    return outcome.summary;
}

QString Editor::undoLabel() const
{
    return canUndo() ? m_steps[m_position - 1].label : QString();
}

QString Editor::redoLabel() const
{
    return canRedo() ? m_steps[m_position].label : QString();
}

Result<ChangeSummary> Editor::undo()
{
    if (!canUndo())
        return ChangeSummary{};
    return replay(m_position - 1, true);
}

Result<ChangeSummary> Editor::redo()
{
    if (!canRedo())
        return ChangeSummary{};
    return replay(m_position, false);
}

Result<ChangeSummary> Editor::replay(size_t index, bool backwards)
{
    const Step step = m_steps[index];
    QByteArray changeset = step.changeset;
    if (backwards) {
        BIHUAN_TRY(changeset, inverted(step.changeset));
    }
    const QString label = (backwards ? QStringLiteral("撤销：") : QStringLiteral("重做：")) + step.label;
    // Applied exactly or not at all, so that the changeset is its own record.
    auto outcome = commit(label, [&]() -> Result<Recorded> {
        BIHUAN_CHECK(applyChangeset(m_database, changeset));
        return Recorded{changeset, step.touched};
    });
    if (!outcome) {
        if (outcome.error().code == ErrorCode::Conflict) {
            m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(index));
            m_position = index;
        }
        return tl::unexpected(outcome.error());
    }
    m_position = backwards ? index : index + 1;
    Q_EMIT changed(outcome->summary);
    return outcome->summary;
}

} // namespace bihuan
