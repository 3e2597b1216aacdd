// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/briefing/document.h"
#include "ui/shell/page.h"

class QLabel;

namespace bihuan {

class DocumentTypesetter;
class PaperOutput;
class PaperView;
class SegmentBar;
struct PrintedPaper;

/// The papers of one notice as they will be printed, in place of the table: 督办单 and 反馈单.
class NoticePaperBox : public QWidget
{
    Q_OBJECT

public:
    NoticePaperBox(const PageContext &context, QWidget *parent);

    void show(const NoticeId &notice, bool replyForm);
    /// The notice as the file has it now.
    void refresh();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void bindActions();
    QString paperName() const;

    PageContext m_context;
    NoticeId m_notice;
    Document m_document;
    SegmentBar *m_which;
    QLabel *m_title;
    PaperView *m_view;
    DocumentTypesetter *m_typesetter;
    PaperOutput *m_output;
    std::shared_ptr<const PrintedPaper> m_paper; ///< of m_document; nullptr while it is set
};

} // namespace bihuan
