// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace bihuan::cli {

/// stdout for the result, stderr for messages. With --json stdout is one JSON document and nothing else.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    bool wantsJson() const { return m_json; }
    /// For people; dropped with --json.
    void line(const QString &text);
    /// Columns padded to equal width on a terminal, where a Chinese character takes two cells.
    void table(const QStringList &header, const std::vector<QStringList> &rows);
    /// The one document; dropped without --json.
    void document(const QJsonObject &object);
    void document(const QJsonArray &array);
    /// To stderr, in either case.
    void message(const QString &text);
    /// False when stdout could not take everything; a reader that wanted no more is no failure.
    static bool flush();

private:
    bool m_json;
};

/// ISO, or null for none.
QJsonValue dayJson(const QDate &day);

} // namespace bihuan::cli
