// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/formula.h"

#include "core/domain/figures/chinesetext.h"

namespace bihuan {

namespace {

constexpr WideInt largestPart = 1'000'000'000'000'000'000;
constexpr int deepestBrackets = 32;

struct Fraction
{
    WideInt numerator = 0;
    WideInt denominator = 1; ///< > 0
};

WideInt magnitude(WideInt value)
{
    return value < 0 ? -value : value;
}

/// In lowest terms; nothing when a part has over 18 digits. Parts of both operands have at most 18, so products fit.
std::optional<Fraction> reduced(WideInt numerator, WideInt denominator)
{
    WideInt a = magnitude(numerator);
    WideInt b = denominator;
    while (b != 0)
        a = std::exchange(b, a % b);
    if (a > 1) {
        numerator /= a;
        denominator /= a;
    }
    if (magnitude(numerator) > largestPart || denominator > largestPart)
        return std::nullopt;
    return Fraction{numerator, denominator};
}

std::optional<Fraction> divided(const Fraction &a, const Fraction &b)
{
    if (b.numerator == 0)
        return std::nullopt;
    const WideInt sign = b.numerator < 0 ? -1 : 1;
    return reduced(sign * a.numerator * b.denominator, a.denominator * magnitude(b.numerator));
}

/// Recursive descent over: sum = product {± product}; product = part {×÷ part}; part = [−] (number | bracket) {%}.
class FormulaReader
{
public:
    explicit FormulaReader(const QString &text) : m_text(text) {}

    std::optional<Fraction> whole()
    {
        const auto value = sum();
        return m_at == m_text.size() ? value : std::nullopt;
    }

private:
    bool take(QLatin1Char sign)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != sign)
            return false;
        ++m_at;
        return true;
    }

    std::optional<Fraction> sum()
    {
        auto value = product();
        while (value) {
            const bool plus = take(QLatin1Char('+'));
            if (!plus && !take(QLatin1Char('-')))
                break;
            const auto next = product();
            if (!next)
                return std::nullopt;
            const WideInt more = next->numerator * value->denominator;
            value = reduced(value->numerator * next->denominator + (plus ? more : -more), value->denominator * next->denominator);
        }
        return value;
    }

    std::optional<Fraction> product()
    {
        auto value = part();
        while (value) {
            const bool times = take(QLatin1Char('*'));
            if (!times && !take(QLatin1Char('/')))
                break;
            const auto next = part();
            if (!next)
                return std::nullopt;
            value = times ? reduced(value->numerator * next->numerator, value->denominator * next->denominator)
                          : divided(*value, *next);
        }
        return value;
    }

    std::optional<Fraction> part()
    {
        const bool minus = take(QLatin1Char('-'));
        auto value = take(QLatin1Char('(')) ? bracket() : number();
        while (value && take(QLatin1Char('%')))
            value = reduced(value->numerator, value->denominator * 100);
        if (value && minus)
            value->numerator = -value->numerator;
        return value;
    }

    std::optional<Fraction> bracket()
    {
        if (++m_depth > deepestBrackets)
            return std::nullopt;
        const auto value = sum();
        --m_depth;
        return take(QLatin1Char(')')) ? value : std::nullopt;
    }

    std::optional<Fraction> number()
    {
        Fraction value;
        bool point = false;
        int digits = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char16_t letter = m_text.at(m_at).unicode();
            if (letter == u'.' && !point) {
                point = true;
            } else if (letter >= u'0' && letter <= u'9') {
                if (++digits > 17)
                    return std::nullopt;
                value.numerator = value.numerator * 10 + (letter - u'0');
                if (point)
                    value.denominator *= 10;
            } else if (letter != u',') {
                break;
            }
        }
        return digits > 0 ? reduced(value.numerator, value.denominator) : std::nullopt;
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

namespace formula {

bool isFormula(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(u'=') || trimmed.startsWith(u'＝');
}

std::optional<Ratio> evaluate(QStringView text)
{
    QString plain = chinesetext::plain(text);
    plain.remove(QLatin1Char(' '));
    plain.replace(QChar(u'×'), QLatin1Char('*')).replace(QChar(u'÷'), QLatin1Char('/'));
    for (const char16_t dash : {u'−', u'–', u'—'})
        plain.replace(QChar(dash), QLatin1Char('-'));
    if (!plain.startsWith(QLatin1Char('=')))
        return std::nullopt;
    const auto value = FormulaReader(plain.mid(1)).whole();
    if (!value)
        return std::nullopt;
    return Ratio(static_cast<qint64>(value->numerator), static_cast<qint64>(value->denominator));
}

} // namespace formula

} // namespace bihuan
