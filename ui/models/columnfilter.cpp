// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columnfilter.h"

#include "core/domain/figures/chinesetext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

struct Bound
{
    qint64 first = 0; ///< a month has two ends
    qint64 last = 0;
};

Result<Bound> boundOf(const QString &text, const ColumnFilter::ReadBound &readBound)
{
    BIHUAN_TRY(const Value value, readBound(text.trimmed()));
    if (const auto *number = std::get_if<qint64>(&value))
        return Bound{*number, *number};
    if (const auto *date = std::get_if<PartialDate>(&value))
        return Bound{date->firstDay().toJulianDay(), date->lastDay().toJulianDay()};
    return refuse(QStringLiteral("“%1”不是数字也不是日期，不能比较大小。").arg(text.trimmed()));
}

} // namespace

std::optional<qint64> comparableNumber(const QVariant &key)
{
    switch (key.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return key.toLongLong();
    case QMetaType::QDate:
        return key.toDate().toJulianDay();
    default:
        return std::nullopt;
    }
}

QString ColumnFilter::textFor(const QString &cell)
{
    return cell.isEmpty() ? QStringLiteral("空") : QLatin1Char('=') + cell;
}

Result<ColumnFilter> ColumnFilter::read(const QString &typed, const ReadBound &readBound)
{
    static const QRegularExpression compared(QStringLiteral("^(>=|<=|>|<|≥|≤)(.+)$"));
    static const QRegularExpression range(QStringLiteral("^(.+?)(?:~|～|\\.\\.|至)(.+)$"));
    const QString text = chinesetext::plain(typed);
    ColumnFilter filter;
    static const QRegularExpression begun(QStringLiteral("^[><]=?$|^[≥≤]$"));
    if (text.isEmpty() || begun.match(text).hasMatch()) // a bound is about to be typed
        return filter;
    if (text == QStringLiteral("空") || text == QLatin1String("=")) {
        filter.m_kind = Kind::Blank;
        return filter;
    }
    if (text == QStringLiteral("非空") || text == QLatin1String("*")) {
        filter.m_kind = Kind::NotBlank;
        return filter;
    }
    if (const auto match = compared.match(text); match.hasMatch()) {
        BIHUAN_TRY(const Bound bound, boundOf(match.captured(2), readBound));
        const QString sign = match.captured(1);
        filter.m_kind = Kind::Bounds;
        if (sign == QLatin1String(">"))
            filter.m_low = bound.last + 1;
        else if (sign == QLatin1String("<"))
            filter.m_high = bound.first - 1;
        else if (sign == QLatin1String(">=") || sign == QStringLiteral("≥"))
            filter.m_low = bound.first;
        else
            filter.m_high = bound.last;
        return filter;
    }
    if (const auto match = range.match(text); match.hasMatch()) {
        const auto low = boundOf(match.captured(1), readBound);
        const auto high = boundOf(match.captured(2), readBound);
        if (low && high) { // else they are words: "桥至"
            filter.m_kind = Kind::Bounds;
            filter.m_low = std::min(low->first, high->first);
            filter.m_high = std::max(low->last, high->last);
            return filter;
        }
    }
    if (text.startsWith(QLatin1Char('='))) {
        filter.m_kind = Kind::Exact;
        filter.m_either = {{typed.trimmed().mid(1)}};
        return filter;
    }
    static const QRegularExpression either(QStringLiteral("[、|,]"));
    filter.m_kind = Kind::Words;
    for (const QString &one : text.split(either, Qt::SkipEmptyParts)) {
        if (const QStringList words = one.split(QLatin1Char(' '), Qt::SkipEmptyParts); !words.isEmpty())
            filter.m_either.push_back(words);
    }
    return filter;
}

bool ColumnFilter::accepts(const std::function<QVariant()> &key, const std::function<QString()> &text) const
{
    switch (m_kind) {
    case Kind::All:
        return true;
    case Kind::Blank:
        return !key().isValid();
    case Kind::NotBlank:
        return key().isValid();
    case Kind::Bounds: {
        const auto number = comparableNumber(key());
        return number && (!m_low || *number >= *m_low) && (!m_high || *number <= *m_high);
    }
    case Kind::Exact:
        return text() == m_either.front().front();
    case Kind::Words: {
        const QString cell = text();
        QString digits; // "12,000" is found by "12000"
        if (cell.contains(QLatin1Char(',')))
            digits = QString(cell).remove(QLatin1Char(','));
        return std::ranges::any_of(m_either, [&](const QStringList &words) {
            return std::ranges::all_of(words, [&](const QString &word) {
                return cell.contains(word, Qt::CaseInsensitive) || digits.contains(word, Qt::CaseInsensitive);
            });
        });
    }
    }
    return true;
}

} // namespace bihuan
