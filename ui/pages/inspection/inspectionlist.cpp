// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionlist.h"

#include <algorithm>

namespace bihuan {

QString inspectionDays(const Inspection &inspection)
{
    const QDate &from = inspection.from;
    const QDate &to = inspection.to;
    if (!from.isValid())
        return QStringLiteral("日期未定");
    const QString first = from.toString(QStringLiteral("M月d日"));
    if (!to.isValid() || to == from)
        return first;
    return QStringLiteral("%1至%2").arg(first, to.toString(to.month() == from.month() ? QStringLiteral("d日") : QStringLiteral("M月d日")));
}

void InspectionList::setBook(const InspectionBook &book)
{
    beginResetModel();
    m_rows.clear();
    for (const InspectionScheme &scheme : book.schemes) {
        m_rows.push_back({scheme.id, {}, scheme.title,
                          scheme.isApproved() ? QStringLiteral("%1 %2批准").arg(scheme.approver, scheme.approvedOn.toString(QStringLiteral("M月d日")))
                                              : QStringLiteral("方案未批准"),
                          {}, !scheme.isApproved()});
        for (const InspectionFile &file : book.files) {
            if (file.inspection.scheme != scheme.id)
                continue;
            const Inspection &inspection = file.inspection;
            QStringList details{inspectionKindTitle(inspection.kind), inspectionDays(inspection)};
            if (!file.findings.empty())
                details.append(QStringLiteral("问题%1个").arg(file.findings.size()));
            QString state = inspectionStateTitle(inspection.state());
            const bool concluded = inspection.state() == Inspection::State::Concluded;
            const auto owed = file.owedFeedback().size();
            if (concluded)
                state = owed > 0 ? QStringLiteral("待反馈%1").arg(owed) : QStringLiteral("已反馈");
            m_rows.push_back({scheme.id, inspection.id, inspection.name, details.join(QStringLiteral(" · ")), state, concluded && owed > 0});
        }
    }
    endResetModel();
}

InspectionId InspectionList::inspectionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].inspection : InspectionId{};
}

InspectionSchemeId InspectionList::schemeAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].scheme : InspectionSchemeId{};
}

int InspectionList::rowOf(const InspectionId &inspection) const
{
    const auto found = std::ranges::find(m_rows, inspection, &Row::inspection);
    return found == m_rows.end() || inspection.isEmpty() ? -1 : static_cast<int>(found - m_rows.begin());
}

int InspectionList::firstInspection() const
{
    const auto found = std::ranges::find_if(m_rows, [](const Row &row) { return !row.inspection.isEmpty(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int InspectionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InspectionList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1，%2").arg(row.text, QStringList{row.detail, row.state}.join(QStringLiteral("，")));
    case IsSchemeRole:
        return row.inspection.isEmpty();
    case DetailRole:
        return row.detail;
    case StateRole:
        return row.state;
    case OwesRole:
        return row.owes;
    default:
        return {};
    }
}

} // namespace bihuan
