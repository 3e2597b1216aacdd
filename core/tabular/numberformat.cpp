// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/numberformat.h"

#include <QDateTime>

namespace bihuan {
namespace {

/// What the first section of a format code consists of.
struct FormatTokens
{
    bool year = false;
    bool month = false; ///< m that may also be minutes
    bool day = false;
    bool clock = false; ///< h, s, elapsed time, 上午/下午
    bool digit = false; ///< 0 # ?
    bool percent = false;
    bool text = false;
    bool scales = false; ///< a comma after the digits, or a point between quoted digits
    QString literal;
};

/// `[h]` is elapsed time; everything else in brackets is a colour, a condition or a language.
bool isElapsed(QStringView inside)
{
    return inside.compare(u"h", Qt::CaseInsensitive) == 0 ||
           inside.compare(u"hh", Qt::CaseInsensitive) == 0 ||
           inside.compare(u"m", Qt::CaseInsensitive) == 0 ||
           inside.compare(u"mm", Qt::CaseInsensitive) == 0 ||
           inside.compare(u"s", Qt::CaseInsensitive) == 0 || inside.compare(u"ss", Qt::CaseInsensitive) == 0;
}

/// Words that stand for "general" or for a clock; their length, or 0.
qsizetype wordLength(QStringView rest, FormatTokens &tokens)
{
    static constexpr QStringView general[] = {u"General", u"G/通用格式", u"通用格式", u"G/標準"};
    for (const QStringView word : general) {
        if (rest.startsWith(word, Qt::CaseInsensitive)) {
            tokens.digit = true;
            return word.size();
        }
    }
    static constexpr QStringView clock[] = {u"AM/PM", u"A/P", u"上午/下午"};
    for (const QStringView word : clock) {
        if (rest.startsWith(word, Qt::CaseInsensitive)) {
            tokens.clock = true;
            return word.size();
        }
    }
    if (rest.startsWith(u"E+", Qt::CaseInsensitive) || rest.startsWith(u"E-", Qt::CaseInsensitive))
        return 2;
    return 0;
}

void takeFormatLetter(QChar c, FormatTokens &tokens)
{
    switch (c.toLower().unicode()) {
    case u'y':
    case u'e':
        tokens.year = true;
        break;
    case u'm':
        tokens.month = true;
        break;
    case u'd':
    case u'a':
        tokens.day = true;
        break;
    case u'h':
    case u's':
        tokens.clock = true;
        break;
    case u'0':
    case u'#':
    case u'?':
        tokens.digit = true;
        break;
    case u'%':
        tokens.percent = true;
        break;
    case u'@':
        tokens.text = true;
        break;
    default:
        if (c.unicode() >= 0x80)
            tokens.literal += c;
        break;
    }
}

FormatTokens formatTokens(QStringView code)
{
    FormatTokens tokens;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == QLatin1Char(';'))
            break;
        if (c == QLatin1Char('"')) {
            const qsizetype end = code.indexOf(QLatin1Char('"'), i + 1);
            tokens.literal += code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1);
            i = end < 0 ? code.size() : end;
        } else if (c == QLatin1Char('[')) {
            const qsizetype end = code.indexOf(QLatin1Char(']'), i + 1);
            const qsizetype stop = end < 0 ? code.size() : end;
            tokens.clock = tokens.clock || isElapsed(code.sliced(i + 1, stop - i - 1));
            i = stop;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('!') || c == QLatin1Char('_') ||
                   c == QLatin1Char('*')) {
            const QChar next = i + 1 < code.size() ? code.at(i + 1) : QChar();
            tokens.scales = tokens.scales || next == QLatin1Char('.'); // 0!.0, shows 万 of a number in 元
            if ((c == QLatin1Char('\\') || c == QLatin1Char('!')) && next.unicode() >= 0x80)
                tokens.literal += next;
            ++i;
        } else if (c == QLatin1Char(',') && tokens.digit) {
            const QChar next = i + 1 < code.size() ? code.at(i + 1) : QChar(u';');
            const bool grouping =
                next == QLatin1Char('#') || next == QLatin1Char('0') || next == QLatin1Char('?');
            tokens.scales = tokens.scales || !grouping;
        } else if (const qsizetype length = wordLength(code.sliced(i), tokens); length > 0) {
            i += length - 1;
        } else {
            takeFormatLetter(c, tokens);
        }
    }
    return tokens;
}

NumberClass dateClass(const FormatTokens &tokens)
{
    if (tokens.clock)
        return tokens.year || tokens.day ? NumberClass::DateTime : NumberClass::Time;
    if (tokens.day)
        return NumberClass::Date;
    if (tokens.year)
        return tokens.month ? NumberClass::Month : NumberClass::Year;
    return NumberClass::Date;
}

} // namespace

NumberFormat builtinNumberFormat(int id)
{
    switch (id) {
    case 9:
    case 10:
        return {NumberClass::Percent, {}};
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return {NumberClass::Month, {}};
    case 14:
    case 15:
    case 16:
    case 28:
    case 29:
    case 30:
    case 31:
    case 51:
    case 53:
    case 54:
    case 58:
        return {NumberClass::Date, {}};
    case 22:
        return {NumberClass::DateTime, {}};
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56:
        return {NumberClass::Time, {}};
    case 49:
        return {NumberClass::Text, {}};
    default:
        return {};
    }
}

NumberFormat customNumberFormat(QStringView code)
{
    const FormatTokens tokens = formatTokens(code);
    NumberFormat format;
    if (tokens.percent)
        format.numberClass = NumberClass::Percent;
    else if (tokens.year || tokens.month || tokens.day || tokens.clock)
        format.numberClass = tokens.digit && !tokens.clock ? NumberClass::General : dateClass(tokens);
    else if (tokens.text && !tokens.digit)
        format.numberClass = NumberClass::Text;
    if (format.numberClass == NumberClass::General && !tokens.scales)
        format.unit = tokens.literal.trimmed();
    return format;
}

qint64 serialOfDate(const QDate &date)
{
    const qint64 days = QDate(1899, 12, 31).daysTo(date);
    return days >= 60 ? days + 1 : days;
}

QDate dateOfSerial(qint64 serial, bool date1904)
{
    constexpr qint64 last = 2958465; // 9999-12-31
    if (date1904)
        return serial >= 0 && serial <= last - 1462 ? QDate(1904, 1, 1).addDays(serial) : QDate();
    if (serial < 1 || serial > last)
        return {};
    return QDate(1899, 12, 31).addDays(serial > 59 ? serial - 1 : serial);
}

Cell cellOfIsoDate(int column, const QString &text, bool date1904)
{
    if (text.startsWith(QLatin1String("PT"))) {
        // An office:time-value; only ever shown, so it stays text: PT08H30M00S → 08:30:00.
        QString clock = text.sliced(2);
        clock.replace(QLatin1Char('H'), QLatin1Char(':'))
            .replace(QLatin1Char('M'), QLatin1Char(':'))
            .remove(QLatin1Char('S'));
        return Cell::ofText(column, clock);
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    const QDate date = time.isValid() ? time.date() : QDate::fromString(text, Qt::ISODate);
    const qint64 serial = serialOfDate(date) - (date1904 ? 1462 : 0);
    if (!date.isValid() || serial < 0)
        return Cell::ofText(column, text);
    const qint64 seconds = time.isValid() ? QTime(0, 0).secsTo(time.time()) : 0;
    if (seconds == 0)
        return Cell::ofNumber(column, {serial, 0}, NumberClass::Date);
    // Ten decimals keep a second: 1 s is 0.0000115741 days.
    const auto number = ExactNumber::make(serial * 10'000'000'000 + seconds * 10'000'000'000 / 86400, 10);
    return Cell::ofNumber(column, number.value_or(ExactNumber{serial, 0}), NumberClass::DateTime);
}

} // namespace bihuan
