// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/trialpanel.h"

#include "ui/models/officefile.h"
#include "ui/pages/rules/ruledraft.h"
#include "ui/pages/rules/turndelegate.h"
#include "ui/pages/rules/turnmatrix.h"
#include "ui/pages/rules/turnmodel.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace bihuan {

namespace {
constexpr int trialWidth = 312;
}

TrialPanel::TrialPanel(OfficeFile &file, QWidget *parent)
    : Card(QStringLiteral("试算"), parent), m_file(file), m_runner(new TrialRunner(this)), m_ledger(new QComboBox(this)),
      m_against(new QLabel(this)), m_summary(new QLabel(this)), m_matrix(new TurnMatrix(this)), m_model(new TurnModel(this)),
      m_delegate(new TurnDelegate(this)), m_list(new QListView(this))
{
    setFixedWidth(trialWidth);
    m_ledger->setObjectName(QStringLiteral("trialLedger"));
    m_ledger->setAccessibleName(QStringLiteral("试算用哪个清单"));
    m_against->setFont(type::small(font()));
    m_against->setForegroundRole(QPalette::PlaceholderText);
    m_against->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("trialSummary"));
    m_summary->setWordWrap(true);
    m_matrix->setObjectName(QStringLiteral("trialMatrix"));
    m_list->setObjectName(QStringLiteral("trialTurns"));
    m_list->setAccessibleName(QStringLiteral("变灯的事项"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setToolTip(QStringLiteral("回车或点一下打开事项"));
    content()->setSpacing(space::s);
    content()->addWidget(m_ledger);
    content()->addWidget(m_against);
    content()->addWidget(m_summary);
    content()->addWidget(m_matrix);
    content()->addWidget(m_list, 1);
    content()->addStretch();
    connect(m_runner, &TrialRunner::answered, this, &TrialPanel::take);
    connect(m_ledger, &QComboBox::activated, this, &TrialPanel::ask);
    const auto open = [this](const QModelIndex &index) { Q_EMIT matterAsked(index.data(TurnModel::CodeRole).toString()); };
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::clicked, this, open);
}

void TrialPanel::fillLedgers()
{
    const QString chosen = m_ledger->currentData().toString();
    m_ledger->clear();
    for (const LedgerDefinition &ledger : m_file.county()->ledgers())
        m_ledger->addItem(QStringLiteral("试用于") + ledger.title, ledger.id.value);
    m_ledger->setCurrentIndex(std::max(0, m_ledger->findData(chosen)));
}

void TrialPanel::show(const RuleDraft &draft, bool inUse)
{
    m_draft = &draft;
    m_inUse = inUse;
    fillLedgers();
    m_ledger->setVisible(!inUse);
    setRemark(m_file.period().title());
    ask();
}

void TrialPanel::ask()
{
    if (!m_draft)
        return;
    const auto county = m_file.county();
    TrialQuestion question{county, m_file.period(), m_draft->rules(), {}, {}, {}};
    if (m_inUse)
        question.replaces = m_draft->rules().id;
    else
        question.ledger = m_ledger->currentData().toString();
    m_published = m_file.view().frozen;
    if (m_published)
        question.published = m_file.sharedView();
    m_after = m_draft->rules().palette;
    const LedgerDefinition *const ledger = county->ledger(LedgerId{question.ledger});
    const RuleSet *const before = m_inUse ? county->ruleSet(m_draft->rules().id) : ledger ? county->ruleSet(ledger->rules) : nullptr;
    m_before = before ? before->palette : m_after;
    m_against->setText(m_published ? QStringLiteral("%1已经发布：左边是发布时的灯。改规则不会动已发布的结果，这里只是对照。").arg(m_file.period().title())
                                   : QStringLiteral("左边是现在的灯，上边是按改动后的规则。保存前不影响任何页面。"));
    m_runner->ask(std::move(question));
    if (m_runner->isRunning())
        m_summary->setText(QStringLiteral("正在试算…"));
}

void TrialPanel::take(const std::shared_ptr<const RuleTrial> &trial)
{
    const auto turned = trial->changed.size();
    m_summary->setText(trial->judged == 0 ? QStringLiteral("没有事项可以试算。")
                       : turned == 0      ? QStringLiteral("共评 %1 项，灯都不变。").arg(trial->judged)
                                          : QStringLiteral("共评 %1 项，有 %2 项变灯。").arg(trial->judged).arg(turned));
    m_matrix->show(trial, m_before, m_after);
    m_matrix->setVisible(trial->judged > 0);
    m_delegate->setPalettes(m_before, m_after);
    m_model->setTrial(trial);
    m_list->setVisible(turned > 0);
}

} // namespace bihuan
