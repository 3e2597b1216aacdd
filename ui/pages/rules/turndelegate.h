// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/light.h"

#include <QStyledItemDelegate>

namespace bihuan {

/// A matter that would turn: its name, from which light to which, and both sentences below.
class TurnDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setPalettes(const Palette &before, const Palette &after);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Palette m_before;
    Palette m_after;
};

} // namespace bihuan
