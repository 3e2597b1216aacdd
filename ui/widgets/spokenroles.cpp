// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenroles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace bihuan {

namespace {

/// By the name of the class; Qt asks for the classes of a widget from its own one upwards.
QAccessibleInterface *spokenWidget(const QString &className, QObject *object)
{
    static const QHash<QString, QAccessible::Role> roles{
        {QStringLiteral("bihuan::TabStrip"), QAccessible::PageTabList},
        {QStringLiteral("bihuan::CurveChart"), QAccessible::Chart},
        {QStringLiteral("bihuan::RankingBars"), QAccessible::Chart},
        {QStringLiteral("bihuan::LightGrid"), QAccessible::Chart},
        {QStringLiteral("bihuan::MarkedRows"), QAccessible::List},
        {QStringLiteral("bihuan::OverviewTileCard"), QAccessible::Button},
        {QStringLiteral("bihuan::PaperView"), QAccessible::Document},
        {QStringLiteral("bihuan::PreviewBox"), QAccessible::Graphic},
        {QStringLiteral("QScrollArea"), QAccessible::Pane},
    };
    const auto role = roles.constFind(className);
    auto *const widget = role == roles.constEnd() ? nullptr : qobject_cast<QWidget *>(object);
    return widget ? new QAccessibleWidget(widget, *role) : nullptr;
}

} // namespace

void installSpokenRoles()
{
    QAccessible::installFactory(spokenWidget); // a second time it stays as it is
}

} // namespace bihuan
