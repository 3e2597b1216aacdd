// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace bihuan {

class FilterChip;

/// The row of quick filters above a table of matters: all, every colour of its palette, the states, 欠序时 and, where there are some, 缺原因 and 自评不一致, or only
/// what reporting needs; each with how many matters it would show. A filter that a click elsewhere set stands here too, to be taken off.
class QuickFilters : public QWidget
{
    Q_OBJECT

public:
    enum class Offer {
        Lights,    ///< everything
        Reporting, ///< 全部, 本月未报, 欠序时
    };

    explicit QuickFilters(Offer offer, QWidget *parent = nullptr);

    /// `rules` gives the palette.
    void setMatters(const std::vector<const MatterRow *> &rows, const RuleSet *rules);
    void setFilter(const MatterFilter &filter, const QString &saying);
    const MatterFilter &filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const bihuan::MatterFilter &filter);

private:
    struct Entry
    {
        FilterChip *chip;
        MatterFilter filter; ///< light and quick only
        int count = 0;
    };
    void build(const RuleSet *rules);
    void check();
    void apply(const MatterFilter &filter);

    Offer m_offer;
    QHBoxLayout *m_row;
    std::vector<Entry> m_entries;
    Palette m_palette;
    FilterChip *m_other; ///< what came from elsewhere
    MatterFilter m_filter;
};

} // namespace bihuan
