// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace bihuan::test {

/// How a program ended and what it said.
struct Ended
{
    int code = -1;
    bool bySignal = false; ///< also when it ran into the time limit and was ended
    QByteArray out;
    QByteArray err;

    /// Null unless stdout is one JSON document and nothing else.
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return json().object(); }
    QJsonArray array() const { return json().array(); }
    /// For the message of a failed check.
    QByteArray report() const;
};

struct Surroundings
{
    QString folder;        ///< working directory; empty for the test's own
    QStringList variables; ///< "NAME=value", added to a plain environment
    QStringList runner;    ///< program and arguments that start the real one: setpriv …
    int limit = 60000;     ///< milliseconds
};

/// Runs `program` to its end, with nothing on stdin.
Ended runProgram(const QString &program, const QStringList &arguments, const Surroundings &surroundings = {});

/// Our environment without display, platform, language and log file: a bare server.
QProcessEnvironment plainEnvironment(const QStringList &variables = {});

} // namespace bihuan::test
