// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notices/noticestanding.h"

#include <QFrame>
#include <QHash>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bihuan {

class OfficeFile;
struct Error;

/// Asks in the panel what a move needs, says what it means, makes it, and says there why it was refused.
class NoticeActForm : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeActForm(OfficeFile &file, QWidget *parent = nullptr);

    void open(const NoticeFile &notice, NoticeAct act);
    void close();
    bool isOpen() const { return m_act.has_value(); }
    std::optional<NoticeAct> act() const { return m_act; }
    QString notice() const { return m_notice.value; }

Q_SIGNALS:
    /// The move is made, or nobody wants it any more.
    void closed(bool made);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addLine(const QString &id, const QString &title, const QString &text = {}, const QString &hint = {});
    void addUnit(const QString &title);
    void addText(const QString &id, const QString &title);
    void addFields(const NoticeFile &notice, NoticeAct act);
    QString meaning(const NoticeFile &notice, NoticeAct act) const;
    void complain(const QString &field, const QString &sentence);
    Result<NoticeMove> move();
    QString textOf(const QString &field) const;
    void perform();

    OfficeFile &m_file;
    NoticeId m_notice;
    std::optional<NoticeAct> m_act;
    QLabel *m_title;
    QLabel *m_meaning;
    QLabel *m_error;
    QPushButton *m_do;
    QPushButton *m_cancel;
    QWidget *m_fields = nullptr;
    QFormLayout *m_form = nullptr;
    QHash<QString, QWidget *> m_inputs;
    QString m_wrong; ///< the input that the sentence is about
};

} // namespace bihuan
