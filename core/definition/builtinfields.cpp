// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/builtinfields.h"

#include "core/domain/matters/matter.h"

#include <QHash>

namespace bihuan {

namespace {

struct BuiltInRow
{
    const char *id;
    const char16_t *title;
    FieldType type;
    FieldHome home;
    int width = 8;
    const char16_t *unit = u"";
    const char16_t *choices = u""; ///< separated by blanks
};

constexpr BuiltInRow builtInRows[] = {
    {"no", u"序号", FieldType::Integer, FieldHome::Matter, 4},
    {"code", u"编号", FieldType::Code, FieldHome::Matter, 8},
    {"name", u"名称", FieldType::Text, FieldHome::Matter, 22},
    {"formerNames", u"曾用名", FieldType::Words, FieldHome::Matter, 16},
    {"leadUnit", u"责任单位", FieldType::Unit, FieldHome::Matter, 8},
    {"leader", u"包抓领导", FieldType::Post, FieldHome::Matter, 10},
    {"yearType", u"年度类型", FieldType::Choice, FieldHome::Matter, 6, u"", u"新开工 续建 计划竣工 前期"},
    {"stage", u"阶段", FieldType::Choice, FieldHome::Matter, 6},
    {"measureKind", u"类型", FieldType::Choice, FieldHome::Matter, 5},
    {"measureUnit", u"计量单位", FieldType::Text, FieldHome::Matter, 5},
    {"lowerIsBetter", u"逆向", FieldType::Flag, FieldHome::Matter, 4},
    {"goal", u"年度目标", FieldType::Figure, FieldHome::Matter, 8},
    {"stretch", u"奋斗目标", FieldType::Figure, FieldHome::Matter, 8},
    {"total", u"总投资", FieldType::Money, FieldHome::Matter, 8, u"万元"},
    {"before", u"截至上年底累计", FieldType::Figure, FieldHome::Matter, 8},
    {"startPlanned", u"计划开工时间", FieldType::Date, FieldHome::Matter, 8},
    {"startActual", u"实际开工时间", FieldType::Date, FieldHome::Matter, 8},
    {"deadline", u"完成时限", FieldType::Date, FieldHome::Matter, 8},
    {"finished", u"办结时间", FieldType::Date, FieldHome::Matter, 8},
    {"listedOn", u"纳统时间", FieldType::Date, FieldHome::Matter, 8},
    {"started", u"是否开工", FieldType::Flag, FieldHome::Matter, 5},
    {"listed", u"是否纳统", FieldType::Flag, FieldHome::Matter, 5},
    {"sample", u"示例数据", FieldType::Flag, FieldHome::Matter, 5},
    {"coUnits", u"配合单位", FieldType::Units, FieldHome::Assignment, 12},
    {"territory", u"属地镇办", FieldType::Units, FieldHome::Assignment, 8},
    {"industry", u"行业主管部门", FieldType::Units, FieldHome::Assignment, 8},
    {"owner", u"建设单位", FieldType::Units, FieldHome::Assignment, 10},
    {"sources", u"任务来源", FieldType::Sources, FieldHome::Link, 14},
    {"clause", u"条款", FieldType::Text, FieldHome::Link, 6},
    {"schedule", u"计划", FieldType::Figure, FieldHome::Schedule, 7},
    {"cumulative", u"累计", FieldType::Figure, FieldHome::Report, 8},
    {"month", u"本月", FieldType::Figure, FieldHome::Report, 8},
    {"progress", u"进展情况", FieldType::LongText, FieldHome::Report, 20},
    {"problem", u"存在问题", FieldType::LongText, FieldHome::Report, 16},
    {"nextStep", u"下步措施", FieldType::LongText, FieldHome::Report, 16},
    {"delayReason", u"滞后原因", FieldType::Choice, FieldHome::Report, 8},
    {"reporter", u"填报人", FieldType::Name, FieldHome::Report, 5},
    {"phone", u"电话", FieldType::Phone, FieldHome::Report, 8},
    {"unchanged", u"本月无变化", FieldType::Flag, FieldHome::Report, 6},
    {"ownLight", u"单位自评", FieldType::Choice, FieldHome::Report, 5},
    {"covers", u"数据期", FieldType::Period, FieldHome::Report, 7},
    {"milestone", u"节点", FieldType::Text, FieldHome::Milestone, 16},
    {"milestonePlanned", u"计划完成时间", FieldType::Date, FieldHome::Milestone, 8},
    {"milestoneActual", u"实际完成时间", FieldType::Date, FieldHome::Milestone, 8},
    {"completion", u"完成率", FieldType::Percent, FieldHome::Derived, 6, u"%"},
    {"elapsed", u"序时进度", FieldType::Percent, FieldHome::Derived, 6, u"%"},
    {"gap", u"超/欠序时", FieldType::Percent, FieldHome::Derived, 6, u"个百分点"},
    {"planToDate", u"计划至本月累计", FieldType::Figure, FieldHome::Derived, 8},
    {"planGap", u"超/欠计划", FieldType::Percent, FieldHome::Derived, 6, u"个百分点"},
    {"sinceStart", u"开工累计", FieldType::Figure, FieldHome::Derived, 8},
    {"light", u"预警", FieldType::Text, FieldHome::Derived, 5},
    {"lightReason", u"预警理由", FieldType::LongText, FieldHome::Derived, 22},
    {"forecastLow", u"年底预计下限", FieldType::Figure, FieldHome::Derived, 8},
    {"forecastMiddle", u"年底预计", FieldType::Figure, FieldHome::Derived, 8},
    {"forecastHigh", u"年底预计上限", FieldType::Figure, FieldHome::Derived, 8},
    {"neededPace", u"月均需完成", FieldType::Figure, FieldHome::Derived, 8},
    {"paceRatio", u"为此前月均", FieldType::Number, FieldHome::Derived, 6, u"倍"},
    {"computedGrowth", u"计算增速", FieldType::Percent, FieldHome::Derived, 6, u"%"},
    {"rankChange", u"位次变化", FieldType::Integer, FieldHome::Derived, 6},
    {"reportState", u"填报状态", FieldType::Text, FieldHome::Derived, 6},
    {"returnReason", u"退回原因", FieldType::LongText, FieldHome::Derived, 14},
};

FieldScope scopeOf(FieldHome home)
{
    switch (home) {
    case FieldHome::Schedule:
        return FieldScope::Schedule;
    case FieldHome::Report:
    case FieldHome::ReportExtra:
    case FieldHome::Figure:
        return FieldScope::Report;
    case FieldHome::Milestone:
        return FieldScope::Milestone;
    case FieldHome::Derived:
        return FieldScope::Derived;
    case FieldHome::Matter:
    case FieldHome::MatterExtra:
    case FieldHome::Assignment:
    case FieldHome::Link:
        break;
    }
    return FieldScope::Matter;
}

std::vector<BuiltInField> makeBuiltInFields()
{
    const QHash<QString, QString> rolesOfFields{{QStringLiteral("coUnits"), roles::coUnit},
                                                {QStringLiteral("territory"), roles::territory},
                                                {QStringLiteral("industry"), roles::industry},
                                                {QStringLiteral("owner"), roles::owner}};
    std::vector<BuiltInField> all;
    for (const BuiltInRow &row : builtInRows) {
        BuiltInField builtIn;
        builtIn.home = row.home;
        Field &field = builtIn.field;
        field.id = QString::fromLatin1(row.id);
        field.title = QString::fromUtf16(row.title);
        field.type = row.type;
        field.scope = scopeOf(row.home);
        field.width = row.width;
        field.required = field.id == QStringLiteral("name");
        field.monthly = row.home == FieldHome::Schedule;
        if (const QString unit = QString::fromUtf16(row.unit); !unit.isEmpty())
            field.unit = measureUnit(unit, row.type == FieldType::Number ? 1 : 0);
        for (const QString &word :
             QString::fromUtf16(row.choices).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            field.choices.push_back({word, word, {}});
        builtIn.role = rolesOfFields.value(field.id);
        all.push_back(std::move(builtIn));
    }
    for (const auto kind : {Measure::Kind::Amount, Measure::Kind::Count, Measure::Kind::Growth,
                            Measure::Kind::Ratio, Measure::Kind::Rank}) {
        for (BuiltInField &builtIn : all) {
            if (builtIn.field.id == QStringLiteral("measureKind"))
                builtIn.field.choices.push_back({measureKindId(kind), measureKindTitle(kind), {}});
        }
    }
    return all;
}

} // namespace

std::span<const BuiltInField> builtInFields()
{
    static const std::vector<BuiltInField> all = makeBuiltInFields();
    return all;
}

const BuiltInField *builtInField(const QString &id)
{
    static const QHash<QString, const BuiltInField *> byId = [] {
        QHash<QString, const BuiltInField *> index;
        for (const BuiltInField &builtIn : builtInFields())
            index.insert(builtIn.field.id, &builtIn);
        return index;
    }();
    return byId.value(id);
}

FieldHome homeOf(const Field &field)
{
    if (!field.measure.isEmpty())
        return FieldHome::Figure;
    if (const BuiltInField *builtIn = builtInField(field.id))
        return builtIn->home;
    return field.scope == FieldScope::Report ? FieldHome::ReportExtra : FieldHome::MatterExtra;
}

} // namespace bihuan
