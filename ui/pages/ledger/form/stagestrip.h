// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rectificationacts.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace bihuan {

class ActionRegistry;
class AttachmentActs;
class OfficeFile;
class StageTrack;

/// How far a problem is, and what can be done next: each act a button that asks for what it needs. Hidden for matters
/// of ledgers whose stages are free.
class StageStrip : public QWidget
{
    Q_OBJECT

public:
    StageStrip(OfficeFile &file, const ActionRegistry &actions, AttachmentActs &attachments, QWidget *parent);

    void show(const QString &code);

Q_SIGNALS:
    void refused(const bihuan::Error &error);

private:
    void makeButtons(const StageStanding &standing);
    void ask(const QString &act);

    OfficeFile &m_file;
    const ActionRegistry &m_actions;
    AttachmentActs &m_attachments;
    QLabel *m_title;
    StageTrack *m_track;
    QHBoxLayout *m_buttons;
    QString m_code;
};

} // namespace bihuan
