// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/trialrunner.h"

namespace bihuan {

namespace {

/// Judged within a few milliseconds; the sentences of those that turn cost more than the judging.
constexpr size_t matterDimensionsAtOnce = 6000;

std::shared_ptr<const RuleTrial> answer(const TrialQuestion &question)
{
    return std::make_shared<RuleTrial>(tryRules(*question.county, question.period, question.rules,
                                                {question.replaces, question.ledger, question.published.get()}));
}

} // namespace

TrialRunner::TrialRunner(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

TrialRunner::~TrialRunner()
{
    m_next.reset();
    m_thread.waitForDone();
}

void TrialRunner::ask(TrialQuestion question)
{
    m_next = std::move(question);
    if (!m_running)
        begin();
}

void TrialRunner::begin()
{
    const auto question = std::make_shared<const TrialQuestion>(*std::exchange(m_next, std::nullopt));
    if (question->county->matters().size() * question->rules.dimensions.size() <= matterDimensionsAtOnce)
        return Q_EMIT answered(answer(*question));
    m_running = true;
    m_thread.start([this, question] {
        const auto trial = answer(*question);
        QMetaObject::invokeMethod(this, [this, trial] { take(trial); }, Qt::QueuedConnection);
    });
}

void TrialRunner::take(const std::shared_ptr<const RuleTrial> &trial)
{
    m_running = false;
    if (m_next)
        return begin();
    Q_EMIT answered(trial);
}

} // namespace bihuan
