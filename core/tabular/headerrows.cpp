// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/headerrows.h"

#include "core/tabular/celltext.h"
#include "core/tabular/headertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bihuan {
namespace {

constexpr int kProbedRows = 60; ///< a header starts above
constexpr int kMaxLevels = 4;
constexpr qsizetype kShortText = 30; ///< longer texts are rarely headers
constexpr qsizetype kLongText = 60;

constexpr std::array kHeaderWords{
    QStringView(u"序号"), QStringView(u"编号"), QStringView(u"名称"), QStringView(u"项目"),
    QStringView(u"单位"), QStringView(u"责任"), QStringView(u"牵头"), QStringView(u"配合"),
    QStringView(u"领导"), QStringView(u"负责"), QStringView(u"投资"), QStringView(u"计划"),
    QStringView(u"完成"), QStringView(u"累计"), QStringView(u"本月"), QStringView(u"占"),
    QStringView(u"进度"), QStringView(u"形象"), QStringView(u"问题"), QStringView(u"措施"),
    QStringView(u"备注"), QStringView(u"时限"), QStringView(u"时间"), QStringView(u"地点"),
    QStringView(u"性质"), QStringView(u"规模"), QStringView(u"内容"), QStringView(u"指标"),
    QStringView(u"目标"), QStringView(u"任务"), QStringView(u"类别"), QStringView(u"级别"),
    QStringView(u"联系"), QStringView(u"电话"), QStringView(u"来源"), QStringView(u"资金"),
    QStringView(u"增速"), QStringView(u"同期"), QStringView(u"位次"), QStringView(u"排名"),
    QStringView(u"代码"), QStringView(u"年限"), QStringView(u"情况"), QStringView(u"合计"),
    QStringView(u"数量"), QStringView(u"日期"), QStringView(u"状态"), QStringView(u"类型"),
};

bool hasHeaderWord(const QString &text)
{
    return std::ranges::any_of(kHeaderWords, [&](QStringView word) { return text.contains(word); });
}

/// "填报单位：县发改局", "2024年3月31日": what stands between title and header.
bool isFormLine(const QString &text)
{
    static const QRegularExpression filled(QStringLiteral("^[^:]{2,8}:.+"));
    return filled.match(text).hasMatch() || unitLine(text).has_value();
}

struct RowLook
{
    int filled = 0;
    int titles = 0; ///< short texts
    int words = 0;  ///< of these, texts with a word that headers use
    int numbers = 0;
    int longTexts = 0;
    int formLines = 0;
};

RowLook lookAt(const Sheet &sheet, int row)
{
    RowLook look;
    for (const Cell &cell : sheet.row(row)) {
        if (cell.isEmpty())
            continue;
        const QString text = squeezed(cell.display());
        if (text.isEmpty())
            continue;
        ++look.filled;
        const bool date = cell.numberClass == NumberClass::Date || cell.numberClass == NumberClass::Month;
        if (cell.type == CellType::Number && !date) {
            ++look.numbers;
        } else if (isFormLine(text)) {
            ++look.formLines;
        } else if (text.size() > kShortText) {
            look.longTexts += text.size() > kLongText ? 2 : 1;
        } else if (quantityOf(text).state == Quantity::State::Number) {
            const HeaderText header = headerText(text);
            ++(header.firstMonth > 0 || header.quarter > 0 ? look.titles : look.numbers);
        } else {
            ++look.titles;
            look.words += hasHeaderWord(text) ? 1 : 0;
        }
    }
    return look;
}

double scoreOf(const RowLook &look, int width, int row)
{
    if (look.titles < 2 || look.formLines * 2 >= look.filled)
        return -1;
    const double points = look.titles + 2.0 * look.words - 1.5 * look.numbers - 1.5 * look.longTexts;
    const double coverage = 0.5 + 0.5 * look.filled / std::max(width, 1);
    return points * coverage - 0.15 * row;
}

bool hasInnerGroup(const Sheet &sheet, const MergeMap &merges, int row, int width)
{
    return std::ranges::any_of(sheet.row(row), [&](const Cell &cell) {
        const CellRange *merge = merges.at(row, cell.column);
        const int span = merge == nullptr ? 1 : merge->lastColumn - merge->firstColumn + 1;
        return !cell.isEmpty() && span > 1 && span < width - 1;
    });
}

/// A row above the best one that still belongs to the header: group titles over several columns.
bool isUpperLevel(const Sheet &sheet, const MergeMap &merges, int row, int width)
{
    const RowLook look = lookAt(sheet, row);
    if (look.numbers > 0 || look.longTexts > 0 || look.formLines > 0 || look.titles == 0)
        return false;
    return hasInnerGroup(sheet, merges, row, width) || look.titles >= 2;
}

/// A row below that still belongs to the header although nothing is merged: short texts under groups or
/// blanks only.
bool isLowerLevel(const Sheet &sheet, const MergeMap &merges, int first, int row)
{
    const auto cells = sheet.row(row);
    int titles = 0;
    for (const Cell &cell : cells) {
        if (cell.isEmpty())
            continue;
        const CellRange *above = merges.at(row - 1, cell.column);
        const bool underGroup =
            above != nullptr && above->lastColumn > above->firstColumn && above->firstRow >= first;
        const bool underBlank = sheet.cell(row - 1, cell.column).isEmpty();
        const bool groupStarts =
            !underGroup && !underBlank && sheet.cell(row - 1, cell.column + 1).isEmpty() &&
            !sheet.cell(row, cell.column + 1).isEmpty() && merges.at(row - 1, cell.column) == nullptr;
        const bool month =
            cell.type == CellType::Number && cell.scale == 0 && cell.mantissa >= 1 && cell.mantissa <= 12;
        const bool isTitle = cell.type == CellType::Text
                                 ? squeezed(cell.text).size() <= kShortText &&
                                       quantityOf(cell.text).state != Quantity::State::Missing
                                 : month || cell.numberClass == NumberClass::Month;
        if (!(underGroup || underBlank || groupStarts) || !isTitle)
            return false;
        ++titles;
    }
    // Under 序号, where the body counts, a second level is blank.
    return titles >= 2 && cells.front().column > sheet.row(first).front().column;
}

int usedWidth(const Sheet &sheet, int rows)
{
    int width = 0;
    for (int row = 0; row < rows; ++row) {
        const auto cells = sheet.row(row);
        const auto filled = std::ranges::count_if(cells, [](const Cell &cell) { return !cell.isEmpty(); });
        width = std::max(width, static_cast<int>(filled));
    }
    return width;
}

int lastMergedRow(const Sheet &sheet, const MergeMap &merges, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        for (const Cell &cell : sheet.row(row)) {
            const CellRange *merge = cell.isEmpty() ? nullptr : merges.at(row, cell.column);
            if (merge != nullptr && merge->lastRow - first < kMaxLevels)
                last = std::max(last, merge->lastRow);
        }
    }
    return last;
}

} // namespace

const Cell &groupTitleLeftOf(const Sheet &sheet, const MergeMap &merges, int row, int column)
{
    static const Cell none;
    for (int left = column - 1; left >= 0; --left) {
        if (merges.at(row, left) != nullptr || sheet.cell(row + 1, left).isEmpty())
            return none;
        if (!sheet.cell(row, left).isEmpty())
            return sheet.cell(row, left);
    }
    return none;
}

bool isNumberingRow(const Sheet &sheet, int row)
{
    static const QRegularExpression label(QStringLiteral("^\\(?(\\d{1,3})\\)?(=.*)?$"));
    static const QString stems = QStringLiteral("甲乙丙丁戊己");
    int next = 1;
    int count = 0;
    for (const Cell &cell : sheet.row(row)) {
        if (cell.isEmpty())
            continue;
        const QString text = squeezed(cell.display());
        ++count;
        if (text.size() == 1 && stems.contains(text))
            continue;
        const auto match = label.match(text);
        if (!match.hasMatch() || match.captured(1).toInt() != next++)
            return false;
    }
    return count >= 3 && next > 2;
}

std::optional<HeaderRows> findHeaderRows(const Sheet &sheet)
{
    const int rows = std::min(sheet.rowCount(), kProbedRows);
    const int width = usedWidth(sheet, rows);
    double best = 0;
    int bestRow = -1;
    for (int row = 0; row < rows; ++row) {
        const RowLook look = lookAt(sheet, row);
        const double score = scoreOf(look, width, row);
        if (score > best && (look.words > 0 || look.titles >= 3)) {
            best = score;
            bestRow = row;
        }
    }
    if (bestRow < 0)
        return {};
    const MergeMap merges(sheet);
    HeaderRows result{bestRow, bestRow};
    while (result.first > 0 && result.last - result.first < kMaxLevels - 1 &&
           isUpperLevel(sheet, merges, result.first - 1, width))
        --result.first;
    result.last = lastMergedRow(sheet, merges, result.first, result.last);
    while (result.last - result.first < kMaxLevels - 1 && result.last + 1 < sheet.rowCount() &&
           !sheet.row(result.last + 1).empty() && isLowerLevel(sheet, merges, result.first, result.last + 1))
        ++result.last;
    return result;
}

} // namespace bihuan
