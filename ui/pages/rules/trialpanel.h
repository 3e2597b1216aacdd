// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/trialrunner.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QListView;

namespace bihuan {

class OfficeFile;
class RuleDraft;
class TurnDelegate;
class TurnMatrix;
class TurnModel;

/// 试算: what the rules as they are being edited would do to the shown period, before they are kept.
class TrialPanel : public Card
{
    Q_OBJECT

public:
    TrialPanel(OfficeFile &file, QWidget *parent);

    /// `inUse`: ledgers are judged by the rules; otherwise a ledger is chosen to try them on.
    void show(const RuleDraft &draft, bool inUse);

Q_SIGNALS:
    void matterAsked(const QString &code);

private:
    void ask();
    void take(const std::shared_ptr<const RuleTrial> &trial);
    void fillLedgers();

    OfficeFile &m_file;
    const RuleDraft *m_draft = nullptr;
    bool m_inUse = false;
    Palette m_before;
    Palette m_after;
    TrialRunner *m_runner;
    QComboBox *m_ledger;
    QLabel *m_against;
    QLabel *m_summary;
    TurnMatrix *m_matrix;
    TurnModel *m_model;
    TurnDelegate *m_delegate;
    QListView *m_list;
    bool m_published = false;
};

} // namespace bihuan
