// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/bihuanstyle.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>

namespace bihuan {

namespace {

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.window);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary); // captions too: faint is no ink to read
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.red.ink);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Light, tokens.raised);
    palette.setColor(QPalette::Midlight, tokens.hairline);
    palette.setColor(QPalette::Mid, tokens.strongLine);
    palette.setColor(QPalette::Dark, tokens.faint);
    palette.setColor(QPalette::Shadow, tokens.strongLine);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.strongLine);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tokens.faint);
    return palette;
}

bool systemIsDark()
{
    // The palette that the platform gave before ours replaced it.
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

constexpr double smallestPointSize = 9.75; ///< 13 px at scale 1: below it Chinese is tiring to read

/// The desktop's size in a face that has the common Chinese characters.
QFont interfaceFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < smallestPointSize)
        font.setPointSizeF(smallestPointSize);
    const QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    for (const QString &wanted : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                                  QStringLiteral("WenQuanYi Micro Hei")}) {
        if (families.contains(wanted)) {
            font.setFamilies({wanted});
            break;
        }
    }
    return font;
}

QFont scaled(const QFont &base, double factor, bool bold)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    font.setBold(bold);
    return font;
}

} // namespace

QString appearanceId(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::System:
        break;
    }
    return QStringLiteral("system");
}

Appearance appearanceFromId(const QString &id)
{
    if (id == QLatin1String("light"))
        return Appearance::Light;
    if (id == QLatin1String("dark"))
        return Appearance::Dark;
    return Appearance::System;
}

void applyTheme(QApplication &application, Appearance appearance)
{
    const bool systemDark = systemIsDark();
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && systemDark);
    if (!qobject_cast<BihuanStyle *>(application.style())) {
        application.setStyle(new BihuanStyle);
        application.setFont(interfaceFont());
    }
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    application.setPalette(paletteOf(tokens));
    QPalette fields = paletteOf(tokens);
    fields.setColor(QPalette::PlaceholderText, tokens.faint); // an example must not look like something typed
    QApplication::setPalette(fields, "QLineEdit");
}

namespace type {

QFont small(const QFont &base)
{
    return scaled(base, 0.92, false);
}

QFont title(const QFont &base)
{
    return scaled(base, 1.3, true);
}

QFont cardTitle(const QFont &base)
{
    return scaled(base, 1.0, true);
}

QFont figure(const QFont &base)
{
    return scaled(base, 2.0, true);
}

} // namespace type

} // namespace bihuan
