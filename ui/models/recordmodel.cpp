// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recordmodel.h"

#include "core/search/wordmatch.h"
#include "ui/models/cellvalues.h"

#include <algorithm>

namespace bihuan {

RecordModel::RecordModel(std::vector<RecordColumn> columns, QObject *parent) : CellModel(parent)
{
    setColumns(std::move(columns));
}

void RecordModel::setColumns(std::vector<RecordColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    m_fields.clear();
    for (const RecordColumn &column : m_columns) {
        Field field;
        field.id = column.main ? QStringLiteral("name") : column.id;
        field.title = column.title;
        field.type = column.type;
        field.width = column.width;
        m_fields.push_back(std::move(field));
    }
    endResetModel();
}

void RecordModel::setRows(std::vector<RecordRow> rows)
{
    const size_t common = std::min(rows.size(), m_rows.size());
    const bool same = std::equal(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(common), m_rows.begin(),
                                 [](const RecordRow &a, const RecordRow &b) { return a.id == b.id && a.group.key == b.group.key; });
    if (!same || rows.size() < m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < common; ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = std::move(rows[row]);
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columnCount() - 1));
    }
    if (rows.size() == common)
        return;
    beginInsertRows({}, static_cast<int>(common), static_cast<int>(rows.size()) - 1);
    std::move(rows.begin() + static_cast<std::ptrdiff_t>(common), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

QModelIndex RecordModel::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &RecordRow::id);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

bool RecordModel::passes(const QModelIndex &index, const MatterTest &test) const
{
    if (test.words().isEmpty())
        return true;
    const RecordRow &row = m_rows[static_cast<size_t>(index.row())];
    QStringList texts = row.words;
    for (const RecordCell &cell : row.cells)
        texts.append(cell.text);
    return containsWords(test.words(), {texts.join(QLatin1Char('\n'))});
}

const Field *RecordModel::fieldAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_fields[static_cast<size_t>(index.column())] : nullptr;
}

Result<Value> RecordModel::parse(const QModelIndex &index, const QString &) const
{
    return refuse(whyLocked(index));
}

Result<Value> RecordModel::boundAt(const QModelIndex &index, const QString &text) const
{
    return parseTyped(text, *fieldAt(index), {});
}

Status RecordModel::apply(const CellChange &)
{
    return refuse(QStringLiteral("这张表不能直接填写。"));
}

int RecordModel::titleColumn() const
{
    const auto main = std::ranges::find(m_columns, true, &RecordColumn::main);
    return main == m_columns.end() ? 0 : static_cast<int>(main - m_columns.begin());
}

GroupKey RecordModel::groupKey(const QModelIndex &index, GroupBy) const
{
    return m_rows[static_cast<size_t>(index.row())].group;
}

std::optional<MeasureUnit> RecordModel::unitAt(const QModelIndex &index) const
{
    return m_columns[static_cast<size_t>(index.column())].summed ? std::optional(MeasureUnit{}) : std::nullopt;
}

QString RecordModel::rowTitle(int row) const
{
    return m_rows[static_cast<size_t>(row)].cells[static_cast<size_t>(titleColumn())].text;
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString RecordModel::paperText(const QModelIndex &index) const
{
    static const QHash<QString, QString> marks{{QStringLiteral("square"), QStringLiteral("■")}, {QStringLiteral("triangle"), QStringLiteral("▲")},
                                               {QStringLiteral("circle"), QStringLiteral("●")}, {QStringLiteral("diamond"), QStringLiteral("◆")}};
    const RecordCell &cell = cellAt(index);
    return cell.text.isEmpty() ? cell.text : marks.value(cell.shape) + cell.text;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordCell &cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.key.isValid() ? cell.key : QVariant(cell.text);
    case SortRole:
        return cell.key.isValid() ? cell.key : cell.text.isEmpty() ? QVariant() : QVariant(cell.text);
    case CodeRole:
        return m_rows[static_cast<size_t>(index.row())].id;
    case LightRole:
        return cell.light;
    case ShapeRole:
        return cell.shape;
    case SignRole:
        return cell.sign;
    case FaintRole:
        return cell.faint;
    case Qt::ToolTipRole: {
        const int letters = m_columns[static_cast<size_t>(index.column())].width;
        return !cell.tip.isEmpty() ? QVariant(cell.tip) : cell.text.size() > letters ? QVariant(cell.text) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(m_fields[static_cast<size_t>(index.column())]));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1：%2").arg(m_columns[static_cast<size_t>(index.column())].title, cell.text);
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(m_fields[static_cast<size_t>(section)]));
    return role == Qt::DisplayRole ? QVariant(m_columns[static_cast<size_t>(section)].title) : QVariant();
}

Qt::ItemFlags RecordModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace bihuan
