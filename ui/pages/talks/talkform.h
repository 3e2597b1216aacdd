// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/talk.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace bihuan {

class OfficeFile;

/// One 约谈 to be written down, beside the table; says there why it cannot be.
class TalkForm : public Card
{
    Q_OBJECT

public:
    explicit TalkForm(OfficeFile &file, QWidget *parent = nullptr);

    /// Because of this notice, about these matters; either may be none.
    void begin(const NoticeId &notice, const std::vector<MatterId> &matters, const UnitId &unit = {});

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addLine(QFormLayout &form, const QString &id, const QString &title);
    void complain(const QString &sentence);
    void keep();

    OfficeFile &m_file;
    Talk m_talk;
    QLabel *m_about;
    QLineEdit *m_day;
    QLineEdit *m_unit;
    QLineEdit *m_person;
    QLineEdit *m_talker;
    QPlainTextEdit *m_minutes;
    QPlainTextEdit *m_result;
    QLabel *m_error;
};

} // namespace bihuan
