// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinpanel.h"

#include "ui/models/officefile.h"
#include "ui/pages/bulletin/bulletincompare.h"
#include "ui/pages/bulletin/bulletinlistmodel.h"
#include "ui/pages/bulletin/bulletinmoves.h"
#include "ui/pages/bulletin/bulletinslips.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmentbar.h"

#include <QLabel>
#include <QStackedWidget>

namespace bihuan {

namespace {

constexpr int bulletinPanelWidth = 288;

/// Where it stands and whose move it is.
QString placeOf(const BulletinFile &file)
{
    switch (file.standing.state) {
    case BulletinState::Draft:
        return QStringLiteral("拟稿中，文稿可以修改；改好以后核稿。");
    case BulletinState::Checked:
        return QStringLiteral("%1已核稿，等着送审。").arg(file.standing.checker);
    case BulletinState::Submitted:
        return QStringLiteral("已送审，等着签发；领导改过的稿子在“改稿”里比对。");
    case BulletinState::Signed:
        return file.openObjections().empty() ? QStringLiteral("%1已签发，可以编号印发。").arg(file.standing.signer)
                                             : QStringLiteral("%1已签发；还有异议没有处理，处理完才能印发。").arg(file.standing.signer);
    case BulletinState::Issued:
        return QStringLiteral("%1印发，文稿和纸样已存档。").arg(file.standing.issued.toString(QStringLiteral("yyyy年M月d日")));
    case BulletinState::Void:
        return QStringLiteral("已作废，期号保留，不再给别的通报。");
    }
    return {};
}

} // namespace

BulletinPanel::BulletinPanel(KeptBulletin &kept, QWidget *parent)
    : Card({}, parent), m_kept(kept), m_name(new QLabel(this)), m_state(new Chip(this)), m_period(new QLabel(this)), m_place(new QLabel(this)),
      m_which(new SegmentBar(QStringLiteral("通报的哪一方面"), this)), m_panes(new QStackedWidget(this)), m_moves(new BulletinMoves(kept, this)),
      m_slips(new BulletinSlips(kept, this)), m_compare(new BulletinCompare(kept, this))
{
    setObjectName(QStringLiteral("bulletinPanel"));
    setAccessibleName(QStringLiteral("所选通报"));
    setFixedWidth(bulletinPanelWidth);
    m_name->setObjectName(QStringLiteral("bulletinName"));
    m_name->setFont(type::cardTitle(font()));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName(QStringLiteral("bulletinState"));
    m_period->setForegroundRole(QPalette::PlaceholderText);
    m_place->setObjectName(QStringLiteral("bulletinPlace"));
    m_place->setWordWrap(true);
    m_which->setObjectName(QStringLiteral("bulletinPanes"));
    m_which->setWords({QStringLiteral("办理"), QStringLiteral("核实"), QStringLiteral("改稿")});
    for (QWidget *const pane : {static_cast<QWidget *>(m_moves), static_cast<QWidget *>(m_slips), static_cast<QWidget *>(m_compare)})
        m_panes->addWidget(pane);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_state);
    chips->addWidget(m_period, 1);
    content()->setSpacing(space::s);
    content()->addWidget(m_name);
    content()->addLayout(chips);
    content()->addWidget(m_place);
    content()->addWidget(m_which, 0, Qt::AlignLeft);
    content()->addWidget(m_panes, 1);
    const auto show = [this](int pane) {
        m_which->setCurrent(pane);
        m_panes->setCurrentIndex(pane);
    };
    connect(m_which, &SegmentBar::chosen, m_panes, &QStackedWidget::setCurrentIndex);
    connect(m_moves, &BulletinMoves::objectionsWanted, this, [show] { show(1); });
    connect(&kept, &KeptBulletin::chosen, this, [this, show] {
        m_compare->forget();
        show(0);
    });
    refresh();
}

void BulletinPanel::refresh()
{
    const BulletinFile *const file = m_kept.file();
    setVisible(file != nullptr);
    if (!file)
        return;
    m_name->setText(file->number.isEmpty() ? file->bulletin.title : QStringLiteral("%1\n%2").arg(file->number, file->bulletin.title));
    m_state->setText(bulletinStateTitle(file->standing.state), toneOf(file->standing.state));
    QStringList line{file->bulletin.period.title()};
    if (file->bulletin.sample)
        line.append(QStringLiteral("示例数据"));
    m_period->setText(line.join(QStringLiteral("　")));
    m_place->setText(placeOf(*file));
    m_moves->refresh();
    m_slips->refresh();
    m_compare->refresh();
}

} // namespace bihuan
