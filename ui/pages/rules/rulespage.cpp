// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rulespage.h"

#include "ui/actions/actionregistry.h"
#include "ui/dialogs/unsavedquestion.h"
#include "ui/models/officefile.h"
#include "ui/pages/rules/rolluppane.h"
#include "ui/pages/rules/ruleeditor.h"
#include "ui/pages/rules/rulesbar.h"
#include "ui/pages/rules/rulesetdelegate.h"
#include "ui/pages/rules/rulesetmodel.h"
#include "ui/pages/rules/trialpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentbar.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace bihuan {

namespace {
constexpr int rulesListWidth = 208;
}

RulesPage::RulesPage(const PageContext &context)
    : m_context(context), m_model(new RuleSetModel(this)), m_list(new QListView(this)), m_bar(new RulesBar(context.actions, this)),
      m_editor(new RuleEditor(this)), m_trial(new TrialPanel(context.file, this)),
      m_side(new SegmentBar(QStringLiteral("谁的预警"), this)), m_rollups(new RollupPane(context, this)), m_stack(new QStackedWidget(this))
{
    m_side->setObjectName(QStringLiteral("rulesSide"));
    m_side->setWords({QStringLiteral("事项预警"), QStringLiteral("汇总预警")});
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(space::xl, space::s, space::xl, 0);
    sides->addWidget(m_side);
    sides->addStretch();
    auto *matters = new QWidget(this);
    auto *column = new QVBoxLayout(matters);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::m);
    row->addWidget(makeList());
    row->addWidget(m_editor, 1);
    row->addWidget(m_trial);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(row, 1);
    m_stack->addWidget(matters);
    m_stack->addWidget(m_rollups);
    auto *both = new QVBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addLayout(sides);
    both->addWidget(m_stack, 1);
    connect(m_side, &SegmentBar::chosen, this, [this](int side) {
        m_stack->setCurrentIndex(side);
        refresh();
    });
    connect(m_bar, &RulesBar::copyAsked, this, &RulesPage::copy);
    connect(m_bar, &RulesBar::removeAsked, this, &RulesPage::remove);
    connect(m_bar, &RulesBar::discardAsked, this, [this] { discard(); });
    connect(m_bar, &RulesBar::assignAsked, this, &RulesPage::assign);
    connect(m_editor, &RuleEditor::typed, this, [this] {
        m_bar->showUnsaved(isUnsaved());
        m_context.actions.update();
    });
    connect(m_trial, &TrialPanel::matterAsked, this, [this](const QString &code) {
        MatterFilter filter;
        filter.code = code;
        m_context.host.openPage(pageids::ledger, filter);
    });
    connect(&m_context.file, &OfficeFile::busyChanged, this, [this] {
        if (m_drafts.contains(m_open))
            showDraft();
    });
    bindActions();
}

RulesPage::~RulesPage() = default;

QWidget *RulesPage::makeList()
{
    auto *card = new Card(QStringLiteral("规则"), this);
    card->setFixedWidth(rulesListWidth);
    m_list->setObjectName(QStringLiteral("rulesList"));
    m_list->setAccessibleName(QStringLiteral("各套预警规则"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RuleSetDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->content()->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const QString id = now.data(RuleSetModel::IdRole).toString();
        if (id.isEmpty() || id == m_open)
            return;
        // A question does not come up while the list is still being pressed.
        if (isUnsaved())
            QTimer::singleShot(0, this, [this, id] { choose(id); });
        else
            open(id);
    });
    return card;
}

void RulesPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto draft = [this] { return m_stack->currentIndex() == 0 ? m_drafts.value(m_open) : nullptr; };
    const auto editable = [draft] { return draft() && draft()->isEditable(); };
    actions.bind(QStringLiteral("edit.undo"), this, [draft] { draft()->undo(); }, [draft] { return draft() && draft()->canUndo(); });
    actions.bind(QStringLiteral("edit.redo"), this, [draft] { draft()->redo(); }, [draft] { return draft() && draft()->canRedo(); });
    actions.bind(QStringLiteral("rules.keep"), this, [this] { keep(); },
                 [this] { return isUnsaved() && m_context.file.isWritable(); });
    actions.bind(QStringLiteral("rules.add"), this, [this] { m_editor->addRule(); }, editable);
    actions.bind(QStringLiteral("rules.up"), this, [this] { m_editor->moveFocused(-1); }, editable);
    actions.bind(QStringLiteral("rules.down"), this, [this] { m_editor->moveFocused(1); }, editable);
}

QString RulesPage::title() const
{
    return QStringLiteral("预警规则");
}

QWidget *RulesPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_list) : m_rollups->firstFocus();
}

QString RulesPage::selectionText() const
{
    const RuleDraft *const draft = m_drafts.value(m_open);
    if (!draft || m_stack->currentIndex() != 0)
        return {};
    qsizetype rules = 0;
    for (const Dimension &dimension : draft->rules().dimensions)
        rules += static_cast<qsizetype>(dimension.rules.size());
    return QStringLiteral("%1个方面，%2条规则").arg(draft->rules().dimensions.size()).arg(rules);
}

void RulesPage::refresh()
{
    m_rollups->refresh();
    const County &county = *m_context.file.county();
    auto rules = rulesOfOffice(county);
    auto vocabulary = ruleVocabularyOf(county);
    if (!rules || !vocabulary) {
        m_context.host.tell(rules ? vocabulary.error() : rules.error());
        return;
    }
    m_vocabulary = std::make_shared<const RuleVocabulary>(std::move(*vocabulary));
    for (const OfficeRules &known : *rules) {
        if (RuleDraft *const draft = m_drafts.value(known.rules.id))
            draft->setKept(known.rules);
    }
    const QString wanted = m_open;
    m_model->setRules(std::move(*rules));
    QModelIndex index = m_model->indexOf(wanted);
    // At first the set that the first ledger uses: the one that people come to look at.
    if (!index.isValid() && !county.ledgers().empty())
        index = m_model->indexOf(county.ledgers().front().rules);
    if (!index.isValid())
        index = m_model->index(1);
    m_open.clear();
    m_list->setCurrentIndex(index);
    if (m_open.isEmpty())
        open(index.data(RuleSetModel::IdRole).toString());
}

RuleDraft *RulesPage::draftOf(const OfficeRules &rules)
{
    if (RuleDraft *const known = m_drafts.value(rules.rules.id))
        return known;
    auto *draft = new RuleDraft(rules.rules, !rules.shipped, this);
    m_drafts.insert(rules.rules.id, draft);
    connect(draft, &RuleDraft::changed, this, [this, draft] {
        if (draft == m_drafts.value(m_open))
            showDraft();
    });
    return draft;
}

void RulesPage::open(const QString &id)
{
    const OfficeRules *const rules = m_model->find(id);
    if (!rules)
        return;
    m_open = id;
    m_editor->setDraft(draftOf(*rules), m_vocabulary);
    showDraft();
}

void RulesPage::showDraft()
{
    const OfficeRules *const rules = m_model->find(m_open);
    const RuleDraft *const draft = m_drafts.value(m_open);
    if (!rules || !draft)
        return;
    m_bar->show(*rules, *draft, judgedLedgers(*m_context.file.county()), m_context.file.isWritable());
    m_trial->show(*draft, !rules->uses.empty());
    QSet<QString> changed;
    for (auto at = m_drafts.cbegin(); at != m_drafts.cend(); ++at) {
        if (at.value()->isChanged())
            changed.insert(at.key());
    }
    m_model->setChanged(changed);
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

bool RulesPage::run(const Result<DefinitionChange> &change)
{
    const auto done = change ? m_context.file.run(change->label, change->change)
                             : Result<ChangeSummary>(tl::unexpected(change.error()));
    if (!done)
        m_context.host.tell(done.error());
    return done.has_value();
}

bool RulesPage::isUnsaved() const
{
    const RuleDraft *const draft = m_drafts.value(m_open);
    return draft && draft->isEditable() && (draft->isChanged() || m_editor->isTyping());
}

void RulesPage::discard()
{
    m_editor->dropTyping();
    m_drafts.value(m_open)->discard();
    m_bar->showUnsaved(false);
}

bool RulesPage::settle()
{
    if (!isUnsaved())
        return true;
    const bool isRight = m_editor->finishTyping();
    if (isRight && !isUnsaved())
        return true;
    switch (askUnsaved(QStringLiteral("预警规则“%1”").arg(m_drafts.value(m_open)->rules().title), this)) {
    case UnsavedAnswer::Keep:
        return keep();
    case UnsavedAnswer::Discard:
        discard();
        return true;
    case UnsavedAnswer::Stay:
        break;
    }
    return false;
}

/// The list stands on the set already.
void RulesPage::choose(const QString &id)
{
    const QString next = settle() ? id : m_open;
    m_list->setCurrentIndex(m_model->indexOf(next));
    if (next != m_open)
        open(next);
}

void RulesPage::copy()
{
    if (!settle())
        return;
    const auto change = copyOfRules(*m_context.file.county(), m_drafts.value(m_open)->rules());
    if (!run(change))
        return;
    m_list->setCurrentIndex(m_model->indexOf(change->id));
    m_editor->firstFocus()->setFocus();
}

void RulesPage::remove()
{
    const QString id = m_open;
    if (!run(removedRules(*m_context.file.county(), m_drafts.value(id)->kept())))
        return;
    m_drafts.take(id)->deleteLater(); // what was changed of it goes too
    m_list->setFocus();
}

/// With what is still being typed; false when that is wrong, or the file refused it.
bool RulesPage::keep()
{
    if (!m_editor->finishTyping())
        return false;
    RuleDraft *const draft = m_drafts.value(m_open);
    if (!draft->isChanged()) {
        showDraft();
        return true;
    }
    if (!run(keptRules(*m_context.file.county(), draft->rules())))
        return false;
    const QString undo = QStringLiteral("已保存。各页面的灯按新规则重新评，已发布的月份不变。");
    m_context.host.tell(Message{Message::Kind::Done, undo, {}, {}});
    return true;
}

void RulesPage::assign(const RuleSetUse &use)
{
    const RuleDraft *const draft = m_drafts.value(m_open);
    if (run(assignedRules(*m_context.file.county(), use, draft->kept())))
        m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("“%1”已改用“%2”，可以撤销。").arg(use.title, draft->kept().title), {}, {}});
}

} // namespace bihuan
