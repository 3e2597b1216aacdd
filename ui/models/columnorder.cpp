// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columnorder.h"

#include "ui/models/cellmodel.h"
#include "ui/models/columnfilter.h"

#include <algorithm>

namespace bihuan {

ColumnOrder::ColumnOrder(const CellModel &model, int column, const QCollator &collator)
{
    const int count = model.rowCount();
    m_places.resize(static_cast<size_t>(count));
    m_empty.resize(static_cast<size_t>(count));
    QHash<QString, std::vector<int>> rowsOf; // many rows share a unit or a leader
    for (int row = 0; row < count; ++row) {
        const QVariant key = model.index(row, column).data(CellModel::SortRole);
        if (const auto number = comparableNumber(key))
            m_places[static_cast<size_t>(row)] = *number;
        else if (key.isValid())
            rowsOf[key.toString()].push_back(row);
        m_empty[static_cast<size_t>(row)] = !key.isValid();
    }
    std::vector<std::pair<QCollatorSortKey, const std::vector<int> *>> texts;
    texts.reserve(static_cast<size_t>(rowsOf.size()));
    for (auto text = rowsOf.cbegin(); text != rowsOf.cend(); ++text)
        texts.emplace_back(collator.sortKey(text.key()), &text.value());
    std::ranges::sort(texts, [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t place = 0; place < texts.size(); ++place) {
        for (const int row : *texts[place].second)
            m_places[static_cast<size_t>(row)] = static_cast<qint64>(place);
    }
}

} // namespace bihuan
