// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/units/unit.h"

namespace bihuan {

namespace {

struct UnitKindWords
{
    UnitKind kind;
    const char *id;
    const char16_t *title;
};

constexpr std::array unitKindWords{
    UnitKindWords{UnitKind::Town, "town", u"镇办"},
    UnitKindWords{UnitKind::Department, "department", u"政府部门"},
    UnitKindWords{UnitKind::PartyDepartment, "party", u"县委部门"},
    UnitKindWords{UnitKind::MassOrganisation, "mass", u"群团"},
    UnitKindWords{UnitKind::Institution, "institution", u"事业机构"},
    UnitKindWords{UnitKind::Vertical, "vertical", u"垂直管理"},
    UnitKindWords{UnitKind::StateCompany, "stateCompany", u"国企"},
    UnitKindWords{UnitKind::Company, "company", u"企业"},
    UnitKindWords{UnitKind::County, "county", u"县"},
};

const UnitKindWords &wordsOf(UnitKind kind)
{
    return unitKindWords[static_cast<size_t>(kind)];
}

} // namespace

QString unitKindTitle(UnitKind kind)
{
    return QString::fromUtf16(wordsOf(kind).title);
}

QString unitKindId(UnitKind kind)
{
    return QString::fromLatin1(wordsOf(kind).id);
}

std::optional<UnitKind> unitKindFromId(QStringView id)
{
    for (const UnitKindWords &words : unitKindWords) {
        if (id == QLatin1String(words.id))
            return words.kind;
    }
    return std::nullopt;
}

} // namespace bihuan
