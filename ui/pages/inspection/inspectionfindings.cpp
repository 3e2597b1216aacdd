// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionfindings.h"

#include "core/domain/inspections/inspectionrules.h"
#include "core/services/fieldcontext.h"
#include "core/services/inspectionacts.h"
#include "ui/models/officefile.h"

#include <algorithm>

namespace bihuan {

namespace {

Field findingField(const char *id, const QString &title, FieldType type, FieldScope scope = FieldScope::Matter)
{
    Field field;
    field.id = QLatin1String(id);
    field.title = title;
    field.type = type;
    field.scope = scope;
    return field;
}

Value textOrNothing(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

QString textIn(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

void setValue(InspectionFinding &finding, int column, const Value &value)
{
    switch (column) {
    case InspectionFindings::Unit:
        finding.unit = UnitId{textIn(value)};
        break;
    case InspectionFindings::Place:
        finding.place = textIn(value);
        break;
    case InspectionFindings::Problem:
        finding.problem = textIn(value);
        break;
    case InspectionFindings::Severity:
        finding.severity = findingSeverityFromId(textIn(value)).value_or(FindingSeverity::Minor);
        break;
    case InspectionFindings::Deadline: {
        const auto *date = std::get_if<PartialDate>(&value);
        finding.deadline = date ? std::optional(*date) : std::nullopt;
        break;
    }
    default:
        break;
    }
}

} // namespace

InspectionFindings::InspectionFindings(OfficeFile &file, QObject *parent)
    : CellModel(parent), m_file(file),
      m_fields{findingField("no", QStringLiteral("序号"), FieldType::Integer, FieldScope::Derived),
               findingField("unit", QStringLiteral("单位"), FieldType::Unit),
               findingField("place", QStringLiteral("地点"), FieldType::Text),
               findingField("problem", QStringLiteral("发现的问题"), FieldType::LongText),
               findingField("severity", QStringLiteral("程度"), FieldType::Choice),
               findingField("deadline", QStringLiteral("建议时限"), FieldType::Date),
               findingField("photos", QStringLiteral("照片"), FieldType::Integer, FieldScope::Derived),
               findingField("matter", QStringLiteral("转为整改"), FieldType::Text, FieldScope::Derived)}
{
    for (const FindingSeverity severity : {FindingSeverity::Minor, FindingSeverity::Serious, FindingSeverity::Grave})
        m_fields[Severity].choices.push_back({findingSeverityId(severity), findingSeverityTitle(severity), {}});
}

void InspectionFindings::show(const InspectionFile *file)
{
    const InspectionFile shown = file ? *file : InspectionFile();
    const bool sameRows = shown.inspection.id == m_shown.inspection.id
                          && std::ranges::equal(shown.findings, m_shown.findings, {}, &InspectionFinding::id, &InspectionFinding::id);
    if (!sameRows) {
        beginResetModel();
        m_shown = shown;
        endResetModel();
        return;
    }
    m_shown = shown;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const InspectionFinding *InspectionFindings::findingAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_shown.findings[static_cast<size_t>(row)] : nullptr;
}

int InspectionFindings::rowOf(const InspectionFindingId &finding) const
{
    const auto found = std::ranges::find(m_shown.findings, finding, &InspectionFinding::id);
    return found == m_shown.findings.end() ? -1 : static_cast<int>(found - m_shown.findings.begin());
}

QString InspectionFindings::codeAt(int row) const
{
    const InspectionFinding *const finding = findingAt(row);
    const MatterFile *const matter = finding && !finding->matter.isEmpty() ? m_file.county()->matter(finding->matter) : nullptr;
    return matter ? matter->matter->code : QString();
}

int InspectionFindings::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.findings.size());
}

int InspectionFindings::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FieldContext InspectionFindings::context() const
{
    return fieldContext(*m_file.county(), nullptr, m_file.period().lastDay());
}

Value InspectionFindings::valueOf(const InspectionFinding &finding, int column) const
{
    switch (column) {
    case Unit:
        return textOrNothing(finding.unit.value);
    case Place:
        return textOrNothing(finding.place);
    case Problem:
        return textOrNothing(finding.problem);
    case Severity:
        return findingSeverityId(finding.severity);
    case Deadline:
        return finding.deadline ? Value(*finding.deadline) : Value();
    default:
        return {};
    }
}

QString InspectionFindings::textOf(const QModelIndex &index) const
{
    const InspectionFinding &finding = m_shown.findings[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case No:
        return QString::number(finding.no);
    case Photos: {
        const auto count = m_shown.photosOf(finding.id).size();
        return count > 0 ? QString::number(count) : QString();
    }
    case Matter: {
        const QString code = codeAt(index.row());
        return code.isEmpty() && !finding.matter.isEmpty() ? QStringLiteral("已转") : code;
    }
    default:
        return displayText(valueOf(finding, index.column()), *fieldAt(index), context());
    }
}

QVariant InspectionFindings::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !findingAt(index.row()))
        return {};
    const QString text = textOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::EditRole:
        return editText(index);
    case Qt::ToolTipRole:
        return index.column() == Problem || index.column() == Place ? QVariant(text) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (index.column() == No || index.column() == Photos ? Qt::AlignHCenter : Qt::AlignLeft)));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1：%2").arg(m_fields[static_cast<size_t>(index.column())].title, text.isEmpty() ? QStringLiteral("空") : text);
    case ShapeRole:
        return index.column() == Photos && !text.isEmpty() ? QVariant(clipShape) : QVariant();
    default:
        return {};
    }
}

QVariant InspectionFindings::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return role == Qt::DisplayRole ? QVariant(m_fields[static_cast<size_t>(section)].title) : QVariant();
}

Qt::ItemFlags InspectionFindings::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.isValid() && whyLocked(index).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString InspectionFindings::whyLocked(const QModelIndex &index) const
{
    if (fieldAt(index)->scope == FieldScope::Derived)
        return index.column() == Photos ? QStringLiteral("按“添加照片”给这个问题添加照片。") : QStringLiteral("这一列不用填写。");
    if (const QString reason = m_file.lockReason(); !reason.isEmpty())
        return reason;
    const Status mayType = mayFind(m_shown);
    return mayType ? QString() : mayType.error().text;
}

const Field *InspectionFindings::fieldAt(const QModelIndex &index) const
{
    return &m_fields[static_cast<size_t>(index.column())];
}

Result<Value> InspectionFindings::parse(const QModelIndex &index, const QString &text) const
{
    return parseTyped(text, *fieldAt(index), context());
}

QString InspectionFindings::editText(const QModelIndex &index) const
{
    return findingAt(index.row()) ? textOf(index) : QString();
}

QStringList InspectionFindings::suggestions(const QModelIndex &index) const
{
    QStringList names;
    if (index.column() == Severity) {
        for (const Choice &choice : m_fields[Severity].choices)
            names.append(choice.title);
    } else if (index.column() == Unit) {
        for (const bihuan::Unit &unit : m_file.county()->units().units())
            names.append(unit.shortTitle.isEmpty() ? unit.title : unit.shortTitle);
    }
    return names;
}

Status InspectionFindings::apply(const CellChange &change)
{
    if (const QString reason = m_file.lockReason(); !reason.isEmpty())
        return refuse(reason);
    std::vector<InspectionFinding> changed;
    for (const CellText &text : change.texts) {
        const InspectionFinding *const known = findingAt(text.index.row());
        if (!known)
            continue;
        BIHUAN_TRY(const Value value, parse(text.index, text.text));
        auto finding = std::ranges::find(changed, known->id, &InspectionFinding::id);
        if (finding == changed.end())
            finding = changed.insert(changed.end(), *known);
        setValue(*finding, text.index.column(), value);
    }
    return saveFindings(m_file.workspace(), InspectionFile(m_shown), changed);
}

} // namespace bihuan
