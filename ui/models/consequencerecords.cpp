// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/consequencerecords.h"

#include "core/services/county.h"

#include <algorithm>

namespace bihuan {

namespace {

struct CountedColour
{
    QString id;
    QString title;
};

void addColour(std::vector<CountedColour> &colours, const QString &id, const QString &title)
{
    if (std::ranges::find(colours, id, &CountedColour::id) == colours.end())
        colours.push_back({id, title});
}

/// Worst first; the best of a palette never counts.
std::vector<CountedColour> countedLights(const std::vector<ConsequenceRow> &rows, const OfficeContext &office)
{
    std::vector<CountedColour> colours;
    for (const RuleSet &rules : office.ruleSets()) {
        for (const PaletteColour &colour : rules.palette.colours) {
            if (std::ranges::any_of(rows, [&](const ConsequenceRow &row) { return row.lights.contains(colour.id); }))
                addColour(colours, colour.id, colour.title);
        }
    }
    return colours;
}

std::vector<CountedColour> countedSteps(const std::vector<ConsequenceRow> &rows, const OfficeContext &office)
{
    std::vector<CountedColour> colours;
    for (const Ladder &ladder : office.ladders()) {
        for (const LadderStep &step : ladder.steps) {
            if (std::ranges::any_of(rows, [&](const ConsequenceRow &row) { return row.notices.contains(step.id); }))
                addColour(colours, step.id, step.title);
        }
    }
    return colours;
}

RecordColumn countColumn(const QString &id, const QString &title)
{
    return {.id = id, .title = title, .type = FieldType::Integer, .summed = true, .width = std::max(5, static_cast<int>(title.size()) + 1)};
}

RecordCell counted(int count)
{
    return count > 0 ? RecordCell{QString::number(count), qint64(count)} : RecordCell{};
}

/// Hundredths of a point: "−1.5".
RecordCell pointsCell(qint64 points)
{
    if (points == 0)
        return {};
    QString text = QString::number(static_cast<double>(std::abs(points)) / 100.0, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    RecordCell cell{(points < 0 ? QStringLiteral("−") : QString()) + text, points};
    cell.sign = points < 0 ? -1 : 0;
    return cell;
}

QString latest(const std::vector<ConsequenceEntry> &entries)
{
    return entries.empty() ? QString() : entries.back().what;
}

} // namespace

ConsequenceTable consequenceTable(const std::vector<ConsequenceRow> &rows, const OfficeContext &office)
{
    const auto lights = countedLights(rows, office);
    const auto steps = countedSteps(rows, office);
    ConsequenceTable table;
    table.columns.push_back({.id = QStringLiteral("unit"), .title = QStringLiteral("单位"), .main = true, .width = 12});
    for (const CountedColour &colour : lights)
        table.columns.push_back(countColumn(QStringLiteral("light.") + colour.id, QStringLiteral("%1灯").arg(colour.title)));
    for (const CountedColour &step : steps)
        table.columns.push_back(countColumn(QStringLiteral("notice.") + step.id, QStringLiteral("%1色督办单").arg(step.title)));
    table.columns.push_back(countColumn(QStringLiteral("talks"), QStringLiteral("约谈")));
    table.columns.push_back({.id = QStringLiteral("points"), .title = QStringLiteral("分值"), .type = FieldType::Number, .width = 5});
    table.columns.push_back({.id = QStringLiteral("latest"), .title = QStringLiteral("最近一次"), .width = 26});
    for (const ConsequenceRow &row : rows) {
        RecordRow &line = table.rows.emplace_back();
        line.id = row.unitKey;
        line.cells.push_back(RecordCell{row.unit});
        for (const CountedColour &colour : lights)
            line.cells.push_back(counted(row.lights.value(colour.id)));
        for (const CountedColour &step : steps)
            line.cells.push_back(counted(row.notices.value(step.id)));
        line.cells.push_back(counted(row.talks));
        line.cells.push_back(pointsCell(row.points));
        line.cells.push_back(RecordCell{latest(row.entries)});
    }
    return table;
}

std::vector<RecordColumn> talkColumns()
{
    return {{.id = QStringLiteral("day"), .title = QStringLiteral("日期"), .type = FieldType::Date, .width = 8},
            {.id = QStringLiteral("unit"), .title = QStringLiteral("单位"), .main = true, .width = 8},
            {.id = QStringLiteral("person"), .title = QStringLiteral("约谈对象"), .width = 8},
            {.id = QStringLiteral("talker"), .title = QStringLiteral("约谈人"), .width = 8},
            {.id = QStringLiteral("minutes"), .title = QStringLiteral("约谈内容"), .width = 18},
            {.id = QStringLiteral("result"), .title = QStringLiteral("承诺事项"), .width = 18},
            {.id = QStringLiteral("about"), .title = QStringLiteral("缘由"), .width = 14}};
}

std::vector<RecordRow> talkRecords(const NoticeBook &book, const County &county)
{
    std::vector<RecordRow> rows;
    for (auto talk = book.talks().rbegin(); talk != book.talks().rend(); ++talk) {
        QStringList about;
        for (const NoticeId &id : talk->notices) {
            if (const NoticeFile *const file = book.find(id))
                about.append(file->title());
        }
        for (const MatterId &id : talk->matters) {
            if (const MatterFile *const matter = county.matter(id))
                about.append(matter->matter->name);
        }
        RecordRow &row = rows.emplace_back();
        row.id = talk->id.value;
        row.cells = {RecordCell{PartialDate::day(talk->day).title(), talk->day}, RecordCell{county.units().shortTitle(talk->unit)},
                     RecordCell{talk->person}, RecordCell{talk->talker}, RecordCell{talk->minutes}, RecordCell{talk->result},
                     RecordCell{about.join(QStringLiteral("、"))}};
    }
    return rows;
}

} // namespace bihuan
