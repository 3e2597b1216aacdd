// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/draft.h"
#include "core/services/bulletinbook.h"
#include "ui/shell/page.h"

#include <QObject>

#include <functional>

namespace bihuan {

/// The 通报 of the file that is worked on, and the one way to change it. None: the one that is composed from the data.
class KeptBulletin : public QObject
{
    Q_OBJECT

public:
    KeptBulletin(const PageContext &context, QWidget *asker);

    const PageContext &context() const { return m_context; }
    QWidget *asker() const { return m_asker; }

    const BulletinId &id() const { return m_id; }
    /// As the file has it now; nullptr for none.
    const BulletinFile *file() const;
    Result<Draft> draft() const;
    /// Its text can be changed now.
    bool mayEdit() const;
    void choose(const BulletinId &id);

    /// An edit of its text, one step to undo.
    Status save(const Draft &draft, const QString &label);
    /// `act` at once; what is refused is said on the page.
    void perform(const std::function<Status(Workspace &, const BulletinId &)> &act);
    /// The same in a thread of its own; `done` is said afterwards.
    void performLong(const QString &title, const std::function<Status(Workspace &, const BulletinFile &)> &act, const QString &done);

    /// A new draft of the shown period, which is worked on from then.
    void write(const QString &templateId);
    /// The text with the figures as they are now.
    void takeFigures();
    void remove();

Q_SIGNALS:
    void chosen();

private:
    PageContext m_context;
    QWidget *m_asker;
    BulletinId m_id;
};

} // namespace bihuan
