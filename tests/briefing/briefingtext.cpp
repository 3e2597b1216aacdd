// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/briefing/briefingtext.h"

#include "core/briefing/bulletin.h"
#include "core/definition/standardset.h"

namespace bihuan::test {

namespace {

/// A block as a line of text; tables with a tab between cells.
struct BlockText
{
    QString operator()(const MarkBlock &b) const { return QStringLiteral("[报头] ") + b.text; }
    QString operator()(const NumberBlock &b) const { return QStringLiteral("[期号] ") + b.text; }
    QString operator()(const IssueLineBlock &b) const { return QStringLiteral("[编印] %1 %2").arg(b.office, b.date); }
    QString operator()(const TitleBlock &b) const { return QStringLiteral("[标题] ") + b.text; }
    QString operator()(const SubtitleBlock &b) const { return b.text; }
    QString operator()(const SalutationBlock &b) const { return b.text; }
    QString operator()(const HeadingBlock &b) const { return QStringLiteral("[%1级] ").arg(b.level) + b.text; }
    QString operator()(const ParagraphBlock &b) const
    {
        QString text;
        for (const Run &run : b.runs)
            text += run.style == Run::Style::Plain ? run.text : QStringLiteral("<%1>").arg(run.text);
        return text;
    }
    QString operator()(const TableBlock &b) const
    {
        QStringList lines{QStringLiteral("[表] %1 %2").arg(b.caption, b.unitLine)};
        QStringList titles;
        for (const TableColumn &column : b.columns)
            titles.append(QString(column.title).remove(QLatin1Char('\n')));
        lines.append(titles.join(QLatin1Char('\t')));
        for (const QStringList &row : b.rows)
            lines.append(row.join(QLatin1Char('\t')));
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const AttachmentNoteBlock &b) const { return QStringLiteral("[附件说明] ") + b.names.join(QLatin1Char(' ')); }
    QString operator()(const SignatureBlock &b) const { return b.office + b.date; }
    QString operator()(const NoteBlock &b) const { return b.text; }
    QString operator()(const PageBreakBlock &) const { return QStringLiteral("[分页]"); }
    QString operator()(const AttachmentBlock &b) const { return QStringLiteral("[%1] %2").arg(b.label, b.title); }
};

PeriodView storyOf(BriefingCounty &county, int number)
{
    PeriodView view = county.view(Period::month(2024, number));
    const auto add = [&](const char *code, const char *unit, qint64 plan, qint64 perMonth, qint64 extra) {
        MatterRow &row = county.project(view, QString::fromLatin1(code), QString::fromLatin1(unit), plan,
                                          perMonth * number + extra);
        row.month = perMonth * wanyuan;
    };
    add("A", "T01", 12000, 1500, 0);
    add("B", "T02", 24000, 2000, number == 8 ? 120 : 0);
    add("C", "T03", 12000, number < 6 ? 1100 : 300, number < 6 ? 0 : 2000);
    add("D", "D01", 36000, 3000, 0);
    add("E", "D02", 24000, 1700, 0);
    add("F", "D02", 12000, 0, 0);
    return view;
}

} // namespace

QString textOf(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks)
        lines.append(std::visit(BlockText{}, block));
    lines.append(QStringLiteral("[主送] ") + document.imprint.to);
    lines.append(QStringLiteral("[抄送] ") + document.imprint.cc);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Document bulletinOf(const BriefingData &data, std::optional<int> number)
{
    const auto json = standardset::json(standardset::Folder::Templates, monthlyTemplate);
    const auto monthly = readTemplate(*json, monthlyTemplate);
    return *makeBulletin(data, *monthly, {number, QDate(2024, 9, 10)});
}

QString sentenceOf(const BriefingData &data, const QByteArray &paragraph)
{
    const QByteArray json = R"({"id": "t", "title": "t", "head": {"mark": "m", "title": "t"}, "replyDays": 10,
        "sections": [{"paragraphs": [)" + paragraph + "]}]}";
    const auto read = readTemplate(json, QStringLiteral("t"));
    if (!read)
        return read.error().text;
    QStringList lines;
    const Document document = *makeBulletin(data, *read, {{}, QDate(2024, 9, 10)});
    for (const Block &block : document.blocks) {
        if (const auto *text = std::get_if<ParagraphBlock>(&block))
            lines.append(BlockText{}(*text));
    }
    return lines.join(QLatin1Char('\n'));
}

QString plainSentence(const BriefingData &data, const QString &text)
{
    return sentenceOf(data, R"({"sentences": [")" + text.toUtf8() + R"("]})");
}

void paint(MatterRow &row, const QString &colour)
{
    row.light = Light::of(colour);
    row.lightTitle = colour == QStringLiteral("red") ? QStringLiteral("■红") : QStringLiteral("▲黄");
}

BriefingData storyUntilAugust(BriefingCounty &county)
{
    std::vector<PeriodView> earlier;
    for (int number = 1; number <= 7; ++number)
        earlier.push_back(storyOf(county, number));
    PeriodView now = storyOf(county, 8);
    paint(now.rows[2], QStringLiteral("red"));
    now.rows[2].delayReasonTitle = QStringLiteral("用地制约");
    now.rows[2].problem = QStringLiteral("61户中17户未签约。");
    now.rows[2].leader = QStringLiteral("副县长");
    paint(now.rows[4], QStringLiteral("yellow"));
    now.rows[4].delayReasonTitle = QStringLiteral("资金未到位");
    now.rows[0].light = Light{Light::State::Done, {}};
    now.rows[3].light = Light{Light::State::Unreported, {}};
    now.rows[3].reported = false;
    for (const size_t at : {size_t(1), size_t(5)})
        now.rows[at].yearType = QStringLiteral("新开工");
    now.rows[5].started = false;
    now.rows[5].startPlanned = QStringLiteral("2024-05");
    now.rows[5].delayReasonTitle = QStringLiteral("用地制约");
    paint(now.rows[5], QStringLiteral("red"));
    paint(earlier.back().rows[2], QStringLiteral("yellow"));
    paint(earlier.back().rows[5], QStringLiteral("red"));
    paint(earlier.back().rows[4], QStringLiteral("red"));
    MatterRow &growth = county.indicator(now, QStringLiteral("固定资产投资增速"), Measure::Kind::Growth,
                                           measureUnit(QStringLiteral("%")), 900, 840);
    growth.covered = Period::month(2024, 7);
    growth.cityRank = QStringLiteral("3/7");
    growth.growth = 840;
    county.indicator(earlier.back(), growth.code, Measure::Kind::Growth, measureUnit(QStringLiteral("%")), 900, 860)
        .cityRank = QStringLiteral("2/7");
    return BriefingCounty::data(std::move(now), std::move(earlier));
}

} // namespace bihuan::test
