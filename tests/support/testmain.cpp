// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFileInfo>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
#endif
#include <QTest>

#include <map>

namespace bihuan::test {
namespace {

std::map<QString, std::function<std::unique_ptr<QObject>()>> &registry()
{
    static std::map<QString, std::function<std::unique_ptr<QObject>()>> instance;
    return instance;
}

} // namespace

Registration::Registration(const char *file, std::function<std::unique_ptr<QObject>()> make)
{
    registry().emplace(QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(make));
}

QString dataPath(const QString &name)
{
    return QStringLiteral(BIHUAN_TEST_DATA "/") + name;
}

} // namespace bihuan::test

/// `test_figures tst_money [QtTest arguments]` runs one class; without a name every class runs.
int main(int argc, char *argv[])
{
    using namespace bihuan::test;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef QT_WIDGETS_LIB
    QApplication app(argc, argv);
#elif defined(QT_GUI_LIB)
    QGuiApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    QStringList arguments = app.arguments();
    QString only;
    if (arguments.size() > 1 && arguments.at(1).startsWith(QStringLiteral("tst_")))
        only = arguments.takeAt(1);
    if (!only.isEmpty() && !registry().contains(only)) {
        qCritical("no test class %s", qPrintable(only));
        return 1;
    }
    int failed = 0;
    for (const auto &[name, make] : registry()) {
        if (only.isEmpty() || name == only)
            failed += QTest::qExec(make().get(), arguments);
    }
    return failed == 0 ? 0 : 1;
}
