// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QAction;
class QTableView;

namespace bihuan {

class ActionRegistry;
class AttachmentActs;
class MatterForm;
class OfficeFile;
struct Error;

/// A table of matters and the form of its current row beside it: as wide as somebody made it, in place of the
/// table, or put away. Walking through the matters follows the table's order and filter.
class FormSplit : public QSplitter
{
    Q_OBJECT

public:
    /// `content` holds the table and what stands in its place when it is empty.
    FormSplit(OfficeFile &file, ActionRegistry &actions, AttachmentActs &attachments, QWidget *content, QTableView &table, QWidget *parent = nullptr);

    /// The matter of the table's current row; an empty code for none.
    void show(const QString &code);
    /// Gives the form the keyboard.
    void takeKeyboard();
    /// Puts the form away or brings it back.
    QWidget *makeButton(QAction &action, QWidget *parent) const;

Q_SIGNALS:
    void refused(const bihuan::Error &error);
    void noticeChosen(const QString &id);
    void actWanted(const QString &id, const QString &code);

private:
    void bind(OfficeFile &file, ActionRegistry &actions);
    void step(int rows);
    void setFormShown(bool shown);
    void setWide(bool wide);
    void changeSides();
    void leaveForm();

    QWidget *m_content;
    QTableView &m_table;
    MatterForm *m_form;
    bool m_shown = true;
    bool m_wide = false;
};

} // namespace bihuan
