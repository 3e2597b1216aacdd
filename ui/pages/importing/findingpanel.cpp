// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/findingpanel.h"

#include "ui/models/officefile.h"
#include "ui/pages/importing/decisionchoices.h"
#include "ui/pages/importing/findingdelegate.h"
#include "ui/pages/importing/importsession.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int panelWidth = 340;

QPushButton *panelButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    return button;
}

} // namespace

FindingPanel::FindingPanel(ImportSession &session, OfficeFile &file, QWidget *parent)
    : Card(QStringLiteral("核对"), parent), m_session(session), m_file(file), m_model(new FindingModel(this)),
      m_stack(new QStackedWidget(this)), m_list(new QListView(this)),
      m_accept(panelButton("findingAccept", QStringLiteral("接受"), this)),
      m_acceptKind(panelButton("findingAcceptKind", QStringLiteral("同类都接受"), this)),
      m_skip(panelButton("findingSkip", QStringLiteral("跳过这行"), this)), m_decide(new QComboBox(this))
{
    setFixedWidth(panelWidth);
    m_list->setObjectName(QStringLiteral("findingList"));
    m_list->setAccessibleName(QStringLiteral("核对事项"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setResizeMode(QListView::Adjust);
    m_decide->setObjectName(QStringLiteral("findingDecide"));
    m_decide->setAccessibleName(QStringLiteral("另作决定"));
    m_decide->setPlaceholderText(QStringLiteral("另作决定…"));
    m_decide->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decide->setMaxVisibleItems(16);

    auto *clean = new EmptyState(QStringLiteral("check"), this);
    clean->setText(QStringLiteral("没有要核对的"), QStringLiteral("表里的数和名称都对得上。"));
    auto *listed = new QWidget(this);
    auto *column = new QVBoxLayout(listed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_list, 1);
    column->addWidget(m_decide);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_accept);
    row->addWidget(m_skip);
    row->addWidget(m_acceptKind);
    row->addStretch();
    column->addLayout(row);
    m_stack->addWidget(listed);
    m_stack->addWidget(clean);
    content()->addWidget(m_stack, 1);
    setTabOrder(m_list, m_decide);
    setTabOrder(m_decide, m_accept);
    setTabOrder(m_accept, m_skip);
    setTabOrder(m_skip, m_acceptKind);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingPanel::showCurrent);
    connect(m_list, &QListView::activated, this, &FindingPanel::toggle);
    connect(m_accept, &QPushButton::clicked, this, &FindingPanel::toggle);
    connect(m_acceptKind, &QPushButton::clicked, this, [this] {
        if (m_list->currentIndex().isValid())
            m_session.acceptKind(m_model->kindAt(m_list->currentIndex().row()), true);
    });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (const ImportFinding *found = m_model->findingAt(m_list->currentIndex().row()))
            m_session.skipRow(found->cell.section(QLatin1Char('!'), 0, -2), found->finding.place.row, true);
    });
    connect(m_decide, &QComboBox::activated, this, [this] {
        if (const ImportFinding *found = m_model->findingAt(m_list->currentIndex().row()))
            m_session.decide(found->cell, m_decide->currentData().toString());
    });
}

void FindingPanel::refresh()
{
    const ImportFinding *const before = m_model->findingAt(m_list->currentIndex().row());
    const QString cell = before ? before->cell : QString();
    const auto kind = before ? std::optional(before->finding.kind) : std::nullopt;
    const bool wasOpen = before && before->open;
    m_refreshing = true;
    m_model->setPlan(m_session.plan());
    int row = m_model->rowOf(cell, kind);
    const ImportFinding *const same = m_model->findingAt(row);
    if (!same || (wasOpen && !same->open)) // decided: on to the next one
        row = m_model->firstOpen() >= 0 ? m_model->firstOpen() : row;
    if (row < 0 && m_model->rowCount() > 0)
        row = 1;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_refreshing = false;
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    QStringList parts;
    if (const int open = m_model->count(FindingModel::State::Open); open > 0)
        parts.append(QStringLiteral("待处理%1").arg(open));
    if (const int accepted = m_model->count(FindingModel::State::Accepted); accepted > 0)
        parts.append(QStringLiteral("已接受%1").arg(accepted));
    setRemark(parts.join(QStringLiteral("　")));
    showCurrent();
}

void FindingPanel::showCurrent()
{
    if (m_refreshing)
        return;
    const QModelIndex current = m_list->currentIndex();
    const ImportFinding *const found = m_model->findingAt(current.row());
    const bool acceptable = found && found->remedy == Remedy::Accept;
    // The buttons keep their places: whoever clicks on must not hit another one.
    m_accept->setEnabled(acceptable);
    m_accept->setText(acceptable && !found->open ? QStringLiteral("收回") : QStringLiteral("接受"));
    m_accept->setAccessibleName(m_accept->text());
    const int together = current.isValid() ? m_model->acceptableOf(m_model->kindAt(current.row())) : 0;
    m_acceptKind->setEnabled(together > 0);
    m_acceptKind->setText(together > 0 ? QStringLiteral("同类%1条都接受").arg(together) : QStringLiteral("同类都接受"));
    m_acceptKind->setAccessibleName(m_acceptKind->text());
    // Only a row that would be imported can be left out; a sum or a header is none.
    m_skip->setEnabled(found && found->remedy != Remedy::Note
                       && std::ranges::any_of(m_session.plan()->rows, [found](const ImportRow &row) {
                              return row.sheet == found->sheet && row.sheetRow == found->finding.place.row;
                          }));
    m_decide->clear();
    if (found) {
        for (const DecisionChoice &choice : decisionChoices(*found, *m_file.county()))
            m_decide->addItem(choice.title, choice.word);
        m_decide->setCurrentIndex(m_decide->findData(m_session.decisionAt(found->cell)));
    }
    m_decide->setVisible(m_decide->count() > 0);
    if (found)
        Q_EMIT visited(*found);
}

void FindingPanel::toggle()
{
    const ImportFinding *const found = m_model->findingAt(m_list->currentIndex().row());
    if (found && found->remedy == Remedy::Accept)
        m_session.acceptFinding(*found, found->open);
}

} // namespace bihuan
