// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace bihuan {

/// Asks for what an act comes with, one field below the other, and does it. What is refused is said here and what was
/// entered stays.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    struct Listed
    {
        QString text;
        QString id;
        bool ticked = false;
    };

    /// `verb` is the title and what the button says; `subject` and `remark` stand above the fields.
    ActDialog(const QString &verb, const QString &subject, const QString &remark, QWidget *parent);

    // `id` is the object's name, `label` its accessible name as well.
    QDateEdit *addDay(const QString &id, const QString &label, const QDate &day, const QDate &latest = {});
    QLineEdit *addLine(const QString &id, const QString &label, const QString &example = {}, const QString &text = {});
    QPlainTextEdit *addText(const QString &id, const QString &label, const QString &text = {});
    QComboBox *addChoice(const QString &id, const QString &label, const QStringList &words);
    QCheckBox *addTick(const QString &id, const QString &text);
    QListWidget *addList(const QString &id, const QString &label, const std::vector<Listed> &items);
    QPushButton *addButton(const QString &id, const QString &label, const QString &text);
    /// A sentence below the fields.
    void addNote(const QString &id, const QString &text);

    /// Ids of what is ticked.
    static QStringList ticked(const QListWidget &list);

    void setAct(std::function<Status()> act) { m_act = std::move(act); }

private:
    template <typename W>
    W *named(W *widget, const QString &id, const QString &label);
    void perform();

    std::function<Status()> m_act;
    QFormLayout *m_fields;
    QVBoxLayout *m_notes;
    QLabel *m_refusal;
};

} // namespace bihuan
