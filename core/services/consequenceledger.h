// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticebook.h"

#include <QMap>

namespace bihuan {

/// One thing that a unit has to answer for: a warning in a published period, a notice, a 约谈.
struct ConsequenceEntry
{
    enum class Kind { Light, Notice, Talk };

    Kind kind = Kind::Light;
    QDate day;        ///< the last of the period, the day of issue, the day of the talk
    QString colour;   ///< id of the light's or of the ladder's colour
    QString what;     ///< "2024年8月 县中医医院康复楼 ■红", "柞督办〔2024〕3号（黄色督办单）"
    QStringList titles; ///< what follows from it: 督办单, 黄牌警告
    QStringList inform; ///< who is told
    qint64 points = 0;  ///< in hundredths; below 0 they are taken off
    QString code;       ///< of the matter of a light
    NoticeId notice{};

    bool operator==(const ConsequenceEntry &) const = default;
};

/// What one unit has gathered in the year.
struct ConsequenceRow
{
    QString unitKey;
    QString unit;              ///< short title
    QMap<QString, int> lights;  ///< colour → how many times in a published month; the palette's best is left out
    QMap<QString, int> notices; ///< id of the ladder's colour → how many were issued
    int talks = 0;
    qint64 points = 0;          ///< in hundredths
    std::vector<ConsequenceEntry> entries; ///< by day

    bool operator==(const ConsequenceRow &) const = default;
};

/// The year of the county up to the end of `until`, a row per unit that has something to answer for, in the order of the
/// register. Lights count as they were published, for the unit that led the matter then; a light set by hand counts as a
/// colour and brings no points. Notices count for the unit that answers for them, but for those that were void or refused.
Result<std::vector<ConsequenceRow>> consequencesOf(Workspace &workspace, std::shared_ptr<const County> county, const NoticeBook &book,
                                                   const Period &until);

} // namespace bihuan
