// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lighttrend.h"

#include "core/services/celltext.h"
#include "ui/models/officefile.h"

namespace bihuan {

std::vector<Light> LightTrend::of(OfficeFile &file, const QString &code)
{
    if (!m_months && !file.isBusy()) {
        m_months.emplace();
        for (const Period &month : file.period().monthsToDate()) {
            auto lights = file.lights().in(month);
            if (!lights) {
                m_months.reset(); // asked again with the next cell; what is wrong with the file is said elsewhere
                break;
            }
            m_months->push_back(std::move(*lights));
        }
    }
    std::vector<Light> lights;
    if (!m_months)
        return lights;
    lights.reserve(m_months->size());
    for (const PeriodLights &month : *m_months)
        lights.push_back(month.of(code));
    return lights;
}

QList<TrendMark> trendMarks(const std::vector<Light> &lights, const RuleSet *rules)
{
    QList<TrendMark> marks;
    marks.reserve(static_cast<qsizetype>(lights.size()));
    const auto colours = rules ? static_cast<double>(rules->palette.colours.size()) : 0.0;
    for (const Light &light : lights) {
        const int severity = rules && light.state == Light::State::Colour ? rules->palette.severity(light.colour) : -1;
        marks.append({light.id(), severity < 0 ? 0.0 : (colours - severity) / colours});
    }
    return marks;
}

QString trendSigns(const std::vector<Light> &lights, const RuleSet *rules)
{
    QString signs;
    for (const Light &light : lights) {
        switch (light.state) {
        case Light::State::Colour:
            signs += rules ? rules->palette.title(light).left(1) : QStringLiteral("·");
            break;
        case Light::State::Done:
            signs += QStringLiteral("√");
            break;
        case Light::State::Unreported:
            signs += QStringLiteral("○");
            break;
        case Light::State::NotDue:
            signs += QStringLiteral("－");
            break;
        case Light::State::None:
            signs += QStringLiteral("·");
            break;
        }
    }
    return signs;
}

QString trendWords(const std::vector<Light> &lights, const RuleSet *rules)
{
    QStringList words;
    for (size_t month = 0; month < lights.size(); ++month)
        words.append(QStringLiteral("%1月%2").arg(month + 1).arg(lights[month].state == Light::State::None ? QStringLiteral("无") : lightWord(lights[month], rules)));
    return words.join(QStringLiteral("，"));
}

} // namespace bihuan
