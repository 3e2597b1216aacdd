// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/proofchecks.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace bihuan::proof {

namespace {

constexpr int contextLength = 6; // characters before a figure that say which one it is

struct FoundFigure
{
    QString text;    ///< "28.9%"
    QString context; ///< what stands before it, other figures made alike
    int at = 0;
};

const QRegularExpression &figureWithUnit()
{
    static const QRegularExpression pattern(QStringLiteral("[+−-]?\\d[\\d,]*(?:\\.\\d+)?(?:亿元|万元|%|个百分点|个|项|倍)"));
    return pattern;
}

/// Figures with a unit; those without one are dates, numbers of documents and the like.
std::vector<FoundFigure> figuresIn(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\d[\\d,]*(?:\\.\\d+)?"));
    std::vector<FoundFigure> figures;
    auto matches = figureWithUnit().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString before = text.left(match.capturedStart());
        before.replace(digits, QStringLiteral("#"));
        figures.push_back({match.captured(), before.right(contextLength), static_cast<int>(match.capturedStart())});
    }
    return figures;
}

/// A cell's figure; nothing for a dash or a text.
std::optional<double> cellNumber(QString cell, int &decimals)
{
    cell.remove(QLatin1Char(',')).replace(QChar(0x2212), QLatin1Char('-'));
    bool isNumber = false;
    const double value = cell.toDouble(&isNumber);
    const qsizetype point = cell.indexOf(QLatin1Char('.'));
    decimals = point < 0 ? 0 : static_cast<int>(cell.size() - point - 1);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// Rates, ranks and differences of rates are not added up.
bool isSummed(const QString &title)
{
    static const QRegularExpression rate(QStringLiteral("率|占|排名|位次|序号|超|欠|百分|%|增速"));
    return !QString(title).remove(QLatin1Char('\n')).contains(rate);
}

} // namespace

void checkFigures(const std::vector<Passage> &text, const std::vector<Passage> &reference, Findings &findings)
{
    QSet<QString> known;
    QHash<QString, QStringList> byContext;
    for (const Passage &passage : reference) {
        for (const FoundFigure &figure : figuresIn(passage.text)) {
            known.insert(figure.text);
            byContext[figure.context].append(figure.text);
        }
    }
    for (const Passage &passage : text) {
        for (const FoundFigure &figure : figuresIn(passage.text)) {
            const auto there = byContext.constFind(figure.context);
            const bool sameWords = there != byContext.constEnd();
            if (sameWords ? there->contains(figure.text) : known.contains(figure.text))
                continue;
            QString remark = QStringLiteral("按现在的数据汇总不出“%1”，核对后更正。").arg(figure.text);
            if (sameWords && there->size() == 1)
                remark = QStringLiteral("原文“%1”，汇总为“%2”。").arg(figure.text, there->front());
            findings.push_back({ProofFinding::Kind::Figure, passage.block, figure.at, figure.text, remark});
        }
    }
}

void checkSums(const Document &document, Findings &findings)
{
    for (size_t b = 0; b < document.blocks.size(); ++b) {
        const auto *table = std::get_if<TableBlock>(&document.blocks[b]);
        if (!table || table->totalRows != 1 || table->rows.size() < 3)
            continue;
        for (size_t c = 0; c < table->columns.size(); ++c) {
            const auto column = static_cast<qsizetype>(c);
            int decimals = 0;
            const auto total = cellNumber(table->rows.front().value(column), decimals);
            if (!total || !isSummed(table->columns[c].title))
                continue;
            double sum = 0.0;
            for (size_t r = 1; r < table->rows.size(); ++r) {
                int ignored = 0;
                sum += cellNumber(table->rows[r].value(column), ignored).value_or(0.0);
            }
            // Every row was rounded once.
            const double tolerance = decimals == 0 ? 0.01 : 0.5 * std::pow(10.0, -decimals) * static_cast<double>(table->rows.size());
            if (std::abs(sum - *total) <= tolerance)
                continue;
            findings.push_back({ProofFinding::Kind::Sum, static_cast<int>(b), 0, table->rows.front().value(column),
                                QStringLiteral("“%1”的合计为%2，各行相加为%3。")
                                    .arg(QString(table->columns[c].title).remove(QLatin1Char('\n')), table->rows.front().value(column),
                                         QString::number(sum, 'f', decimals))});
        }
    }
}

} // namespace bihuan::proof
