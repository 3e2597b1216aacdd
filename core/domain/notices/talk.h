// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <vector>

namespace bihuan {

/// 约谈: who spoke to whom about what, and what came of it.
struct Talk
{
    TalkId id;
    QDate day;
    QString talker;   ///< who holds it: 分管副县长
    UnitId unit;      ///< that is spoken to
    QString person;   ///< whom: 主要负责人
    QString minutes;  ///< what was said
    QString result;   ///< what was promised
    QString actor{};  ///< who entered it
    QString at{};     ///< when it was entered, ISO
    bool sample = false;
    std::vector<MatterId> matters{}; ///< about these
    std::vector<NoticeId> notices{}; ///< because of these

    bool operator==(const Talk &) const = default;
};

} // namespace bihuan
