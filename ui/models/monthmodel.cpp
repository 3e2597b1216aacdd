// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/monthmodel.h"

#include "core/services/cells.h"
#include "ui/models/cellvalues.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr int monthsOfYear = 12;

QString monthTitle(int month)
{
    return QStringLiteral("%1月").arg(month);
}

/// One letter in the cell for what somebody has to do about the report.
QString reportMark(const MonthCell &month)
{
    if (!month.report || *month.report == Report::State::Accepted)
        return {};
    return *month.report == Report::State::Returned ? QStringLiteral("退") : QStringLiteral("审");
}

/// "1—8月累计".
QString cumulativeTitle(int month)
{
    return Period::month(1, month).rangeTitle() + QStringLiteral("累计");
}

} // namespace

void MonthModel::prepare()
{
    m_open = ledger() != nullptr;
}

void MonthModel::forget(const MatterFile *file)
{
    if (file)
        m_months.remove(file->matter->code);
    else
        m_months.clear();
}

void MonthModel::show(Side side, Series series)
{
    m_side = side;
    m_series = series;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, FirstMonth), index(rowCount() - 1, columnCount() - 1));
}

const MonthCell &MonthModel::cell(const QModelIndex &index) const
{
    static const MonthCell nothing;
    const MatterFile *const matter = matterAt(index);
    if (!matter || monthOf(index.column()) == 0)
        return nothing;
    auto line = m_months.constFind(matter->matter->code);
    if (line == m_months.constEnd())
        line = m_months.insert(matter->matter->code, std::make_shared<const MonthLine>(monthLine(*view().county, *matter, view().period)));
    return (**line)[static_cast<size_t>(monthOf(index.column()) - 1)];
}

std::optional<qint64> MonthModel::figure(const QModelIndex &index, Side side) const
{
    const MonthCell &month = cell(index);
    const MatterRow *const row = rowAt(index);
    const bool alone = m_series == Series::Monthly && row && row->measure.isAdditive();
    if (side == Side::Plan)
        return alone ? month.planMonth : month.planCumulative;
    return alone ? month.month : month.cumulative;
}

QString MonthModel::lockReason(int month) const
{
    const Period period = monthPeriod(month);
    if (const QString reason = file().lockReason(period); !reason.isEmpty())
        return reason;
    if (!view().county->period(period) && m_side == Side::Actual && period != view().period)
        return QStringLiteral("%1还没有开始填报；要填这个月，先把数据期换到%1。").arg(period.title());
    return {};
}

CellGround MonthModel::groundOf(int month) const
{
    const PeriodRecord *const record = view().county->period(monthPeriod(month));
    if (month == view().period.lastMonth())
        return CellGround::Highlight;
    return record && record->state != periodstates::open ? CellGround::Locked : CellGround::Plain;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_open ? 0 : FirstMonth + monthsOfYear;
}

const Field *MonthModel::fieldAt(const QModelIndex &index) const
{
    const MatterFile *const matter = matterAt(index);
    if (!matter || !matter->ledger)
        return nullptr;
    switch (index.column()) {
    case Number:
        return matter->ledger->field(QStringLiteral("no"));
    case Light:
        return nullptr;
    case Name:
        return matter->ledger->field(QStringLiteral("name"));
    case Unit:
        return matter->ledger->field(QStringLiteral("leadUnit"));
    case Goal:
        return matter->ledger->field(QStringLiteral("goal"));
    default:
        break;
    }
    const Field *const month = matter->ledger->field(QStringLiteral("month"));
    const bool alone = m_side == Side::Actual && m_series == Series::Monthly && matter->course.measure.isAdditive();
    return alone && month ? month : monthField(*matter->ledger, m_side == Side::Plan);
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == CodeRole)
        return rowAt(index)->code;
    if (role == LightRole)
        return rowAt(index)->light.id();
    if (role == Qt::AccessibleTextRole) {
        const QString title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const QString words = index.column() == Light ? data(index, Qt::ToolTipRole).toString() : mainText(index);
        const QString second = monthOf(index.column()) ? secondText(index) : QString();
        const QString other = m_side == Side::Actual ? QStringLiteral("，计划%1") : QStringLiteral("，实际%1");
        const QString report = monthOf(index.column()) && !reportMark(cell(index)).isEmpty() ? QStringLiteral("，填报") + reportStateTitle(*cell(index).report) : QString();
        return QStringLiteral("%1：%2%3%4").arg(title, words, second.isEmpty() ? QString() : other.arg(second), report);
    }
    return monthOf(index.column()) ? monthData(index, role) : fixedData(index, role);
}

QVariant MonthModel::fixedData(const QModelIndex &index, int role) const
{
    const MatterRow &row = *rowAt(index);
    const MatterFile *const matter = matterAt(index);
    const RuleSet *const rules = matter ? matter->rules : nullptr;
    const auto numeric = [&] { return index.column() == Goal; };
    switch (role) {
    case Qt::DisplayRole:
        return mainText(index);
    case Qt::EditRole:
        return numeric() && row.plan ? QVariant(*row.plan) : QVariant();
    case ShapeRole:
        return index.column() == Light ? QVariant(lightShapeOf(row.light, rules)) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Light)
            return row.reason.isEmpty() ? lightWord(row.light, rules) : explanation(row);
        return index.column() == Name || index.column() == Unit ? QVariant(mainText(index)) : QVariant();
    case SortRole:
        if (index.column() == Light)
            return lightRank(row.light, rules);
        if (index.column() == Number)
            return row.no;
        if (numeric())
            return row.plan ? QVariant(*row.plan) : QVariant();
        return mainText(index).isEmpty() ? QVariant() : QVariant(mainText(index));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (numeric() ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant MonthModel::monthData(const QModelIndex &index, int role) const
{
    const MonthCell &month = cell(index);
    const bool actual = m_side == Side::Actual;
    switch (role) {
    case Qt::DisplayRole:
        return mainText(index);
    case SecondRole:
        return secondText(index);
    case Qt::EditRole:
    case SortRole: {
        const auto value = figure(index, m_side);
        return value ? QVariant(*value) : QVariant();
    }
    case FaintRole:
        return actual ? !month.ownFigure : !month.planned;
    case OwedRole:
        return actual && month.state == MonthCell::State::Owed;
    case ReportRole:
        return actual ? reportMark(month) : QString();
    case MarkRole: {
        const QString &remark = actual ? month.actualRemark : month.planRemark;
        return remark.isEmpty() ? 0 : actual && month.impossible ? 2 : 1;
    }
    case GroundRole:
        return static_cast<int>(groundOf(monthOf(index.column())));
    case Qt::ToolTipRole:
        return tip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    default:
        return {};
    }
}

QString MonthModel::mainText(const QModelIndex &index) const
{
    const MatterRow &row = *rowAt(index);
    switch (index.column()) {
    case Number:
        return row.no > 0 ? QStringLiteral("%1").arg(row.no, 2, 10, QLatin1Char('0')) : QString();
    case Light:
        return {};
    case Name:
        return row.name;
    case Unit:
        return row.unit;
    case Goal: {
        if (!row.plan)
            return {};
        const bool ownUnit = ledger() && ledger()->field(QStringLiteral("measureUnit"));
        return shownFigure(*row.plan, row.measure.unit) + (ownUnit ? row.measure.unit.title : QString());
    }
    default:
        break;
    }
    if (const auto value = figure(index, m_side))
        return shownFigure(*value, row.measure.unit);
    return m_side == Side::Actual && cell(index).state == MonthCell::State::Owed ? QStringLiteral("未报") : QString();
}

QString MonthModel::secondText(const QModelIndex &index) const
{
    const auto value = figure(index, m_side == Side::Actual ? Side::Plan : Side::Actual);
    return value ? shownFigure(*value, rowAt(index)->measure.unit) : QString();
}

QString MonthModel::tip(const QModelIndex &index) const
{
    const int number = monthOf(index.column());
    const MonthCell &month = cell(index);
    const MatterRow &row = *rowAt(index);
    const auto words = [&](const std::optional<qint64> &value) {
        return value ? figureWithUnit(*value, row.measure.unit) : QStringLiteral("—");
    };
    QStringList lines{row.name};
    if (row.measure.isAdditive()) {
        lines.append(QStringLiteral("%1 %2，计划 %3").arg(cumulativeTitle(number), words(month.cumulative), words(month.planCumulative)));
        lines.append(QStringLiteral("%1当月 %2，计划 %3").arg(monthTitle(number), words(month.month), words(month.planMonth)));
    } else {
        lines.append(QStringLiteral("%1 %2，计划 %3").arg(monthTitle(number), words(month.cumulative), words(month.planCumulative)));
    }
    if (month.state == MonthCell::State::Owed)
        lines.append(month.cumulative ? QStringLiteral("本月未报，累计数沿用上月。") : QStringLiteral("本月未报。"));
    if (!reportMark(month).isEmpty())
        lines.append(QStringLiteral("填报%1%2%3").arg(reportStateTitle(*month.report), month.returnReason.isEmpty() ? QString() : QStringLiteral("："), month.returnReason));
    for (const QString &remark : {month.actualRemark, month.planRemark, lockReason(number)}) {
        if (!remark.isEmpty())
            lines.append(remark);
    }
    for (size_t i = 0; i < month.approved.size(); ++i)
        lines.append(month.approved[i].reason + QStringLiteral("。") + month.approvals[static_cast<qsizetype>(i)]);
    return lines.join(QLatin1Char('\n'));
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int month = monthOf(section);
    if (role == Qt::TextAlignmentRole) {
        const bool figures = month > 0 || section == Goal;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (figures ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (month > 0) {
        if (role == Qt::DisplayRole)
            return monthTitle(month);
        if (role == GroundRole)
            return static_cast<int>(groundOf(month));
        const PeriodRecord *const record = view().county->period(monthPeriod(month));
        if (role == UnitRole)
            return record ? periodStateTitle(record->state) : QStringLiteral(" "); // in line with the others
        return role == Qt::ToolTipRole ? QVariant(lockReason(month)) : QVariant();
    }
    if (role == UnitRole && section == Goal) {
        const Field *const goal = ledger()->field(QStringLiteral("goal"));
        return goal ? unitTitle(*goal, *ledger()) : QString();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return QStringLiteral("编号");
    case Light:
        return QStringLiteral("预警");
    case Name:
        return ledger()->columnTitle({QStringLiteral("name"), 0});
    case Unit:
        return QStringLiteral("责任单位");
    default:
        return ledger()->kind == MatterKind::Project ? QStringLiteral("年度计划") : QStringLiteral("年度目标");
    }
}

Qt::ItemFlags MonthModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const int month = monthOf(index.column());
    const bool typed = month > 0 && file().isWritable() && fieldAt(index) && lockReason(month).isEmpty();
    return typed ? flags | Qt::ItemIsEditable : flags;
}

Result<Value> MonthModel::parse(const QModelIndex &index, const QString &text) const
{
    const Field *const field = fieldAt(index);
    const int month = monthOf(index.column());
    if (month == 0 || !field)
        return refuse(QStringLiteral("这一列在清单台账里修改。"));
    if (const QString reason = lockReason(month); !reason.isEmpty())
        return refuse(reason);
    return boundAt(index, text);
}

Result<Value> MonthModel::boundAt(const QModelIndex &index, const QString &text) const
{
    const Field *const field = fieldAt(index);
    if (!field)
        return refuse(QStringLiteral("这一列不能比较大小。"));
    return parseTyped(text, *field, fieldContext(*view().county, matterAt(index), view().period.lastDay()));
}

QString MonthModel::editText(const QModelIndex &index) const
{
    const MonthCell &month = cell(index);
    const auto value = figure(index, m_side);
    const bool own = m_side == Side::Plan ? month.planned : month.ownFigure;
    return value && own ? exactFigure(*value, rowAt(index)->measure.unit) : QString();
}

std::optional<MeasureUnit> MonthModel::unitAt(const QModelIndex &index) const
{
    const MatterRow *const row = rowAt(index);
    return row && row->measure.isAdditive() && index.column() >= Goal ? std::optional(row->measure.unit) : std::nullopt;
}

QString MonthModel::whyLocked(const QModelIndex &index) const
{
    if (monthOf(index.column()) == 0)
        return QStringLiteral("这一列在清单台账里修改。");
    const QString reason = lockReason(monthOf(index.column()));
    return reason.isEmpty() ? QStringLiteral("文件现在不能修改。") : reason;
}

/// A carried figure goes to Excel as it is seen, though typing there begins with nothing.
QString MonthModel::copyText(const QModelIndex &index) const
{
    if (monthOf(index.column()) == 0)
        return index.column() == Goal ? mainText(index).remove(QLatin1Char(',')) : index.data(Qt::DisplayRole).toString();
    const auto value = figure(index, m_side);
    return value ? exactFigure(*value, rowAt(index)->measure.unit) : QString();
}

Status MonthModel::apply(const CellChange &change)
{
    std::vector<MonthEntry> entries;
    for (const CellText &typed : change.texts) {
        BIHUAN_TRY(const Value value, parse(typed.index, typed.text));
        const auto *number = std::get_if<qint64>(&value);
        entries.push_back({rowAt(typed.index)->code, monthOf(typed.index.column()), m_side == Side::Plan,
                           m_series == Series::Monthly, number ? std::optional(*number) : std::nullopt});
    }
    if (entries.empty())
        return {};
    const MonthEntry &first = entries.front();
    const QString what = m_side == Side::Plan ? QStringLiteral("计划") : QStringLiteral("进度");
    const QString label = !change.label.isEmpty() ? change.label
                          : entries.size() > 1   ? QStringLiteral("填写%1格%2").arg(entries.size()).arg(what)
                                                 : QStringLiteral("%1 %2%3").arg(rowAt(change.texts.front().index)->name,
                                                                                 monthTitle(first.month), what);
    BIHUAN_CHECK(file().setCells(monthEdits(*view().county, entries), {}, label));
    return {};
}

} // namespace bihuan
