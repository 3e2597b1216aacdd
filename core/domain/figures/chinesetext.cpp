// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/chinesetext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace bihuan::chinesetext {

namespace {

struct MagnitudeWord
{
    const char16_t *word;
    int magnitude;
};

// Longer words first.
constexpr std::array magnitudeWords{
    MagnitudeWord{u"千亿", 11}, MagnitudeWord{u"百亿", 10}, MagnitudeWord{u"十亿", 9},
    MagnitudeWord{u"亿", 8},    MagnitudeWord{u"千万", 7},  MagnitudeWord{u"百万", 6},
    MagnitudeWord{u"十万", 5},  MagnitudeWord{u"万", 4},    MagnitudeWord{u"千", 3},
    MagnitudeWord{u"百", 2},
};

struct QualifierWord
{
    const char16_t *word;
    WrittenFigure::Qualifier qualifier;
    int sign;
};

using enum WrittenFigure::Qualifier;
constexpr std::array qualifiersBefore{
    QualifierWord{u"不低于", AtLeast, 1}, QualifierWord{u"不少于", AtLeast, 1},
    QualifierWord{u"不超过", AtMost, 1},  QualifierWord{u"不高于", AtMost, 1},
    QualifierWord{u"达到", Exact, 1},     QualifierWord{u"完成", Exact, 1},
    QualifierWord{u"力争", Exact, 1},     QualifierWord{u"至少", AtLeast, 1},
    QualifierWord{u"超过", AtLeast, 1},   QualifierWord{u"突破", AtLeast, 1},
    QualifierWord{u"大约", About, 1},     QualifierWord{u"增长", Exact, 1},
    QualifierWord{u"上升", Exact, 1},     QualifierWord{u"提高", Exact, 1},
    QualifierWord{u"下降", Exact, -1},    QualifierWord{u"减少", Exact, -1},
    QualifierWord{u"降低", Exact, -1},    QualifierWord{u">=", AtLeast, 1},
    QualifierWord{u"<=", AtMost, 1},      QualifierWord{u"≥", AtLeast, 1},
    QualifierWord{u"≧", AtLeast, 1},      QualifierWord{u"≤", AtMost, 1},
    QualifierWord{u"≦", AtMost, 1},       QualifierWord{u">", AtLeast, 1},
    QualifierWord{u"<", AtMost, 1},       QualifierWord{u"≈", About, 1},
    QualifierWord{u"约", About, 1},       QualifierWord{u"近", About, 1},
    QualifierWord{u"超", AtLeast, 1},     QualifierWord{u"增", Exact, 1},
    QualifierWord{u"降", Exact, -1},      QualifierWord{u"第", Exact, 1},
};
constexpr std::array qualifiersAfter{
    QualifierWord{u"及以上", AtLeast, 1}, QualifierWord{u"以上", AtLeast, 1},
    QualifierWord{u"左右", About, 1},     QualifierWord{u"以下", AtMost, 1},
    QualifierWord{u"以内", AtMost, 1},    QualifierWord{u"余", About, 1},
};

/// Drops the first of `words` that `text` begins with (or ends with) and says which.
template <typename Words>
const QualifierWord *dropQualifier(QStringView &text, const Words &words, bool atEnd)
{
    for (const QualifierWord &candidate : words) {
        const QStringView word(candidate.word);
        if (atEnd ? text.endsWith(word) : text.startsWith(word)) {
            text = (atEnd ? text.chopped(word.size()) : text.sliced(word.size())).trimmed();
            return &candidate;
        }
    }
    return nullptr;
}

/// "万元" is magnitude 4 of "元".
int dropMagnitude(QStringView &unit)
{
    // Units that only begin like a magnitude.
    for (const char16_t *whole : {u"千米", u"千瓦", u"千克", u"千伏", u"百分点"}) {
        if (unit.startsWith(QStringView(whole)))
            return 0;
    }
    for (const MagnitudeWord &candidate : magnitudeWords) {
        const QStringView word(candidate.word);
        if (unit.startsWith(word)) {
            unit = unit.sliced(word.size()).trimmed();
            return candidate.magnitude;
        }
    }
    return 0;
}

QString unitWord(QStringView unit)
{
    static const QStringList points{QStringLiteral("个百分点"), QStringLiteral("百分点"),
                                    QStringLiteral("个点")};
    if (points.contains(unit))
        return QStringLiteral("个百分点");
    if (unit == QStringLiteral("元人民币") || unit == QStringLiteral("块") || unit == QStringLiteral("圆"))
        return QStringLiteral("元");
    return unit.toString();
}

/// Reads the digits at the front of `text` and leaves what follows them.
bool takeNumber(QStringView &text, WrittenFigure &figure)
{
    bool negative = false;
    if (text.startsWith(QLatin1Char('-')) || text.startsWith(QChar(0x2212))
        || text.startsWith(QLatin1Char('+'))) {
        negative = text.front() != QLatin1Char('+');
        text = text.sliced(1).trimmed();
    }
    int digits = 0;
    bool fraction = false;
    qsizetype at = 0;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const bool digitFollows = at + 1 < text.size() && text.at(at + 1).isDigit();
        if (c == QLatin1Char('.') && !fraction && digits > 0 && digitFollows) {
            fraction = true;
            continue;
        }
        if (c == QLatin1Char(',') && !fraction && digits > 0 && digitFollows)
            continue;
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            break;
        if (__builtin_mul_overflow(figure.mantissa, qint64(10), &figure.mantissa)
            || __builtin_add_overflow(figure.mantissa, qint64(c.digitValue()), &figure.mantissa))
            return false;
        figure.scale += fraction ? 1 : 0;
        ++digits;
    }
    while (figure.scale > 0 && figure.mantissa % 10 == 0) {
        figure.mantissa /= 10;
        --figure.scale;
    }
    if (negative)
        figure.mantissa = -figure.mantissa;
    text = text.sliced(at).trimmed();
    return digits > 0;
}

} // namespace

QString plain(QStringView text)
{
    // Most cells are ASCII and Han, which normalising leaves alone: a sheet has a million of them.
    const bool stable = std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 0x80 || (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF);
    });
    const QString folded = stable ? text.toString()
                                  : text.toString().normalized(QString::NormalizationForm_KC);
    QString result;
    result.reserve(folded.size());
    for (const QChar c : folded) {
        const ushort unit = c.unicode();
        if (unit == 0x200B || unit == 0x200C || unit == 0x200D || unit == 0xFEFF)
            continue;
        if (!c.isSpace())
            result.append(c);
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char(' ')))
            result.append(QLatin1Char(' '));
    }
    return result.trimmed();
}

bool isNothing(QStringView text)
{
    static const QStringList words{QStringLiteral("无"),   QStringLiteral("暂无"), QStringLiteral("空"),
                                   QStringLiteral("没有"), QStringLiteral("未填"), QStringLiteral("N/A"),
                                   QStringLiteral("n/a"),  QStringLiteral("*")};
    static const QString dashes = QStringLiteral("-—–―−/\\");
    const QString folded = plain(text);
    if (words.contains(folded))
        return true;
    return std::ranges::all_of(folded, [](QChar c) { return dashes.contains(c); });
}

std::optional<WrittenFigure> readFigure(QStringView text)
{
    const QString folded = plain(text);
    QStringView rest(folded);
    WrittenFigure figure;
    int sign = 1;
    while (const QualifierWord *word = dropQualifier(rest, qualifiersBefore, false)) {
        sign *= word->sign;
        if (word->qualifier != Exact)
            figure.qualifier = word->qualifier;
    }
    if (const QualifierWord *word = dropQualifier(rest, qualifiersAfter, true))
        figure.qualifier = word->qualifier;
    if (!takeNumber(rest, figure))
        return std::nullopt;
    figure.mantissa *= sign;
    if (rest.startsWith(QStringLiteral("余"))) {
        figure.qualifier = About;
        rest = rest.sliced(1);
    }
    figure.magnitude = dropMagnitude(rest);
    for (qsizetype i = 0; i < rest.size(); ++i) {
        // "3-5", "3/7", "2024.3.15": more than one number is no figure; "m2" is a unit.
        const QChar c = rest.at(i);
        const bool afterLetter = i > 0 && rest.at(i - 1).unicode() < 0x80 && rest.at(i - 1).isLetter();
        if ((c.isDigit() && !afterLetter) || c == QLatin1Char('.') || c == QLatin1Char('-')
            || c == QLatin1Char('/'))
            return std::nullopt;
    }
    figure.unit = unitWord(rest);
    return figure;
}

tl::expected<qint64, FigureProblem> storedIn(const WrittenFigure &figure, const MeasureUnit &unit)
{
    const QString folded = plain(unit.title);
    QStringView wanted(folded);
    const int wantedMagnitude = dropMagnitude(wanted);
    const bool bare = figure.magnitude == 0 && figure.unit.isEmpty();
    switch (unit.dimension) {
    case MeasureUnit::Dimension::Money:
        if (!figure.unit.isEmpty() && figure.unit != QStringLiteral("元"))
            return tl::unexpected(FigureProblem::OtherUnit);
        break;
    case MeasureUnit::Dimension::Percent:
        if ((!figure.unit.isEmpty() && figure.unit != QStringLiteral("%")
             && figure.unit != QStringLiteral("个百分点"))
            || figure.magnitude != 0)
            return tl::unexpected(FigureProblem::OtherUnit);
        break;
    case MeasureUnit::Dimension::Plain:
        if (!figure.unit.isEmpty() && figure.unit != unitWord(wanted) && figure.unit != QStringLiteral("个"))
            return tl::unexpected(FigureProblem::OtherUnit);
        break;
    }
    int shift = unit.scale - figure.scale;
    if (!bare)
        shift += figure.magnitude - wantedMagnitude;
    if (figure.mantissa == 0)
        return 0;
    qint64 stored = figure.mantissa;
    for (; shift > 0; --shift) {
        if (__builtin_mul_overflow(stored, qint64(10), &stored))
            return tl::unexpected(FigureProblem::TooLarge);
    }
    for (; shift < 0; ++shift) {
        if (stored % 10 != 0)
            return tl::unexpected(FigureProblem::TooFine);
        stored /= 10;
    }
    if (!isWithin(stored, largestEntry))
        return tl::unexpected(FigureProblem::TooLarge);
    return stored;
}

tl::expected<qint64, FigureProblem> readFigureIn(QStringView text, const MeasureUnit &unit)
{
    const auto figure = readFigure(text);
    if (!figure)
        return tl::unexpected(FigureProblem::Unreadable);
    return storedIn(*figure, unit);
}

} // namespace bihuan::chinesetext
