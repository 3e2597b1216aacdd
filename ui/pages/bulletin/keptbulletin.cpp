// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/keptbulletin.h"

#include "core/briefing/bulletindesk.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

#include <QPointer>
#include <QWidget>

namespace bihuan {

KeptBulletin::KeptBulletin(const PageContext &context, QWidget *asker) : QObject(asker), m_context(context), m_asker(asker) {}

const BulletinFile *KeptBulletin::file() const
{
    return m_id.isEmpty() ? nullptr : m_context.file.bulletins()->find(m_id);
}

Result<Draft> KeptBulletin::draft() const
{
    const BulletinFile *const kept = file();
    if (!kept)
        return refuse(QStringLiteral("文件里没有这份通报，可能已被删除。"));
    return draftFromJson(kept->bulletin.content);
}

bool KeptBulletin::mayEdit() const
{
    const BulletinFile *const kept = file();
    return kept && kept->mayChange() && m_context.file.isWritable();
}

void KeptBulletin::choose(const BulletinId &id)
{
    if (m_id == id)
        return;
    m_id = id;
    Q_EMIT chosen();
}

Status KeptBulletin::save(const Draft &draft, const QString &label)
{
    if (const QString lock = m_context.file.lockReason(); !lock.isEmpty())
        return refuse(lock);
    const BulletinFile *const kept = file();
    if (!kept)
        return refuse(QStringLiteral("文件里没有这份通报，可能已被删除。"));
    Bulletin next = kept->bulletin;
    setText(next, draft);
    if (next == kept->bulletin)
        return {};
    const auto saved = saveBulletin(m_context.file.workspace(), next, label);
    return saved ? Status{} : tl::unexpected(saved.error());
}

void KeptBulletin::perform(const std::function<Status(Workspace &, const BulletinId &)> &act)
{
    if (const QString lock = m_context.file.lockReason(); !lock.isEmpty())
        return m_context.host.tell(Message{Message::Kind::Warning, lock, {}, {}});
    if (const Status done = act(m_context.file.workspace(), m_id); !done)
        m_context.host.tell(done.error());
}

void KeptBulletin::performLong(const QString &title, const std::function<Status(Workspace &, const BulletinFile &)> &act, const QString &done)
{
    const BulletinFile *const kept = file();
    if (!kept)
        return;
    m_context.host.start({title, [act, bulletin = *kept, &workspace = m_context.file.workspace()](const Progress &) { return act(workspace, bulletin); },
                          [&host = m_context.host, done](const Status &status) {
                              if (!status)
                                  host.tell(status.error());
                              else if (!done.isEmpty())
                                  host.tell(Message{Message::Kind::Done, done, {}, {}});
                          }});
}

void KeptBulletin::write(const QString &templateId)
{
    if (const QString lock = m_context.file.lockReason(); !lock.isEmpty())
        return m_context.host.tell(Message{Message::Kind::Warning, lock, {}, {}});
    const auto written = std::make_shared<BulletinId>();
    m_context.host.start({QStringLiteral("正在拟%1通报").arg(m_context.file.period().title()),
                          [written, templateId, period = m_context.file.period(), today = m_context.file.today(),
                           &workspace = m_context.file.workspace()](const Progress &) -> Status {
                              BIHUAN_TRY(const Bulletin bulletin, writtenBulletin(workspace, templateId, period, today));
                              BIHUAN_CHECK(saveBulletin(workspace, bulletin, QStringLiteral("拟《%1》").arg(bulletin.title)));
                              *written = bulletin.id;
                              return {};
                          },
                          [self = QPointer(this), &host = m_context.host, written](const Status &status) {
                              if (!status)
                                  host.tell(status.error());
                              else if (self)
                                  self->choose(*written);
                          }});
}

void KeptBulletin::takeFigures()
{
    performLong(QStringLiteral("正在按现在的数据更新通报"),
                [today = m_context.file.today()](Workspace &workspace, const BulletinFile &kept) -> Status {
                    BIHUAN_TRY(const Bulletin next, rewrittenBulletin(workspace, kept.bulletin, today));
                    BIHUAN_CHECK(saveBulletin(workspace, next, QStringLiteral("按现在的数据更新《%1》").arg(next.title)));
                    return {};
                },
                QStringLiteral("已按现在的数据更新，手工改过的段落没有动。"));
}

void KeptBulletin::remove()
{
    const BulletinFile *const kept = file();
    if (!kept)
        return;
    const QString name = kept->name();
    perform([&](Workspace &workspace, const BulletinId &id) -> Status {
        BIHUAN_CHECK(removeBulletin(workspace, id));
        m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已删除通报%1。").arg(name), QStringLiteral("撤销"),
                                    [&actions = m_context.actions] { actions.action(QStringLiteral("edit.undo"))->trigger(); }});
        return {};
    });
}

} // namespace bihuan
