// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

#include <variant>

namespace bihuan {

/// Charts as data: the window draws them, paper will paint them, and neither computes anything. Positions are
/// doubles, since nothing is read off them; every figure that is read is a text made from the exact value.

/// The matters that a mark stands for, in their period.
struct ChartTarget
{
    MatterFilter filter;
    Period period; ///< invalid: the period the chart is of

    bool operator==(const ChartTarget &) const = default;
};

/// What can be pointed at, pressed and read aloud.
struct ChartMark
{
    QString name; ///< the whole of what it says, "8月：完成 28.94 亿元，计划 30.94 亿元"
    ChartTarget target;

    bool operator==(const ChartMark &) const = default;
};

/// Lines over the months of a year.
struct LineChart
{
    enum class Role { Actual, Plan, LastYear };
    struct Point
    {
        double at = 0; ///< months since the year began: 8 is the end of August, 7.5 its middle
        double value = 0;
    };
    struct Line
    {
        Role role = Role::Actual;
        QString title;    ///< 完成, 计划, 上年
        QString endLabel; ///< written beside the last point
        std::vector<Point> points;
    };
    struct MonthMark
    {
        double at = 0;
        ChartMark mark;
    };
    /// A remark at one point, where it matters.
    struct Callout
    {
        Point at;
        QString text;
        QString remark; ///< under it: how far from the plan
        bool warns = false;
    };

    double top = 1; ///< of the axis of values, a multiple of `step`
    double step = 1;
    std::vector<Line> lines;
    std::vector<MonthMark> marks; ///< one a month, of all lines together
    std::optional<Callout> callout;
};

/// Ranked bars, best first; only those of one group are compared with each other.
struct BarChart
{
    struct Bar
    {
        QString place; ///< "1"; empty without a rank
        QString title;
        double value = 0;
        QString text;         ///< "76.6%"
        bool reached = false; ///< the tick
        QString light;        ///< id of the colour that its matters roll up to; empty where they have none
        QString shape;
        ChartMark mark;
    };
    struct Group
    {
        QString title; ///< empty where there is only one
        std::vector<Bar> bars;
    };

    double top = 1;
    double tick = 0; ///< 序时
    std::vector<Group> groups;
};

/// Rows of lights over months: the worst one of every place.
struct LightMatrix
{
    struct Cell
    {
        QString light; ///< id; empty where there is nothing
        QString shape; ///< of a colour that warns and of 未报; nothing for the others
        ChartMark mark;
    };
    struct Row
    {
        QString title;
        ChartMark mark;
        std::vector<Cell> cells; ///< as many as columns
    };
    QStringList columns;
    std::vector<Row> rows;
};

struct ChartSpec
{
    QString title;
    QString shortTitle; ///< to choose it by, where several share a place
    QString remark;     ///< unit, what a tick or a shape means
    std::variant<LineChart, BarChart, LightMatrix> body;
};

} // namespace bihuan
