// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/stagedialog.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace bihuan {

StageDialog::StageDialog(const StageFlow &flow, const StageAct &act, const Matter &matter, const std::vector<Attachment> &attachments,
                         const QDate &today, Make make, QWidget *parent)
    : ActDialog(act.title, matter.name, QStringLiteral("由“%1”到“%2”").arg(flow.title(flow.standing(matter.stage)->id), flow.title(act.to)), parent),
      m_act(act)
{
    m_day = addDay(QStringLiteral("stageDay"), QStringLiteral("日期"), today, today);
    if (act.asksFor(StageNeed::Accepter))
        m_accepter = addLine(QStringLiteral("stageAccepter"), QStringLiteral("由谁验收"), QStringLiteral("核查、审核、验收的单位或人员"));
    m_reason = addText(QStringLiteral("stageReason"), act.asksFor(StageNeed::Reason) ? QStringLiteral("原因") : QStringLiteral("说明，可不填"));
    const QString evidence = act.asksFor(StageNeed::Evidence) ? QStringLiteral("佐证") : QStringLiteral("佐证，可不选");
    if (!attachments.empty()) {
        std::vector<Listed> files;
        for (const Attachment &attachment : attachments)
            files.push_back({attachment.name, attachment.digest});
        m_evidence = addList(QStringLiteral("stageEvidence"), evidence, files);
    }
    QPushButton *const attach = addButton(QStringLiteral("stageAttach"), attachments.empty() ? evidence : QString(), QStringLiteral("添加附件…"));
    connect(attach, &QPushButton::clicked, this, [this] { QDialog::done(AttachFirst); });
    if (flow.closes(act))
        addNote(QStringLiteral("stageSealed"), QStringLiteral("%1以后不能撤销；再出问题时，登记反弹，重新整改。").arg(act.title));
    setAct([this, make = std::move(make)] { return make(request()); });
}

StageRequest StageDialog::request() const
{
    StageRequest request{m_act.id, m_day->date(), m_reason->toPlainText(), m_accepter ? m_accepter->text() : QString(), {}};
    for (int row = 0; m_evidence && row < m_evidence->count(); ++row) {
        const QListWidgetItem &item = *m_evidence->item(row);
        if (item.checkState() == Qt::Checked)
            request.evidence.push_back({item.data(Qt::UserRole).toString(), item.text()});
    }
    return request;
}

} // namespace bihuan
