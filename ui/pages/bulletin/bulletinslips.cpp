// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinslips.h"

#include "core/briefing/bulletindesk.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/bulletinlistdelegate.h"
#include "ui/pages/bulletin/bulletinlistmodel.h"
#include "ui/pages/bulletin/bulletinquestions.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/printing/documenttypesetter.h"
#include "ui/printing/paperoutput.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int slipActsInARow = 2;

Chip::Tone slipTone(SlipState state)
{
    switch (state) {
    case SlipState::Objected:
        return Chip::Tone::Red;
    case SlipState::Waiting:
        return Chip::Tone::Yellow;
    case SlipState::Agreed:
    case SlipState::Settled:
        return Chip::Tone::Green;
    default:
        return Chip::Tone::Neutral;
    }
}

QString momentText(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toString(QStringLiteral("M月d日 HH:mm"));
}

/// All that is known of a slip, a paragraph each.
QString wordsOfSlip(const BulletinSlip &slip)
{
    QStringList words{QStringLiteral("拟写内容：\n%1").arg(slip.text)};
    if (!slip.agreed.isEmpty())
        words.append(QStringLiteral("%1无异议。").arg(momentText(slip.agreed)));
    if (!slip.objection.isEmpty())
        words.append(QStringLiteral("%1异议：\n%2").arg(momentText(slip.objectedAt), slip.objection));
    if (!slip.answer.isEmpty())
        words.append(QStringLiteral("%1处理：\n%2").arg(momentText(slip.answeredAt), slip.answer));
    return words.join(QStringLiteral("\n\n"));
}

} // namespace

BulletinSlips::BulletinSlips(KeptBulletin &kept, QWidget *parent)
    : QWidget(parent), m_kept(kept), m_state(new QLabel(this)), m_acts(new QWidget(this)), m_list(new QListWidget(this)), m_words(new QLabel(this)),
      m_typesetter(new DocumentTypesetter(this)), m_output(new PaperOutput(kept.context().host, kept.asker()))
{
    m_state->setObjectName(QStringLiteral("slipsState"));
    m_state->setWordWrap(true);
    m_state->setFont(type::small(font()));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout(m_acts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    m_send = addAct(QStringLiteral("send"), QStringLiteral("发核实单"), QStringLiteral("按现在的文稿给提到的单位各发一份核实单"), 0, [this] { send(); });
    m_print = addAct(QStringLiteral("print"), QStringLiteral("打印…"), QStringLiteral("打印全部核实单"), 1, [this] { setPapers(true); });
    m_pdf = addAct(QStringLiteral("pdf"), QStringLiteral("存 PDF…"), QStringLiteral("全部核实单存成一个 PDF"), 2, [this] { setPapers(false); });
    m_agree = addAct(QStringLiteral("agree"), QStringLiteral("无异议"), QStringLiteral("登记所选单位无异议"), 3, [this] { agree(); });
    m_object = addAct(QStringLiteral("object"), QStringLiteral("登记异议…"), QStringLiteral("登记所选单位的异议"), 4, [this] {
        if (const BulletinSlip *const slip = current())
            askForObjection(m_kept, slip->unit);
    });
    m_answer = addAct(QStringLiteral("answer"), QStringLiteral("处理…"), QStringLiteral("写明异议怎样处理"), 5, [this] {
        if (const BulletinSlip *const slip = current())
            askForAnswer(m_kept, slip->unit);
    });
    for (int column = 0; column < slipActsInARow; ++column)
        grid->setColumnStretch(column, 1);
    m_list->setObjectName(QStringLiteral("slipList"));
    m_list->setAccessibleName(QStringLiteral("各单位核实单"));
    m_list->setItemDelegate(new BulletinListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setObjectName(QStringLiteral("slipWords"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("slipContent"));
    scroll->setAccessibleName(QStringLiteral("核实单内容"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_words);
    scroll->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_state);
    column->addWidget(m_acts);
    column->addWidget(m_list, 1);
    column->addWidget(scroll, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &BulletinSlips::showCurrent);
    connect(m_output, &PaperOutput::failed, this, [this](const Error &error) { m_kept.context().host.tell(error); });
    connect(m_typesetter, &DocumentTypesetter::made, this, [this](const DocumentTypesetter::Made &paper) {
        if (m_toPrinter)
            m_output->print(paper, QStringLiteral("核实单"));
        else
            m_output->savePdf(paper, QStringLiteral("通报前核实单"));
    });
}

QPushButton *BulletinSlips::addAct(const QString &id, const QString &text, const QString &name, int place, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, m_acts);
    button->setObjectName(QStringLiteral("slips.") + id);
    button->setAccessibleName(name);
    button->setToolTip(name);
    static_cast<QGridLayout *>(m_acts->layout())->addWidget(button, place / slipActsInARow, place % slipActsInARow);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

const BulletinSlip *BulletinSlips::current() const
{
    const BulletinFile *const file = m_kept.file();
    const QListWidgetItem *const item = m_list->currentItem();
    if (!file || !item)
        return nullptr;
    const auto found = std::ranges::find(file->slips, UnitId{item->data(Qt::UserRole).toString()}, &BulletinSlip::unit);
    return found == file->slips.end() ? nullptr : &*found;
}

void BulletinSlips::refresh()
{
    const BulletinFile *const file = m_kept.file();
    if (!file)
        return;
    const UnitRegister &units = m_kept.context().file.county()->units();
    const QDateTime now = m_kept.context().file.workspace().clock().now();
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker silent(m_list);
    m_list->clear();
    for (const BulletinSlip &slip : file->slips) {
        const SlipState state = slipStateOf(slip, now);
        auto *item = new QListWidgetItem(units.shortTitle(slip.unit), m_list);
        item->setData(Qt::UserRole, slip.unit.value);
        item->setData(BulletinListModel::PeriodRole, QStringLiteral("%1送").arg(momentText(slip.sent)));
        item->setData(BulletinListModel::StateRole, slipStateTitle(state));
        item->setData(BulletinListModel::ToneRole, static_cast<int>(slipTone(state)));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1，%2").arg(item->text(), slipStateTitle(state)));
        if (slip.unit.value == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    const auto waiting = std::ranges::count_if(file->slips, [&](const BulletinSlip &slip) { return slipStateOf(slip, now) == SlipState::Waiting; });
    const size_t open = file->openObjections().size();
    if (file->slips.empty())
        m_state->setText(QStringLiteral("还没有发核实单。印发前把拟写的内容送各单位核实，%1小时内可提异议。").arg(hoursToObject));
    else if (open > 0)
        m_state->setText(QStringLiteral("共%1份，%2份待回复，%3份异议没有处理，处理完才能印发。").arg(file->slips.size()).arg(waiting).arg(open));
    else
        m_state->setText(QStringLiteral("共%1份，%2份待回复，没有待处理的异议。").arg(file->slips.size()).arg(waiting));
    showCurrent();
}

void BulletinSlips::showCurrent()
{
    const BulletinFile *const file = m_kept.file();
    if (!file)
        return;
    const bool open = m_kept.context().file.isWritable() && !file->standing.issued.isValid();
    const BulletinSlip *const slip = current();
    m_words->setText(slip ? wordsOfSlip(*slip) : QString());
    m_send->setVisible(open);
    m_send->setText(file->slips.empty() ? QStringLiteral("发核实单") : QStringLiteral("重新发送"));
    m_print->setVisible(!file->slips.empty());
    m_pdf->setVisible(!file->slips.empty());
    m_agree->setVisible(open && slip && slip->objection.isEmpty() && slip->agreed.isEmpty());
    m_object->setVisible(open && slip && slip->answer.isEmpty());
    m_answer->setVisible(open && slip && !slip->objection.isEmpty());
    m_list->setVisible(!file->slips.empty());
}

void BulletinSlips::send()
{
    m_kept.performLong(QStringLiteral("正在发核实单"),
                       [](Workspace &workspace, const BulletinFile &kept) -> Status {
                           BIHUAN_TRY(const auto texts, slipTexts(workspace, kept.bulletin));
                           BIHUAN_CHECK(sendSlips(workspace, kept.bulletin.id, texts));
                           return {};
                       },
                       {});
}

void BulletinSlips::agree()
{
    const BulletinSlip *const slip = current();
    if (!slip)
        return;
    m_kept.perform([unit = slip->unit](Workspace &workspace, const BulletinId &id) -> Status {
        BIHUAN_CHECK(agreeToSlip(workspace, id, unit));
        return {};
    });
    m_list->setFocus();
}

/// All of them as one paper, each on a page of its own.
void BulletinSlips::setPapers(bool print)
{
    const BulletinFile *const file = m_kept.file();
    if (!file || file->slips.empty() || m_typesetter->isSetting())
        return;
    const County &county = *m_kept.context().file.county();
    Document all;
    for (const BulletinSlip &slip : file->slips) {
        Document one = slipDocument(*file, slip, county);
        if (all.blocks.empty())
            all.notice = one.notice;
        else
            all.blocks.emplace_back(PageBreakBlock{});
        std::ranges::move(one.blocks, std::back_inserter(all.blocks));
    }
    all.title = QStringLiteral("通报前核实单");
    m_toPrinter = print;
    m_typesetter->set(all);
}

} // namespace bihuan
