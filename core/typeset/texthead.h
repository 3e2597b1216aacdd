// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bihuan {

/// What stands above the body of a typed document; parts that are missing are empty.
struct TextHead
{
    QString mark;
    QString number;
    QString office;
    QString date;
    QString title;
    QString subdate;
};

/// Takes the head lines off the front of the paragraphs. They are known by their shape: 第1期 or 〔2024〕1号,
/// a date alone or behind an office, (date) under the title.
[[nodiscard]] TextHead takeHead(QStringList &paragraphs);

/// "2024年3月15日" alone.
[[nodiscard]] bool isDateLine(const QString &text);

} // namespace bihuan
