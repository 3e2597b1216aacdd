// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/chinesetext.h"

#include <QRegularExpression>
#include <QStringList>

namespace bihuan::chinesetext {

namespace {

/// The value of "十五", "三十一" or, digit by digit, "二〇二四".
int chineseNumeral(QStringView run)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int value = 0;
    int tens = 0;
    for (const QChar c : run) {
        if (c == QChar(0x5341)) { // 十
            tens = (value == 0 ? 1 : value) * 10;
            value = 0;
            continue;
        }
        const QChar digit = c == QChar(0x96F6) || c == QLatin1Char('0') ? digits.front() : c; // 零
        value = value * 10 + static_cast<int>(digits.indexOf(digit));
    }
    return tens + value;
}

QString withArabicNumerals(QString text)
{
    static const QRegularExpression numerals(QStringLiteral("[〇零一二三四五六七八九十]+"));
    for (auto match = numerals.match(text); match.hasMatch(); match = numerals.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(chineseNumeral(match.captured())));
    return text;
}

/// The date's own words: no blanks, no time of day, Arabic numerals, nothing of "截至", "底", "前", "份".
QString dateCore(QStringView text)
{
    static const QRegularExpression clock(QStringLiteral("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"));
    static const QRegularExpression before(QStringLiteral("^(截至|截止|预计|计划|力争|确保|于|在|至)+"));
    static const QRegularExpression after(QStringLiteral("(之前|以前|前|底|末|内|份|为止|止|完成)+$"));
    QString core = plain(text).remove(clock).remove(QLatin1Char(' '));
    return withArabicNumerals(core.remove(before).remove(after));
}

/// The year that was written, two digits meaning this century, or `year` when none was.
int writtenYear(const QString &digits, int year)
{
    if (digits.isEmpty())
        return year;
    return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt();
}

std::optional<PartialDate> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1949 && year <= 2199 ? std::optional(PartialDate::day(date))
                                                          : std::nullopt;
}

std::optional<PartialDate> partOf(int year, int month, PartialDate::Precision precision)
{
    if (year < 1949 || year > 2199 || month < 1 || month > 12)
        return std::nullopt;
    return PartialDate{QDate(year, month, 1), precision};
}

std::optional<PartialDate> readDay(const QString &core, int year)
{
    static const QRegularExpression full(
        QStringLiteral("^(\\d{4}|\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearless(QStringLiteral("^()(\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    for (const QRegularExpression *pattern : {&full, &compact, &yearless}) {
        if (const auto match = pattern->match(core); match.hasMatch())
            return dayOf(writtenYear(match.captured(1), year), match.captured(2).toInt(),
                         match.captured(3).toInt());
    }
    static const QRegularExpression third(QStringLiteral("^(?:(\\d{4})年)?(\\d{1,2})月([上中])旬$"));
    if (const auto match = third.match(core); match.hasMatch()) {
        const int day = match.captured(3) == QStringLiteral("上") ? 10 : 20;
        return dayOf(writtenYear(match.captured(1), year), match.captured(2).toInt(), day);
    }
    return std::nullopt;
}

std::optional<PartialDate> readMonth(const QString &core, int year)
{
    static const QRegularExpression named(QStringLiteral("^(?:(\\d{4}|\\d{2})年)?(\\d{1,2})月(?:下旬)?$"));
    static const QRegularExpression joined(QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})$"));
    static const QRegularExpression compact(QStringLiteral("^((?:19|20|21)\\d{2})(\\d{2})$"));
    for (const QRegularExpression *pattern : {&named, &joined, &compact}) {
        if (const auto match = pattern->match(core); match.hasMatch())
            return partOf(writtenYear(match.captured(1), year), match.captured(2).toInt(),
                          PartialDate::Precision::Month);
    }
    static const QRegularExpression half(QStringLiteral("^(?:(\\d{4})年)?([上下])半年$"));
    if (const auto match = half.match(core); match.hasMatch()) {
        const int month = match.captured(2) == QStringLiteral("上") ? 6 : 12;
        return partOf(writtenYear(match.captured(1), year), month, PartialDate::Precision::Month);
    }
    return std::nullopt;
}

std::optional<PartialDate> readQuarterOrYear(const QString &core, int year)
{
    static const QRegularExpression quarter(
        QStringLiteral("^(?:(\\d{4})[年-]?)?(?:第?([1-4])季度?|[Qq]([1-4]))$"));
    if (const auto match = quarter.match(core); match.hasMatch()) {
        const int index = (match.captured(2) + match.captured(3)).toInt();
        return partOf(writtenYear(match.captured(1), year), 3 * index - 2, PartialDate::Precision::Quarter);
    }
    static const QRegularExpression whole(
        QStringLiteral("^(?:(\\d{4})(?:年|年度|年全年)?|全年|年|[本当]?年度|[本当今]年年?)$"));
    if (const auto match = whole.match(core); match.hasMatch())
        return partOf(writtenYear(match.captured(1), year), 1, PartialDate::Precision::Year);
    return std::nullopt;
}

} // namespace

std::optional<PartialDate> readDate(QStringView text, int year)
{
    static const QStringList openWords{QStringLiteral("长期"),     QStringLiteral("长期坚持"),
                                       QStringLiteral("长期推进"), QStringLiteral("持续"),
                                       QStringLiteral("持续推进"), QStringLiteral("常态化"),
                                       QStringLiteral("持续坚持"), QStringLiteral("常年")};
    const QString core = dateCore(text);
    if (openWords.contains(core))
        return PartialDate::open();
    if (const auto day = readDay(core, year))
        return day;
    if (const auto month = readMonth(core, year))
        return month;
    return readQuarterOrYear(core, year);
}

std::optional<Period> readPeriod(QStringView text, int year)
{
    const QString core = dateCore(text);
    if (const auto period = Period::parse(core))
        return period;
    static const QRegularExpression halfMonth(
        QStringLiteral("^(?:(\\d{4})年)?(?:1月?[-—~至])?(\\d{1,2})月([上下])半月$"));
    if (const auto match = halfMonth.match(core); match.hasMatch()) {
        const int month = match.captured(2).toInt();
        if (month < 1 || month > 12)
            return std::nullopt;
        const int second = match.captured(3) == QStringLiteral("下") ? 0 : 1;
        return Period{Period::Kind::HalfMonth, writtenYear(match.captured(1), year), 2 * month - second};
    }
    static const QRegularExpression halfYear(QStringLiteral("^(?:(\\d{4})年)?([上下])半年$"));
    if (const auto match = halfYear.match(core); match.hasMatch())
        return Period{Period::Kind::HalfYear, writtenYear(match.captured(1), year),
                      match.captured(2) == QStringLiteral("上") ? 1 : 2};
    static const QRegularExpression range(QStringLiteral("^((?:\\d{4}年)?)1月?[-—~至](\\d{1,2}月)$"));
    QString single = core;
    if (const auto match = range.match(core); match.hasMatch())
        single = match.captured(1) + match.captured(2);
    const auto date = readDate(single, year);
    if (!date || date->precision == PartialDate::Precision::Day
        || date->precision == PartialDate::Precision::Open)
        return std::nullopt;
    return Period::parse(date->toString());
}

std::optional<bool> readFlag(QStringView text)
{
    static const QStringList yes{QStringLiteral("是"), QStringLiteral("有"),   QStringLiteral("对"),
                                 QStringLiteral("√"),  QStringLiteral("✓"),    QStringLiteral("✔"),
                                 QStringLiteral("☑"),  QStringLiteral("y"),    QStringLiteral("yes"),
                                 QStringLiteral("1"),  QStringLiteral("true"), QStringLiteral("v")};
    static const QStringList no{QStringLiteral("否"), QStringLiteral("无"), QStringLiteral("不是"),
                                QStringLiteral("×"),  QStringLiteral("✗"),  QStringLiteral("✘"),
                                QStringLiteral("☐"),  QStringLiteral("x"),  QStringLiteral("n"),
                                QStringLiteral("no"), QStringLiteral("0"),  QStringLiteral("false")};
    const QString word = plain(text).toLower();
    if (yes.contains(word) || word.startsWith(QStringLiteral("已")))
        return true;
    if (no.contains(word) || word.startsWith(QStringLiteral("未")) || word.startsWith(QStringLiteral("没")))
        return false;
    return std::nullopt;
}

} // namespace bihuan::chinesetext
