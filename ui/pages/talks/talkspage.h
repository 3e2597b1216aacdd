// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/consequenceledger.h"
#include "ui/models/recordmodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace bihuan {

class EmptyState;
class MatterProxy;
class TableFilters;
class TableView;
class TabStrip;
class TalkForm;

/// 预警与督办计数: what every unit has gathered in the year up to the shown period; and the 约谈.
class TalksPage : public Page
{
    Q_OBJECT

public:
    explicit TalksPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    void narrow(const MatterFilter &filter) override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

private:
    void showTab(const QString &tab);
    void fill();
    void showCounts();
    void count();
    void openRow();
    void newTalk(const NoticeId &notice, const std::vector<MatterId> &matters, const UnitId &unit = {});
    bool showsTalks() const;
    bool isCounted() const;

    PageContext m_context;
    RecordModel *m_model;
    MatterProxy *m_proxy;
    TabStrip *m_tabs;
    TableView *m_table;
    TableFilters *m_filters;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    TalkForm *m_form;
    QString m_shown; ///< tab whose columns the table has
    std::vector<ConsequenceRow> m_counts;
    std::shared_ptr<const County> m_countedCounty; ///< what m_counts was made from
    std::shared_ptr<const NoticeBook> m_countedBook;
    Period m_countedUntil;
    bool m_counting = false;
};

} // namespace bihuan
