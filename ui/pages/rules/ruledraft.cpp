// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/ruledraft.h"

namespace bihuan {

RuleDraft::RuleDraft(const RuleSet &rules, bool editable, QObject *parent)
    : QObject(parent), m_kept(rules), m_editable(editable), m_steps{{{}, rules}}
{
}

void RuleDraft::change(const QString &what, RuleSet next)
{
    if (!m_editable || next == rules())
        return;
    m_steps.resize(m_at + 1);
    m_steps.push_back({what, std::move(next)});
    ++m_at;
    Q_EMIT changed();
}

void RuleDraft::setKept(const RuleSet &rules)
{
    if (rules == m_kept)
        return;
    const bool wasChanged = isChanged();
    m_kept = rules;
    if (!wasChanged || !isChanged()) {
        m_steps = {{{}, rules}};
        m_at = 0;
    }
    Q_EMIT changed();
}

QString RuleDraft::undoLabel() const
{
    return canUndo() ? m_steps[m_at].what : QString();
}

QString RuleDraft::redoLabel() const
{
    return canRedo() ? m_steps[m_at + 1].what : QString();
}

void RuleDraft::undo()
{
    if (!canUndo())
        return;
    --m_at;
    Q_EMIT changed();
}

void RuleDraft::redo()
{
    if (!canRedo())
        return;
    ++m_at;
    Q_EMIT changed();
}

void RuleDraft::discard()
{
    change(QStringLiteral("放弃修改"), m_kept);
}

} // namespace bihuan
