// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/importbar.h"

#include "ui/models/officefile.h"
#include "ui/pages/importing/importsession.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bihuan {

namespace {

QComboBox *barBox(const char *name, const QString &title, int least, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setMinimumWidth(least);
    return box;
}

QLabel *barLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ImportBar::ImportBar(ImportSession &session, OfficeFile &file, QWidget *parent)
    : QWidget(parent), m_session(session), m_file(file), m_name(new QLabel(this)),
      m_shown(barBox("importShown", QStringLiteral("正在查看的文件"), 160, this)),
      m_ledger(barBox("importLedger", QStringLiteral("导入到清单"), 132, this)),
      m_period(barBox("importPeriod", QStringLiteral("填报数据期"), 132, this)),
      m_sheet(barBox("importSheet", QStringLiteral("工作表"), 120, this)),
      m_choose(new QPushButton(QStringLiteral("换文件…"), this))
{
    m_name->setFont(type::cardTitle(font()));
    m_name->setMinimumWidth(80);
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_choose->setAccessibleName(QStringLiteral("换文件"));
    m_period->setToolTip(QStringLiteral("表里没有写明月份的“本月”“累计”等列是哪一期的；自动先看表头"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_name);
    row->addWidget(m_shown);
    row->addWidget(m_sheet);
    row->addSpacing(space::s);
    row->addWidget(barLabel(QStringLiteral("导入到"), this));
    row->addWidget(m_ledger);
    row->addSpacing(space::s);
    row->addWidget(barLabel(QStringLiteral("数据期"), this));
    row->addWidget(m_period);
    row->addStretch();
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImportBar::filesAsked);
    connect(m_shown, &QComboBox::activated, this, &ImportBar::shownSheetChanged);
    connect(m_ledger, &QComboBox::activated, this, [this] { m_session.setLedger(LedgerId{m_ledger->currentData().toString()}); });
    connect(m_period, &QComboBox::activated, this, [this] {
        const QString text = m_period->currentData().toString();
        m_session.setPeriod(text.isEmpty() ? std::nullopt : Period::parse(text));
    });
    connect(m_sheet, &QComboBox::activated, this, [this] { m_session.setSheet(m_sheet->currentData().toString()); });
}

int ImportBar::shownSheet() const
{
    return std::max(0, m_shown->currentIndex());
}

void ImportBar::refresh()
{
    fillLedgers();
    fillPeriods();
    fillSheets();
    const QStringList &paths = m_session.paths();
    const QString name = QFileInfo(paths.value(0)).fileName();
    m_name->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 260));
    m_name->setToolTip(name);
    m_name->setVisible(paths.size() == 1);
    const int shown = m_shown->currentIndex();
    m_shown->clear();
    for (const QString &path : paths)
        m_shown->addItem(QFileInfo(path).fileName());
    m_shown->setCurrentIndex(shown >= 0 && shown < paths.size() ? shown : 0);
    m_shown->setVisible(paths.size() > 1);
}

void ImportBar::fillLedgers()
{
    m_ledger->clear();
    for (const LedgerDefinition &ledger : m_file.county()->ledgers())
        m_ledger->addItem(ledger.title, ledger.id.value);
    m_ledger->setCurrentIndex(m_ledger->findData(m_session.ledger().value));
}

void ImportBar::fillPeriods()
{
    const int year = m_file.county()->year();
    m_period->clear();
    m_period->addItem(QStringLiteral("自动"), QString());
    for (int month = 1; month <= 12; ++month) {
        for (const int half : {month * 2 - 1, month * 2}) {
            const Period period{Period::Kind::HalfMonth, year, half};
            if (m_file.county()->period(period))
                m_period->addItem(period.title(), period.toString());
        }
        const Period period = Period::month(year, month);
        m_period->addItem(period.title(), period.toString());
    }
    const auto &chosen = m_session.period();
    m_period->setCurrentIndex(chosen ? m_period->findData(chosen->toString()) : 0);
    // What it came to, where one sheet says it.
    const auto plan = m_session.plan();
    if (!chosen && plan && plan->sheets.size() == 1 && plan->sheets.front().period)
        m_period->setItemText(0, QStringLiteral("自动：%1").arg(plan->sheets.front().period->title()));
}

void ImportBar::fillSheets()
{
    m_sheet->clear();
    const auto books = m_session.books();
    if (books && books->books.size() == 1 && books->books.front().sheets.size() > 1) {
        m_sheet->addItem(QStringLiteral("自动选择工作表"), QString());
        for (const Sheet &sheet : books->books.front().sheets)
            m_sheet->addItem(sheet.name, sheet.name);
        m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(m_session.sheet())));
    }
    m_sheet->setVisible(m_sheet->count() > 0);
}

} // namespace bihuan
