// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/tableprintdialog.h"

#include "core/typeset/sheetplan.h"
#include "ui/printing/pagelabel.h"
#include "ui/printing/paperoutput.h"
#include "ui/printing/paperview.h"
#include "ui/printing/zoombox.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace bihuan {

namespace {

using namespace std::chrono_literals;

constexpr int sideWidth = 264;
constexpr QSize wantedSize(1180, 690);
constexpr auto readingTime = 12ms; // in one go
constexpr auto worthAWord = 300ms;

QHBoxLayout *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new QLabel(text, parent));
    row->addStretch();
    row->addWidget(field);
    return row;
}

} // namespace

TablePrintDialog::TablePrintDialog(const QTableView &table, TableReport head, PageHost &host, QWidget *parent)
    : QDialog(parent), m_reader(table), m_head(std::move(head)), m_output(new PaperOutput(host, this)), m_setter(new TableTypesetter(this)),
      m_reading(new QTimer(this)), m_waiting(new QTimer(this)), m_size(new SegmentBar(QStringLiteral("纸张大小"), this)),
      m_direction(new SegmentBar(QStringLiteral("纸张方向"), this)), m_fit(new QCheckBox(QStringLiteral("适合纸宽"), this)),
      m_larger(new QPushButton(this)),
      m_columnCard(new Card(QStringLiteral("要打印的列"), this)), m_columns(new QListWidget(this)), m_mark(new QLabel(this)),
      m_state(new QLabel(this)), m_view(new PaperView(this)), m_print(new QPushButton(QStringLiteral("打印…"), this)),
      m_pdf(new QPushButton(QStringLiteral("输出 PDF…"), this))
{
    setObjectName(QStringLiteral("tablePrintDialog"));
    setWindowTitle(QStringLiteral("打印表格"));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(space::m);
    halves->addWidget(makeSide());
    halves->addWidget(makePreview(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(halves, 1);
    column->addWidget(makeButtons());

    m_reading->setSingleShot(true);
    m_waiting->setSingleShot(true);
    m_waiting->setInterval(worthAWord);
    connect(m_reading, &QTimer::timeout, this, &TablePrintDialog::read);
    connect(m_waiting, &QTimer::timeout, this, [this] { say(QStringLiteral("正在排版…")); });
    connect(m_setter, &TableTypesetter::progressed, this, [this](double share) {
        if (!m_waiting->isActive())
            say(QStringLiteral("正在排版，已完成 %1%。").arg(qFloor(100 * share)));
    });
    connect(m_setter, &TableTypesetter::made, this, &TablePrintDialog::show);
    connect(m_size, &SegmentBar::chosen, this, &TablePrintDialog::change);
    connect(m_direction, &SegmentBar::chosen, this, &TablePrintDialog::change);
    connect(m_fit, &QCheckBox::toggled, this, &TablePrintDialog::change);
    connect(m_columns, &QListWidget::itemChanged, this, &TablePrintDialog::change);
    connect(m_output, &PaperOutput::begun, this, [this] { setReady(false); });
    connect(m_output, &PaperOutput::succeeded, this, &QDialog::accept);
    connect(m_output, &PaperOutput::failed, this, [this](const Error &error) {
        setReady(true);
        if (error.code != ErrorCode::Cancelled)
            say(error.text, true);
    });
    // What the table showed is gone.
    connect(table.model(), &QAbstractItemModel::modelReset, this, &QDialog::reject);

    const QSize room = parent->screen()->availableSize() - QSize(space::xl, 2 * space::xl);
    resize(wantedSize.boundedTo(room));
    m_columns->setFocus();
    change();
}

QWidget *TablePrintDialog::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    m_size->setObjectName(QStringLiteral("tablePaperSize"));
    m_size->setWords({QStringLiteral("A4"), QStringLiteral("A3")});
    m_direction->setObjectName(QStringLiteral("tablePaperDirection"));
    m_direction->setWords({QStringLiteral("横向"), QStringLiteral("纵向")});
    m_fit->setObjectName(QStringLiteral("tableFit"));
    m_fit->setAccessibleName(QStringLiteral("适合纸宽"));
    m_fit->setToolTip(QStringLiteral("所选的列都排进一页的宽度；不勾则分成左右几页，每页都带名称列"));
    m_fit->setChecked(true);
    auto *paper = new Card(QStringLiteral("纸张"), side);
    paper->content()->setSpacing(space::s);
    paper->content()->addLayout(labelled(QStringLiteral("大小"), m_size, paper));
    paper->content()->addLayout(labelled(QStringLiteral("方向"), m_direction, paper));
    paper->content()->addWidget(m_fit);

    m_columns->setObjectName(QStringLiteral("tableColumns"));
    m_columns->setAccessibleName(QStringLiteral("要打印的列"));
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setUniformItemSizes(true);
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fillColumns();
    auto *reset = new QPushButton(QStringLiteral("按表格所示"), side);
    reset->setObjectName(QStringLiteral("tableColumnsReset"));
    reset->setAccessibleName(QStringLiteral("按表格所示的列"));
    reset->setAutoDefault(false);
    connect(reset, &QPushButton::clicked, this, &TablePrintDialog::tickShownColumns);
    m_columnCard->content()->addWidget(m_columns, 1);
    m_columnCard->content()->addWidget(reset);

    m_state->setObjectName(QStringLiteral("tablePrintState"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(m_mark, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(paper);
    column->addWidget(m_columnCard, 1);
    column->addLayout(state);
    column->addWidget(m_larger);
    m_larger->setObjectName(QStringLiteral("tableLargerPaper"));
    m_larger->setAutoDefault(false);
    m_larger->hide();
    connect(m_larger, &QPushButton::clicked, this, &TablePrintDialog::takeLargerPaper);
    return side;
}

QWidget *TablePrintDialog::makePreview()
{
    m_view->setObjectName(QStringLiteral("tablePreview"));
    m_view->setAccessibleName(QStringLiteral("打印预览"));
    m_view->setZoom({PaperZoom::Fit::Page, 100});
    auto *preview = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(new PageLabel(*m_view, preview));
    bar->addWidget(new ZoomBox(*m_view, preview));
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    return preview;
}

QWidget *TablePrintDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *cancel = new QPushButton(QStringLiteral("取消"), buttons);
    cancel->setObjectName(QStringLiteral("tablePrintCancel"));
    cancel->setAutoDefault(false);
    m_pdf->setObjectName(QStringLiteral("tablePrintPdf"));
    m_pdf->setAccessibleName(QStringLiteral("输出 PDF"));
    m_pdf->setAutoDefault(false);
    m_print->setObjectName(QStringLiteral("tablePrintPrint"));
    m_print->setAccessibleName(QStringLiteral("打印"));
    m_print->setProperty("kind", QStringLiteral("primary"));
    m_print->setDefault(true);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_pdf);
    row->addWidget(m_print);
    setTabOrder(cancel, m_pdf);
    setTabOrder(m_pdf, m_print);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pdf, &QPushButton::clicked, this, [this] { m_output->savePdf(m_shown, m_head.title); });
    connect(m_print, &QPushButton::clicked, this, [this] { m_output->print(m_shown, QStringLiteral("表格")); });
    return buttons;
}

void TablePrintDialog::fillColumns()
{
    for (const int column : m_reader.columns()) {
        const QString second = m_reader.secondTitle(column);
        const QString title = m_reader.title(column);
        auto *item = new QListWidgetItem(second.isEmpty() ? title : QStringLiteral("%1（%2）").arg(title, second), m_columns);
        item->setData(Qt::UserRole, column);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_reader.isShown(column) ? Qt::Checked : Qt::Unchecked);
    }
    m_columns->setCurrentRow(0);
}

void TablePrintDialog::tickShownColumns()
{
    {
        const QSignalBlocker blocker(m_columns);
        for (int row = 0; row < m_columns->count(); ++row) {
            QListWidgetItem *const item = m_columns->item(row);
            item->setCheckState(m_reader.isShown(item->data(Qt::UserRole).toInt()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_columns->viewport()->update();
    change();
}

std::vector<int> TablePrintDialog::chosenColumns() const
{
    std::vector<int> columns;
    for (int row = 0; row < m_columns->count(); ++row) {
        if (const QListWidgetItem *const item = m_columns->item(row); item->checkState() == Qt::Checked)
            columns.push_back(item->data(Qt::UserRole).toInt());
    }
    return columns;
}

TablePaper TablePrintDialog::paper() const
{
    return {{m_size->current() == 0 ? PaperFormat::Size::A4 : PaperFormat::Size::A3, m_direction->current() == 0}, m_fit->isChecked()};
}

void TablePrintDialog::change()
{
    m_columnCard->setRemark(QStringLiteral("%1 / %2").arg(chosenColumns().size()).arg(m_columns->count()));
    setReady(false);
    m_waiting->start();
    m_reading->start(0);
}

void TablePrintDialog::read()
{
    const std::vector<int> columns = chosenColumns();
    if (!m_reader.read(columns, QDeadlineTimer(readingTime)))
        return m_reading->start(0);
    TableReport report = m_reader.report(columns);
    report.title = m_head.title;
    report.office = m_head.office;
    report.count = m_head.count;
    report.filter = m_head.filter;
    report.printed = m_head.printed;
    report.notice = m_head.notice;
    m_setter->set(std::make_shared<const TableReport>(std::move(report)), paper());
}

void TablePrintDialog::show(const TableTypesetter::Made &made)
{
    m_waiting->stop();
    const bool samePaper = m_shown && made && m_shown->pages.paper == (*made)->pages.paper;
    m_shown = made ? *made : nullptr;
    m_view->setPaper(m_shown, samePaper);
    setReady(m_shown != nullptr);
    offerLargerPaper(m_shown ? m_shown->type : 0.0);
    if (!m_shown)
        return say(made.error().text, true);
    const PaperReport &report = m_shown->report;
    QString text = QStringLiteral("共%1页，字号 %2 磅").arg(report.pages).arg(m_shown->type, 0, 'f', 1);
    if (m_shown->across > 1)
        text += QStringLiteral("，左右%1页并排").arg(m_shown->across);
    if (!report.missingCharacters.isEmpty())
        return say(fontRemarks(report).front().text, true);
    if (!m_larger->isHidden())
        return say(text + QStringLiteral("，偏小，不好认。%1字会大些。").arg(m_larger->text()), true);
    say(text);
}

void TablePrintDialog::offerLargerPaper(double type)
{
    const TablePaper now = paper();
    const bool isSmall = now.fit && !chosenColumns().empty() && type < SheetRoom::goodType - 0.05;
    const bool isLargest = now.format.landscape && now.format.size == PaperFormat::Size::A3;
    m_larger->setText(now.format.landscape ? QStringLiteral("换成 A3 纸") : QStringLiteral("换成横向"));
    m_larger->setVisible(isSmall && !isLargest);
}

void TablePrintDialog::takeLargerPaper()
{
    if (paper().format.landscape)
        m_size->setCurrent(1);
    else
        m_direction->setCurrent(0);
    change();
}

void TablePrintDialog::say(const QString &text, bool warns)
{
    m_mark->setPixmap(icon(QStringLiteral("warning")).pixmap(16, 16));
    m_mark->setVisible(warns);
    m_state->setText(text);
}

void TablePrintDialog::setReady(bool ready)
{
    m_print->setEnabled(ready);
    m_pdf->setEnabled(ready);
    setProperty("isReady", ready);
}

} // namespace bihuan
