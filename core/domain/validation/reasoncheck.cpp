// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/reasoncheck.h"

namespace bihuan {

bool demandsReason(const Palette &palette, const Light &light, const LightRule *rule)
{
    if (light.state != Light::State::Colour)
        return false;
    if (rule && rule->demandsReason)
        return *rule->demandsReason;
    const PaletteColour *const colour = palette.find(light.colour);
    return colour && colour->demandsReason;
}

QStringList lacksOf(const Report &report, const ReasonColumns &columns)
{
    QStringList lacks;
    if (columns.problem && QString(report.problem).trimmed().isEmpty())
        lacks.append(QStringLiteral("存在问题"));
    if (columns.reason && report.delayReason.isEmpty())
        lacks.append(QStringLiteral("滞后原因"));
    if (columns.nextStep && QString(report.nextStep).trimmed().isEmpty())
        lacks.append(QStringLiteral("下步措施"));
    return lacks;
}

QString lackSentence(const QString &colour, const QStringList &lacks)
{
    return QStringLiteral("预警为%1，没有填写%2，补齐后再报").arg(colour, lacks.join(QStringLiteral("、")));
}

} // namespace bihuan
