// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticedrafting.h"
#include "ui/shell/page.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bihuan {

class DocumentTypesetter;
class PaperView;
class SegmentBar;

/// New notices about late matters, or one draft that is changed: what can be chosen at the left, the papers as they
/// will be at the right.
class NoticeDraftForm : public QWidget
{
    Q_OBJECT

public:
    NoticeDraftForm(const PageContext &context, QWidget *parent);

    /// About these matters; about all of the worst light where none are named. False when there is nothing to draft.
    bool begin(const QStringList &codes);
    void edit(const Notice &notice);
    const std::vector<Notice> &drafts() const { return m_drafts; }

Q_SIGNALS:
    /// The notice to stand on; empty when nothing was kept.
    void finished(const QString &notice);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFields();
    QLineEdit *addLine(QFormLayout &form, const QString &id, const QString &title, const QString &hint = {});
    QPlainTextEdit *addText(QFormLayout &form, const QString &id, const QString &title, int lines);
    void addChoices(QFormLayout &form);
    void fillSteps();
    void setFields(const Notice &notice);
    QDate replyBy();
    void takeFields(Notice &notice);
    void draftAgain();
    void showDraft();
    void complain(const QString &sentence);
    void keep(bool submit);
    QString numberInAdvance(size_t place) const;

    PageContext m_context;
    QStringList m_codes;
    std::vector<Notice> m_drafts;
    bool m_editing = false; ///< one draft of the file
    bool m_filling = false;
    bool m_keeping = false;
    bool m_samePaper = false; ///< the paper that comes is the one that is looked at
    QLabel *m_head;
    std::vector<QWidget *> m_details; ///< only of one draft
    QFormLayout *m_form = nullptr;
    SegmentBar *m_per = nullptr;
    SegmentBar *m_mode = nullptr;
    QComboBox *m_ladder = nullptr;
    QComboBox *m_step = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_content = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_coUnits = nullptr;
    QLineEdit *m_source = nullptr;
    QPlainTextEdit *m_instruction = nullptr;
    QPlainTextEdit *m_requirement = nullptr;
    QLineEdit *m_deadline = nullptr;
    QLineEdit *m_handler = nullptr;
    QLineEdit *m_signer = nullptr;
    QLabel *m_leftOut;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_submit;
    QComboBox *m_which; ///< of several drafts
    PaperView *m_paper;
    DocumentTypesetter *m_typesetter;
};

} // namespace bihuan
