// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <span>

namespace bihuan {

struct Person
{
    PersonId id;
    QString name;
    QString phone;

    bool operator==(const Person &) const = default;
};

/// 职务. Responsibility belongs to the post; whoever holds it answers, and the successor takes over.
struct Post
{
    PostId id;
    QString key;   ///< stable code, "P01"
    QString title; ///< "县委常委、常务副县长"
    UnitId unit;   ///< empty for a county leader
    int position = 0;

    bool operator==(const Post &) const = default;
};

/// 任职: who held a post from when to when, both days included; an invalid `to` is still in office.
struct Tenure
{
    PostId post;
    PersonId person;
    QDate from;
    QDate to;

    bool operator==(const Tenure &) const = default;
};

/// Who held `post` on `day`; the later appointment when two overlap. Nullptr when it was vacant.
const Tenure *holderOn(std::span<const Tenure> tenures, const PostId &post, const QDate &day);

} // namespace bihuan
