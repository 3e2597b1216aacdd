// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/papermeasure.h"

#include <QGuiApplication>

#include <cstdio>

/// measurepdf X.pdf [--redhead]: what GB/T 9704-2012 measures, found on any PDF. 0 when all of it holds.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("measurepdf X.pdf [--redhead]\n", stderr);
        return 2;
    }
    const auto figures = bihuan::test::measurePaper(arguments.at(1), arguments.contains(QStringLiteral("--redhead")));
    std::fputs(figures.table().toUtf8().constData(), stdout);
    return figures.holds() ? 0 : 1;
}
