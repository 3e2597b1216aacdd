// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/light.h"

namespace bihuan {

QString Light::id() const
{
    switch (state) {
    case State::Done:
        return QStringLiteral("done");
    case State::NotDue:
        return QStringLiteral("notdue");
    case State::Unreported:
        return QStringLiteral("unreported");
    case State::Colour:
        return colour;
    case State::None:
        break;
    }
    return QStringLiteral("none");
}

Light Light::fromId(const QString &id)
{
    for (const State state : {State::Done, State::NotDue, State::Unreported, State::None}) {
        if (const Light light{state, {}}; light.id() == id)
            return light;
    }
    return Light::of(id);
}

int Palette::severity(const QString &colour) const
{
    for (size_t i = 0; i < colours.size(); ++i) {
        if (colours[i].id == colour)
            return static_cast<int>(i);
    }
    return -1;
}

const PaletteColour *Palette::find(const QString &colour) const
{
    const int at = severity(colour);
    return at < 0 ? nullptr : &colours[static_cast<size_t>(at)];
}

QString Palette::title(const Light &light) const
{
    switch (light.state) {
    case Light::State::Done:
        return QStringLiteral("已完成");
    case Light::State::NotDue:
        return QStringLiteral("未到节点");
    case Light::State::Unreported:
        return QStringLiteral("未报");
    case Light::State::None:
        return QStringLiteral("—");
    case Light::State::Colour:
        break;
    }
    const PaletteColour *colour = find(light.colour);
    if (!colour)
        return light.colour;
    QChar shape = QChar(0x25CF);
    if (colour->shape == QLatin1String("square"))
        shape = QChar(0x25A0);
    else if (colour->shape == QLatin1String("triangle"))
        shape = QChar(0x25B2);
    else if (colour->shape == QLatin1String("diamond"))
        shape = QChar(0x25C6);
    return shape + colour->title;
}

} // namespace bihuan
