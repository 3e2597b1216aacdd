// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bodyrows.h"

#include "core/tabular/celltext.h"
#include "core/tabular/headerrows.h"
#include "core/tabular/mergemap.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {
namespace {

constexpr qsizetype kLabelTexts = 5; ///< texts at the left of a row that can tell what it is

/// A row of the body, taken in once.
struct RowWords
{
    QStringList texts; ///< squeezed, of the first text cells; a row with kLabelTexts may have more
    int numbers = 0;
    int filled = 0;
    QString first; ///< the leftmost cell, text or number
    int firstColumn = 0;
};

RowWords wordsOf(const Sheet &sheet, int row)
{
    RowWords words;
    for (const Cell &cell : sheet.row(row)) {
        if (cell.isEmpty())
            continue;
        const bool told =
            words.texts.size() == kLabelTexts || (cell.type == CellType::Number && words.filled > 0);
        const QString text = told ? QString() : squeezed(cell.display());
        if (!told && text.isEmpty())
            continue;
        if (words.filled++ == 0) {
            words.first = text;
            words.firstColumn = cell.column;
        }
        if (cell.type == CellType::Number)
            ++words.numbers;
        else if (!told)
            words.texts.append(text);
    }
    return words;
}

bool isTotalLabel(const QString &text)
{
    static const QRegularExpression total(QStringLiteral(
        "^(全县|全市|全省|全区|本年|项目)?(合计|总计|共计|总合计|总和|累计合计)(\\(.*\\)|\\d+个)?:?$"));
    return total.match(text).hasMatch();
}

bool isSubtotalLabel(const QString &text)
{
    static const QRegularExpression subtotal(QStringLiteral("^.{0,20}(小计|合计)(\\(.*\\)|\\d+个)?:?$"));
    return subtotal.match(text).hasMatch();
}

bool isFootnoteText(const QString &text)
{
    static const QRegularExpression footnote(
        QStringLiteral("^(填报|填表|制表|审核|复核|校核|审签|单位负责|主要负责|分管领导|分管负责|统计负责|"
                       "联系|备注|附注|注|说明|填表说明|报送|报出)[^:]{0,8}:"));
    return footnote.match(text).hasMatch();
}

/// "一、工业项目", "（二）农业": the words behind the ordinal, or nothing.
std::optional<QString> wordsAfterOrdinal(const QString &text)
{
    static const QRegularExpression ordinal(
        QStringLiteral("^(\\(?[一二三四五六七八九十]{1,3}\\)?[、.,:]?)(.+)$"));
    const auto match = ordinal.match(text);
    if (!match.hasMatch() || match.captured(1).size() < 2)
        return {};
    static const QString marks = QStringLiteral("、.,:)");
    return marks.contains(match.captured(1).back()) ? std::optional(match.captured(2)) : std::nullopt;
}

class BodyReader
{
public:
    BodyReader(const Sheet &sheet, const HeaderBlock &header)
        : m_sheet(sheet), m_header(header), m_merges(sheet)
    {
        for (const HeaderColumn &column : header.columns) {
            for (const QString &level : column.levels)
                m_titles.append(squeezed(level));
            if (m_sequence < 0 &&
                (column.normalised == QStringLiteral("序号") || column.normalised == QStringLiteral("编号")))
                m_sequence = column.column;
        }
    }

    QList<BodyRow> read()
    {
        QList<BodyRow> rows;
        for (int row = m_header.bodyRow; row < m_sheet.rowCount(); ++row) {
            BodyRow body;
            body.row = row;
            body.hidden = m_sheet.isRowHidden(row);
            classify(body);
            rows.append(body);
        }
        while (!rows.isEmpty() && rows.last().kind == BodyRowKind::Blank)
            rows.removeLast();
        settleOrdinals(rows);
        settleGroups(rows);
        return rows;
    }

private:
    void classify(BodyRow &body)
    {
        const RowWords words = wordsOf(m_sheet, body.row);
        if (words.filled == 0)
            body.kind = BodyRowKind::Blank;
        else if (isRepeatedHeader(words))
            body.kind = BodyRowKind::RepeatedHeader;
        else if (isNumberingRow(m_sheet, body.row) && words.filled * 2 >= m_header.columns.size())
            body.kind = BodyRowKind::Numbering;
        else if (!classifyByLabel(words, body) && !classifyAsGroup(words, body))
            body.kind = BodyRowKind::Data;
    }

    bool isRepeatedHeader(const RowWords &words) const
    {
        const auto known =
            std::ranges::count_if(words.texts, [&](const QString &text) { return m_titles.contains(text); });
        return known >= 2 && known * 10 >= std::min<qsizetype>(words.filled, kLabelTexts) * 6;
    }

    bool classifyByLabel(const RowWords &words, BodyRow &body) const
    {
        // The label stands first, or behind a number or an ordinal.
        for (qsizetype i = 0; i < std::min<qsizetype>(words.texts.size(), 2); ++i) {
            const QString &text = words.texts.at(i);
            if (i == 1 && words.texts.size() > 3)
                break;
            body.label = text;
            if (isTotalLabel(text))
                return set(body, BodyRowKind::Total);
            if (isSubtotalLabel(text))
                return set(body, BodyRowKind::Subtotal);
            if (text.startsWith(QStringLiteral("其中")) && text.size() < 20)
                return set(body, BodyRowKind::PartOf);
            if (i == 0 && text == words.first && words.numbers == 0 && isFootnoteText(text))
                return set(body, BodyRowKind::Footnote);
        }
        body.label.clear();
        return false;
    }

    bool classifyAsGroup(const RowWords &words, BodyRow &body)
    {
        constexpr int manyTexts = 4; // a row so full is a matter, however it is numbered
        if (words.texts.isEmpty() || words.texts.size() >= manyTexts || words.texts.first() != words.first)
            return false;
        body.label = words.first;
        if (isChineseOrdinal(words.first) && words.texts.size() > 1) {
            body.label = words.texts.at(1);
            m_ordinals.append(body.row);
            return set(body, BodyRowKind::Group);
        }
        if (const auto after = wordsAfterOrdinal(words.first); after && words.texts.size() <= 2) {
            body.label = *after;
            m_ordinals.append(body.row);
            return set(body, BodyRowKind::Group);
        }
        const CellRange *merge = m_merges.at(body.row, words.firstColumn);
        const qsizetype span = merge == nullptr ? 1 : merge->lastColumn - merge->firstColumn + 1;
        if (words.texts.size() == 1 &&
            (span * 2 > m_header.columns.size() || (span > 1 && words.firstColumn == m_sequence)))
            return set(body, BodyRowKind::Group);
        // A line of words where the other rows count.
        if (words.texts.size() == 1 && words.numbers == 0 && m_sequence >= 0 &&
            words.firstColumn <= m_sequence + 1 &&
            m_merges.filled(body.row, m_sequence).type != CellType::Number && words.filled == 1 &&
            m_header.columns.size() > 3)
            return set(body, BodyRowKind::Group);
        body.label.clear();
        return false;
    }

    static bool set(BodyRow &body, BodyRowKind kind)
    {
        body.kind = kind;
        return true;
    }

    /// Where every row is numbered 一 二 三, those are the matters.
    void settleOrdinals(QList<BodyRow> &rows) const
    {
        if (std::ranges::any_of(rows, [](const BodyRow &row) { return row.kind == BodyRowKind::Data; }))
            return;
        for (BodyRow &row : rows) {
            if (std::ranges::binary_search(m_ordinals, row.row)) {
                row.kind = BodyRowKind::Data;
                row.label.clear();
            }
        }
    }

    static void settleGroups(QList<BodyRow> &rows)
    {
        QString group;
        for (BodyRow &row : rows) {
            if (row.kind == BodyRowKind::Group)
                group = row.label;
            else
                row.group = group;
        }
    }

    const Sheet &m_sheet;
    const HeaderBlock &m_header;
    MergeMap m_merges;
    QStringList m_titles;
    QList<int> m_ordinals;
    int m_sequence = -1;
};

} // namespace

QList<BodyRow> bodyRows(const Sheet &sheet, const HeaderBlock &header)
{
    return BodyReader(sheet, header).read();
}

} // namespace bihuan
