// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/historytext.h"
#include "core/services/lighthistory.h"
#include "core/services/monthline.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/ledger/form/formitem.h"

namespace bihuan {

class OfficeFile;

/// One matter as a list of cells: every field of its ledger, its steps, sources, months and history. Typed into as
/// the table is: the same parsing, the same refusals, the same one way to write.
class FormModel : public CellModel
{
    Q_OBJECT

public:
    explicit FormModel(OfficeFile &file, QObject *parent = nullptr);

    /// The matter as the file has it now; an empty code shows nothing. Cells that stay are told of as changed, only
    /// what came or went is inserted or removed.
    void show(const QString &code);
    const QString &code() const { return m_code; }
    const FormItem &item(const QModelIndex &index) const { return m_items[static_cast<size_t>(index.row())]; }
    const FormItem &item(int row) const { return m_items[static_cast<size_t>(row)]; }
    QModelIndex find(const QString &id) const;
    /// The first thing of a part; −1 where it has none.
    int firstRow(FormSection section) const;

    bool hasHistory() const { return m_history && !m_historyIsOld; }
    /// Reads the history, as much as was asked for. After a change it is shown as it was until it is read again.
    void readHistory();
    void readAllHistory();

    /// Why nothing can be typed here; empty where it can, and where nobody would.
    QString whyLocked(const QModelIndex &index) const override;
    /// "万元" after a figure.
    QString unitWords(const QModelIndex &index) const;
    /// The light of a month's place in the strip, or of its line of figures; nullptr for other things, and for months to come.
    const MonthLight *monthLightAt(const QModelIndex &index) const;
    const MonthLine &months() const { return m_months; }
    const RuleSet *rules() const;
    const PeriodView &view() const { return *m_view; }
    const Milestone *stepAt(const QModelIndex &index) const;
    bool isOverdue(const Milestone &step) const;
    const Attachment *attachmentAt(const QModelIndex &index) const;
    /// Of the matter, as they were added; none while they cannot be read.
    const std::vector<Attachment> &attachments() const { return m_attachments; }

    /// The step is done, or is not: as of the shown period.
    Status toggleDone(const QModelIndex &step);
    Status removeStep(const QModelIndex &step);
    /// What bringing the old value of a change back would write; false where it is what stands there now.
    bool canRestore(const QModelIndex &change) const;
    Status restore(const QModelIndex &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const MatterRow *rowAt(const QModelIndex &index) const override;
    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &index) const override;
    Status apply(const CellChange &change) override;
    QString rowTitle(int row) const override;

private:
    const MatterFile *matter() const;
    Period periodOf(const FormItem &item) const { return item.period.value_or(m_view->period); }
    const Field *fieldOf(const FormItem &item) const;
    FieldContext contextOf(const FormItem &item) const;
    Value valueOf(const FormItem &item) const;
    QString displayOf(const FormItem &item) const;
    QString monthFigure(const FormItem &item) const;
    Status saveStep(const Milestone &step);
    std::vector<FormItem> planned() const;
    void readAttachments(const MatterFile &matter);
    void follow(std::vector<FormItem> items);
    const HistoryChange *changeOf(const FormItem &item) const;

    OfficeFile &m_file;
    QString m_code;
    std::shared_ptr<const PeriodView> m_view;
    MatterRow m_row;
    std::vector<MonthLight> m_lights; ///< from January; fewer than twelve while the year runs
    MonthLine m_months;
    std::vector<Attachment> m_attachments;
    bool m_attachmentsKnown = false;
    std::optional<std::vector<HistoryEntry>> m_history;
    HistoryMemory m_historyMemory;
    bool m_historyIsOld = false;
    size_t m_historyAsked;
    std::vector<FormItem> m_items;
};

} // namespace bihuan
