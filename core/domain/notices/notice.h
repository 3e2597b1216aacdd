// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"
#include "core/domain/notices/noticestate.h"

#include <QDate>

#include <vector>

namespace bihuan {

/// 督办 mode.
enum class NoticeMode { Special, OnSite, Random };

QString noticeModeId(NoticeMode mode); ///< special, onSite, random
QString noticeModeTitle(NoticeMode mode); ///< 专项, 现场, 随机
std::optional<NoticeMode> noticeModeFromId(QStringView id);

/// 督办单: what the paper says. Where it stands, its deadline and who answers follow from its moves (NoticeStanding).
struct Notice
{
    NoticeId id;
    DocumentNumberId number; ///< empty until it is issued
    QString ladder;          ///< id
    QString step;            ///< id of the ladder's colour
    NoticeMode mode = NoticeMode::Special;
    QString title;       ///< 事项
    QString content;     ///< 督查内容
    QString source;      ///< 来源
    QString instruction; ///< 批示原文
    QString requirement; ///< 办理要求
    UnitId leadUnit;     ///< 主办, as issued
    QDate replyBy;       ///< deadline the draft asks for; invalid: the ladder's working days from the day of issue
    QString handler;     ///< 经办人
    QString signer;      ///< 审签人
    std::optional<Period> period; ///< whose figures it speaks of
    NoticeId previous;   ///< the milder one that it follows
    bool sample = false; ///< 示例数据
    std::vector<UnitId> coUnits{};    ///< 协办, in their order
    std::vector<MatterId> matters{};  ///< that it concerns, in their order

    bool operator==(const Notice &) const = default;
};

/// One step of its life. Kept for good; state and deadline are made of them alone.
struct NoticeMove
{
    NoticeId notice;
    int no = 0; ///< from 1
    NoticeAct act = NoticeAct::Submit;
    NoticeState from = NoticeState::Draft;
    NoticeState to = NoticeState::Draft;
    QDate day;          ///< when it happened
    QDate date{};       ///< new deadline, or the one asked for
    UnitId unit{};      ///< that takes over
    QString text{};     ///< reason, progress, opinion: as the rule's needs say
    QString problem{};  ///< of a reply
    QString nextStep{}; ///< of a reply
    QString person{};   ///< who signed: for the unit, or its head under a reply, or the office's own
    QString actor{};    ///< who entered it
    QString at{};       ///< when it was entered, ISO

    bool operator==(const NoticeMove &) const = default;
};

} // namespace bihuan
