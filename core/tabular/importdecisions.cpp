// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importdecisions.h"

#include "core/definition/objectreader.h"
#include "core/domain/units/unit.h"

#include <QRegularExpression>

namespace bihuan {

namespace {

const QString decisionHint = QStringLiteral(
    "可以写 accept、skip、new、new:town、unit:单位代码、post:职务代码、source:来源代码、matter:事项编号、cumulative、monthly、"
    "column:字段、ignore");

std::optional<ImportDecision> decisionFrom(const QString &text)
{
    using enum ImportDecision::Word;
    struct KnownWord
    {
        const char *word;
        ImportDecision::Word meaning;
        bool hasArgument;
    };
    static constexpr KnownWord knownWords[] = {
        {"accept", Accept, false},         {"skip", Skip, false},       {"new", New, false},      {"new", New, true},
        {"unit", Unit, true},              {"post", Post, true},        {"source", Source, true}, {"matter", Matter, true},
        {"cumulative", Cumulative, false}, {"monthly", Monthly, false}, {"column", Column, true}, {"ignore", Ignore, false},
    };
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString word = text.left(colon < 0 ? text.size() : colon).trimmed();
    const QString argument = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    for (const KnownWord &known : knownWords) {
        if (word == QLatin1String(known.word) && known.hasArgument == (colon >= 0) && known.hasArgument == !argument.isEmpty())
            return ImportDecision{known.meaning, argument};
    }
    return std::nullopt;
}

} // namespace

Result<ImportDecisions> ImportDecisions::read(QByteArrayView json, const QString &sourceName)
{
    static const QRegularExpression cellPattern(QStringLiteral("^(.+)!([A-Z]{1,3})([1-9]\\d{0,6})$"));
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    if (root.kind != JsonValue::Kind::List)
        return tl::unexpected(jsonError(sourceName, root.at, QStringLiteral("应为一个列表，每项写明 place 和 decision")));
    ImportDecisions decisions;
    for (const JsonValue &item : root.items) {
        ObjectReader in(item, sourceName);
        const QString place = in.text("place");
        const QString text = in.text("decision");
        in.text("remark", QString()); // for people
        const auto cell = cellPattern.match(place);
        if (in.ok() && !cell.hasMatch())
            in.fail("place", QStringLiteral("“%1”不是一个位置，应写成 Sheet1!C7").arg(place));
        const auto decision = decisionFrom(text);
        if (in.ok() && !decision)
            in.fail("decision", QStringLiteral("不认识决定“%1”，%2").arg(text, decisionHint));
        if (in.ok() && decision->word == ImportDecision::Word::New && !decision->argument.isEmpty() && !unitKindFromId(decision->argument))
            in.fail("decision", QStringLiteral("不认识单位类别“%1”").arg(decision->argument));
        if (in.ok() && decisions.m_byCell.contains(place))
            in.fail("place", QStringLiteral("“%1”写了两次").arg(place));
        BIHUAN_CHECK(in.finish());
        if (decision->word == ImportDecision::Word::Skip)
            decisions.m_skipped.insert({cell.captured(1), cell.captured(3).toInt() - 1});
        decisions.m_byCell.insert(place, *decision);
    }
    return decisions;
}

const ImportDecision *ImportDecisions::find(const QString &cell) const
{
    const auto at = m_byCell.constFind(cell);
    return at == m_byCell.constEnd() ? nullptr : &*at;
}

bool ImportDecisions::skipsRow(const QString &sheet, int row) const
{
    return m_skipped.contains({sheet, row});
}

} // namespace bihuan
