// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/figures/value.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <optional>
#include <vector>

namespace bihuan {

/// What is typed below a column's title: words ("交通 水利" both, "红、黄" either), bounds of figures and dates (">=30%",
/// "1000~5000", "<2024-06"), "空" and "非空".
class ColumnFilter
{
public:
    /// What a bound typed into this column would mean.
    using ReadBound = std::function<Result<Value>(const QString &)>;

    /// Refused with a sentence when a bound cannot be read. An empty text is a filter that lets everything pass.
    static Result<ColumnFilter> read(const QString &text, const ReadBound &readBound);
    /// Exactly this text, or nothing there for an empty one: what "use as filter" on a cell means.
    static QString textFor(const QString &cell);

    bool isEmpty() const { return m_kind == Kind::All; }
    /// By the cell's comparable value (invalid for an empty cell) and its text; each is asked for only if needed.
    bool accepts(const std::function<QVariant()> &key, const std::function<QString()> &text) const;

private:
    enum class Kind { All, Blank, NotBlank, Bounds, Words, Exact };

    Kind m_kind = Kind::All;
    std::optional<qint64> m_low;  ///< inclusive; figures in their steps, dates as Julian days
    std::optional<qint64> m_high; ///< inclusive
    std::vector<QStringList> m_either; ///< alternatives; every word of one has to occur
};

/// A cell's comparable value as a number: figures as they are, dates as Julian days. Nothing for text and empty cells.
std::optional<qint64> comparableNumber(const QVariant &key);

} // namespace bihuan
