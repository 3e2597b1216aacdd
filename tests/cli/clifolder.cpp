// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"

#include "core/base/digest.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>

namespace bihuan::test {

namespace {

const QString cliProgram = QStringLiteral(BIHUAN_CLI);
const QString countyFile = QStringLiteral("县.bihuan");

/// Where the sample county stands that the tests of this program copy.
const QString &sampleCountyPath()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(QStringLiteral("示例.bihuan"));
        const Ended run = runProgram(cliProgram, {QStringLiteral("demo"), made});
        if (run.code != 0)
            qFatal("the sample county cannot be made: %s", run.report().constData());
        return made;
    }();
    return path;
}

bool isHan(QChar character)
{
    return character.unicode() >= 0x4E00 && character.unicode() <= 0x9FFF;
}

} // namespace

CliFolder::CliFolder() : program(cliProgram)
{
    surroundings.folder = m_folder.path();
    // Never the keys of whoever runs the tests, and not in the folder that is looked at.
    static const QTemporaryDir keys;
    qputenv("BIHUAN_KEYS", QFile::encodeName(keys.path()));
}

QString CliFolder::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

Ended CliFolder::cli(const QStringList &arguments) const
{
    return runProgram(program, arguments, surroundings);
}

Ended CliFolder::cli(const char *words, const QStringList &more) const
{
    return cli(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
}

void CliFolder::makeNew() const
{
    const Ended run = cli("new 县.bihuan --office 柞水县人民政府办公室 --year 2024");
    if (run.code != 0)
        qFatal("no new file: %s", run.report().constData());
}

void CliFolder::copySample() const
{
    if (!QFile::copy(sampleCountyPath(), path(countyFile)))
        qFatal("the sample county cannot be copied");
}

void CliFolder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

QByteArray CliFolder::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

void CliFolder::alter(const QString &name, const char *sql) const
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(path(name).toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK
        || sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s cannot be altered: %s", qPrintable(name), sqlite3_errmsg(database));
    sqlite3_close_v2(database);
}

QByteArray CliFolder::state() const
{
    QStringList lines;
    QDirIterator entries(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString entry = entries.next();
        QFile file(entry);
        const bool readable = entries.fileInfo().isFile() && file.open(QIODevice::ReadOnly);
        lines.append(QDir(m_folder.path()).relativeFilePath(entry) + QLatin1Char(' ')
                     + (readable ? QString::fromLatin1(sm3(file.readAll()).toHex()) : QStringLiteral("folder")));
    }
    lines.sort();
    return lines.join(QLatin1Char('\n')).toUtf8();
}

QString sheetPath(const char *name)
{
    return dataPath(QStringLiteral("sheets/") + QString::fromUtf8(name));
}

QByteArray misrefusal(const Ended &run, int code, const char *words)
{
    if (run.bySignal || run.code != code)
        return "should end with " + QByteArray::number(code) + ", but: " + run.report();
    if (!run.out.isEmpty())
        return "says something on stdout: " + run.report();
    const QString text = QString::fromUtf8(run.err).trimmed();
    if (!text.endsWith(QChar(0x3002)) || text.contains(QLatin1Char('\n')) || std::none_of(text.begin(), text.end(), isHan))
        return "is not one Chinese sentence: " + run.report();
    for (const char *unwanted : {"！", "rror", "SQL", "sqlite", "ailed", "warning", "Q_"}) {
        if (run.err.contains(unwanted))
            return "says " + QByteArray(unwanted) + ": " + run.report();
    }
    if (!run.err.contains(words))
        return "does not say " + QByteArray(words) + ": " + run.report();
    return {};
}

QByteArray missingKeys(const QJsonObject &object, const char *keys)
{
    QByteArrayList missing;
    for (const QByteArray &key : QByteArray(keys).split(' ')) {
        if (!object.contains(QString::fromUtf8(key)))
            missing.append(key);
    }
    return missing.join(' ');
}

} // namespace bihuan::test
