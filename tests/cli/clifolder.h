// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/process.h"

#include <QTemporaryDir>

namespace bihuan::test {

/// A folder of its own in which bihuan-cli is run as a user runs it: as a process, with the folder as its
/// working directory.
class CliFolder
{
public:
    CliFolder();

    QString path(const QString &name = {}) const;
    /// `words` is UTF-8 and split at blanks: cli("lights 县.bihuan --period 2024-03").
    Ended cli(const char *words, const QStringList &more = {}) const;
    Ended cli(const QStringList &arguments) const;

    /// 县.bihuan, a new file of 柞水县 for 2024.
    void makeNew() const;
    /// 县.bihuan, a copy of the sample county, which is made once per program.
    void copySample() const;
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    /// Changes a database behind the program's back.
    void alter(const QString &name, const char *sql) const;

    /// Every file and folder below with the digest of what is in it: equal states, equal texts.
    QByteArray state() const;

    Surroundings surroundings;
    QString program; ///< bihuan-cli as it was built

private:
    QTemporaryDir m_folder;
};

/// The sheets that the tests of tabular use as well.
QString sheetPath(const char *name);

/// Empty when `run` ended with `code`, said nothing on stdout and one plain Chinese sentence with `words` in it
/// on stderr; else what is wrong.
QByteArray misrefusal(const Ended &run, int code, const char *words);

/// Empty when `object` has all of `keys` (split at blanks); else the missing ones.
QByteArray missingKeys(const QJsonObject &object, const char *keys);

} // namespace bihuan::test
