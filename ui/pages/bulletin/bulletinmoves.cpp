// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinmoves.h"

#include "core/services/bulletinacts.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/bulletinpapers.h"
#include "ui/pages/bulletin/bulletinquestions.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/lifeline.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int bulletinActsInARow = 3;

QString wordsOf(const BulletinMove &move)
{
    QString words = QStringLiteral("%1　%2").arg(move.day.toString(Qt::ISODate), bulletinRule(move.act).title);
    if (!move.person.isEmpty())
        words += QStringLiteral("　%1").arg(move.person);
    if (!move.text.isEmpty())
        words += QStringLiteral("：%1").arg(move.text);
    return words;
}

} // namespace

BulletinMoves::BulletinMoves(KeptBulletin &kept, QWidget *parent)
    : QWidget(parent), m_kept(kept), m_papers(new BulletinPapers(kept, this)), m_acts(new QWidget(this)), m_life(new LifeLine(this)), m_none(nullptr)
{
    auto *caption = new QLabel(QStringLiteral("办理过程"), this);
    caption->setFont(type::small(font()));
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto *none = new QLabel(QStringLiteral("还没有核稿。"), this);
    m_none = none;
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, space::s, 0);
    rows->addWidget(m_life);
    rows->addWidget(none);
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("bulletinLife"));
    scroll->setAccessibleName(QStringLiteral("通报办理过程"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_acts);
    column->addWidget(caption);
    column->addWidget(scroll, 1);
}

QPushButton *BulletinMoves::addAct(const QString &id, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_acts);
    button->setObjectName(QStringLiteral("bulletin.") + id);
    button->setAccessibleName(name);
    button->setToolTip(name);
    const int at = m_grid->count();
    m_grid->addWidget(button, at / bulletinActsInARow, at % bulletinActsInARow);
    return button;
}

void BulletinMoves::refresh()
{
    const BulletinFile *const file = m_kept.file();
    if (!file)
        return;
    const bool hadKeyboard = window()->focusWidget() && m_acts->isAncestorOf(window()->focusWidget());
    auto *acts = new QWidget(this);
    layout()->replaceWidget(m_acts, acts);
    m_acts->hide();
    m_acts->deleteLater();
    m_acts = acts;
    m_grid = new QGridLayout(m_acts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::s);
    const bool writable = m_kept.context().file.isWritable();
    if (writable) {
        bool first = true;
        std::vector<BulletinAct> possible = bulletinActsIn(file->standing.state);
        std::ranges::stable_partition(possible, [](BulletinAct act) { return act != BulletinAct::SendBack; }); // what leads on comes first
        for (const BulletinAct act : possible) {
            const BulletinRule &rule = bulletinRule(act);
            QPushButton *const button = addAct(rule.id, act == BulletinAct::Issue ? QStringLiteral("编号印发") : rule.title,
                                               rule.sealed ? rule.title + QStringLiteral("，不能撤销") : rule.title);
            if (std::exchange(first, false) && act != BulletinAct::Void)
                button->setProperty("kind", QStringLiteral("primary"));
            connect(button, &QPushButton::clicked, this, [this, act] { ask(act); });
        }
        if (file->mayChange())
            connect(addAct(QStringLiteral("remove"), QStringLiteral("删除"), QStringLiteral("删除这份草稿")), &QPushButton::clicked, &m_kept, &KeptBulletin::remove);
    }
    if (!file->bulletin.pdf.isEmpty())
        connect(addAct(QStringLiteral("reprint"), QStringLiteral("再印…"), QStringLiteral("取出存档的纸样，与印发时一字不差")), &QPushButton::clicked, m_papers, &BulletinPapers::reprint);
    if (writable && file->standing.state == BulletinState::Issued)
        connect(addAct(QStringLiteral("scan"), QStringLiteral("存盖章件…"), QStringLiteral("存入盖章以后的扫描件")), &QPushButton::clicked, m_papers, &BulletinPapers::chooseScan);
    if (!file->bulletin.scan.isEmpty())
        connect(addAct(QStringLiteral("showScan"), QStringLiteral("查看盖章件"), QStringLiteral("打开存档的盖章件")), &QPushButton::clicked, m_papers, &BulletinPapers::openScan);
    for (int column = 0; column < bulletinActsInARow; ++column)
        m_grid->setColumnStretch(column, 1);
    m_acts->show();
    if (hadKeyboard && m_grid->count() > 0)
        m_grid->itemAt(0)->widget()->setFocus();
    std::vector<LifeLine::Step> steps;
    for (auto move = file->moves.rbegin(); move != file->moves.rend(); ++move)
        steps.push_back({wordsOf(*move), LifeLine::Step::entered(move->at, move->actor)});
    m_none->setVisible(steps.empty());
    m_life->setVisible(!steps.empty());
    m_life->setSteps(std::move(steps));
}

void BulletinMoves::ask(BulletinAct act)
{
    const BulletinFile *const file = m_kept.file();
    if (!file || !bulletinRule(act).startsIn(file->standing.state))
        return;
    if (act != BulletinAct::Issue)
        return askForMove(m_kept, act);
    if (const std::vector<UnitId> open = file->openObjections(); !open.empty()) {
        QStringList names;
        for (const UnitId &unit : open)
            names.append(m_kept.context().file.county()->units().shortTitle(unit));
        return m_kept.context().host.tell(Message{Message::Kind::Warning,
                                                  QStringLiteral("%1对通报内容有异议，还没有处理，不能印发。").arg(names.join(QStringLiteral("、"))),
                                                  QStringLiteral("去处理"), [this] { Q_EMIT objectionsWanted(); }});
    }
    askForIssue(m_kept);
}

} // namespace bihuan
