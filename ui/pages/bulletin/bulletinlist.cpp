// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinlist.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/bulletinlistdelegate.h"
#include "ui/pages/bulletin/bulletinlistmodel.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"

#include <QHBoxLayout>
#include <QListView>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int bulletinsAtOnce = 5; ///< before the list scrolls
} // namespace

BulletinList::BulletinList(KeptBulletin &kept, QWidget *parent)
    : Card(QStringLiteral("通报"), parent), m_kept(kept), m_model(new BulletinListModel(this)), m_list(new QListView(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_list->setObjectName(QStringLiteral("bulletinList"));
    m_list->setAccessibleName(QStringLiteral("通报清单"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BulletinListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *draft = new ActionButton(*kept.context().actions.action(QStringLiteral("bulletin.draft")), QStringLiteral("拟稿"), this);
    draft->setIcon(icon(QStringLiteral("plus")));
    draft->setProperty("kind", QStringLiteral("quiet"));
    head()->addWidget(draft);
    setTabOrder(draft, m_list);
    content()->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { m_kept.choose(m_model->id(index.row())); });
    connect(&m_kept, &KeptBulletin::chosen, this, &BulletinList::refresh);
    refresh();
}

void BulletinList::refresh()
{
    const OfficeFile &file = m_kept.context().file;
    m_model->setBook(*file.bulletins(), file.period().title());
    const QModelIndex current = m_model->index(m_model->rowOf(m_kept.id()));
    m_list->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(current);
    m_list->viewport()->update();
    const int rows = std::clamp(m_model->rowCount(), 2, bulletinsAtOnce);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
}

} // namespace bihuan
