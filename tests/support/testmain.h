// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace bihuan::test {

/// Registers a test class under the name of its file, so that one program holds a folder's classes.
struct Registration
{
    Registration(const char *file, std::function<std::unique_ptr<QObject>()> make);
};

/// A golden file or input in tests/data.
QString dataPath(const QString &name);

} // namespace bihuan::test

/// Last line but one of every tst_*.cpp; the .moc follows.
#define BIHUAN_TEST(Class)                                                                                   \
    static const bihuan::test::Registration registration##Class(__FILE__,                                    \
                                                                [] { return std::make_unique<Class>(); });
