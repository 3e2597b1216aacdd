// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/domain/stages/stagemove.h"

#include <QDialog>

#include <functional>

class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace bihuan {

/// Asks for what an act needs: its day, who accepted, why, on which evidence. What is refused is said here, and what was
/// entered stays.
class StageDialog : public QDialog
{
    Q_OBJECT

public:
    /// What exec() gives when files are to be attached before the act.
    static constexpr int AttachFirst = 2;
    using Make = std::function<Status(const StageRequest &)>;

    StageDialog(const StageFlow &flow, const StageAct &act, const Matter &matter, const std::vector<Attachment> &attachments,
                const QDate &today, Make make, QWidget *parent);

    StageRequest request() const;

private:
    QWidget *makeEvidence(const std::vector<Attachment> &attachments);
    void make();

    StageAct m_act;
    Make m_make;
    QDateEdit *m_day;
    QLineEdit *m_accepter;
    QPlainTextEdit *m_reason;
    QListWidget *m_evidence;
    QLabel *m_refusal;
};

} // namespace bihuan
