// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/noticestanding.h"
#include "core/services/officecontext.h"

namespace bihuan {

/// What a reader asks first of a 督办单: where it stands, and whose move it is.
struct NoticePlace
{
    QString sentence;             ///< "已交办，等红岩寺镇签收。时限2024年9月9日，还有7天。"
    QString waitsFor;             ///< 红岩寺镇, 督查室; empty when it is over
    std::optional<NoticeAct> due; ///< the one move that comes next; nothing when it is over
    std::optional<int> daysLeft;  ///< while its deadline runs; below 0 since it passed
};

NoticePlace noticePlace(const NoticeFile &file, const OfficeContext &office, const QDate &today);

/// "还有3天", "今天到期", "超期2天".
QString daysLeftText(int days);

} // namespace bihuan
