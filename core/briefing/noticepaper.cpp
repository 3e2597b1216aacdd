// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/noticepaper.h"

#include "core/briefing/formpaper.h"
#include "core/definition/standardset.h"

namespace bihuan {

namespace {

/// A form of the office's own that cannot be read must not keep a 督办单 from being printed: then as it ships.
Document formOrShipped(const QString &id, const NoticeFile &file, const OfficeContext &office, const QString &number)
{
    if (const auto own = findForm(office, id))
        return noticeForm(*own, file, office, number);
    const auto json = standardset::json(standardset::Folder::Forms, id);
    const auto shipped = json ? readForm(*json, standardset::sourceName(id)) : Result<FormTemplate>(FormTemplate{});
    return noticeForm(shipped.value_or(FormTemplate{}), file, office, number);
}

} // namespace

Document noticeDocument(const NoticeFile &file, const OfficeContext &office, const QString &number)
{
    Document document = formOrShipped(QStringLiteral("notice"), file, office, number);
    const QString numbered = file.number.isEmpty() ? number : file.number;
    document.title = QStringLiteral("督办单 %1").arg(numbered.isEmpty() ? file.notice.title : numbered);
    return document;
}

Document replyFormDocument(const NoticeFile &file, const OfficeContext &office)
{
    Document document = formOrShipped(QStringLiteral("notice-reply"), file, office, {});
    document.title = QStringLiteral("反馈单 %1").arg(file.number);
    return document;
}

} // namespace bihuan
