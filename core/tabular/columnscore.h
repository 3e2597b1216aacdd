// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/builtinfields.h"
#include "core/tabular/columnmapping.h"

#include <QRegularExpression>

namespace bihuan {

/// A header in the forms that titles and patterns are held against.
struct HeaderForms
{
    explicit HeaderForms(const HeaderColumn &column);

    QString leaf;        ///< innermost level, squeezed, with its unit
    QString bareLeaf;    ///< without the unit
    QString joined;      ///< all levels joined by "/"
    QString bareJoined;
    QString upper;       ///< all levels but the innermost
    int year = 0;
    int firstMonth = 0;
    int lastMonth = 0;
    int quarter = 0;

    bool speaksOfPlan() const;     ///< 计划, 目标 and not 完成情况
    bool speaksOfRunningSum() const; ///< 累计
    bool speaksOfOneMonth() const;   ///< 本月, 当月, 逐月
};

/// What a column's cells look like.
struct ColumnLook
{
    int numbers = 0;
    int texts = 0;
    int dates = 0;
};

/// One field of the ledger, its patterns compiled once.
class FieldMatcher
{
public:
    explicit FieldMatcher(const Field &field);

    const Field &field() const { return m_field; }
    /// How well the header names the field; 0 when it does not. A whole title is 100 and more.
    int score(const HeaderForms &header, const WrittenUnit &unit, const ColumnLook &look, int year) const;

private:
    int nameScore(const HeaderForms &header) const;
    int patternScore(const HeaderForms &header) const;
    int monthScore(const HeaderForms &header) const;

    Field m_field;
    FieldHome m_home;
    QString m_title;
    QString m_group;
    std::vector<QRegularExpression> m_patterns;
};

} // namespace bihuan
