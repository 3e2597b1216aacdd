// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/tablesheet.h"
#include "ui/printing/printedpaper.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace bihuan {

/// A table on its pages.
struct PrintedTable : PrintedPaper
{
    double type = 0.0; ///< size of the type in points
    int across = 1;    ///< pages side by side
};

/// Sets tables on pages in a thread of its own, always the one that was asked for last: it needs values alone, so that
/// the file stays free. Destroying it stops and waits.
class TableTypesetter : public QObject
{
    Q_OBJECT

public:
    using Made = Result<std::shared_ptr<const PrintedTable>>;

    explicit TableTypesetter(QObject *parent = nullptr);
    ~TableTypesetter() override;

    void set(std::shared_ptr<const TableReport> report, const TablePaper &paper);
    bool isSetting() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(double share); ///< 0 to 1, at most 10 times a second
    void made(const bihuan::TableTypesetter::Made &table);

private:
    struct Wanted
    {
        std::shared_ptr<const TableReport> report;
        TablePaper paper;
    };
    void begin();
    void finish(const Made &table);

    QThread *m_thread = nullptr;
    std::atomic_bool m_stopped = false;
    std::unique_ptr<Wanted> m_next; ///< what was asked for meanwhile
    Wanted m_now;
};

} // namespace bihuan
