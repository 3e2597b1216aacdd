// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>

#include <vector>

namespace bihuan {

class FormDelegate;
class FormModel;

/// Where everything of a form stands: lines across, fields in as many columns as there is room for, cells that
/// share a line.
class FormLayout
{
public:
    void lay(const FormModel &model, const FormDelegate &cells, const QFont &font, int width);

    int height() const { return m_height; }
    int count() const { return static_cast<int>(m_places.size()); }
    const QRect &place(int row) const { return m_places[static_cast<size_t>(row)]; }
    /// What stands at a point; −1 for nothing.
    int rowAt(const QPoint &point) const;

private:
    std::vector<QRect> m_places;
    int m_height = 0;
};

} // namespace bihuan
