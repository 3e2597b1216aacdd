// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowsteps.h"

#include "core/domain/figures/chinesetext.h"
#include "core/domain/units/unitregister.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// "6月底前完成主体": the date that a step begins with, and the rest.
Milestone stepOf(const QString &text, int year)
{
    static const QRegularExpression number(QStringLiteral("^(?:[(（]?\\d{1,2}[)）]|\\d{1,2}[.．、](?!\\d)|[①-⑳])\\s*"));
    static const QRegularExpression dated(QStringLiteral(
        "^((?:20\\d\\d年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末|上旬|中旬|下旬|份)?|第?[一二三四1-4]季度|上半年|下半年|年底))(?:以前|之前|前|末|底)?"
        "[：:，,、]?\\s*(.+)$"));
    Milestone step;
    step.title = QString(text).remove(number).trimmed();
    if (const auto match = dated.match(step.title); match.hasMatch()) {
        step.planned = chinesetext::readDate(match.captured(1), year);
        if (step.planned)
            step.title = match.captured(2);
    }
    return step;
}

QStringList piecesOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[;；\\n\\r]+"));
    QStringList pieces;
    for (const QString &piece : text.split(separator, Qt::SkipEmptyParts)) {
        QString line = piece.simplified();
        while (line.endsWith(QStringLiteral("。")))
            line.chop(1);
        if (!chinesetext::isNothing(line))
            pieces.append(line);
    }
    return pieces;
}

const Milestone *findKnown(const Milestone &step, const std::vector<Milestone> &named, std::span<const Milestone *const> known)
{
    const QString title = normalisedName(step.title);
    const auto sameTitle = [](const QString &wanted) {
        return [wanted](const auto &one) { return normalisedName(one.title) == wanted; };
    };
    for (const Milestone *stored : known) {
        if (normalisedName(stored->title) == title)
            return stored;
    }
    const auto dated = [&](const Milestone *stored) { return step.planned && stored->planned == step.planned; };
    if (std::ranges::count_if(known, dated) != 1
        || std::ranges::count(named, step.planned, &Milestone::planned) != 1)
        return nullptr;
    const Milestone *stored = *std::ranges::find_if(known, dated);
    // Its title may stand elsewhere in the row, with another date.
    return std::ranges::any_of(named, sameTitle(normalisedName(stored->title))) ? nullptr : stored;
}

} // namespace

std::vector<Milestone> namedSteps(const std::vector<StepCell> &cells, int year)
{
    std::vector<Milestone> steps;
    for (const StepCell &cell : cells) {
        const auto *text = std::get_if<QString>(&cell.cell->value);
        if (!cell.cell->isRead() || !text)
            continue;
        for (const QString &piece : piecesOf(*text)) {
            Milestone step = stepOf(piece, year);
            if (!step.planned)
                step.planned = cell.column->due;
            steps.push_back(std::move(step));
        }
    }
    for (const StepCell &cell : cells) {
        const auto *date = std::get_if<PartialDate>(&cell.cell->value);
        if (steps.size() != 1 || !cell.cell->isRead() || !date)
            continue;
        const bool planned = cell.column->field.id == QLatin1String("milestonePlanned");
        (planned ? steps.front().planned : steps.front().actual) = *date;
    }
    return steps;
}

std::vector<Milestone> changedSteps(const std::vector<Milestone> &named, const MatterId &matter,
                                    std::span<const Milestone *const> known)
{
    int last = 0;
    for (const Milestone *stored : known)
        last = std::max(last, stored->no);
    std::vector<Milestone> changed;
    for (const Milestone &step : named) {
        const Milestone *stored = findKnown(step, named, known);
        Milestone written = stored ? *stored : Milestone{MilestoneId::create(), matter, ++last, step.title, {}, {}};
        written.title = step.title;
        written.planned = step.planned ? step.planned : written.planned;
        written.actual = step.actual ? step.actual : written.actual;
        if (!stored || written != *stored)
            changed.push_back(std::move(written));
    }
    return changed;
}

} // namespace bihuan
