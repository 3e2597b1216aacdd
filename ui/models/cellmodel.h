// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/fieldtext.h"
#include "core/services/matterfilter.h"
#include "ui/models/rowgroups.h"

#include <QAbstractTableModel>

namespace bihuan {

/// The shape of a cell that counts attachments.
inline const QString clipShape = QStringLiteral("clip");

/// Typed text for one cell.
struct CellText
{
    QModelIndex index;
    QString text;
};

/// Texts by column for a row that is not there yet.
using NewRowTexts = std::vector<std::pair<int, QString>>;

/// What a command of the table types: into cells, and into new rows below the last one.
struct CellChange
{
    std::vector<CellText> texts;
    std::vector<NewRowTexts> rows = {};
    QString label = {}; ///< of the step that can be undone; empty: the cells speak for themselves
};

/// A text that cannot stand where it was meant to.
struct CellRefusal
{
    qsizetype text = -1; ///< which of CellChange::texts; −1 for a cell of a new row
    qsizetype row = -1;  ///< which of CellChange::rows
    int column = -1;
    QString place; ///< "曹坪抽水蓄能电站 · 8月完成"
    QString typed;
    QString reason;
};

/// The change without what is refused.
CellChange without(const CellChange &change, const std::vector<CellRefusal> &refused);

/// What a column stands on, beneath selection and current row.
enum class CellGround {
    Plain,
    Locked,    ///< takes no figures any more
    Highlight, ///< the period that everybody looks at
};

/// A table of fields: ledger, month grid. What delegates and views need to know beyond Qt's roles. Nothing here
/// writes; apply() asks the open file, which answers with a change that the model follows.
class CellModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< comparable; empty cells are invalid and sort last
        CodeRole,                    ///< of the row's matter; the id of what else a row stands for
        LightRole,                   ///< id of the colour or state
        ShapeRole,                   ///< its shape; clipShape before a number of attachments
        ShareRole,                   ///< completion as a double, for bars only
        ElapsedRole,                 ///< 序时 as a double, for the bar's tick
        MonthsRole,                  ///< QList<double>: the months' amounts, for the sparkline; QList<TrendMark>: their lights
        SignRole,                    ///< −1, 0, 1: ahead or behind, for colour beside the sign
        FaintRole,                   ///< bool: carried or not due
        SecondRole,                  ///< text of a small line below the figure
        OwedRole,                    ///< bool: 未报, the figure is carried
        ReportRole,                  ///< 退 sent back, 审 waits to be accepted; empty for what needs nobody
        MarkRole,                    ///< 0, 1 worth a look, 2 impossible: a corner of the cell; the tip says why
        GroundRole,                  ///< CellGround of the cell's column
        UnitRole,                    ///< header: second line
        GroupRole,                   ///< bool: the row is the heading of a group, not a matter
        GroupOpenRole,               ///< bool, where a group's title stands alone: its rows are shown
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The row's matter in the period; nullptr where rows are no matters.
    virtual const MatterRow *rowAt(const QModelIndex &) const { return nullptr; }
    /// Whether the page's filter lets the row be seen.
    virtual bool passes(const QModelIndex &index, const MatterTest &test) const;
    /// How the cell is described; nullptr where nothing is typed.
    virtual const Field *fieldAt(const QModelIndex &index) const = 0;
    /// What `text` would mean in the cell, or why it cannot stand there.
    virtual Result<Value> parse(const QModelIndex &index, const QString &text) const = 0;
    /// The text an editor begins with: every digit, without thousands separators.
    virtual QString editText(const QModelIndex &index) const = 0;
    /// What is copied: as it is seen, with every digit of a figure.
    virtual QString copyText(const QModelIndex &index) const;
    /// What stands on paper: as it is seen, pictures as words and figures.
    virtual QString paperText(const QModelIndex &index) const { return index.data(Qt::DisplayRole).toString(); }
    /// What marks in the cells on paper mean; empty where there are none.
    virtual QString paperLegend() const { return {}; }
    /// Names that may be completed in the cell; empty for free text.
    virtual QStringList suggestions(const QModelIndex &index) const = 0;
    /// All of it or nothing, one step to undo.
    virtual Status apply(const CellChange &change) = 0;
    /// What of the change cannot be; empty when apply() will take it as far as cells are concerned.
    std::vector<CellRefusal> refusals(const CellChange &change) const;
    /// Why nothing can be typed into the cell; asked where it is not editable.
    virtual QString whyLocked(const QModelIndex &index) const;
    /// The value of a text in a cell, whether it can be typed there or not.
    virtual Result<Value> boundAt(const QModelIndex &index, const QString &text) const { return parse(index, text); }
    /// Whether rows can be added below the last one.
    virtual bool takesNewRows() const { return false; }
    /// What `text` would mean in this column of a new row. Only asked where rows can be added.
    virtual Result<Value> parseNew(int column, const QString &text) const;
    /// Stable, for layouts and saved views.
    virtual QString columnId(int column) const { return QString::number(column); }
    /// What a bound typed into the column's filter means.
    Result<Value> parseBound(int column, const QString &text) const;
    /// Where the heading of a group stands.
    virtual int titleColumn() const { return 0; }
    /// The column through which a table that is scrolled sideways keeps its columns in sight.
    virtual int keptColumn() const { return titleColumn(); }
    /// The group of the row's matter.
    virtual GroupKey groupKey(const QModelIndex &index, GroupBy by) const;
    /// The unit that the cell's figure is counted in; nothing where figures do not add up.
    virtual std::optional<MeasureUnit> unitAt(const QModelIndex &) const { return std::nullopt; }
    /// Sum of a column over rows, as text; empty where figures of the column do not add up.
    virtual QString sumText(int column, const std::vector<int> &rows) const;
    /// Sum of the small second figures of a column.
    virtual QString secondSumText(int, const std::vector<int> &) const { return {}; }
    /// The row in words: its matter's name, else its number.
    virtual QString rowTitle(int row) const;

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void refused(const bihuan::Error &error);
};

/// The model of fields behind a proxy; nullptr where there is none.
CellModel *cellModelOf(QAbstractItemModel *model);
/// The same with the index in it: nullptr and no index for the heading of a group.
std::pair<CellModel *, QModelIndex> cellOf(const QModelIndex &index);

} // namespace bihuan
