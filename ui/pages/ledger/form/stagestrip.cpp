// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/stagestrip.h"

#include "core/storage/contents.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/attachmentacts.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/stagedialog.h"
#include "ui/pages/ledger/form/stagetrack.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace bihuan {

StageStrip::StageStrip(OfficeFile &file, const ActionRegistry &actions, AttachmentActs &attachments, QWidget *parent)
    : QWidget(parent), m_file(file), m_actions(actions), m_attachments(attachments), m_title(new QLabel(this)),
      m_track(new StageTrack(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("stageStrip"));
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_title->setFont(type::small(font()));
    m_buttons->setSpacing(space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_track);
    column->addLayout(m_buttons);
    hide();
}

void StageStrip::show(const QString &code)
{
    m_code = code;
    const MatterFile *const file = m_file.county()->matterByCode(code);
    const bool hasActs = file && file->ledger && file->ledger->flow.hasActs();
    setVisible(hasActs);
    if (!hasActs)
        return;
    StageStanding standing;
    standing.flow = &file->ledger->flow;
    standing.stage = standing.flow->standing(file->matter->stage)->id;
    standing.next = standing.flow->possible(standing.stage);
    m_track->show(*standing.flow, standing.stage);
    m_title->setText(QStringLiteral("现处于“%1”").arg(standing.flow->title(standing.stage)));
    makeButtons(standing);
}

void StageStrip::makeButtons(const StageStanding &standing)
{
    while (QLayoutItem *const item = m_buttons->takeAt(0)) {
        if (QWidget *const gone = item->widget()) {
            gone->hide(); // it may be the one that was clicked, which ends its click first
            gone->deleteLater();
        }
        delete item;
    }
    bool first = true;
    for (const StageAct *act : standing.next) {
        auto *button = new QPushButton(act->title, this);
        button->setObjectName(QStringLiteral("act.") + act->id);
        button->setAccessibleName(QStringLiteral("办理%1").arg(act->title));
        button->setAutoDefault(false);
        button->setEnabled(m_file.isWritable());
        if (std::exchange(first, false) && !standing.flow->reopens(*act, standing.stage))
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, id = act->id] { ask(id); });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
    QAction *const print = m_actions.action(QStringLiteral("ledger.caseFile"));
    auto *paper = new QToolButton(this);
    paper->setObjectName(QStringLiteral("caseFileButton"));
    paper->setAccessibleName(QStringLiteral("打印一案一档"));
    paper->setToolTip(print->toolTip());
    paper->setIcon(icon(QStringLiteral("print")));
    paper->setAutoRaise(true);
    connect(paper, &QToolButton::clicked, print, &QAction::trigger);
    m_buttons->addWidget(paper);
}

void StageStrip::ask(const QString &act)
{
    const auto county = m_file.county();
    const MatterFile *const file = county->matterByCode(m_code);
    if (!file || !m_file.isWritable())
        return;
    auto attachments = attachmentsOf(m_file.workspace().database(), file->matter->id);
    if (!attachments) {
        Q_EMIT refused(attachments.error());
        return;
    }
    StageDialog dialog(file->ledger->flow, *file->ledger->flow.act(act), *file->matter, *attachments, m_file.workspace().clock().now().date(),
                       [this](const StageRequest &request) -> Status {
                           BIHUAN_CHECK(makeMove(m_file.workspace(), *m_file.county(), m_code, request));
                           return {};
                       },
                       window());
    if (dialog.exec() == StageDialog::AttachFirst)
        m_attachments.choose(m_code);
}

} // namespace bihuan
