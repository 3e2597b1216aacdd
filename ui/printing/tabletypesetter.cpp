// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/tabletypesetter.h"

#include <QElapsedTimer>
#include <QThread>
#include <QThreadPool>

namespace bihuan {

namespace {

TableTypesetter::Made setTable(const TableReport &report, const TablePaper &paper, const SheetProgress &progress)
{
    const FontSet fonts;
    BIHUAN_TRY(TableSheet sheet, layOutTable(report, paper, fonts, progress));
    // A thousand pages take longer to give back than the window has time.
    const std::shared_ptr<PrintedTable> table(new PrintedTable, [](PrintedTable *pages) {
        QThreadPool::globalInstance()->start([pages] { delete pages; });
    });
    table->pages = std::move(sheet.pages);
    table->faces = fonts.faces();
    table->report = reportOn(table->pages, fonts);
    table->type = sheet.type;
    table->across = sheet.across;
    return table;
}

} // namespace

TableTypesetter::TableTypesetter(QObject *parent) : QObject(parent) {}

TableTypesetter::~TableTypesetter()
{
    m_stopped = true;
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void TableTypesetter::set(std::shared_ptr<const TableReport> report, const TablePaper &paper)
{
    m_next = std::make_unique<Wanted>(Wanted{std::move(report), paper});
    m_stopped = true;
    if (!m_thread)
        begin();
}

void TableTypesetter::begin()
{
    m_now = *std::exchange(m_next, nullptr);
    m_stopped = false;
    m_thread = QThread::create([this] {
        QElapsedTimer sinceTold;
        sinceTold.start();
        const SheetProgress progress = [&](double share) {
            if (sinceTold.elapsed() > 100) {
                sinceTold.restart();
                QMetaObject::invokeMethod(this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
            }
            return !m_stopped.load();
        };
        Made table = setTable(*m_now.report, m_now.paper, progress);
        QMetaObject::invokeMethod(this, [this, table = std::move(table)] { finish(table); }, Qt::QueuedConnection);
    });
    m_thread->start();
}

void TableTypesetter::finish(const Made &table)
{
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
    if (m_next)
        begin();
    else
        Q_EMIT made(table);
}

} // namespace bihuan
