// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importplan.h"

#include <algorithm>

namespace bihuan {

QString importActionId(ImportAction action)
{
    switch (action) {
    case ImportAction::Insert:
        return QStringLiteral("insert");
    case ImportAction::Update:
        return QStringLiteral("update");
    case ImportAction::Unchanged:
        return QStringLiteral("unchanged");
    case ImportAction::Skipped:
        break;
    }
    return QStringLiteral("skipped");
}

QString importActionTitle(ImportAction action)
{
    switch (action) {
    case ImportAction::Insert:
        return QStringLiteral("新增");
    case ImportAction::Update:
        return QStringLiteral("更新");
    case ImportAction::Unchanged:
        return QStringLiteral("不变");
    case ImportAction::Skipped:
        break;
    }
    return QStringLiteral("跳过");
}

ImportCounts ImportPlan::counts() const
{
    const auto of = [this](ImportAction action) {
        return static_cast<int>(std::ranges::count(rows, action, &ImportRow::action));
    };
    return {of(ImportAction::Insert), of(ImportAction::Update), of(ImportAction::Unchanged), of(ImportAction::Skipped)};
}

bool ImportPlan::isReady() const
{
    return std::ranges::none_of(findings, &ImportFinding::open);
}

bool ImportPlan::writesNothing() const
{
    const bool approves = std::ranges::any_of(findings, [](const ImportFinding &finding) { return finding.isRemembered(); });
    return !approves && units.empty() && posts.empty() && sources.empty()
           && std::ranges::none_of(rows, [](const ImportRow &row) { return row.action != ImportAction::Skipped && row.writes(); });
}

} // namespace bihuan
