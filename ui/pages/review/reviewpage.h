// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/review.h"
#include "ui/shell/page.h"

class QLabel;
class QStackedWidget;
class QTableView;

namespace bihuan {

class EmptyState;
class ReviewModel;
class SegmentBar;

/// 校核: what of the shown period deserves a second look, before it is closed. Doubts are accepted with a remark, reports
/// sent back; a double click or Enter goes to the matter.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

private:
    QWidget *makeBand();
    QWidget *makeTable();
    void bindActions();
    std::vector<ReviewItem> selected() const;
    bool isAccepting() const; ///< what is selected can be accepted
    void accept();
    void withdraw();
    QStringList selectedMatters() const;
    void openMatter();
    /// Asks for the words; nothing when it was cancelled.
    std::optional<QString> ask(const QString &name, const QString &title, const QString &label, const QString &verb);

    PageContext m_context;
    ReviewModel *m_model;
    SegmentBar *m_side;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    int m_open = 0;
    int m_accepted = 0;
};

} // namespace bihuan
