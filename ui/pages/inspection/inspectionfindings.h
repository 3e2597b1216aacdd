// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/inspections.h"
#include "ui/models/cellmodel.h"

namespace bihuan {

class OfficeFile;

/// What an inspection found, typed in place as in every table. The last column says what became of it.
class InspectionFindings : public CellModel
{
    Q_OBJECT

public:
    enum Column { No, Unit, Place, Problem, Severity, Deadline, Photos, Matter, ColumnCount };

    explicit InspectionFindings(OfficeFile &file, QObject *parent = nullptr);

    /// nullptr for none; the file outlives what is shown.
    void show(const InspectionFile *file);
    const InspectionFinding *findingAt(int row) const;
    int rowOf(const InspectionFindingId &finding) const;
    /// Code of the matter that it became; empty for none.
    QString codeAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &index) const override;
    Status apply(const CellChange &change) override;
    QString whyLocked(const QModelIndex &index) const override;

private:
    FieldContext context() const;
    Value valueOf(const InspectionFinding &finding, int column) const;
    QString textOf(const QModelIndex &index) const;

    OfficeFile &m_file;
    std::array<Field, ColumnCount> m_fields;
    InspectionFile m_shown;
};

} // namespace bihuan
