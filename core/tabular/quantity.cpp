// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/quantity.h"

#include "core/tabular/celltext.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace bihuan {
namespace {

constexpr std::array kBases{
    QStringView(u"元"),     QStringView(u"人民币"), QStringView(u"%"),      QStringView(u"个百分点"),
    QStringView(u"百分点"), QStringView(u"‰"),      QStringView(u"个"),     QStringView(u"家"),
    QStringView(u"户"),     QStringView(u"项"),     QStringView(u"件"),     QStringView(u"份"),
    QStringView(u"人"),     QStringView(u"人次"),   QStringView(u"次"),     QStringView(u"处"),
    QStringView(u"座"),     QStringView(u"条"),     QStringView(u"套"),     QStringView(u"台"),
    QStringView(u"辆"),     QStringView(u"栋"),     QStringView(u"间"),     QStringView(u"村"),
    QStringView(u"天"),     QStringView(u"日"),     QStringView(u"月"),     QStringView(u"个月"),
    QStringView(u"年"),     QStringView(u"小时"),   QStringView(u"分"),     QStringView(u"位"),
    QStringView(u"名"),     QStringView(u"场"),     QStringView(u"批"),     QStringView(u"期"),
    QStringView(u"公里"),   QStringView(u"千米"),   QStringView(u"米"),     QStringView(u"km"),
    QStringView(u"m"),      QStringView(u"里"),     QStringView(u"亩"),     QStringView(u"公顷"),
    QStringView(u"㎡"),     QStringView(u"平方米"), QStringView(u"平米"),   QStringView(u"平方公里"),
    QStringView(u"立方米"), QStringView(u"吨"),     QStringView(u"公斤"),   QStringView(u"kg"),
    QStringView(u"t"),      QStringView(u"袋"),     QStringView(u"株"),     QStringView(u"头"),
    QStringView(u"只"),     QStringView(u"羽"),     QStringView(u"千瓦"),   QStringView(u"kW"),
    QStringView(u"MW"),     QStringView(u"兆瓦"),   QStringView(u"千瓦时"), QStringView(u"度"),
    QStringView(u"倍"),     QStringView(u"美元"),   QStringView(u"m2"),     QStringView(u"m²"),
    QStringView(u"m3"),     QStringView(u"床"),     QStringView(u"张"),     QStringView(u"所"),
};

bool isCountedIn(QStringView base)
{
    return std::ranges::find(kBases, base) != kBases.end();
}

/// "1,234,567" but not "1,23".
bool hasOddSeparators(QStringView text)
{
    for (qsizetype at = text.indexOf(QLatin1Char(',')); at >= 0;
         at = text.indexOf(QLatin1Char(','), at + 1)) {
        qsizetype digits = 0;
        while (at + 1 + digits < text.size() && text.at(at + 1 + digits).isDigit())
            ++digits;
        if (digits != 3)
            return true;
    }
    return false;
}

/// The unit of a figure; nothing when it is not one that offices count in.
std::optional<WrittenUnit> unitOf(const chinesetext::WrittenFigure &figure)
{
    static const QHash<int, QString> magnitudes{{2, QStringLiteral("百")},    {3, QStringLiteral("千")},
                                                {4, QStringLiteral("万")},    {5, QStringLiteral("十万")},
                                                {6, QStringLiteral("百万")},  {7, QStringLiteral("千万")},
                                                {8, QStringLiteral("亿")},    {9, QStringLiteral("十亿")},
                                                {10, QStringLiteral("百亿")}, {11, QStringLiteral("千亿")}};
    if (!figure.unit.isEmpty() && !isCountedIn(figure.unit))
        return {};
    const bool points = figure.unit == QStringLiteral("个百分点"); // measured in percent as well
    return WrittenUnit{magnitudes.value(figure.magnitude) + figure.unit, figure.magnitude,
                       points ? QStringLiteral("%") : figure.unit};
}

} // namespace

std::optional<WrittenUnit> writtenUnit(QStringView text)
{
    const auto figure = chinesetext::readFigure(QLatin1Char('1') + squeezed(text));
    if (!figure || figure->mantissa != 1 || figure->qualifier != chinesetext::WrittenFigure::Qualifier::Exact)
        return {};
    const auto unit = unitOf(*figure);
    return unit && !unit->isEmpty() ? unit : std::nullopt;
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

chinesetext::WrittenFigure Quantity::written(const WrittenUnit &assumed) const
{
    const WrittenUnit &own = unit.isEmpty() ? assumed : unit;
    return {number.mantissa, number.scale, own.power, own.base, qualifier};
}

Quantity quantityOf(QStringView text)
{
    Quantity quantity;
    const QString plain = squeezed(text);
    if (plain.isEmpty())
        return quantity;
    quantity.asText = true;
    if (const auto digits = readExact(plain)) {
        quantity.state = Quantity::State::Number;
        quantity.number = digits->number;
        quantity.scientific = plain.contains(QLatin1Char('E'), Qt::CaseInsensitive);
        return quantity;
    }
    static const QStringList undecided{QStringLiteral("待定"), QStringLiteral("未定"),
                                       QStringLiteral("不涉及"), QStringLiteral("...")};
    quantity.state = chinesetext::isNothing(plain) || undecided.contains(plain) ? Quantity::State::Missing
                                                                                : Quantity::State::NotANumber;
    const auto figure = quantity.state == Quantity::State::Missing || hasOddSeparators(plain)
                            ? std::nullopt
                            : chinesetext::readFigure(plain);
    const auto unit = figure ? unitOf(*figure) : std::nullopt;
    const auto number = figure ? ExactNumber::make(figure->mantissa, figure->scale) : std::nullopt;
    if (!unit || !number)
        return quantity;
    quantity.state = Quantity::State::Number;
    quantity.number = *number;
    quantity.unit = *unit;
    quantity.qualifier = figure->qualifier;
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
