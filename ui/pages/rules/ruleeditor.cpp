// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/ruleeditor.h"

#include "core/domain/lights/conditionedit.h"
#include "core/domain/lights/metric.h"
#include "core/domain/lights/rulesetedit.h"
#include "ui/pages/rules/conditionline.h"
#include "ui/pages/rules/consequenceline.h"
#include "ui/pages/rules/dimensioncard.h"
#include "ui/pages/rules/palettebox.h"
#include "ui/pages/rules/rulerow.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace bihuan {

RuleEditor::RuleEditor(QWidget *parent)
    : QScrollArea(parent), m_sheet(new QWidget), m_column(new QVBoxLayout(m_sheet)), m_name(new QLineEdit(m_sheet)),
      m_description(new QLineEdit(m_sheet)), m_about(new QLabel(m_sheet)),
      m_addDimension(new QPushButton(QStringLiteral("＋ 加一个方面"), m_sheet)), m_palette(new PaletteBox(m_sheet))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setProperty("ground", true);
    setObjectName(QStringLiteral("ruleEditor"));
    setAccessibleName(QStringLiteral("规则内容"));
    m_name->setObjectName(QStringLiteral("rulesName"));
    m_name->setAccessibleName(QStringLiteral("规则名称"));
    m_description->setObjectName(QStringLiteral("rulesDescription"));
    m_description->setAccessibleName(QStringLiteral("规则说明"));
    m_description->setPlaceholderText(QStringLiteral("说明，例如依据哪个文件"));
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_addDimension->setObjectName(QStringLiteral("addDimension"));
    m_addDimension->setAccessibleName(QStringLiteral("加一个方面"));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_name, 2);
    head->addWidget(m_description, 5);
    m_column->setContentsMargins(0, 0, space::s, 0);
    m_column->setSpacing(space::m);
    m_column->addLayout(head);
    m_column->addWidget(m_about);
    m_column->addWidget(m_addDimension, 0, Qt::AlignLeft);
    m_column->addWidget(m_palette);
    m_column->addStretch();
    setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        RuleSet changed = m_editing.draft->rules();
        changed.title = m_name->text().trimmed();
        if (changed.title.isEmpty())
            m_name->setText(m_editing.draft->rules().title);
        else
            m_editing.draft->change(QStringLiteral("修改名称"), std::move(changed));
    });
    connect(m_description, &QLineEdit::editingFinished, this, [this] {
        RuleSet changed = m_editing.draft->rules();
        changed.description = m_description->text().trimmed();
        m_editing.draft->change(QStringLiteral("修改说明"), std::move(changed));
    });
    connect(m_addDimension, &QPushButton::clicked, this, &RuleEditor::addDimension);
    // Arrow keys and acts move the keyboard too, not only Tab.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const bool isHere = now && m_sheet->isAncestorOf(now);
        if (isHere)
            ensureWidgetVisible(now, 0, space::xl);
        if (auto *const line = isHere ? qobject_cast<QLineEdit *>(now) : nullptr)
            connect(line, &QLineEdit::textEdited, this, &RuleEditor::typed, Qt::UniqueConnection);
        if (isHere || (before && m_sheet->isAncestorOf(before)))
            Q_EMIT typed();
    });
}

void RuleEditor::setDraft(RuleDraft *draft, std::shared_ptr<const RuleVocabulary> vocabulary)
{
    const bool isOther = m_editing.draft != draft;
    if (isOther && m_editing.draft)
        disconnect(m_editing.draft, nullptr, this, nullptr);
    m_editing = {draft, std::move(vocabulary)};
    if (isOther) {
        connect(draft, &RuleDraft::changed, this, &RuleEditor::follow);
        verticalScrollBar()->setValue(0);
    }
    follow();
}

void RuleEditor::follow()
{
    showHead();
    const size_t wanted = m_editing.draft->rules().dimensions.size();
    while (m_cards.size() < wanted)
        makeCard()->QWidget::show();
    while (m_cards.size() > wanted) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    for (size_t at = 0; at < m_cards.size(); ++at) {
        m_cards[at]->setObjectName(QStringLiteral("dimension%1").arg(at + 1));
        m_cards[at]->show(m_editing, at);
    }
    m_palette->show(m_editing);
}

void RuleEditor::showHead()
{
    const RuleSet &rules = m_editing.draft->rules();
    const bool editable = m_editing.draft->isEditable();
    m_name->setVisible(editable);
    m_description->setVisible(editable);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(rules.title);
    if (!m_description->hasFocus() || !m_description->isModified())
        m_description->setText(rules.description);
    if (!m_description->hasFocus())
        m_description->setCursorPosition(0);
    m_about->setText(rules.description);
    m_about->setVisible(!editable && !rules.description.isEmpty());
    m_addDimension->setVisible(editable);
}

DimensionCard *RuleEditor::makeCard()
{
    auto *card = new DimensionCard(m_sheet);
    connect(card, &DimensionCard::moveAsked, this, [this, card](int step) {
        moveDimension(static_cast<size_t>(std::ranges::find(m_cards, card) - m_cards.begin()), step);
    });
    m_column->insertWidget(m_column->indexOf(m_addDimension), card);
    m_cards.push_back(card);
    return card;
}

void RuleEditor::addDimension()
{
    RuleSet changed = m_editing.draft->rules();
    const Metric *const basis = findMetric(u"gap");
    Dimension dimension;
    dimension.id = rulesetedit::freeDimensionId(changed);
    dimension.title = QStringLiteral("新的方面");
    dimension.basis = basis;
    LightRule rule;
    rule.id = rulesetedit::freeRuleId(changed);
    rule.colour = 0;
    rule.when = conditionedit::startingWith(*basis);
    dimension.rules.push_back(std::move(rule));
    changed.dimensions.push_back(std::move(dimension));
    m_editing.draft->change(QStringLiteral("加一个方面"), std::move(changed));
    m_cards.back()->findChild<QLineEdit *>(QStringLiteral("dimensionName"))->setFocus();
}

void RuleEditor::moveDimension(size_t from, int step)
{
    const int to = static_cast<int>(from) + step;
    if (to < 0 || to >= static_cast<int>(m_cards.size()))
        return;
    RuleSet changed = m_editing.draft->rules();
    std::swap(changed.dimensions[from], changed.dimensions[static_cast<size_t>(to)]);
    m_editing.draft->change(QStringLiteral("调整方面先后"), std::move(changed));
}

DimensionCard *RuleEditor::focusedCard() const
{
    const QWidget *const focus = QApplication::focusWidget();
    const auto found = std::ranges::find_if(m_cards, [focus](const DimensionCard *card) { return focus && card->isAncestorOf(focus); });
    return found == m_cards.end() ? nullptr : *found;
}

void RuleEditor::moveFocused(int step)
{
    if (m_palette->moveFocused(step))
        return;
    DimensionCard *const card = focusedCard();
    const int row = card ? card->focusedRow() : -1;
    if (row >= 0)
        card->moveRule(static_cast<size_t>(row), step);
}

void RuleEditor::addRule()
{
    if (DimensionCard *const card = focusedCard())
        card->addRule();
    else if (!m_cards.empty())
        m_cards.front()->addRule();
}

bool RuleEditor::isTyping() const
{
    const auto *const focus = qobject_cast<const QLineEdit *>(window()->focusWidget());
    if (focus && m_sheet->isAncestorOf(focus) && focus->isModified())
        return true;
    return std::ranges::any_of(m_sheet->findChildren<PhraseLine *>(), &PhraseLine::isTyping)
           || std::ranges::any_of(m_sheet->findChildren<ConsequenceLine *>(), &ConsequenceLine::isWrong);
}

bool RuleEditor::finishTyping()
{
    auto *const focus = qobject_cast<QLineEdit *>(window()->focusWidget());
    if (focus && m_sheet->isAncestorOf(focus) && focus->isModified() && !qobject_cast<PhraseLine *>(focus->parentWidget())) {
        focus->setModified(false);
        Q_EMIT focus->editingFinished();
    }
    bool isRight = true;
    for (PhraseLine *const line : m_sheet->findChildren<PhraseLine *>())
        isRight &= line->finishTyping();
    return isRight && std::ranges::none_of(m_sheet->findChildren<ConsequenceLine *>(), &ConsequenceLine::isWrong);
}

void RuleEditor::dropTyping()
{
    for (PhraseLine *const line : m_sheet->findChildren<PhraseLine *>())
        line->dropTyping();
    for (QLineEdit *const line : {m_name, m_description})
        line->setModified(false);
    for (ConsequenceLine *const line : m_sheet->findChildren<ConsequenceLine *>())
        line->dropTyping();
    follow();
}

QWidget *RuleEditor::firstFocus()
{
    return m_editing.draft && m_editing.draft->isEditable() ? static_cast<QWidget *>(m_name) : this;
}

} // namespace bihuan
