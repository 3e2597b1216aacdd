// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/monthly/owingpanel.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmentbar.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace bihuan {

OwingPanel::OwingPanel(QWidget *parent)
    : Card(QStringLiteral("谁还没有报"), parent),
      m_scope(new SegmentBar(QStringLiteral("范围"), this)),
      m_scroll(new QScrollArea(this)), m_copy(new QPushButton(QStringLiteral("复制催报名单"), this))
{
    setObjectName(QStringLiteral("owingPanel"));
    setFixedWidth(264);
    m_copy->setObjectName(QStringLiteral("copyOwing"));
    m_copy->setAccessibleName(QStringLiteral("复制催报名单"));
    m_copy->setToolTip(QStringLiteral("按单位列出未报事项，复制成文字"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("owingList"));
    m_scroll->setAccessibleName(QStringLiteral("未报的单位"));
    m_scroll->viewport()->setAutoFillBackground(false);
    content()->setSpacing(space::s);
    m_scope->setObjectName(QStringLiteral("owingScope"));
    m_scope->setWords({QStringLiteral("本清单"), QStringLiteral("全部清单")});
    content()->addWidget(m_scope, 0, Qt::AlignLeft);
    content()->addWidget(m_scroll, 1);
    content()->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &OwingPanel::copyRequested);
    connect(m_scope, &SegmentBar::chosen, this, &OwingPanel::scopeChanged);
}

QString OwingPanel::ledgerTitle() const
{
    return m_scope->current() == 0 ? m_ledgerTitle : QString();
}

void OwingPanel::show(const PeriodView &view, const QString &ledger, const QString &ledgerTitle, const QString &chosenUnit)
{
    m_ledgerTitle = ledgerTitle;
    m_units = owingUnits(view, m_scope->current() == 0 ? ledger : QString());
    setRemark(m_units.empty() ? QString() : owingCount(m_units));
    m_copy->setEnabled(!m_units.empty());
    m_list = new QWidget;
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, space::xs, 0);
    m_rows->setSpacing(0);
    for (const OwingUnit &unit : m_units)
        addUnit(unit, unit.key == chosenUnit);
    if (m_units.empty()) {
        auto *nothing = new QLabel(QStringLiteral("都报齐了。"), m_list);
        nothing->setForegroundRole(QPalette::PlaceholderText);
        m_rows->addWidget(nothing);
    }
    m_rows->addStretch();
    m_scroll->setWidget(m_list); // deletes the one before
    m_list->setAutoFillBackground(false); // the card shows through
}

void OwingPanel::addUnit(const OwingUnit &unit, bool chosen)
{
    QStringList names;
    for (const MatterRow *row : unit.matters)
        names.append(row->name);
    auto *button = new QToolButton(m_list);
    button->setText(QStringLiteral("%1　%2").arg(unit.title).arg(names.size()));
    button->setObjectName(QStringLiteral("owing.") + unit.key);
    button->setAccessibleName(QStringLiteral("%1，未报 %2 项").arg(unit.title).arg(names.size()));
    button->setToolTip(QStringLiteral("只看这个单位未报的事项"));
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setChecked(chosen);
    button->setFont(type::cardTitle(font()));
    connect(button, &QToolButton::clicked, this, [this, key = unit.key] { Q_EMIT unitChosen(key); });
    auto *list = new QLabel(names.join(QStringLiteral("、")), m_list);
    list->setFont(type::small(font()));
    list->setForegroundRole(QPalette::PlaceholderText);
    list->setWordWrap(true);
    list->setContentsMargins(space::s, 0, 0, space::s);
    m_rows->addWidget(button, 0, Qt::AlignLeft);
    m_rows->addWidget(list);
}

} // namespace bihuan
