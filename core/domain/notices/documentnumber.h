// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QStringList>

#include <span>
#include <vector>

namespace bihuan {

/// A series of document numbers; each counts for itself and begins anew every year.
struct NumberSeries
{
    QString id;    ///< notice, bulletin …
    QString title; ///< 督办单
    QString code;  ///< 柞督办, as printed before the year

    bool operator==(const NumberSeries &) const = default;
};

namespace numberseries {
inline const QString notice = QStringLiteral("notice");
inline const QString bulletin = QStringLiteral("bulletin");
} // namespace numberseries

/// A number that was taken. Never changed and never removed: what was given out stays, also when its document is void.
struct DocumentNumber
{
    enum class Purpose {
        Document, ///< a document of this program carries it
        Reserved, ///< kept free for one to come
        Desk,     ///< given to another desk of the office
    };

    DocumentNumberId id;
    QString series;
    int year = 0;
    int no = 0;
    QString text; ///< 柞督办〔2024〕3号, as it was printed
    Purpose purpose = Purpose::Document;
    QString holder; ///< for whom it was reserved, which desk has it
    QDate day;
    QString actor;
    QString at; ///< when it was taken, ISO

    bool operator==(const DocumentNumber &) const = default;
};

QString numberPurposeId(DocumentNumber::Purpose purpose); ///< document, reserved, desk
DocumentNumber::Purpose numberPurposeFromId(QStringView id);

/// "柞督办〔2024〕3号"; of anything but a 督办单 it counts issues: "柞政通报2024年第3期".
QString documentNumberText(const NumberSeries &series, int year, int no);

/// The first number of the series in the year that nobody has taken.
int nextNumber(std::span<const DocumentNumber> numbers, const QString &series, int year);

/// Gaps and doubles, a sentence each. Empty when every series runs without one.
QStringList numberFaults(std::span<const DocumentNumber> numbers);

} // namespace bihuan
