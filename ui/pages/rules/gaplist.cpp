// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/gaplist.h"

#include "core/domain/lights/coverage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bihuan {

GapList::GapList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, space::xs);
    column->setSpacing(0);
}

void GapList::show(const Dimension &dimension, bool editable)
{
    const std::vector<RuleGap> gaps = gapsOf(dimension);
    // The button that is being pressed may be among them.
    for (QWidget *const line : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        layout()->removeWidget(line);
        line->setParent(nullptr);
        line->deleteLater();
    }
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokensOf(palette()).yellow.ink);
    for (size_t at = 0; at < gaps.size(); ++at) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        auto *words = new QLabel(QStringLiteral("⚠ %1，这些事项不亮灯。").arg(gaps[at].text), line);
        words->setObjectName(QStringLiteral("gap%1").arg(at + 1));
        words->setFont(type::small(font()));
        words->setPalette(warning);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        layout()->addWidget(line);
        // Where everything is open a condition would say nothing.
        const bool canFill = editable && (gaps[at].bounds.low || gaps[at].bounds.high);
        if (!canFill)
            continue;
        auto *fill = new QPushButton(QStringLiteral("补一条"), line);
        fill->setObjectName(QStringLiteral("fillGap%1").arg(at + 1));
        fill->setProperty("kind", QStringLiteral("quiet"));
        fill->setAccessibleName(QStringLiteral("%1第%2处缺口补一条规则").arg(dimension.title).arg(at + 1));
        row->addWidget(fill);
        const Condition missing{MetricTest{.metric = gaps[at].metric, .bounds = gaps[at].bounds, .date = {}}};
        connect(fill, &QPushButton::clicked, this, [this, missing] { Q_EMIT filled(missing); });
    }
    setVisible(!gaps.empty());
}

} // namespace bihuan
