// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace bihuan {

class ActionRegistry;
class AttachmentActs;
class FormHead;
class FormModel;
class FormView;
class OfficeFile;
class SegmentBar;
class StageStrip;

/// One matter beside the table: first why it has its light, then everything the file knows of it, typed into where
/// it stands, and the one thing that is due.
class MatterForm : public QFrame
{
    Q_OBJECT

public:
    MatterForm(OfficeFile &file, const ActionRegistry &actions, AttachmentActs &attachments, QWidget *parent = nullptr);

    /// The matter as it is now; an empty code shows nothing.
    void show(const QString &code);
    void setPlace(int place, int count);
    void setWide(bool wide);
    void setPreferredWidth(int width);
    QSize sizeHint() const override;
    /// The keyboard is in here, but not in a list of choices, which has arrow keys of its own.
    bool takesStep() const;
    bool hasKeyboard() const;
    FormView &cells() const { return *m_view; }
    void takeKeyboard();
    /// False where what is being typed cannot stand there.
    bool finishEditing();

Q_SIGNALS:
    /// To the next matter, or back.
    void stepRequested(int rows);
    void leaveRequested();
    void noticeChosen(const QString &id);
    void refused(const bihuan::Error &error);
    /// Id of the action that is wanted for this matter alone.
    void actWanted(const QString &id, const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMonth(const Period &month);
    void chooseDueAction(const MatterRow &row, const RuleSet *rules);
    void showReportActs();

    OfficeFile &m_file;
    FormModel *m_model;
    FormHead *m_head;
    StageStrip *m_stages;
    SegmentBar *m_sections;
    FormView *m_view;
    QLabel *m_nothing;
    QPushButton *m_due;
    QPushButton *m_accept; ///< the report that waits
    QPushButton *m_return;
    QTimer *m_history; ///< reads the history when nothing else happens
    QString m_dueField;
    int m_preferredWidth;
};

} // namespace bihuan
