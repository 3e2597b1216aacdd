// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/ruletrial.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace bihuan {

/// What is asked of a trial; everything in it is shared or a copy, so that it may be answered in a thread.
struct TrialQuestion
{
    std::shared_ptr<const County> county;
    Period period;
    RuleSet rules;
    QString replaces;
    QString ledger;
    std::shared_ptr<const PeriodView> published; ///< nullptr while the period is not published
};

/// Tries changed rules: a county's matters at once, more of them in a thread of its own. Only the newest question is
/// answered.
class TrialRunner : public QObject
{
    Q_OBJECT

public:
    explicit TrialRunner(QObject *parent);
    ~TrialRunner() override;

    void ask(TrialQuestion question);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void answered(const std::shared_ptr<const bihuan::RuleTrial> &trial);

private:
    void begin();
    void take(const std::shared_ptr<const RuleTrial> &trial);

    std::optional<TrialQuestion> m_next;
    bool m_running = false;
    QThreadPool m_thread; ///< one
};

} // namespace bihuan
