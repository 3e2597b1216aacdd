// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attaching.h"

#include "core/domain/attachments/filename.h"
#include "core/domain/attachments/mediakind.h"
#include "core/storage/contents.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

/// The matter's name, for what the run is called; refused where nothing can be written.
Result<const MatterFile *> matterToWrite(Workspace &workspace, const County &county, const MatterId &id)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改附件。"));
    const MatterFile *const file = county.matter(id);
    if (!file)
        return refuse(QStringLiteral("这个事项已经不在清单里，附件没有变动。"));
    return file;
}

QString attachLabel(const MatterFile &file, const QString &verb, const QStringList &names)
{
    if (names.size() == 1)
        return QStringLiteral("%1：%2附件“%3”").arg(file.matter->name, verb, names.front());
    return QStringLiteral("%1：%2附件 %3 个").arg(file.matter->name, verb).arg(names.size());
}

/// A file that was looked at and may be attached.
struct Accepted
{
    Attachment attachment;
    const QByteArray *bytes = nullptr;
};

Result<Accepted> accepted(const FileToAttach &file)
{
    const QString name = cleanFileName(file.name);
    if (file.bytes.size() > attachmentlimits::fileBytes)
        return refuse(QStringLiteral("“%1”有 %2，超过了一个附件的上限 %3。压缩或分开后再添加。")
                          .arg(name, sizeText(file.bytes.size()), sizeText(attachmentlimits::fileBytes)));
    BIHUAN_TRY(const MediaKind *const kind, mediaKindOf(file.bytes, name));
    Accepted accepted;
    accepted.bytes = &file.bytes;
    accepted.attachment.name = cleanFileName(kind->fittingName(name));
    accepted.attachment.mediaType = kind->mediaType;
    accepted.attachment.size = file.bytes.size();
    accepted.attachment.digest = contentDigest(file.bytes);
    return accepted;
}

QStringList namesOf(const std::vector<Attachment> &attachments)
{
    QStringList names;
    for (const Attachment &attachment : attachments)
        names.append(attachment.name);
    return names;
}

} // namespace

Result<Attached> attachFiles(Workspace &workspace, const County &county, const QString &code, const std::optional<Period> &period,
                             const std::vector<FileToAttach> &files)
{
    const MatterFile *const asked = county.matterByCode(code);
    BIHUAN_TRY(const MatterFile *const file, matterToWrite(workspace, county, asked ? asked->matter->id : MatterId{}));
    BIHUAN_TRY(const std::vector<Attachment> present, attachmentsOf(workspace.database(), file->matter->id));
    Attached outcome;
    std::vector<Accepted> fresh;
    QStringList taken = namesOf(present);
    for (const FileToAttach &candidate : files) {
        auto look = accepted(candidate);
        if (!look) {
            outcome.refused.append(look.error().text);
            continue;
        }
        Attachment &attachment = look->attachment;
        const auto same = [&](const Attachment &other) { return other.digest == attachment.digest; };
        if (const auto known = std::ranges::find_if(present, same); known != present.end()) {
            outcome.known.append(known->name);
            continue;
        }
        if (std::ranges::any_of(fresh, same, &Accepted::attachment))
            continue;
        if (present.size() + fresh.size() >= static_cast<size_t>(attachmentlimits::perMatter)) {
            outcome.refused.append(QStringLiteral("一个事项最多 %1 个附件，“%2”没有添加。").arg(attachmentlimits::perMatter).arg(attachment.name));
            continue;
        }
        attachment.matter = file->matter->id;
        attachment.id = AttachmentId::create();
        attachment.period = period;
        attachment.name = freeFileName(attachment.name, taken);
        attachment.addedBy = workspace.editor()->actor();
        attachment.addedAt = workspace.clock().now().toString(Qt::ISODate);
        taken.append(attachment.name);
        fresh.push_back(std::move(*look));
    }
    if (fresh.empty())
        return outcome;
    QStringList names;
    for (const Accepted &one : fresh)
        names.append(one.attachment.name);
    BIHUAN_TRY(outcome.summary, workspace.editor()->run(attachLabel(*file, QStringLiteral("添加"), names), [&](Store &store) -> Status {
        for (const Accepted &one : fresh) {
            BIHUAN_CHECK(store.contents.keep(*one.bytes));
            BIHUAN_CHECK(store.attachments.insert(one.attachment));
        }
        return {};
    }));
    outcome.added = static_cast<int>(fresh.size());
    return outcome;
}

Result<ChangeSummary> renameAttachment(Workspace &workspace, const County &county, const Attachment &attachment, const QString &name)
{
    BIHUAN_TRY(const MatterFile *const file, matterToWrite(workspace, county, attachment.matter));
    if (name.trimmed().isEmpty())
        return refuse(QStringLiteral("附件要有名称。"));
    BIHUAN_TRY(const std::vector<Attachment> present, attachmentsOf(workspace.database(), attachment.matter));
    QStringList others;
    for (const Attachment &other : present) {
        if (other.id != attachment.id)
            others.append(other.name);
    }
    const MediaKind *const kind = mediaKind(attachment.mediaType);
    Attachment renamed = attachment;
    renamed.name = cleanFileName(kind ? kind->fittingName(cleanFileName(name)) : name);
    if (others.contains(renamed.name, Qt::CaseInsensitive))
        return refuse(QStringLiteral("这个事项已经有一个附件叫“%1”。换一个名称。").arg(renamed.name));
    const QString label = QStringLiteral("%1：附件“%2”改名为“%3”").arg(file->matter->name, attachment.name, renamed.name);
    return workspace.editor()->run(label, [&](Store &store) { return store.attachments.save(renamed); });
}

Result<ChangeSummary> removeAttachments(Workspace &workspace, const County &county, const std::vector<Attachment> &attachments)
{
    if (attachments.empty())
        return ChangeSummary{};
    BIHUAN_TRY(const MatterFile *const file, matterToWrite(workspace, county, attachments.front().matter));
    return workspace.editor()->run(attachLabel(*file, QStringLiteral("删除"), namesOf(attachments)), [&](Store &store) -> Status {
        for (const Attachment &attachment : attachments)
            BIHUAN_CHECK(store.attachments.remove(attachment));
        return {};
    });
}

Result<ChangeSummary> restoreAttachment(Workspace &workspace, const County &county, const Attachment &attachment)
{
    BIHUAN_TRY(const MatterFile *const file, matterToWrite(workspace, county, attachment.matter));
    return workspace.editor()->run(attachLabel(*file, QStringLiteral("恢复"), {attachment.name}),
                                   [&](Store &store) { return store.attachments.save(attachment); });
}

QString attachedSentence(const Attached &attached)
{
    QStringList sentences;
    if (attached.added > 0)
        sentences.append(QStringLiteral("已添加附件 %1 个。").arg(attached.added));
    if (attached.known.size() == 1)
        sentences.append(QStringLiteral("“%1”已经有了，没有重复添加。").arg(attached.known.front()));
    else if (!attached.known.isEmpty())
        sentences.append(QStringLiteral("有 %1 个已经有了，没有重复添加。").arg(attached.known.size()));
    if (!attached.refused.isEmpty())
        sentences.append(attached.refused.front());
    if (attached.refused.size() > 1)
        sentences.append(QStringLiteral("另有 %1 个也没有添加。").arg(attached.refused.size() - 1));
    return sentences.join(QString());
}

} // namespace bihuan
