// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/services/workspace.h"

namespace bihuan {

/// A file to be attached, photos scaled down already.
struct FileToAttach
{
    QString name; ///< as it was called
    QByteArray bytes;
};

struct Attached
{
    ChangeSummary summary;
    int added = 0;
    QStringList known;   ///< names of files that the matter has already
    QStringList refused; ///< sentences
};

/// Attaches to the matter what may be attached, as one run that can be undone, and says what was left out. Files of the
/// same content are stored once in the whole .bihuan, and attached once to a matter.
Result<Attached> attachFiles(Workspace &workspace, const County &county, const QString &code, const std::optional<Period> &period,
                             const std::vector<FileToAttach> &files);

/// Another name for an attachment; its ending stays one that fits its content.
Result<ChangeSummary> renameAttachment(Workspace &workspace, const County &county, const Attachment &attachment, const QString &name);

/// Takes attachments off their matter; what was in them stays in the file, so that it can be undone at any time.
Result<ChangeSummary> removeAttachments(Workspace &workspace, const County &county, const std::vector<Attachment> &attachments);

/// An attachment as it was, back at its matter or under its old name.
Result<ChangeSummary> restoreAttachment(Workspace &workspace, const County &county, const Attachment &attachment);

/// "已添加附件 3 个。“现场.jpg”已经有了，没有重复添加。" and why others were refused; empty when nothing was asked for.
QString attachedSentence(const Attached &attached);

} // namespace bihuan
