// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/exchange/exchangefile.h"
#include "core/exchange/reportedfields.h"

#include <QJsonObject>

namespace bihuan {

/// A report as a package tells it: what the unit says, and at the county how it stands there.
struct ToldReport
{
    MatterId matter;
    QString code; ///< for people, where the matter is not known
    QString name;
    Period period;
    Report::State state = Report::State::Draft;
    QString reason; ///< why it was sent back
    ReportedFields fields;

    bool operator==(const ToldReport &) const = default;
};

/// A file that proves something; `file` is its place among the package's.
struct ToldAttachment
{
    Attachment attachment;
    int file = 0;

    bool operator==(const ToldAttachment &) const = default;
};

/// A row of one of the tables that a form carries.
struct ToldRow
{
    QByteArray table;
    QJsonObject row;
};

/// The lines of a package, taken apart.
struct ToldLines
{
    QJsonObject form; ///< deadline, message, the office
    std::vector<ToldRow> rows;
    std::vector<ToldReport> reports;
    std::vector<ToldAttachment> attachments;
    QJsonObject receipt;
    QStringList kept; ///< of kinds that this program does not know, as they came
};

QByteArray formLine(const QJsonObject &form);
QByteArray rowLine(const ToldRow &row);
QByteArray reportLine(const ToldReport &report);
QByteArray attachmentLine(const ToldAttachment &attachment);
QByteArray receiptLine(const QJsonObject &receipt);

/// Refused as a whole when a line is none of JSON's objects or contradicts its kind.
Result<ToldLines> readLines(const Package &package, const QString &name);

} // namespace bihuan
