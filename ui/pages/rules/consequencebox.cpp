// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/consequencebox.h"

#include "ui/pages/rules/consequenceline.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

ConsequenceBox::ConsequenceBox(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::s, space::s, space::s, space::s);
    m_column->setSpacing(space::s);
    auto *more = new QPushButton(QStringLiteral("＋ 再加一项后果"), this);
    more->setObjectName(QStringLiteral("moreConsequences"));
    more->setProperty("kind", QStringLiteral("quiet"));
    m_column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] {
        ConsequenceLine *const line = addLine();
        line->show(QStringLiteral("%1后果%2").arg(m_name).arg(m_lines.size()), {}, m_ladders);
        line->focusTitle();
    });
}

void ConsequenceBox::show(const QString &name, const std::vector<Consequence> &consequences, const std::vector<Ladder> &ladders)
{
    m_name = name;
    m_ladders = ladders;
    findChild<QPushButton *>(QStringLiteral("moreConsequences"))->setAccessibleName(QStringLiteral("%1再加一项后果").arg(name));
    // A line begun and not yet called anything stays at the end.
    const size_t begun = m_lines.empty() || !m_lines.back()->consequence().title.isEmpty() ? 0 : 1;
    const size_t wanted = std::max<size_t>(consequences.size() + begun, 1);
    while (m_lines.size() < wanted)
        addLine();
    while (m_lines.size() > wanted) {
        m_lines.back()->hide();
        m_lines.back()->deleteLater();
        m_lines.pop_back();
    }
    for (size_t at = 0; at < m_lines.size(); ++at)
        m_lines[at]->show(QStringLiteral("%1后果%2").arg(name).arg(at + 1), at < consequences.size() ? consequences[at] : Consequence(),
                          ladders);
}

void ConsequenceBox::focusFirst()
{
    m_lines.front()->focusTitle();
}

ConsequenceLine *ConsequenceBox::addLine()
{
    auto *line = new ConsequenceLine(this);
    line->setObjectName(QStringLiteral("consequence%1").arg(m_lines.size() + 1));
    m_column->insertWidget(static_cast<int>(m_lines.size()), line);
    m_lines.push_back(line);
    connect(line, &ConsequenceLine::edited, this, &ConsequenceBox::take);
    line->QWidget::show();
    return line;
}

void ConsequenceBox::take()
{
    std::vector<Consequence> all;
    for (const ConsequenceLine *line : m_lines) {
        if (const Consequence consequence = line->consequence(); !consequence.title.isEmpty())
            all.push_back(consequence);
    }
    Q_EMIT edited(all);
}

void ConsequenceBox::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, tokens.window, tokens.hairline);
}

} // namespace bihuan
