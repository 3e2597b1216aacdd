// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columnorder.h"

#include "ui/models/cellmodel.h"
#include "ui/models/columnfilter.h"

#include <algorithm>
#include <numeric>

namespace bihuan {

ColumnOrder::ColumnOrder(const CellModel &model, int column, const QCollator &collator)
{
    const auto count = static_cast<size_t>(model.rowCount());
    m_places.resize(count);
    m_empty.resize(count);
    QHash<QString, size_t> known; // many rows share a unit or a leader
    known.reserve(static_cast<qsizetype>(count));
    std::vector<QCollatorSortKey> keys;
    keys.reserve(count);
    std::vector<std::pair<size_t, size_t>> texts; // row, key
    texts.reserve(count);
    for (size_t row = 0; row < count; ++row) {
        const QVariant key = model.data(model.index(static_cast<int>(row), column), CellModel::SortRole);
        m_empty[row] = !key.isValid();
        if (const auto number = comparableNumber(key)) {
            m_places[row] = *number;
        } else if (key.isValid()) {
            const QString text = key.toString();
            size_t &place = known[text]; // from 1
            if (place == 0) {
                keys.push_back(collator.sortKey(text));
                place = keys.size();
            }
            texts.emplace_back(row, place - 1);
        }
    }
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, [&](size_t a, size_t b) { return keys[a] < keys[b]; });
    std::vector<qint64> placeOf(keys.size());
    for (size_t place = 0; place < order.size(); ++place)
        placeOf[order[place]] = static_cast<qint64>(place);
    for (const auto &[row, key] : texts)
        m_places[row] = placeOf[key];
}

} // namespace bihuan
