// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formlayout.h"

#include "ui/pages/ledger/form/formdelegate.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/theme/tokens.h"

#include <algorithm>

namespace bihuan {

namespace {
constexpr int columnWidth = 300; ///< the least that a field needs
constexpr int mostColumns = 3;
constexpr int sharedWidth = 620; ///< the most that cells of one line share, so that they stay together
} // namespace

void FormLayout::lay(const FormModel &model, const FormDelegate &cells, const QFont &font, int width)
{
    using FormPlace = FormItem::Place;
    const int columns = std::clamp(width / columnWidth, 1, mostColumns);
    const int gap = columns > 1 ? space::xl : 0;
    const int column = (width - gap * (columns - 1)) / columns;
    const int shared = std::min(width, sharedWidth);
    m_places.clear();
    int top = 0;
    const int count = model.rowCount();
    for (int row = 0; row < count;) {
        // One line: as many things as it takes.
        const FormPlace place = model.item(row).place;
        int height = 0;
        int used = 0;
        const int first = row;
        do {
            const FormItem &item = model.item(row);
            QRect rect(0, top, width, 0);
            if (place == FormPlace::Column) {
                rect.setLeft(used * (column + gap));
                rect.setWidth(column);
                ++used;
            } else if (place == FormPlace::Share) {
                rect.setLeft(shared * used / FormItem::shareWhole);
                used += item.share;
                rect.setRight(shared * used / FormItem::shareWhole - 1);
            }
            height = std::max(height, cells.heightOf(row, rect.width(), font));
            m_places.push_back(rect);
            ++row;
        } while (row < count && model.item(row).place == place &&
                 (place == FormPlace::Column ? used < columns : place == FormPlace::Share && used + model.item(row).share <= FormItem::shareWhole));
        for (int i = first; i < row; ++i)
            m_places[static_cast<size_t>(i)].setHeight(height);
        top += height;
    }
    m_height = top;
}

int FormLayout::rowAt(const QPoint &point) const
{
    const auto found = std::ranges::find_if(m_places, [&](const QRect &place) { return place.contains(point); });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

} // namespace bihuan
