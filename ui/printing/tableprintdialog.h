// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/tablereader.h"
#include "ui/printing/tabletypesetter.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTimer;

namespace bihuan {

class Card;
class PageHost;
class PaperOutput;
class PaperView;
class SegmentBar;

/// Which columns of a table are printed on which paper, and beside it the pages exactly as they will be. Nothing of it is
/// kept, and the table stays as it is.
class TablePrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// `head` has what stands above and below the table.
    TablePrintDialog(const QTableView &table, TableReport head, PageHost &host, QWidget *parent);

    std::vector<int> chosenColumns() const;
    TablePaper paper() const;
    /// The pages on screen; nullptr until the first ones are made and where there are none.
    std::shared_ptr<const PrintedTable> shown() const { return m_shown; }

private:
    QWidget *makeSide();
    QWidget *makePreview();
    QWidget *makeButtons();
    void fillColumns();
    void tickShownColumns();
    void change();
    void read();
    void show(const TableTypesetter::Made &made);
    void say(const QString &text, bool warns = false);
    void setReady(bool ready);
    /// `type` in points, 0 where nothing legible could be made: offers the next larger paper where it is too small.
    void offerLargerPaper(double type);
    void takeLargerPaper();

    TableReader m_reader;
    TableReport m_head;
    PaperOutput *m_output;
    TableTypesetter *m_setter;
    QTimer *m_reading;
    QTimer *m_waiting; ///< until it is worth a word that pages are being made
    SegmentBar *m_size;
    SegmentBar *m_direction;
    QCheckBox *m_fit;
    QPushButton *m_larger; ///< 换成横向, 换成 A3 纸
    Card *m_columnCard;
    QListWidget *m_columns;
    QLabel *m_mark;
    QLabel *m_state;
    PaperView *m_view;
    QPushButton *m_print;
    QPushButton *m_pdf;
    std::shared_ptr<const PrintedTable> m_shown;
};

} // namespace bihuan
