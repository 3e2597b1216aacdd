// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bihuan {

/// chinesetext::plain without any blank or line break: for comparing headers and labels.
QString squeezed(QStringView text);

/// Chinese numeral up to 99 (一, 十二, 二十): the number, or 0 when it is none.
int chineseNumber(QStringView text);

/// 合 计, 一、 and the like: whether the text is an ordinal in Chinese numerals: 一 二、 （三） 第四.
bool isChineseOrdinal(QStringView text);

} // namespace bihuan
