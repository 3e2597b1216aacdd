// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QString>

#include <vector>

namespace bihuan {

/// What the rows of a table are gathered by.
enum class GroupBy { None, Unit, Leader, Town, Light, Source };

struct GroupChoice
{
    GroupBy by;
    QString id;    ///< stable, for saved views
    QString title; ///< as it is offered
};
const std::vector<GroupChoice> &groupChoices();
GroupBy groupById(const QString &id);
QString groupId(GroupBy by);

/// The group of one matter.
struct GroupKey
{
    QString key;   ///< same for all of a group
    QString title; ///< as its heading says it
    int order = 0; ///< before the title: colours by severity, 未填 at the end

    bool operator==(const GroupKey &) const = default;
};
GroupKey groupKeyOf(const MatterRow &row, GroupBy by, int lightRank, const QString &lightTitle);

} // namespace bihuan
