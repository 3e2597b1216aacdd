// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <memory>

namespace bihuan {

/// Reads rows of a period back from their JSON: what toJson() of a row gave is read as that row. For one
/// thread, which reads one row after the other with it.
class RowReader
{
public:
    enum class Part {
        Whole,
        Sums, ///< only what sums are made from, a third of the time: no names, texts or sentences
    };

    explicit RowReader(Part part = Part::Whole);
    RowReader(RowReader &&) noexcept;
    RowReader &operator=(RowReader &&) = delete;
    ~RowReader();

    /// Refused where the text is none that toJson() could have given; keys it does not know are left alone.
    Status read(QByteArrayView json, MatterRow &row);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace bihuan
