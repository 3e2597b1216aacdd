// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/monthline.h"
#include "ui/models/mattermodel.h"
#include "ui/models/monthpaper.h"

namespace bihuan {

/// The month grid: the matters of a ledger × twelve months of the shown year. Each month has the figure that is
/// being typed and the other one small below it.
class MonthModel : public MatterModel
{
    Q_OBJECT

public:
    enum class Side {
        Actual, ///< 实际
        Plan,   ///< 计划
    };
    enum class Series {
        Cumulative, ///< 累计
        Monthly,    ///< 当月; figures that do not add up stay as they are
    };
    enum Column { Number, Light, Name, Unit, Goal, FirstMonth };

    using MatterModel::MatterModel;

    Side side() const { return m_side; }
    Series series() const { return m_series; }
    void show(Side side, Series series);

    static int columnOf(int month) { return FirstMonth + month - 1; }
    /// 1–12, 0 for a column that is no month.
    static int monthOf(int column) { return column < FirstMonth ? 0 : column - FirstMonth + 1; }
    int shownMonth() const { return view().period.lastMonth(); }
    const MonthCell &cell(const QModelIndex &index) const;
    /// The figure that stands in the cell, of the shown side or the other one.
    std::optional<qint64> figure(const QModelIndex &index, Side side) const;
    /// Why nothing can be typed into this month; empty where it can.
    QString lockReason(int month) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &) const override { return {}; }
    Status apply(const CellChange &change) override;
    int titleColumn() const override { return Name; }
    int keptColumn() const override { return Goal; }
    std::optional<MeasureUnit> unitAt(const QModelIndex &index) const override;
    Result<Value> boundAt(const QModelIndex &index, const QString &text) const override;
    QString whyLocked(const QModelIndex &index) const override;
    QString copyText(const QModelIndex &index) const override;
    QString paperText(const QModelIndex &index) const override { return monthPaperText(*this, index); }
    QString paperLegend() const override { return monthPaperLegend(*this); }
    QString secondSumText(int column, const std::vector<int> &rows) const override { return monthSecondSum(*this, column, rows); }

protected:
    void prepare() override;
    void forget(const MatterFile *file) override;

private:
    QVariant fixedData(const QModelIndex &index, int role) const;
    QVariant monthData(const QModelIndex &index, int role) const;
    QString mainText(const QModelIndex &index) const;
    QString secondText(const QModelIndex &index) const;
    QString tip(const QModelIndex &index) const;
    CellGround groundOf(int month) const;
    Period monthPeriod(int month) const { return Period::month(view().county->year(), month); }

    Side m_side = Side::Actual;
    Series m_series = Series::Cumulative;
    bool m_open = false; ///< a ledger is shown
    mutable QHash<QString, std::shared_ptr<const MonthLine>> m_months; ///< by code, made when first asked for
};

} // namespace bihuan
