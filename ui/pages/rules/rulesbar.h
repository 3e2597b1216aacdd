// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/ruleediting.h"
#include "ui/widgets/band.h"

class QLabel;
class QPushButton;

namespace bihuan {

class ActionRegistry;
class RuleDraft;

/// Above the editor: which rule set it is, and what is done with it as a whole.
class RulesBar : public Band
{
    Q_OBJECT

public:
    RulesBar(ActionRegistry &actions, QWidget *parent);

    /// `judged`: everything that may be given a rule set, with the id of the one that it has.
    void show(const OfficeRules &rules, const RuleDraft &draft, std::vector<std::pair<RuleSetUse, QString>> judged, bool writable);
    /// There is something to save or to give up: a step of the draft or what is being typed.
    void showUnsaved(bool isUnsaved);

Q_SIGNALS:
    void assignAsked(const bihuan::RuleSetUse &use);
    void copyAsked();
    void removeAsked();
    void discardAsked();

private:
    void openUses();

    QString m_shown;
    bool m_writable = false;
    bool m_shipped = false;
    std::vector<std::pair<RuleSetUse, QString>> m_judged;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_uses;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QPushButton *m_discard;
    QPushButton *m_keep;
};

} // namespace bihuan
