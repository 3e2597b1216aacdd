// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/ruleediting.h"
#include "ui/pages/rules/ruleediting.h"
#include "ui/shell/page.h"

#include <QHash>

class QListView;
class QStackedWidget;

namespace bihuan {

class RollupPane;
class RuleEditor;
class RulesBar;
class RuleSetModel;
class SegmentBar;
class TrialPanel;

/// 预警规则: the office's rule sets, one of them as sentences to be changed, and what the change would do.
class RulesPage : public Page
{
    Q_OBJECT

public:
    explicit RulesPage(const PageContext &context);
    ~RulesPage() override;

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;
    bool settle() override;

private:
    QWidget *makeList();
    void bindActions();
    void open(const QString &id);
    void showDraft();
    RuleDraft *draftOf(const OfficeRules &rules);
    /// What was changed in the file, or the message why not.
    bool run(const Result<DefinitionChange> &change);
    void copy();
    void remove();
    bool keep();
    bool isUnsaved() const;
    void choose(const QString &id);
    void discard();
    void assign(const RuleSetUse &use);

    PageContext m_context;
    RuleSetModel *m_model;
    QListView *m_list;
    RulesBar *m_bar;
    RuleEditor *m_editor;
    TrialPanel *m_trial;
    SegmentBar *m_side; ///< 事项预警, 汇总预警
    RollupPane *m_rollups;
    QStackedWidget *m_stack;
    std::shared_ptr<const RuleVocabulary> m_vocabulary;
    QHash<QString, RuleDraft *> m_drafts; ///< of the sets that were opened
    QString m_open;
};

} // namespace bihuan
