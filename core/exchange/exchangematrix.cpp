// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchangematrix.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>

namespace bihuan {

namespace {

QDate dayOf(const QString &stamp)
{
    return QDateTime::fromString(stamp, Qt::ISODate).date();
}

ExchangeCell cellOf(const std::vector<const PackageRecord *> &records, int returned, const QDate &day)
{
    ExchangeCell cell;
    const PackageRecord *first = nullptr;
    for (const PackageRecord *record : records) {
        if (record->kind == QStringLiteral("form"))
            cell.deadline = QDate::fromString(QJsonDocument::fromJson(record->body.toUtf8())[QStringLiteral("deadline")].toString(), Qt::ISODate);
        if (record->kind == QStringLiteral("report") && !first)
            first = record;
    }
    if (records.empty())
        return cell;
    cell.state = !first ? ExchangeCell::State::Issued : returned > 0 ? ExchangeCell::State::Returned : ExchangeCell::State::Merged;
    cell.returned = returned;
    const QDate handedIn = first ? dayOf(first->madeAt) : day;
    cell.handedInOn = first ? handedIn.toString(Qt::ISODate) : QString();
    cell.isLate = cell.deadline.isValid() && handedIn > cell.deadline;
    return cell;
}

} // namespace

int ExchangeMatrix::lateCount(size_t unit) const
{
    return static_cast<int>(std::ranges::count(cells[unit], true, &ExchangeCell::isLate));
}

ExchangeMatrix exchangeMatrix(const County &county, const ExchangeRows &exchange, const QDate &day)
{
    std::map<std::pair<QString, QString>, std::vector<const PackageRecord *>> records;
    std::set<Period> periods;
    QSet<UnitId> sent;
    for (const PackageRecord &record : exchange.packages) {
        if (record.period.year != county.year() || record.kind == QStringLiteral("receipt"))
            continue;
        records[{record.unit.value, record.period.toString()}].push_back(&record);
        periods.insert(record.period);
        sent.insert(record.unit);
    }
    std::map<std::pair<QString, QString>, int> returned;
    for (const MatterFile &file : county.matters()) {
        for (const Report *report : file.course.halfMonths) {
            if (report && report->state == Report::State::Returned)
                ++returned[{file.matter->leadUnit.value, report->period.toString()}];
        }
    }
    ExchangeMatrix matrix;
    matrix.periods.assign(periods.begin(), periods.end());
    for (const Unit &unit : county.units().units()) {
        if (!sent.contains(unit.id))
            continue;
        matrix.units.push_back(&unit);
        auto &line = matrix.cells.emplace_back();
        for (const Period &period : matrix.periods) {
            const std::pair key(unit.id.value, period.toString());
            line.push_back(cellOf(records[key], returned[key], day));
        }
    }
    return matrix;
}

QString exchangeStateId(const ExchangeCell &cell)
{
    switch (cell.state) {
    case ExchangeCell::State::None:
        return QStringLiteral("none");
    case ExchangeCell::State::Issued:
        return cell.isLate ? QStringLiteral("overdue") : QStringLiteral("issued");
    case ExchangeCell::State::Returned:
        return QStringLiteral("returned");
    case ExchangeCell::State::Merged:
        break;
    }
    return cell.isLate ? QStringLiteral("late") : QStringLiteral("merged");
}

QString exchangeStateTitle(const ExchangeCell &cell)
{
    switch (cell.state) {
    case ExchangeCell::State::None:
        return QStringLiteral("未发");
    case ExchangeCell::State::Issued:
        return cell.isLate ? QStringLiteral("逾期未报") : QStringLiteral("已发出");
    case ExchangeCell::State::Returned:
        return QStringLiteral("退回 %1 项").arg(cell.returned);
    case ExchangeCell::State::Merged:
        break;
    }
    return cell.isLate ? QStringLiteral("逾期报送") : QStringLiteral("已汇总");
}

QString urgeText(const ExchangeMatrix &matrix, const Period &period)
{
    const auto at = std::ranges::find(matrix.periods, period);
    if (at == matrix.periods.end())
        return QStringLiteral("%1还没有发出填报文件。").arg(period.title());
    const auto column = static_cast<size_t>(at - matrix.periods.begin());
    QStringList owing;
    QStringList returned;
    for (size_t i = 0; i < matrix.units.size(); ++i) {
        const ExchangeCell &cell = matrix.cells[i][column];
        if (cell.state == ExchangeCell::State::Issued)
            owing.append(matrix.units[i]->shortTitle + (cell.isLate ? QStringLiteral("（逾期）") : QString()));
        else if (cell.state == ExchangeCell::State::Returned)
            returned.append(QStringLiteral("%1（%2项）").arg(matrix.units[i]->shortTitle).arg(cell.returned));
    }
    if (owing.isEmpty() && returned.isEmpty())
        return QStringLiteral("%1上报文件已全部收齐。").arg(period.title());
    QStringList lines;
    if (!owing.isEmpty())
        lines.append(QStringLiteral("%1未上报 %2 个单位：%3。").arg(period.title()).arg(owing.size()).arg(owing.join(QStringLiteral("、"))));
    if (!returned.isEmpty())
        lines.append(QStringLiteral("退回后未重报 %1 个单位：%2。").arg(returned.size()).arg(returned.join(QStringLiteral("、"))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace bihuan
