// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/noticestanding.h"
#include "core/domain/notices/talk.h"
#include "core/services/officecontext.h"

namespace bihuan {

/// "2024年8月15日".
QString noticeDayText(const QDate &day);

/// One line of its life: "2024年8月12日申请延期，延到2024年9月30日：征地未完成（赵示例）".
QString moveSentence(const NoticeMove &move, const UnitRegister &units);

/// "黄色督办单", and the step's id where the ladder has lost it.
QString noticeColourTitle(const Notice &notice, const OfficeContext &office);

/// What the milder notice asked for and what came of it, for the first line of the one that follows.
QString escalationFacts(const NoticeFile &file);

/// "2024年8月20日分管副县长约谈红岩寺镇主要负责人".
QString talkSentence(const Talk &talk, const UnitRegister &units);

} // namespace bihuan
