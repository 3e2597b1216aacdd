// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/fundsline.h"

#include "ui/pages/rules/phrasebutton.h"
#include "ui/pages/rules/phraseline.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace bihuan {

namespace {

/// The columns in the order of the sentence; words stand between them.
constexpr QString FundFigures::*fundColumns[] = {&FundFigures::paid, &FundFigures::issued, &FundFigures::required};

} // namespace

FundsLine::FundsLine(QWidget *parent) : QWidget(parent), m_sentence(new PhraseLine(this)), m_missing(new QLabel(this))
{
    m_sentence->setObjectName(QStringLiteral("fundsSentence"));
    m_missing->setObjectName(QStringLiteral("fundsMissing"));
    m_missing->setFont(type::small(font()));
    auto *label = new QLabel(QStringLiteral("资金"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumHeight(fontMetrics().height() + space::s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(0);
    grid->addWidget(label, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_missing, 1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_sentence, &PhraseLine::pressed, this, &FundsLine::openMenu);
}

void FundsLine::show(const Dimension &dimension, const std::vector<Choice> &figures, bool editable)
{
    m_funds = dimension.funds;
    m_figures = figures;
    setVisible(dimension.asksForFunds() || dimension.funds != FundFigures{});
    const auto fixed = [](const QString &text) {
        PhraseLine::Piece piece;
        piece.text = text;
        return piece;
    };
    const auto column = [&](const QString &id, const QString &name, const QString &none) {
        PhraseLine::Piece piece;
        piece.part.slot = PhrasePart::Slot::Field;
        const auto known = std::ranges::find(figures, id, &Choice::id);
        // Another office's rules may name a column that no ledger here has.
        piece.text = id.isEmpty() ? none : known == figures.end() ? QStringLiteral("%1（清单里没有）").arg(id) : known->title;
        piece.name = name;
        return piece;
    };
    m_sentence->say(QStringLiteral("%1的资金栏目").arg(dimension.title),
                    {fixed(QStringLiteral("支付资金看")), column(m_funds.paid, QStringLiteral("支付资金"), QStringLiteral("选一栏")),
                     fixed(QStringLiteral("，下达资金看")), column(m_funds.issued, QStringLiteral("下达资金"), QStringLiteral("选一栏")),
                     fixed(QStringLiteral("，应达进度看")), column(m_funds.required, QStringLiteral("应达进度"), QStringLiteral("不看"))},
                    editable);
    const bool isWhole = !m_funds.paid.isEmpty() && !m_funds.issued.isEmpty();
    m_missing->setVisible(editable && !isWhole);
    m_missing->setText(figures.empty() ? QStringLiteral("⚠ 清单里还没有每月填的数字栏目，这一方面评不出来。")
                                       : QStringLiteral("⚠ 支付资金和下达资金都选了栏目才能评灯。"));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokensOf(palette()).yellow.ink);
    m_missing->setPalette(warning);
}

void FundsLine::openMenu(size_t piece)
{
    const auto column = fundColumns[piece / 2];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("fundsMenu"));
    const auto add = [&](const QString &text, const QString &id) {
        QAction *const action = menu->addAction(text, this, [this, column, id] {
            FundFigures changed = m_funds;
            changed.*column = id;
            Q_EMIT edited(changed);
        });
        action->setCheckable(true);
        action->setChecked(m_funds.*column == id);
    };
    for (const Choice &figure : m_figures)
        add(figure.title, figure.id);
    if (!m_figures.empty())
        menu->addSeparator();
    add(QStringLiteral("不看"), {});
    PhraseButton *const pressed = m_sentence->button(piece);
    menu->popup(pressed->mapToGlobal(QPoint(0, pressed->height())));
}

} // namespace bihuan
