// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QStringList>

#include <array>
#include <optional>

namespace bihuan {

/// What sort of organisation it is. 镇办 are never ranked together with 部门 (product.md).
enum class UnitKind {
    Town,             ///< 镇办
    Department,       ///< 政府部门
    PartyDepartment,  ///< 县委部门
    MassOrganisation, ///< 群团
    Institution,      ///< 事业机构
    Vertical,         ///< 垂直管理
    StateCompany,     ///< 国企
    Company,          ///< 企业
    County,           ///< 县, in the file of a city or a province
};

inline constexpr std::array unitKinds{
    UnitKind::Town,        UnitKind::Department, UnitKind::PartyDepartment, UnitKind::MassOrganisation,
    UnitKind::Institution, UnitKind::Vertical,   UnitKind::StateCompany,    UnitKind::Company,
    UnitKind::County};

QString unitKindTitle(UnitKind kind); ///< "镇办"
QString unitKindId(UnitKind kind);    ///< "town", as stored and as in JSON
std::optional<UnitKind> unitKindFromId(QStringView id);

/// An organisation that answers for matters.
struct Unit
{
    UnitId id;
    QString key;        ///< stable code, "T01"
    QString title;      ///< full name, "曹坪镇人民政府"
    QString shortTitle; ///< as printed in tables, "曹坪镇"
    UnitKind kind = UnitKind::Department;
    UnitId parent;       ///< empty at the top
    int position = 0;    ///< printing order within its kind
    QStringList aliases; ///< other names that sheets use for it

    bool operator==(const Unit &) const = default;
};

} // namespace bihuan
