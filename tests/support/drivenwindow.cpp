// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"

#include "ui/pages/catalogue.h"

#include <QTest>

namespace bihuan::test {

DrivenWindow::DrivenWindow(const QString &page)
{
    qputenv("BIHUAN_SETTINGS", filePath(QStringLiteral("bihuan.ini")).toUtf8());
    restart(page);
}

void DrivenWindow::restart(const QString &page)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(clock(), pageCatalogue());
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openFile(m_office.path());
    if (!page.isEmpty())
        m_window->desk()->openPage(page);
}

} // namespace bihuan::test
