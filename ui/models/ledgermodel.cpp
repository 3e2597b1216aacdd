// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledgermodel.h"

#include "core/services/cells.h"
#include "ui/models/cellvalues.h"

#include <algorithm>

namespace bihuan {

namespace {

/// How many files are attached: told, counted and compared as a number.
const Field &attachmentCount()
{
    static const Field field = [] {
        Field made;
        made.id = QStringLiteral("attachments");
        made.title = QStringLiteral("附件");
        made.type = FieldType::Integer;
        made.scope = FieldScope::Derived;
        return made;
    }();
    return field;
}

/// The light demands this of the report, and it is not there.
bool isLacking(const MatterRow &row, const Field &field)
{
    if (row.lacks.isEmpty())
        return false;
    const QString title = field.id == QLatin1String("problem")       ? QStringLiteral("存在问题")
                          : field.id == QLatin1String("delayReason") ? QStringLiteral("滞后原因")
                          : field.id == QLatin1String("nextStep")    ? QStringLiteral("下步措施")
                                                                     : QString();
    return !title.isEmpty() && row.lacks.contains(title);
}

} // namespace

void LedgerModel::prepare()
{
    const LedgerDefinition *const definition = ledger();
    m_columns = definition ? ledgerColumns(*definition) : std::vector<LedgerColumn>{};
    borrow();
}

void LedgerModel::borrow()
{
    m_trend.forget();
    m_own = ledger();
    m_names = fieldContext(*view().county, nullptr, view().period.lastDay());
    m_ownFields.clear();
    for (const LedgerColumn &column : m_columns)
        m_ownFields.push_back(m_own && column.kind == LedgerColumn::Kind::Field ? m_own->field(column.ref.field) : nullptr);
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const Field *LedgerModel::fieldAt(const QModelIndex &index) const
{
    const MatterFile *const file = matterAt(index);
    const auto at = static_cast<size_t>(index.column());
    if (m_columns[at].kind == LedgerColumn::Kind::Attachments)
        return &attachmentCount();
    if (!file || !file->ledger)
        return nullptr;
    if (file->ledger == m_own)
        return m_ownFields[at];
    const LedgerColumn &column = m_columns[at];
    return column.kind == LedgerColumn::Kind::Field ? file->ledger->field(column.ref.field) : nullptr;
}

FieldContext LedgerModel::contextAt(const QModelIndex &index) const
{
    FieldContext context = m_names;
    if (const MatterFile *const file = matterAt(index))
        context.measure = file->course.measure;
    return context;
}

Value LedgerModel::valueAt(const QModelIndex &index) const
{
    const MatterFile *const file = matterAt(index);
    if (file && m_columns[static_cast<size_t>(index.column())].kind == LedgerColumn::Kind::Attachments)
        return file->attachments > 0 ? Value(qint64(file->attachments)) : Value();
    return file ? cellValue(*view().county, *file, m_columns[static_cast<size_t>(index.column())].ref, view().period)
                : Value();
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MatterRow &row = *rowAt(index);
    switch (role) {
    case CodeRole:
        return row.code;
    case LightRole:
        return row.light.id();
    case FaintRole:
        return row.light.state == Light::State::NotDue;
    case ShareRole:
        return row.completion ? QVariant(row.completion->toDouble()) : QVariant();
    case ElapsedRole:
        return row.elapsed().toDouble();
    case Qt::AccessibleTextRole:
        if (m_columns[static_cast<size_t>(index.column())].kind == LedgerColumn::Kind::Trend)
            return trendData(index, role);
        return QStringLiteral("%1：%2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            data(index, Qt::DisplayRole).toString());
    default:
        break;
    }
    switch (m_columns[static_cast<size_t>(index.column())].kind) {
    case LedgerColumn::Kind::Light:
        return lightData(row, role);
    case LedgerColumn::Kind::Months:
        return monthsData(index, role);
    case LedgerColumn::Kind::Trend:
        return trendData(index, role);
    case LedgerColumn::Kind::Attachments:
        return attachmentsData(index, role);
    case LedgerColumn::Kind::Field:
        break;
    }
    const Field *const field = fieldAt(index);
    return field ? fieldData(index, *field, role) : QVariant();
}

QVariant LedgerModel::fieldData(const QModelIndex &index, const Field &field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (const auto rate = rateText(*rowAt(index), field.id))
            return *rate;
        return shownText(valueAt(index), field, contextAt(index));
    case Qt::EditRole:
        return editVariant(valueAt(index));
    case MarkRole:
        return isLacking(*rowAt(index), field) ? 1 : 0;
    case SortRole: {
        const Value value = valueAt(index);
        return sortKey(value, [&] { return displayText(value, field, m_names); });
    }
    case Qt::ToolTipRole: {
        if (isLacking(*rowAt(index), field))
            return QStringLiteral("预警事项要写明这一项，补齐后再关闭本期填报");
        const Value value = valueAt(index);
        const FieldContext context = contextAt(index);
        const QString text = shownText(value, field, context);
        const QString exact = exactText(value, field, context);
        if (isNumber(field) && exact != QString(text).remove(QLatin1Char(',')))
            return exact + (exact.endsWith(QLatin1Char('%')) ? QString() : measureUnitOf(field, context.measure).title);
        return text.size() > field.width ? text : QString();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(field));
    case SignRole: {
        const Value value = valueAt(index);
        const auto *number = std::get_if<qint64>(&value);
        return isSigned(field) && number ? (*number < 0 ? -1 : *number > 0 ? 1 : 0) : 0;
    }
    default:
        return {};
    }
}

QVariant LedgerModel::lightData(const MatterRow &row, int role) const
{
    const MatterFile *const file = view().county->matterByCode(row.code);
    switch (role) {
    case Qt::DisplayRole:
        return lightWord(row.light, file ? file->rules : nullptr);
    case ShapeRole:
        return lightShapeOf(row.light, file ? file->rules : nullptr);
    case SortRole:
        return lightRank(row.light, file ? file->rules : nullptr);
    case Qt::ToolTipRole:
        return explanation(row);
    default:
        return {};
    }
}

QVariant LedgerModel::monthsData(const QModelIndex &index, int role) const
{
    if (role != MonthsRole && role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const MatterFile &file = *matterAt(index);
    QList<double> amounts;
    QStringList words;
    for (const Period &month : view().period.monthsToDate()) {
        const Standing standing = standingAt(file.course, month);
        amounts.append(standing.reported ? static_cast<double>(standing.month.value_or(0)) : 0.0);
        words.append(QStringLiteral("%1月 %2").arg(month.index).arg(
            standing.reported && standing.month ? figureWithUnit(*standing.month, file.course.measure.unit) : QStringLiteral("—")));
    }
    if (role == MonthsRole)
        return QVariant::fromValue(amounts);
    return role == Qt::ToolTipRole ? QVariant(words.join(QLatin1Char('\n'))) : QVariant();
}

QVariant LedgerModel::trendData(const QModelIndex &index, int role) const
{
    const MatterFile *const matter = matterAt(index);
    if (!matter)
        return {};
    const auto lights = [&] { return m_trend.of(file(), matter->matter->code); };
    switch (role) {
    case MonthsRole:
        return QVariant::fromValue(trendMarks(lights(), matter->rules));
    case Qt::DisplayRole:
        return trendSigns(lights(), matter->rules);
    case Qt::ToolTipRole:
        return trendWords(lights(), matter->rules).replace(QStringLiteral("，"), QStringLiteral("\n"));
    case Qt::AccessibleTextRole:
        return QStringLiteral("预警走势：") + trendWords(lights(), matter->rules);
    case SortRole: { // the worst year first
        double worst = 0.0;
        for (const TrendMark &mark : trendMarks(lights(), matter->rules))
            worst -= mark.height;
        return worst;
    }
    default:
        return {};
    }
}

QVariant LedgerModel::attachmentsData(const QModelIndex &index, int role) const
{
    const int count = matterAt(index)->attachments;
    switch (role) {
    case Qt::DisplayRole:
        return count > 0 ? QString::number(count) : QString();
    case SortRole:
        return count > 0 ? QVariant(count) : QVariant();
    case ShapeRole:
        return clipShape;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(attachmentCount()));
    case Qt::ToolTipRole:
        return count > 0 ? QVariant(QStringLiteral("附件 %1 个，在右边的表单里查看").arg(count)) : QVariant();
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const LedgerColumn &column = m_columns[static_cast<size_t>(section)];
    const LedgerDefinition &definition = *ledger();
    if (column.kind == LedgerColumn::Kind::Light)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("预警")) : QVariant();
    if (column.kind == LedgerColumn::Kind::Months)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("逐月")) : QVariant();
    if (column.kind == LedgerColumn::Kind::Trend)
        return role == Qt::DisplayRole    ? QVariant(QStringLiteral("预警走势"))
               : role == Qt::ToolTipRole ? QVariant(QStringLiteral("各月的预警，越严重越高；已完成、未到节点和未报的只有一条底线"))
                                         : QVariant();
    if (column.kind == LedgerColumn::Kind::Attachments)
        return role == Qt::DisplayRole ? QVariant(attachmentCount().title) : role == Qt::TextAlignmentRole ? QVariant::fromValue(alignmentOf(attachmentCount())) : QVariant();
    const Field &field = *definition.field(column.ref.field);
    const QString group = definition.columnGroup(column.ref);
    switch (role) {
    case Qt::DisplayRole:
        return headerTitle(field, definition.columnTitle(column.ref), view().period);
    case UnitRole:
        return group.isEmpty() ? unitTitle(field, definition) : group;
    case Qt::ToolTipRole:
        return field.description.isEmpty() ? QVariant() : QVariant(field.description);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(field));
    default:
        return {};
    }
}

Qt::ItemFlags LedgerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Field *const field = fieldAt(index);
    if (!field || field->scope == FieldScope::Derived || !file().isWritable())
        return flags;
    if (field->scope == FieldScope::Report && !file().takesFigures())
        return flags;
    return flags | Qt::ItemIsEditable;
}

Result<Value> LedgerModel::parse(const QModelIndex &index, const QString &text) const
{
    const Field *const field = fieldAt(index);
    if (!field)
        return refuse(QStringLiteral("这一格由程序算出，不用填写。"));
    return parseTyped(text, *field, contextAt(index));
}

QString LedgerModel::editText(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    if (!field)
        return {};
    return exactText(valueAt(index), *field, contextAt(index));
}

QStringList LedgerModel::suggestions(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    return field ? suggestionsFor(*field, *view().county) : QStringList();
}

int LedgerModel::titleColumn() const
{
    const auto name = std::ranges::find(m_columns, QStringLiteral("name"), &LedgerColumn::id);
    return name == m_columns.end() ? 0 : static_cast<int>(name - m_columns.begin());
}

std::optional<MeasureUnit> LedgerModel::unitAt(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    return field && field != &attachmentCount() ? summedUnit(*field, matterAt(index)->course.measure) : std::nullopt;
}

QString LedgerModel::sumText(int column, const std::vector<int> &rows) const
{
    if (m_columns[static_cast<size_t>(column)].id() != QLatin1String("completion"))
        return CellModel::sumText(column, rows);
    std::vector<const MatterRow *> matters;
    for (const int row : rows)
        matters.push_back(rowAt(index(row, 0)));
    return completionOf(matters);
}

QString LedgerModel::paperText(const QModelIndex &index) const
{
    const MatterFile *const file = matterAt(index);
    switch (m_columns[static_cast<size_t>(index.column())].kind) {
    case LedgerColumn::Kind::Light:
        return lightOnPaper(rowAt(index)->light, file ? file->rules : nullptr);
    case LedgerColumn::Kind::Months:
        return file ? monthsOnPaper(*file, view().period) : QString();
    case LedgerColumn::Kind::Trend:
    case LedgerColumn::Kind::Attachments:
    case LedgerColumn::Kind::Field:
        break;
    }
    return MatterModel::paperText(index);
}

QString LedgerModel::whyLocked(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    if (field == &attachmentCount())
        return QStringLiteral("附件在右边的表单里添加、打开和删除。");
    if (!field || field->scope == FieldScope::Derived)
        return QStringLiteral("这一格由程序算出，不用填写。");
    return field->scope == FieldScope::Report ? file().lockReason(view().period) : file().lockReason();
}

Result<Value> LedgerModel::parseNew(int column, const QString &text) const
{
    const LedgerColumn &described = m_columns[static_cast<size_t>(column)];
    const Field *const field = described.kind == LedgerColumn::Kind::Field ? ledger()->field(described.ref.field) : nullptr;
    if (!field || field->scope == FieldScope::Derived)
        return refuse(QStringLiteral("这一格由程序算出，不用填写。"));
    if (field->scope == FieldScope::Report && !file().takesFigures())
        return refuse(file().lockReason(view().period));
    FieldContext context = m_names;
    context.measure = ledger()->mainMeasure();
    return parseTyped(text, *field, context);
}

Status LedgerModel::apply(const CellChange &change)
{
    std::vector<CellEdit> edits;
    for (const CellText &cell : change.texts) {
        BIHUAN_TRY(Value value, parse(cell.index, cell.text));
        edits.push_back({rowAt(cell.index)->code, m_columns[static_cast<size_t>(cell.index.column())].ref, std::move(value)});
    }
    std::vector<NewRow> rows;
    for (const NewRowTexts &texts : change.rows) {
        NewRow &row = rows.emplace_back(NewRow{ledger()->id, {}});
        for (const auto &[column, text] : texts) {
            BIHUAN_TRY(Value value, parseNew(column, text));
            row.cells.push_back({m_columns[static_cast<size_t>(column)].ref, std::move(value)});
        }
    }
    BIHUAN_CHECK(file().setCells(edits, rows, change.label));
    return {};
}

} // namespace bihuan
