// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/services/noticebook.h"
#include "core/services/officecontext.h"

namespace bihuan {

/// 督办单 as it goes to its unit. One that is not issued yet has a place for its number, unless `number` says which it
/// will be.
Document noticeDocument(const NoticeFile &file, const OfficeContext &office, const QString &number = {});

/// 反馈单 for the unit to fill in and its head to sign, with the facts of the notice.
Document replyFormDocument(const NoticeFile &file, const OfficeContext &office);

} // namespace bihuan
