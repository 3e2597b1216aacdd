// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/domain/stages/stagemove.h"
#include "ui/dialogs/actdialog.h"

namespace bihuan {

/// Asks for what an act on a problem needs: its day, who accepted, why, on which evidence.
class StageDialog : public ActDialog
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
    StageAct m_act;
    QDateEdit *m_day;
    QLineEdit *m_accepter = nullptr; ///< where somebody has to
    QPlainTextEdit *m_reason;
    QListWidget *m_evidence = nullptr; ///< where there are attachments
};

} // namespace bihuan
