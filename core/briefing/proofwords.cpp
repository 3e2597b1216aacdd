// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blocktext.h"
#include "core/briefing/proofchecks.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

namespace bihuan::proof {

namespace {

constexpr qsizetype shortestName = 4; // characters; shorter ones are near to too many words
constexpr QChar masked(0xfffc);

/// Every match of the pattern's group 0 with a remark of its own.
void findAll(const std::vector<Passage> &text, const QRegularExpression &pattern, ProofFinding::Kind kind,
             const std::function<QString(const QRegularExpressionMatch &)> &remark, Findings &findings)
{
    for (const Passage &passage : text) {
        auto matches = pattern.globalMatch(passage.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (const QString words = remark(match); !words.isEmpty())
                findings.push_back({kind, passage.block, static_cast<int>(match.capturedStart()), match.captured(), words});
        }
    }
}

QString withoutKnown(QString text, const QStringList &names)
{
    for (const QString &name : names) {
        if (!name.isEmpty())
            text.replace(name, QString(name.size(), masked));
    }
    return text;
}

int differences(QStringView a, QStringView b)
{
    int count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a.at(i) == b.at(i) ? 0 : 1;
    return count;
}

int hanNumber(QStringView text)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    int value = 0;
    int digit = 0;
    for (const QChar c : text) {
        if (c == QChar(u'十')) {
            value += (digit == 0 ? 1 : digit) * 10;
            digit = 0;
        } else {
            digit = static_cast<int>(digits.indexOf(c));
        }
    }
    return value + digit;
}

/// A numbered beginning of a paragraph: which series and which number. Level 5 and 6 are 一是 and 一要.
struct Ordinal
{
    int level = 0;
    int number = 0;
    QString text;
};

Ordinal ordinalOf(const QString &text)
{
    static const std::array patterns{QRegularExpression(QStringLiteral("^([一二三四五六七八九十]+)、")),
                                     QRegularExpression(QStringLiteral("^（([一二三四五六七八九十]+)）")),
                                     QRegularExpression(QStringLiteral("^(\\d{1,2})[.．](?!\\d)")), QRegularExpression(QStringLiteral("^（(\\d{1,2})）")),
                                     QRegularExpression(QStringLiteral("^([一二三四五六七八九十]+)是")),
                                     QRegularExpression(QStringLiteral("^([一二三四五六七八九十]+)要"))};
    for (size_t i = 0; i < patterns.size(); ++i) {
        const auto match = patterns[i].match(text);
        if (!match.hasMatch())
            continue;
        const QString number = match.captured(1);
        return {static_cast<int>(i) + 1, number.front().isDigit() ? number.toInt() : hanNumber(number), match.captured()};
    }
    return {};
}

} // namespace

void checkUnitNames(const std::vector<Passage> &text, const ProofFacts &facts, Findings &findings)
{
    QStringList names = facts.others + facts.units;
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.size() > b.size(); });
    static const QString stops = QStringLiteral("，。；、（）：\n\t和与及");
    for (const Passage &passage : text) {
        const QString rest = withoutKnown(passage.text, names);
        for (const QString &unit : facts.units) {
            const QString shortened = unit.chopped(1);
            for (qsizetype i = 0; unit.size() >= shortestName && i + unit.size() <= rest.size(); ++i) {
                const QStringView there = QStringView(rest).mid(i, unit.size());
                const bool mistyped = there.back() == unit.back() && there.front() == unit.front() && differences(there, unit) == 1;
                const bool cut = there.startsWith(shortened) && stops.contains(there.back());
                if (mistyped || cut) {
                    const QString quote = passage.text.mid(i, cut ? shortened.size() : unit.size());
                    findings.push_back({ProofFinding::Kind::UnitName, passage.block, static_cast<int>(i), quote,
                                        QStringLiteral("“%1”应为“%2”（责任单位名录）。").arg(quote, unit)});
                }
            }
        }
    }
}

void checkPoints(const std::vector<Passage> &text, Findings &findings)
{
    static const QRegularExpression difference(
        QStringLiteral("(?:低于|高于|落后|快于|领先)(?:序时进度|序时|[^，。；0-9]{0,8}平均水平)\\d+(?:\\.\\d+)?%"));
    findAll(text, difference, ProofFinding::Kind::Points,
            [](const auto &match) { return QStringLiteral("“%1”是两个百分数之差，应为“个百分点”。").arg(match.captured()); }, findings);
    static const QRegularExpression share(QStringLiteral("(?:占[^，。；0-9]{0,10}|完成率[为达]?)\\d+(?:\\.\\d+)?个百分点"));
    findAll(text, share, ProofFinding::Kind::Points,
            [](const auto &match) { return QStringLiteral("“%1”是占比，应为“%”。").arg(match.captured()); }, findings);
}

void checkDates(const std::vector<Passage> &text, const QDate &issued, Findings &findings)
{
    static const QRegularExpression day(QStringLiteral("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日"));
    const auto judge = [&](const QRegularExpressionMatch &match) -> QString {
        const QString yearText = match.captured(1);
        const int year = yearText.isEmpty() ? (issued.isValid() ? issued.year() : 2024) : yearText.toInt();
        if (!QDate::isValid(year, match.captured(2).toInt(), match.captured(3).toInt()))
            return QStringLiteral("没有“%1”这一天。").arg(match.captured());
        if (match.captured(2).startsWith(QLatin1Char('0')) || match.captured(3).startsWith(QLatin1Char('0')))
            return QStringLiteral("公文日期不编虚位，“%1”的月、日前面不加 0。").arg(match.captured());
        if (!yearText.isEmpty() && issued.isValid() && std::abs(year - issued.year()) > 3)
            return QStringLiteral("“%1”离印发日期太远，核对年份。").arg(match.captured());
        return {};
    };
    findAll(text, day, ProofFinding::Kind::Date, judge, findings);
    static const QRegularExpression month(QStringLiteral("(?<!\\d)(?:0|1[3-9]|[2-9]\\d)月(?!\\d)"));
    findAll(text, month, ProofFinding::Kind::Date, [](const auto &match) { return QStringLiteral("没有“%1”。").arg(match.captured()); }, findings);
}

void checkNumbering(const Document &document, Findings &findings)
{
    std::array<int, 7> last{};
    for (size_t b = 0; b < document.blocks.size(); ++b) {
        const Block &block = document.blocks[b];
        if (std::holds_alternative<AttachmentBlock>(block)) {
            last.fill(0);
            continue;
        }
        if (!std::holds_alternative<HeadingBlock>(block) && !std::holds_alternative<ParagraphBlock>(block))
            continue;
        const Ordinal ordinal = ordinalOf(blockText(block));
        if (ordinal.level == 0)
            continue;
        const auto level = static_cast<size_t>(ordinal.level);
        // A new series may begin anywhere below another level.
        if (ordinal.number != last[level] + 1 && ordinal.number != 1) {
            findings.push_back({ProofFinding::Kind::Numbering, static_cast<int>(b), 0, ordinal.text,
                                last[level] == 0 ? QStringLiteral("“%1”前面没有第一项。").arg(ordinal.text)
                                                 : QStringLiteral("“%1”的序号与前一项接不上，前一项是第%2。").arg(ordinal.text).arg(last[level])});
        } else if (ordinal.number == 1 && last[level] == 1) {
            findings.push_back({ProofFinding::Kind::Numbering, static_cast<int>(b), 0, ordinal.text, QStringLiteral("“%1”重复。").arg(ordinal.text)});
        }
        last[level] = ordinal.number;
        if (level <= 4)
            std::fill(last.begin() + static_cast<std::ptrdiff_t>(level) + 1, last.end(), 0);
    }
}

void checkPunctuation(const std::vector<Passage> &text, Findings &findings)
{
    static const QRegularExpression doubled(QStringLiteral("[，。；、：]{2,}|[，；、：]\\s*$|(?<=[\\x{4e00}-\\x{9fff}])[,;](?=[\\x{4e00}-\\x{9fff}])"));
    for (const Passage &passage : text) {
        const QStringList lines = passage.text.split(QLatin1Char('\n'));
        int at = 0;
        for (const QString &line : lines) {
            auto matches = doubled.globalMatch(line);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString mark = match.captured().trimmed();
                if (mark == QStringLiteral("：")) // of a salutation
                    continue;
                const QString remark = mark.size() > 1 ? QStringLiteral("标点“%1”重叠，留一个。").arg(mark)
                                       : mark == QLatin1String(",") || mark == QLatin1String(";")
                                           ? QStringLiteral("汉字之间的“%1”应为全角标点。").arg(mark)
                                           : QStringLiteral("段末的“%1”应为句号。").arg(mark);
                findings.push_back({ProofFinding::Kind::Punctuation, passage.block, at + static_cast<int>(match.capturedStart()), mark, remark});
            }
            at += static_cast<int>(line.size()) + 1;
        }
    }
}

void checkCopies(const Imprint &imprint, const QString &usual, Findings &findings)
{
    const auto add = [&](const QString &quote, const QString &remark) {
        findings.push_back({ProofFinding::Kind::Copies, -1, 0, quote, remark});
    };
    if (imprint.cc.trimmed().isEmpty()) {
        add({}, QStringLiteral("版记没有抄送单位。"));
        return;
    }
    static const QRegularExpression parting(QStringLiteral("[，、；。]"));
    QStringList missing;
    for (const QString &name : usual.split(parting, Qt::SkipEmptyParts)) {
        if (!imprint.cc.contains(name.trimmed()))
            missing << name.trimmed();
    }
    if (!missing.isEmpty())
        add(imprint.cc, QStringLiteral("抄送缺少%1。").arg(missing.join(QStringLiteral("、"))));
}

} // namespace bihuan::proof
