// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formattachments.h"

#include "ui/attachments/attachmentpainting.h"

namespace bihuan {

namespace {

FormItem attachmentItem(FormItem::Kind kind, const QString &id, const QString &title, const QString &text = {})
{
    FormItem item;
    item.kind = kind;
    item.section = FormSection::Attachments;
    item.id = id;
    item.title = title;
    item.text = text;
    return item;
}

} // namespace

void addAttachments(std::vector<FormItem> &items, const std::vector<Attachment> *attachments, int year, bool writable)
{
    using FormKind = FormItem::Kind;
    items.push_back(attachmentItem(FormKind::Heading, QStringLiteral("heading:attachments"), QStringLiteral("附件")));
    if (!attachments) {
        items.push_back(attachmentItem(FormKind::Note, QStringLiteral("note:attachments"), {}, QStringLiteral("正在进行较长的操作，完成后显示附件。")));
        return;
    }
    for (size_t i = 0; i < attachments->size(); ++i) {
        const Attachment &attachment = (*attachments)[i];
        FormItem item = attachmentItem(FormKind::Attachment, QStringLiteral("attachment:") + attachment.id.value, QStringLiteral("附件"),
                                       attachmentDetails(attachment, year));
        item.attachment = static_cast<int>(i);
        item.place = FormItem::Place::Column;
        items.push_back(std::move(item));
    }
    if (writable)
        items.push_back(attachmentItem(FormKind::NewAttachment, QStringLiteral("newAttachment"), QStringLiteral("添加附件"),
                                       QStringLiteral("也可以拖进来，或粘贴截图")));
    else if (attachments->empty())
        items.push_back(attachmentItem(FormKind::Note, QStringLiteral("note:attachments"), {}, QStringLiteral("没有附件。")));
}

} // namespace bihuan
