// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/fieldtext.h"
#include "core/services/periodview.h"

#include <QAbstractTableModel>

namespace bihuan {

/// Typed text for one cell.
struct CellText
{
    QModelIndex index;
    QString text;
};

/// What a column stands on, beneath selection and current row.
enum class CellGround {
    Plain,
    Locked,    ///< takes no figures any more
    Highlight, ///< the period that everybody looks at
};

/// A table of fields: ledger, month grid. What delegates and views need to know beyond Qt's roles. Nothing here
/// writes; setTexts asks the open file, which answers with a change that the model follows.
class CellModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< comparable; empty cells are invalid and sort last
        CodeRole,                    ///< of the row's matter
        LightRole,                   ///< id of the colour or state
        ShapeRole,                   ///< its shape
        ShareRole,                   ///< completion as a double, for bars only
        ElapsedRole,                 ///< 序时 as a double, for the bar's tick
        MonthsRole,                  ///< QList<double>: the months' amounts, for the sparkline
        SignRole,                    ///< −1, 0, 1: ahead or behind, for colour beside the sign
        FaintRole,                   ///< bool: carried or not due
        SecondRole,                  ///< text of a small line below the figure
        OwedRole,                    ///< bool: 未报, the figure is carried
        MarkRole,                    ///< 0, 1 worth a look, 2 impossible: a corner of the cell; the tip says why
        GroundRole,                  ///< CellGround of the cell's column
        UnitRole,                    ///< header: second line
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The row's matter in the period; nullptr where rows are no matters.
    virtual const MatterRow *rowAt(const QModelIndex &) const { return nullptr; }
    /// How the cell is described; nullptr where nothing is typed.
    virtual const Field *fieldAt(const QModelIndex &index) const = 0;
    /// What `text` would mean in the cell, or why it cannot stand there.
    virtual Result<Value> parse(const QModelIndex &index, const QString &text) const = 0;
    /// The text an editor begins with: every digit, without thousands separators.
    virtual QString editText(const QModelIndex &index) const = 0;
    /// Names that may be completed in the cell; empty for free text.
    virtual QStringList suggestions(const QModelIndex &index) const = 0;
    /// All of them or none, one step to undo.
    virtual Status setTexts(const std::vector<CellText> &texts) = 0;

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void refused(const bihuan::Error &error);
};

/// The model of fields behind a proxy, and the index in it.
std::pair<CellModel *, QModelIndex> cellOf(const QModelIndex &index);

} // namespace bihuan
