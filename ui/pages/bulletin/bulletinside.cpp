// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinside.h"

#include "ui/pages/bulletin/outlinedelegate.h"
#include "ui/pages/bulletin/outlinemodel.h"
#include "ui/printing/paperview.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

namespace bihuan {

namespace {

constexpr int sideWidth = 248;
constexpr int pageColumnWidth = 36;

QWidget *remarkLine(const PaperRemark &remark, int number, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *mark = new QLabel(line);
    mark->setPixmap(icon(remark.warns ? QStringLiteral("warning") : QStringLiteral("info")).pixmap(16, 16));
    auto *text = new QLabel(remark.text, line);
    text->setObjectName(QStringLiteral("paperRemark%1").arg(number));
    text->setWordWrap(true);
    text->setFont(type::small(parent->font()));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(remark.detail);
    if (!remark.warns)
        text->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return line;
}

} // namespace

BulletinSide::BulletinSide(PaperView &view, QWidget *parent)
    : Card(QStringLiteral("目录"), parent), m_view(view), m_model(new OutlineModel(this)),
      m_outline(new QTreeView(this)), m_remarks(new QWidget(this))
{
    setFixedWidth(sideWidth);
    m_outline->setObjectName(QStringLiteral("bulletinOutline"));
    m_outline->setAccessibleName(QStringLiteral("通报目录"));
    m_outline->setModel(m_model);
    m_outline->setItemDelegate(new OutlineDelegate(m_outline));
    m_outline->setMouseTracking(true);
    m_outline->setFrameShape(QFrame::NoFrame);
    m_outline->setHeaderHidden(true);
    m_outline->setRootIsDecorated(false);
    m_outline->setUniformRowHeights(true);
    m_outline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outline->header()->setStretchLastSection(false);
    m_outline->header()->setMinimumSectionSize(pageColumnWidth);
    m_outline->header()->setSectionResizeMode(OutlineModel::TitleColumn, QHeaderView::Stretch);
    m_outline->header()->setSectionResizeMode(OutlineModel::PageColumn, QHeaderView::Fixed);
    m_outline->header()->resizeSection(OutlineModel::PageColumn, pageColumnWidth);
    auto *lines = new QVBoxLayout(m_remarks);
    lines->setContentsMargins(0, space::s, 0, 0);
    lines->setSpacing(space::s);
    content()->addWidget(m_outline, 1);
    content()->addWidget(m_remarks);
    connect(m_outline, &QTreeView::clicked, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_outline, &QTreeView::activated, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(&m_view, &PaperView::pageChanged, this, &BulletinSide::follow);
}

void BulletinSide::setBulletin(const ComposedBulletin &bulletin)
{
    m_model->setOutline(bulletin.pages.outline);
    setRemark(QStringLiteral("共%1页").arg(bulletin.report.pages));
    qDeleteAll(m_remarks->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    int number = 0;
    for (const PaperRemark &remark : remarksOn(bulletin))
        m_remarks->layout()->addWidget(remarkLine(remark, ++number, m_remarks));
    m_remarks->setVisible(number > 0);
    follow(m_view.currentPage());
}

void BulletinSide::goTo(int row)
{
    m_view.showPlace(m_model->entry(row).page, m_model->entry(row).y);
    m_outline->setCurrentIndex(m_model->index(row, 0));
}

void BulletinSide::follow(int page)
{
    // Whoever walks through the list with the keyboard is not led away from where he is.
    const QModelIndex current = m_outline->currentIndex();
    if (page < 0 || (current.isValid() && m_model->entry(current.row()).page == page))
        return;
    m_outline->setCurrentIndex(m_model->index(m_model->rowOfPage(page), 0));
}

} // namespace bihuan
