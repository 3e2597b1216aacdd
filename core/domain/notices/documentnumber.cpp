// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/documentnumber.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

constexpr std::array purposeIds{"document", "reserved", "desk"};

} // namespace

QString numberPurposeId(DocumentNumber::Purpose purpose)
{
    return QString::fromLatin1(purposeIds[static_cast<size_t>(purpose)]);
}

DocumentNumber::Purpose numberPurposeFromId(QStringView id)
{
    const auto found = std::ranges::find_if(purposeIds, [&](const char *known) { return id == QLatin1String(known); });
    return found == purposeIds.end() ? DocumentNumber::Purpose::Document
                                     : static_cast<DocumentNumber::Purpose>(found - purposeIds.begin());
}

QString documentNumberText(const NumberSeries &series, int year, int no)
{
    const QString form = series.id == numberseries::notice ? QStringLiteral("%1〔%2〕%3号") : QStringLiteral("%1%2年第%3期");
    return form.arg(series.code).arg(year).arg(no);
}

int nextNumber(std::span<const DocumentNumber> numbers, const QString &series, int year)
{
    int last = 0;
    for (const DocumentNumber &number : numbers) {
        if (number.series == series && number.year == year)
            last = std::max(last, number.no);
    }
    return last + 1;
}

QStringList numberFaults(std::span<const DocumentNumber> numbers)
{
    QStringList faults;
    QMap<std::pair<QString, int>, std::vector<const DocumentNumber *>> series;
    QSet<QString> texts;
    for (const DocumentNumber &number : numbers) {
        series[{number.series, number.year}].push_back(&number);
        if (texts.contains(number.text))
            faults.append(QStringLiteral("文号%1编了两次。用最近的备份核对。").arg(number.text));
        texts.insert(number.text);
    }
    for (auto &taken : series) {
        std::ranges::sort(taken, {}, &DocumentNumber::no);
        int expected = 1;
        for (const DocumentNumber *number : taken) {
            if (number->no > expected)
                faults.append(QStringLiteral("%1之前缺第%2号，可能被删除过。用最近的备份核对。").arg(number->text).arg(expected));
            expected = number->no + 1;
        }
    }
    return faults;
}

} // namespace bihuan
