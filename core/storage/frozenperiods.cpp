// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/frozenperiods.h"

#include "core/domain/figures/period.h"
#include "core/storage/recorder.h"

namespace bihuan {

Result<QStringList> frozenPeriods(Database &database)
{
    QStringList frozen;
    BIHUAN_TRY(Statement rows, database.prepare("SELECT period FROM period WHERE state <> 'open' ORDER BY period"));
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return frozen;
        frozen.append(rows.text(0));
    }
}

Status checkFrozen(const QByteArray &changeset, const QStringList &frozen)
{
    if (frozen.isEmpty())
        return {};
    const QSet<QString> touched = touchedPeriods(changeset);
    for (const QString &period : frozen) {
        if (touched.contains(period))
            return refuse(QStringLiteral("%1已关闭或已发布，数字不能再改。关闭的期可以重新打开；已发布的，在后面的期里更正。")
                              .arg(Period::parse(period).value_or(Period{}).title()));
    }
    return {};
}

} // namespace bihuan
