// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QModelIndex;

namespace bihuan {

class MonthModel;

/// The month grid on paper, where rings and corners are characters.

/// "○1,200" for a month that has not been reported, "1,150※" for a figure worth a look.
QString monthPaperText(const MonthModel &model, const QModelIndex &index);
/// What large and small figures and the marks are.
QString monthPaperLegend(const MonthModel &model);
/// Sum of the small figures of a column; of money alone, as that of the large ones.
QString monthSecondSum(const MonthModel &model, int column, const std::vector<int> &rows);

} // namespace bihuan
