// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/quantity.h"

#include "core/tabular/celltext.h"

#include <algorithm>
#include <array>

namespace bihuan {
namespace {

struct Multiplier
{
    QStringView word;
    int power;
};

/// Longer words first.
constexpr std::array<Multiplier, 8> kMultipliers{{{u"万亿", 12}, {u"千亿", 11}, {u"百亿", 10}, {u"千万", 7}, {u"百万", 6}, {u"亿", 8}, {u"万", 4}, {u"千", 3}}};

constexpr std::array kBases{
    QStringView(u"元"),   QStringView(u"人民币"), QStringView(u"%"),   QStringView(u"个百分点"), QStringView(u"百分点"), QStringView(u"‰"),
    QStringView(u"个"),   QStringView(u"家"),     QStringView(u"户"),  QStringView(u"项"),       QStringView(u"件"),     QStringView(u"份"),
    QStringView(u"人"),   QStringView(u"人次"),   QStringView(u"次"),  QStringView(u"处"),       QStringView(u"座"),     QStringView(u"条"),
    QStringView(u"套"),   QStringView(u"台"),     QStringView(u"辆"),  QStringView(u"栋"),       QStringView(u"间"),     QStringView(u"村"),
    QStringView(u"天"),   QStringView(u"日"),     QStringView(u"月"),  QStringView(u"个月"),     QStringView(u"年"),     QStringView(u"小时"),
    QStringView(u"分"),   QStringView(u"位"),     QStringView(u"名"),  QStringView(u"场"),       QStringView(u"批"),     QStringView(u"期"),
    QStringView(u"公里"), QStringView(u"千米"),   QStringView(u"米"),  QStringView(u"km"),       QStringView(u"m"),      QStringView(u"里"),
    QStringView(u"亩"),   QStringView(u"公顷"),   QStringView(u"㎡"),  QStringView(u"平方米"),   QStringView(u"平米"),   QStringView(u"平方公里"),
    QStringView(u"立方米"), QStringView(u"吨"),   QStringView(u"公斤"), QStringView(u"kg"),      QStringView(u"t"),      QStringView(u"袋"),
    QStringView(u"株"),   QStringView(u"头"),     QStringView(u"只"),  QStringView(u"羽"),       QStringView(u"千瓦"),   QStringView(u"kW"),
    QStringView(u"MW"),   QStringView(u"兆瓦"),   QStringView(u"千瓦时"), QStringView(u"度"),    QStringView(u"倍"),     QStringView(u"美元"),
    QStringView(u"m2"),   QStringView(u"m²"),     QStringView(u"m3"),  QStringView(u"床"),       QStringView(u"张"),     QStringView(u"所"),
};

struct QualifierWord
{
    QStringView word;
    Qualifier qualifier;
    int sign = 1;
};

constexpr std::array<QualifierWord, 34> kLeading{{
    {u"大约", Qualifier::About},     {u"约为", Qualifier::About},     {u"约", Qualifier::About},       {u"近", Qualifier::About},
    {u"预计", Qualifier::About},     {u"≈", Qualifier::About},        {u"~", Qualifier::About},        {u"≥", Qualifier::AtLeast},
    {u"⩾", Qualifier::AtLeast},      {u">=", Qualifier::AtLeast},     {u"不低于", Qualifier::AtLeast}, {u"不少于", Qualifier::AtLeast},
    {u"不小于", Qualifier::AtLeast}, {u"至少", Qualifier::AtLeast},   {u"达到", Qualifier::AtLeast},   {u"力争", Qualifier::AtLeast},
    {u"≤", Qualifier::AtMost},       {u"⩽", Qualifier::AtMost},       {u"<=", Qualifier::AtMost},      {u"不高于", Qualifier::AtMost},
    {u"不超过", Qualifier::AtMost},  {u"不多于", Qualifier::AtMost},  {u"不大于", Qualifier::AtMost},  {u"控制在", Qualifier::AtMost},
    {u"超过", Qualifier::MoreThan},  {u"大于", Qualifier::MoreThan},  {u">", Qualifier::MoreThan},     {u"小于", Qualifier::LessThan},
    {u"低于", Qualifier::LessThan},  {u"<", Qualifier::LessThan},     {u"增长", Qualifier::Exact},     {u"上升", Qualifier::Exact},
    {u"下降", Qualifier::Exact, -1}, {u"减少", Qualifier::Exact, -1},
}};

constexpr std::array<QualifierWord, 5> kTrailing{{
    {u"左右", Qualifier::About}, {u"以上", Qualifier::AtLeast}, {u"以内", Qualifier::AtMost}, {u"以下", Qualifier::AtMost}, {u"余", Qualifier::MoreThan},
}};

/// Words and signs that say "nothing here".
bool saysMissing(const QString &text)
{
    static const std::array missing{
        QStringLiteral("无"), QStringLiteral("暂无"), QStringLiteral("/"), QStringLiteral("\\"), QStringLiteral("待定"), QStringLiteral("未定"),
        QStringLiteral("不涉及"), QStringLiteral("空"), QStringLiteral("N/A"), QStringLiteral("n/a"), QStringLiteral("NA")};
    static const QString dashes = QStringLiteral("-—–―－─_·*×.…");
    return std::ranges::find(missing, text) != missing.end()
        || std::ranges::all_of(text, [&](QChar c) { return dashes.contains(c); });
}

struct QuantityText
{
    QString rest;
    Qualifier qualifier = Qualifier::Exact;
    int sign = 1;

    void takeQualifiers()
    {
        for (bool found = true; found;) {
            found = false;
            for (const QualifierWord &word : kLeading) {
                if (rest.startsWith(word.word) && rest.size() > word.word.size()) {
                    rest.remove(0, word.word.size());
                    take(word);
                    found = true;
                }
            }
        }
        if (rest.startsWith(QChar(u':')) || rest.startsWith(QChar(u'：')))
            rest.remove(0, 1);
        for (const QualifierWord &word : kTrailing) {
            if (rest.endsWith(word.word)) {
                rest.chop(word.word.size());
                take(word);
            }
        }
    }

    /// The number at the beginning, with thousands separators where they belong.
    std::optional<ExactReading> takeNumber()
    {
        static const QString minus = QStringLiteral("-−－–");
        static const QString digits = QStringLiteral("0123456789");
        QString number;
        qsizetype at = 0;
        if (!rest.isEmpty() && (minus.contains(rest.front()) || rest.front() == QLatin1Char('+'))) {
            number = minus.contains(rest.front()) ? QStringLiteral("-") : QString();
            at = 1;
        }
        bool point = false;
        for (; at < rest.size(); ++at) {
            const QChar c = rest.at(at);
            const bool exponent = (c == QLatin1Char('E') || c == QLatin1Char('e')) && at + 1 < rest.size()
                && (rest.at(at + 1) == QLatin1Char('+') || rest.at(at + 1) == QLatin1Char('-') || digits.contains(rest.at(at + 1)));
            if (digits.contains(c)) {
                number += c;
            } else if (c == QLatin1Char('.')) {
                number += c;
                point = true;
            } else if (c == QLatin1Char(',') || c == QChar(u'，')) {
                if (point || !isGroup(at))
                    return {};
            } else if (exponent) {
                number += c;
                number += rest.at(++at);
            } else {
                break;
            }
        }
        rest.remove(0, at);
        return readExact(number);
    }

private:
    void take(const QualifierWord &word)
    {
        if (word.qualifier != Qualifier::Exact)
            qualifier = word.qualifier;
        sign *= word.sign;
    }

    /// Whether exactly three digits follow the separator at `at`.
    bool isGroup(qsizetype at) const
    {
        int digits = 0;
        for (qsizetype i = at + 1; i < rest.size() && rest.at(i) >= QLatin1Char('0') && rest.at(i) <= QLatin1Char('9'); ++i)
            ++digits;
        return digits == 3 && at > 0 && rest.at(at - 1).isDigit();
    }
};

} // namespace

std::optional<WrittenUnit> writtenUnit(QStringView text)
{
    WrittenUnit unit;
    unit.text = squeezed(text);
    QStringView rest(unit.text);
    if (rest.isEmpty())
        return {};
    for (const Multiplier &multiplier : kMultipliers) {
        const bool baseOnly = std::ranges::find(kBases, rest) != kBases.end(); // 千米, 千瓦
        if (!baseOnly && rest.startsWith(multiplier.word)) {
            unit.power = multiplier.power;
            rest = rest.sliced(multiplier.word.size());
            break;
        }
    }
    if (rest.isEmpty())
        return unit.power > 0 ? std::optional(unit) : std::nullopt;
    if (std::ranges::find(kBases, rest) == kBases.end())
        return {};
    unit.base = rest == u"人民币" ? QStringLiteral("元") : rest.endsWith(u"百分点") ? QStringLiteral("%") : rest.toString();
    return unit;
}

bool areComparable(const WrittenUnit &a, const WrittenUnit &b)
{
    return a.base == b.base || a.base.isEmpty() || b.base.isEmpty();
}

std::optional<ExactNumber> Quantity::in(const WrittenUnit &wanted, const WrittenUnit &assumed) const
{
    const WrittenUnit &own = unit.isEmpty() ? assumed : unit;
    if (state != State::Number || !areComparable(own, wanted))
        return {};
    return own.isEmpty() || wanted.isEmpty() ? number.shifted(0) : number.shifted(own.power - wanted.power);
}

Quantity quantityOf(QStringView text)
{
    Quantity quantity;
    QuantityText reading{squeezed(text)};
    if (reading.rest.isEmpty())
        return quantity;
    quantity.asText = true;
    if (saysMissing(reading.rest)) {
        quantity.state = Quantity::State::Missing;
        return quantity;
    }
    quantity.state = Quantity::State::NotANumber;
    reading.takeQualifiers();
    const auto number = reading.takeNumber();
    if (!number)
        return quantity;
    if (reading.rest.startsWith(QChar(u'余')) || reading.rest.startsWith(QChar(u'多'))) {
        reading.rest.remove(0, 1);
        reading.qualifier = Qualifier::MoreThan;
    }
    if (!reading.rest.isEmpty()) {
        const auto unit = writtenUnit(reading.rest);
        if (!unit)
            return quantity;
        quantity.unit = *unit;
    }
    quantity.state = Quantity::State::Number;
    quantity.number = {reading.sign * number->number.mantissa, number->number.scale};
    quantity.scientific = text.contains(QLatin1Char('E'), Qt::CaseInsensitive) && !number->asWritten;
    quantity.qualifier = reading.qualifier;
    return quantity;
}

Quantity quantityOf(const Cell &cell, const Sheet &sheet)
{
    if (cell.type == CellType::Text)
        return quantityOf(cell.text);
    Quantity quantity;
    if (cell.type == CellType::Empty)
        return quantity;
    if (cell.type != CellType::Number) {
        quantity.state = Quantity::State::NotANumber;
        return quantity;
    }
    quantity.state = Quantity::State::Number;
    quantity.number = cell.number();
    quantity.scientific = cell.text.contains(QLatin1Char('E'));
    if (cell.numberClass == NumberClass::Percent) {
        if (const auto percent = quantity.number.shifted(2))
            quantity.number = *percent;
        quantity.unit = *writtenUnit(u"%");
    } else if (cell.unit != 0) {
        quantity.unit = writtenUnit(sheet.formatUnits.at(cell.unit)).value_or(WrittenUnit());
    }
    return quantity;
}

} // namespace bihuan
