// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStandardItemModel>

#include <vector>

class QComboBox;

namespace bihuan {

class PreviewModel;
struct LedgerDefinition;

/// The header of the preview: the sheet's own words, and below each a box with the column of the ledger that it
/// fills.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(PreviewModel &preview, QWidget *parent = nullptr);

    /// After the model has another plan.
    void setLedger(const LedgerDefinition &ledger);
    QComboBox *box(int column) const; ///< nullptr for the column of actions
    QSize sizeHint() const override;

Q_SIGNALS:
    /// `ledgerColumn` is empty when the column is to be left out.
    void chosen(const QString &headerCell, const QString &ledgerColumn);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeBoxes();
    int boxHeight() const;

    PreviewModel &m_preview;
    QStandardItemModel m_choices; ///< shared by all boxes
    QString m_ledger;
    std::vector<QComboBox *> m_boxes; ///< of column 1 and on
};

} // namespace bihuan
