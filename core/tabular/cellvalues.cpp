// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/cellvalues.h"

#include "core/domain/figures/chinesetext.h"
#include "core/tabular/celldate.h"
#include "core/tabular/celltext.h"

#include <algorithm>

namespace bihuan {

namespace {

using State = CellValue::State;

/// A spreadsheet keeps 15 digits of a number: a longer code has lost its end.
constexpr int exactDigits = 15;

bool isGoal(const Field &field)
{
    return field.id == QLatin1String("goal") || field.id == QLatin1String("stretch");
}

/// Amounts that cannot be below nothing. Sums done may fall and are checked elsewhere; growth may be negative.
bool isNeverNegative(const Field &field, const MeasureUnit &unit)
{
    return field.scope == FieldScope::Matter && unit.isMoney();
}

/// One line without blanks that nobody sees; signs stay as they were written.
QString tidyLine(const QString &text)
{
    QString line = text.simplified();
    line.remove(QChar(0x200B)).remove(QChar(0xFEFF));
    return line;
}

/// What stands in a cell of words: dates as people write them, numbers by their digits.
QString wordsOf(const Cell &cell, const Sheet &sheet)
{
    if (cell.type == CellType::Number && cell.numberClass != NumberClass::General && cell.numberClass != NumberClass::Text) {
        const DateReading date = dateOf(cell, sheet, 0);
        if (cell.numberClass != NumberClass::Percent && date.state == DateReading::State::Date)
            return date.date.title();
    }
    return cell.display();
}

} // namespace

std::optional<qint64> CellValue::figure() const
{
    const auto *number = std::get_if<qint64>(&value);
    return state == State::Read && number ? std::optional(*number) : std::nullopt;
}

CellValues::CellValues(const Sheet &sheet, int bodyRow, const ColumnMapping &mapping, ImportNames &names,
                       ImportFindings &findings)
    : m_sheet(sheet), m_mapping(mapping), m_names(names), m_findings(findings), m_merges(sheet),
      m_facts(mapping.columns.size())
{
    for (size_t i = 0; i < m_facts.size(); ++i)
        lookAtColumn(bodyRow, i);
}

void CellValues::lookAtColumn(int bodyRow, size_t column)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const bool isPercent = mapped.field.type == FieldType::Percent && mapped.unit.isEmpty();
    if (!isPercent && mapped.field.type != FieldType::Code)
        return;
    QHash<int, int> lengths;
    bool fractions = false;
    bool allSmall = true;
    for (int row = bodyRow; row < m_sheet.rowCount(); ++row) {
        const Cell &cell = m_sheet.cell(row, mapped.column);
        if (cell.type == CellType::Text && !isPercent)
            ++lengths[static_cast<int>(squeezed(cell.text).size())];
        if (cell.type != CellType::Number || !isPercent || cell.numberClass == NumberClass::Percent)
            continue;
        allSmall = allSmall && std::abs(cell.number().toDouble()) <= 1.5;
        fractions = fractions || cell.scale > 0;
    }
    m_facts[column].fraction = isPercent && fractions && allSmall;
    for (auto it = lengths.cbegin(); it != lengths.cend(); ++it) {
        if (it.value() > lengths.value(m_facts[column].codeLength))
            m_facts[column].codeLength = it.key();
    }
}

CellValue CellValues::unread(FindingKind kind, int row, size_t column, const QString &value, const QString &reason)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    m_findings.add(kind, {row, mapped.column}, mapped.field.title, value, reason, Remedy::Correct);
    return {State::Unread, {}};
}

bool CellValues::isFormulaFault(const Cell &cell, int row, size_t column)
{
    const bool never = cell.formula && cell.isEmpty();
    if (cell.type != CellType::Error && !never)
        return false;
    const MappedColumn &mapped = m_mapping.columns[column];
    const QString reason = never ? QStringLiteral("公式还没有算出结果，用表格软件打开并保存一次再导入；接受则这一格不导入")
                                 : QStringLiteral("公式出错，改正后再导入；接受则这一格不导入");
    m_findings.add(FindingKind::Formula, {row, mapped.column}, mapped.field.title, cell.display(), reason, Remedy::Accept);
    return true;
}

CellValue CellValues::read(int row, size_t column, const Measure &main)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const Cell &cell = m_sheet.merges.isEmpty() ? m_sheet.cell(row, mapped.column) : m_merges.filled(row, mapped.column);
    if (cell.isEmpty() && !cell.formula)
        return {};
    if (isFormulaFault(cell, row, column))
        return {};
    switch (mapped.field.type) {
    case FieldType::Integer:
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return readFigure(cell, row, column, main);
    case FieldType::Date:
        return readDate(cell, row, column);
    case FieldType::Code:
        return readCode(cell, row, column);
    default:
        return readWords(cell, row, column);
    }
}

const WrittenUnit &CellValues::writtenUnitOf(const MeasureUnit &unit, size_t column)
{
    ColumnFacts &facts = m_facts[column];
    if (facts.unit != unit || facts.written.isEmpty()) {
        facts.unit = unit;
        facts.written = writtenUnit(unit.title).value_or(WrittenUnit{unit.title, 0, unit.title});
    }
    return facts.written;
}

CellValue CellValues::readFigure(const Cell &cell, int row, size_t column, const Measure &main)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    Quantity quantity = quantityOf(cell, m_sheet);
    switch (quantity.state) {
    case Quantity::State::Empty:
        return {};
    case Quantity::State::Missing:
        return {State::Missing, {}};
    case Quantity::State::NotANumber:
        if (mapped.field.id == QLatin1String("no")) // 一, 1-1 and the like order rows and mean nothing else
            return {};
        return unread(FindingKind::Type, row, column, cell.display(), QStringLiteral("“%1”应为一个数字").arg(mapped.field.title));
    case Quantity::State::Number:
        break;
    }
    if (m_facts[column].fraction && cell.type == CellType::Number && cell.numberClass != NumberClass::Percent)
        quantity.number = quantity.number.shifted(2).value_or(quantity.number);
    return figureIn(quantity, row, column, measureUnitOf(mapped.field, main));
}

CellValue CellValues::figureIn(const Quantity &quantity, int row, size_t column, const MeasureUnit &unit)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const Field &field = mapped.field;
    const WrittenUnit &wanted = writtenUnitOf(unit, column);
    const QString written = quantity.number.toString() + quantity.unit.text;
    // Figures of a row that names its own unit (经济指标) are not in the unit of the sheet.
    const WrittenUnit assumed = areComparable(mapped.unit, wanted) && !mapped.unit.isEmpty() ? mapped.unit : wanted;
    const auto number = unit.title.isEmpty() ? quantity.number.shifted(0) : quantity.in(wanted, assumed);
    if (!number && !areComparable(quantity.unit.isEmpty() ? assumed : quantity.unit, wanted))
        return unread(FindingKind::MeasureUnit, row, column, written, QStringLiteral("“%1”的单位应为%2").arg(field.title, unit.title));
    const bool whole = unit.dimension == MeasureUnit::Dimension::Plain && unit.scale == 0;
    const auto stored = !number ? std::nullopt : whole ? number->exactSteps(0) : number->roundedSteps(unit.scale);
    if (!stored && number && whole && number->roundedSteps(0))
        return unread(FindingKind::Type, row, column, written, QStringLiteral("“%1”应为整数").arg(field.title));
    if (!stored || !isWithin(*stored, largestEntry))
        return unread(FindingKind::Range, row, column, written, QStringLiteral("“%1”的数字太大").arg(field.title));
    if (*stored < 0 && isNeverNegative(field, unit))
        return unread(FindingKind::Range, row, column, written, QStringLiteral("“%1”不能小于零").arg(field.title));

    const bool converted = !quantity.unit.isEmpty() && unit.isMoney() && quantity.unit.power != assumed.power;
    using Qualifier = chinesetext::WrittenFigure::Qualifier;
    const bool inexact = quantity.qualifier == Qualifier::About || (quantity.qualifier != Qualifier::Exact && !isGoal(field));
    const ImportPlace place{row, mapped.column};
    const QString shown = m_sheet.cell(row, mapped.column).display();
    if (inexact)
        m_findings.add(FindingKind::Type, place, field.title, shown,
                       QStringLiteral("写的不是确切的数；接受则按%1导入").arg(figureWithUnit(*stored, unit)), Remedy::Accept);
    else if (converted)
        m_findings.add(FindingKind::MeasureUnit, place, field.title, shown,
                       QStringLiteral("写的单位与本列不同，按%1导入").arg(figureWithUnit(*stored, unit)), Remedy::Note);
    return {State::Read, *stored};
}

std::optional<qint64> CellValues::sum(int row, size_t column, const Measure &main) const
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const Quantity quantity = quantityOf(m_sheet.cell(row, mapped.column), m_sheet);
    const MeasureUnit &unit = measureUnitOf(mapped.field, main);
    const WrittenUnit wanted = writtenUnit(unit.title).value_or(WrittenUnit{});
    const WrittenUnit assumed = mapped.unit.isEmpty() ? wanted : mapped.unit;
    const auto number = quantity.in(wanted, assumed);
    return number ? number->roundedSteps(unit.scale) : std::nullopt;
}

CellValue CellValues::readDate(const Cell &cell, int row, size_t column)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const int year = m_names.fieldContext().year;
    const DateReading reading = dateOf(cell, m_sheet, year);
    switch (reading.state) {
    case DateReading::State::Empty:
        return {};
    case DateReading::State::Missing:
        return {State::Missing, {}};
    case DateReading::State::Date:
        return {State::Read, reading.date};
    case DateReading::State::NotADate:
        break;
    }
    if (cell.type == CellType::Text) {
        if (const auto date = chinesetext::readDate(cell.text, year))
            return {State::Read, *date};
    }
    return unread(FindingKind::Date, row, column, cell.display(),
                  QStringLiteral("“%1”应为日期，例如 2024-06-30、2024年6月、6月底或长期").arg(mapped.field.title));
}

CellValue CellValues::readCode(const Cell &cell, int row, size_t column)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    if (cell.type != CellType::Number)
        return readWords(cell, row, column);
    const QString digits = cell.display();
    if (!cell.number().isInteger() || digits.contains(QLatin1Char('E'), Qt::CaseInsensitive) || digits.size() >= exactDigits)
        return unread(FindingKind::Code, row, column, digits,
                      QStringLiteral("“%1”在表格里变成了数字，末尾几位已经丢失，把这一列改成文本格式后重新填写").arg(mapped.field.title));
    if (m_facts[column].codeLength > digits.size())
        return unread(FindingKind::Code, row, column, digits,
                      QStringLiteral("“%1”只有 %2 位，本列通常为 %3 位，前面的零可能丢失，把这一列改成文本格式后重新填写")
                          .arg(mapped.field.title)
                          .arg(digits.size())
                          .arg(m_facts[column].codeLength));
    return {State::Read, digits};
}

CellValue CellValues::readFlag(const QString &text, int row, size_t column)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    if (mapped.field.id == QLatin1String("sample"))
        return {State::Read, text.contains(mapped.field.title) || chinesetext::readFlag(text).value_or(false)};
    if (const auto flag = chinesetext::readFlag(text))
        return {State::Read, *flag};
    if (chinesetext::isNothing(text))
        return {State::Missing, {}};
    return unread(FindingKind::Type, row, column, text, QStringLiteral("“%1”应为是或否").arg(mapped.field.title));
}

CellValue CellValues::readWords(const Cell &cell, int row, size_t column)
{
    const MappedColumn &mapped = m_mapping.columns[column];
    const Field &field = mapped.field;
    const QString text = wordsOf(cell, m_sheet);
    const bool fewWords = field.type == FieldType::Choice || field.type == FieldType::Flag;
    QHash<QString, CellValue> &known = m_facts[column].words;
    if (fewWords) {
        if (const auto at = known.constFind(text); at != known.constEnd())
            return *at;
    }
    const NamePlace place{{row, mapped.column}, field.title};
    const auto resolved = [&](auto &&ids) -> CellValue {
        return ids ? CellValue{State::Read, *ids} : CellValue{State::Unread, {}};
    };
    if (tidyLine(text).isEmpty())
        return {};
    const bool isName = field.type == FieldType::Unit || field.type == FieldType::Units || field.type == FieldType::Post
                        || field.type == FieldType::Sources;
    if (isName && chinesetext::isNothing(text))
        return {State::Missing, {}};
    switch (field.type) {
    case FieldType::Unit:
    case FieldType::Units:
        return resolved(m_names.units(text, place));
    case FieldType::Post: {
        const auto post = m_names.post(tidyLine(text), place);
        return resolved(post ? std::optional(post->value) : std::nullopt);
    }
    case FieldType::Sources: // read with their clauses by whoever links them
    case FieldType::LongText:
        return {State::Read, text.trimmed()};
    case FieldType::Text:
        // Several steps stand in one cell, a line each.
        return {State::Read, field.scope == FieldScope::Milestone ? text.trimmed() : tidyLine(text)};
    case FieldType::Flag: {
        const CellValue flag = readFlag(text, row, column);
        if (flag.state != State::Unread)
            known.insert(text, flag);
        return flag;
    }
    default:
        break;
    }
    const auto value = parseTyped(text, field, m_names.fieldContext());
    if (value) {
        const CellValue result = isEmpty(*value) ? CellValue{State::Missing, {}} : CellValue{State::Read, *value};
        if (fewWords)
            known.insert(text, result);
        return result;
    }
    QString reason = value.error().text;
    if (reason.endsWith(QChar(u'。')))
        reason.chop(1);
    if (field.type != FieldType::Choice || field.required)
        return unread(field.type == FieldType::Code ? FindingKind::Code : FindingKind::Type, row, column, text, reason);
    m_findings.add(FindingKind::Choice, place.cell, field.title, text, reason + QStringLiteral("；接受则这一格不导入"), Remedy::Accept);
    return {};
}

} // namespace bihuan
