// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/stagedialog.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {

constexpr int digestRole = Qt::UserRole + 1;
constexpr int shownFiles = 4; ///< of the list of evidence, before it scrolls

QString marked(const StageAct &act, StageNeed need, const QString &title)
{
    return act.asksFor(need) ? title : QStringLiteral("%1（可不填）").arg(title);
}

} // namespace

StageDialog::StageDialog(const StageFlow &flow, const StageAct &act, const Matter &matter, const std::vector<Attachment> &attachments,
                         const QDate &today, Make make, QWidget *parent)
    : QDialog(parent), m_act(act), m_make(std::move(make)), m_day(new QDateEdit(today, this)), m_accepter(new QLineEdit(this)),
      m_reason(new QPlainTextEdit(this)), m_evidence(new QListWidget(this)), m_refusal(new QLabel(this))
{
    setObjectName(QStringLiteral("stageDialog"));
    setWindowTitle(act.title);
    auto *name = new QLabel(matter.name, this);
    name->setFont(type::cardTitle(font()));
    name->setWordWrap(true);
    auto *way = new QLabel(QStringLiteral("由“%1”到“%2”").arg(flow.title(flow.standing(matter.stage)->id), flow.title(act.to)), this);
    way->setFont(type::small(font()));
    way->setForegroundRole(QPalette::PlaceholderText);
    m_day->setObjectName(QStringLiteral("stageDay"));
    m_day->setAccessibleName(QStringLiteral("办理日期"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setMaximumDate(today);
    m_accepter->setObjectName(QStringLiteral("stageAccepter"));
    m_accepter->setAccessibleName(QStringLiteral("由谁核查、审核、验收"));
    m_accepter->setPlaceholderText(QStringLiteral("单位或人员"));
    m_reason->setObjectName(QStringLiteral("stageReason"));
    m_reason->setAccessibleName(act.asksFor(StageNeed::Reason) ? QStringLiteral("原因") : QStringLiteral("说明"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(3 * fontMetrics().height() + space::l);
    m_refusal->setObjectName(QStringLiteral("stageRefusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *form = new QFormLayout;
    form->setSpacing(space::m);
    form->addRow(QStringLiteral("日期"), m_day);
    const bool accepted = act.asksFor(StageNeed::Accepter);
    m_accepter->setVisible(accepted);
    if (accepted)
        form->addRow(QStringLiteral("由谁验收"), m_accepter);
    form->addRow(marked(act, StageNeed::Reason, act.asksFor(StageNeed::Reason) ? QStringLiteral("原因") : QStringLiteral("说明")), m_reason);
    form->addRow(marked(act, StageNeed::Evidence, QStringLiteral("佐证")), makeEvidence(attachments));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *const done = buttons->button(QDialogButtonBox::Ok);
    done->setObjectName(QStringLiteral("stageAct"));
    done->setText(act.title);
    done->setAccessibleName(QStringLiteral("办理%1").arg(act.title));
    done->setProperty("kind", QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    connect(buttons, &QDialogButtonBox::accepted, this, &StageDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(name);
    column->addWidget(way);
    column->addLayout(form);
    if (flow.closes(act)) {
        auto *sealed = new QLabel(QStringLiteral("%1后不能撤销；再出问题时，另行登记重新整改。").arg(act.title), this);
        sealed->setObjectName(QStringLiteral("stageSealed"));
        sealed->setWordWrap(true);
        column->addWidget(sealed);
    }
    column->addWidget(m_refusal);
    column->addWidget(buttons);
    setFixedWidth(480);
    m_day->setFocus();
}

QWidget *StageDialog::makeEvidence(const std::vector<Attachment> &attachments)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_evidence->setObjectName(QStringLiteral("stageEvidence"));
    m_evidence->setAccessibleName(QStringLiteral("佐证"));
    m_evidence->setUniformItemSizes(true);
    for (const Attachment &attachment : attachments) {
        auto *item = new QListWidgetItem(attachment.name, m_evidence);
        item->setData(digestRole, attachment.digest);
        item->setCheckState(Qt::Unchecked);
    }
    const int rows = std::clamp(static_cast<int>(attachments.size()), 1, shownFiles);
    m_evidence->setFixedHeight(rows * (fontMetrics().height() + space::s) + space::s);
    m_evidence->setVisible(!attachments.empty());
    auto *attach = new QPushButton(attachments.empty() ? QStringLiteral("先添加附件…") : QStringLiteral("添加附件…"), box);
    attach->setObjectName(QStringLiteral("stageAttach"));
    attach->setAccessibleName(attach->text());
    attach->setAutoDefault(false);
    attach->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(attach, &QPushButton::clicked, this, [this] { QDialog::done(AttachFirst); });
    column->addWidget(m_evidence);
    column->addWidget(attach, 0, Qt::AlignLeft);
    return box;
}

StageRequest StageDialog::request() const
{
    StageRequest request{m_act.id, m_day->date(), m_reason->toPlainText(), m_accepter->text(), {}};
    for (int row = 0; row < m_evidence->count(); ++row) {
        const QListWidgetItem *const item = m_evidence->item(row);
        if (item->checkState() == Qt::Checked)
            request.evidence.push_back({item->data(digestRole).toString(), item->text()});
    }
    return request;
}

void StageDialog::make()
{
    if (const Status done = m_make(request()); !done) {
        QPalette warning = palette();
        warning.setColor(QPalette::WindowText, tokensOf(palette()).red.ink);
        m_refusal->setPalette(warning);
        m_refusal->setText(done.error().text);
        m_refusal->show();
        return;
    }
    accept();
}

} // namespace bihuan
