// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/matter.h"

namespace bihuan {

QString matterKindId(MatterKind kind)
{
    switch (kind) {
    case MatterKind::Target:
        return QStringLiteral("target");
    case MatterKind::Pledge:
        return QStringLiteral("pledge");
    case MatterKind::Project:
        break;
    }
    return QStringLiteral("project");
}

std::optional<MatterKind> matterKindFromId(QStringView id)
{
    for (const MatterKind kind : {MatterKind::Target, MatterKind::Pledge, MatterKind::Project}) {
        if (id == matterKindId(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace bihuan
