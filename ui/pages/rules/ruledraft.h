// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"

#include <QObject>

#include <vector>

namespace bihuan {

/// A rule set while it is being edited: as it is kept in the file, as it is now, and the steps between, which can be
/// undone one by one until it is kept. What ships is looked at only.
class RuleDraft : public QObject
{
    Q_OBJECT

public:
    RuleDraft(const RuleSet &rules, bool editable, QObject *parent = nullptr);

    const RuleSet &rules() const { return m_steps[m_at].rules; }
    const RuleSet &kept() const { return m_kept; }
    bool isEditable() const { return m_editable; }
    bool isChanged() const { return rules() != m_kept; }

    /// One step. What changes nothing is none.
    void change(const QString &what, RuleSet rules);
    /// The file holds these now. Steps go where they are no longer about what is kept.
    void setKept(const RuleSet &rules);

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_steps.size(); }
    QString undoLabel() const; ///< empty when there is nothing to undo
    QString redoLabel() const;
    void undo();
    void redo();
    void discard(); ///< back to what is kept, as a step

Q_SIGNALS:
    void changed();

private:
    struct Step
    {
        QString what; ///< that led to it
        RuleSet rules;
    };

    RuleSet m_kept;
    bool m_editable;
    std::vector<Step> m_steps;
    size_t m_at = 0;
};

} // namespace bihuan
