// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/finding.h"

#include "core/base/digest.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

struct FindingKindWords
{
    FindingKind kind;
    const char *id;
    const char16_t *title;
};

constexpr std::array findingKindWords{
    FindingKindWords{FindingKind::Total, "total", u"合计不符"},
    FindingKindWords{FindingKind::Unit, "unit", u"单位未登记"},
    FindingKindWords{FindingKind::MeasureUnit, "measureUnit", u"计量单位不明"},
    FindingKindWords{FindingKind::Duplicate, "duplicate", u"重复"},
    FindingKindWords{FindingKind::Identity, "identity", u"疑为已有事项"},
    FindingKindWords{FindingKind::Type, "type", u"类型不符"},
    FindingKindWords{FindingKind::Range, "range", u"超出范围"},
    FindingKindWords{FindingKind::Date, "date", u"日期有误"},
    FindingKindWords{FindingKind::Code, "code", u"代码有误"},
    FindingKindWords{FindingKind::Name, "name", u"名称有误"},
    FindingKindWords{FindingKind::Choice, "enum", u"不在选项之内"},
    FindingKindWords{FindingKind::Column, "column", u"列对不上"},
    FindingKindWords{FindingKind::Formula, "formula", u"公式有误"},
    FindingKindWords{FindingKind::Hidden, "hidden", u"隐藏的行列"},
    FindingKindWords{FindingKind::MonthSeries, "monthSeries", u"逐月数口径不明"},
    FindingKindWords{FindingKind::MonthMismatch, "monthMismatch", u"本月数与累计不符"},
    FindingKindWords{FindingKind::Negative, "negative", u"本月数为负"},
    FindingKindWords{FindingKind::CumulativeFalls, "cumulativeFalls", u"累计数减少"},
    FindingKindWords{FindingKind::OverTotal, "overTotal", u"累计超过总投资"},
    FindingKindWords{FindingKind::GoalMismatch, "goalMismatch", u"计划与年度目标不符"},
    FindingKindWords{FindingKind::MissingReason, "missingReason", u"缺滞后原因"},
    FindingKindWords{FindingKind::ScheduleFalls, "scheduleFalls", u"计划累计数减少"},
    FindingKindWords{FindingKind::Period, "period", u"期不对"},
    FindingKindWords{FindingKind::Stage, "stage", u"阶段不符"},
    FindingKindWords{FindingKind::Inspection, "inspection", u"督查未闭环"},
    FindingKindWords{FindingKind::Sheet, "sheet", u"工作表不明"},
};

} // namespace

QString findingKindId(FindingKind kind)
{
    return QString::fromLatin1(findingKindWords[static_cast<size_t>(kind)].id);
}

QString findingKindTitle(FindingKind kind)
{
    return QString::fromUtf16(findingKindWords[static_cast<size_t>(kind)].title);
}

std::optional<FindingKind> findingKindFromId(QStringView id)
{
    for (const FindingKindWords &words : findingKindWords) {
        if (id == QLatin1String(words.id))
            return words.kind;
    }
    return std::nullopt;
}

QString FindingPlace::title() const
{
    QString where = sheet.isEmpty() ? matterName : QStringLiteral("“%1”表").arg(sheet);
    if (row > 0)
        where += QStringLiteral("第%1行").arg(row);
    where += column;
    if (period.isValid())
        where += QLatin1Char(' ') + period.title();
    return where;
}

QString Finding::key() const
{
    // The matter's name is left out: a renamed matter keeps its approvals. Lengths keep parts apart.
    QByteArray text;
    for (const QString &part :
         {findingKindId(kind), place.sheet, QString::number(place.row), place.column, place.matter.value,
          place.period.isValid() ? place.period.toString() : QString(), value}) {
        const QByteArray utf8 = part.toUtf8();
        text += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return QString::fromLatin1(sm3(text).first(16).toHex());
}

std::vector<Finding> openFindings(std::vector<Finding> findings, const QSet<QString> &approvedKeys)
{
    std::erase_if(findings, [&](const Finding &finding) { return approvedKeys.contains(finding.key()); });
    return findings;
}

} // namespace bihuan
