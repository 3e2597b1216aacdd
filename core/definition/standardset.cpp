// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/standardset.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace bihuan::standardset {

namespace {

QString folderPath(Folder folder)
{
    static constexpr const char *names[] = {"ledgers",   "rules", "ladders",     "schemes",
                                            "templates", "forms", "dictionaries", "rollups", "calendars"};
    return QStringLiteral(":/bihuan/") + QLatin1String(names[static_cast<size_t>(folder)]);
}

} // namespace

QString sourceName(const QString &id)
{
    return id + QStringLiteral(".json");
}

QStringList ids(Folder folder)
{
    QStringList found;
    const QStringList filter{QStringLiteral("*.json")};
    for (const QString &name : QDir(folderPath(folder)).entryList(filter, QDir::Files, QDir::Name))
        found.append(name.chopped(5));
    return found;
}

Result<QByteArray> json(Folder folder, const QString &id)
{
    QFile file(folderPath(folder) + QLatin1Char('/') + sourceName(id));
    if (id.contains(QLatin1Char('/')) || !file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("随程序提供的定义里没有“%1”，可以用的有：%2。")
                          .arg(id, ids(folder).join(QStringLiteral("、"))));
    return file.readAll();
}

Result<LedgerDefinition> ledger(const QString &id)
{
    BIHUAN_TRY(const QByteArray text, json(Folder::Ledgers, id));
    return readLedger(text, sourceName(id));
}

Result<std::vector<LedgerDefinition>> ledgers()
{
    std::vector<LedgerDefinition> all;
    for (const QString &id : ids(Folder::Ledgers)) {
        BIHUAN_TRY(LedgerDefinition definition, ledger(id));
        all.push_back(std::move(definition));
    }
    std::ranges::stable_sort(all, {}, &LedgerDefinition::position);
    return all;
}

Result<Dictionary> dictionary(const QString &id)
{
    BIHUAN_TRY(const QByteArray text, json(Folder::Dictionaries, id));
    return readDictionary(text, sourceName(id));
}

} // namespace bihuan::standardset
