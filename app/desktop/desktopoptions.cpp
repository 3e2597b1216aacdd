// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopoptions.h"

#include <QByteArrayView>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <span>

namespace bihuan {

namespace {

constexpr int wrongUsage = 2;

void say(std::FILE *stream, const QString &text)
{
    std::fputs((text.trimmed() + QLatin1Char('\n')).toUtf8().constData(), stream);
}

} // namespace

bool needsNoDisplay(int argc, char **argv)
{
    return std::ranges::any_of(std::span(argv, static_cast<std::size_t>(argc)), [](const char *argument) {
        const QByteArrayView word(argument);
        return word == "--help" || word == "--version" || word.startsWith("--screenshot");
    });
}

std::optional<DesktopOptions> readDesktopOptions(int &exitCode)
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringLiteral("help"), QStringLiteral("显示这份说明"));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("显示版本"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("打开文件，把窗口存成图片后退出"),
                                        QStringLiteral("图片.png"));
    parser.setApplicationDescription(QStringLiteral("闭环督办的窗口"));
    parser.addOptions({screenshot, help, version});
    parser.addPositionalArgument(QStringLiteral("文件"), QStringLiteral("要打开的督办文件（.bihuan）"),
                                 QStringLiteral("[文件]"));

    exitCode = 0;
    const bool understood = parser.parse(QCoreApplication::arguments());
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(help)) {
        say(stdout, parser.helpText());
        return {};
    }
    if (parser.isSet(version)) {
        say(stdout, QStringLiteral("bihuan ") + QCoreApplication::applicationVersion());
        return {};
    }
    if (!understood || files.size() > 1 || (parser.isSet(screenshot) && files.isEmpty())) {
        say(stderr, QStringLiteral("命令写得不对，没有打开。用法见 bihuan --help。"));
        exitCode = wrongUsage;
        return {};
    }
    return DesktopOptions{files.value(0), parser.value(screenshot)};
}

} // namespace bihuan
