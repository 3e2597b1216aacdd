// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/inspections.h"
#include "ui/shell/page.h"

class QLabel;
class QListView;
class QStackedWidget;

namespace bihuan {

class AttachmentActs;
class EmptyState;
class InspectionFacts;
class InspectionFindings;
class InspectionList;
class PreviewBox;
class TableView;

/// 督查活动: the year's inspections under their plan and schemes, and beside them what one of them found.
class InspectionPage : public Page
{
    Q_OBJECT

public:
    explicit InspectionPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

private:
    QWidget *makeBand();
    QWidget *makeDetail();
    void bindActions();
    void bindFindings();
    const InspectionFile *shown() const { return m_book.file(m_shown); }
    const InspectionScheme *scheme() const;
    void choose(const QModelIndex &index);
    void showInspection();
    void addFinding();
    void removeChosen();
    void convertChosen();
    void preview(int row);
    std::vector<InspectionFindingId> chosenFindings() const;
    void tell(const Status &status);

    PageContext m_context;
    InspectionBook m_book;
    InspectionId m_shown;
    QLabel *m_plan;
    InspectionList *m_list;
    QListView *m_view;
    InspectionFacts *m_facts;
    InspectionFindings *m_findings;
    TableView *m_table;
    AttachmentActs *m_attachments;
    PreviewBox *m_preview;
    EmptyState *m_empty;
    QWidget *m_desk = nullptr;
    QStackedWidget *m_stack;
};

} // namespace bihuan
