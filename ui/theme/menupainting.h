// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionMenuItem;

namespace bihuan {

struct Tokens;

/// One line of a menu or of a box's list: a mark before the chosen one, the icon, the words, the keys.
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const Tokens &tokens);
/// `contents`: of the words and keys.
QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &contents);

} // namespace bihuan
