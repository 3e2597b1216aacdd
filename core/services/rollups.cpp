// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rollups.h"

#include "core/definition/rollupreader.h"
#include "core/definition/standardset.h"
#include "core/services/definitions.h"

#include <QFileInfo>

namespace bihuan {

Result<Rollup> rollupNamed(const QString &name)
{
    if (name.isEmpty())
        return Rollup{.id = {}, .title = {}, .description = {}, .mode = Rollup::Mode::Worst, .palette = {}, .rules = {}};
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        BIHUAN_TRY(const QByteArray text, readDefinitionFile(name));
        return readRollup(text, QFileInfo(name).fileName());
    }
    BIHUAN_TRY(const QByteArray text, standardset::json(standardset::Folder::Rollups, name));
    return readRollup(text, standardset::sourceName(name));
}

Light lightOf(const SummaryRow &row, const Rollup &rollup, const OfficeContext &context)
{
    return rolledUp(rollup, {row.lights, row.completion, row.gap}, officePalette(context.ruleSets()));
}

QString lightTitleOf(const Light &light, const Rollup &rollup, const OfficeContext &context)
{
    return rollup.mode == Rollup::Mode::Rules ? rollup.palette.title(light)
                                              : officePalette(context.ruleSets()).title(light);
}

} // namespace bihuan
