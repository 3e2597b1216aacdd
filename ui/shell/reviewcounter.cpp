// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reviewcounter.h"

#include "core/services/review.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace bihuan {

void ReviewCounter::count(std::shared_ptr<const PeriodView> view)
{
    m_wanted = std::move(view);
    if (!m_counting)
        start();
}

void ReviewCounter::start()
{
    m_counting = true;
    QThreadPool::globalInstance()->start([counter = QPointer(this), view = std::exchange(m_wanted, nullptr)] {
        const int open = openItems(reviewOf(*view));
        QMetaObject::invokeMethod(qApp, [counter, open] {
            if (counter)
                counter->finish(open);
        });
    });
}

void ReviewCounter::finish(int open)
{
    m_counting = false;
    if (m_wanted)
        return start();
    Q_EMIT counted(open);
}

} // namespace bihuan
