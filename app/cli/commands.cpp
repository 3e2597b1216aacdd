// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/output.h"
#include "core/base/log.h"

#include <algorithm>

namespace bihuan::cli {

namespace {

const QString helpSwitch = QStringLiteral("--help");
const QString versionSwitch = QStringLiteral("--version");
const QString jsonSwitch = QStringLiteral("--json");

/// The command that the first one or two words name.
const Command *findCommand(const QStringList &words, qsizetype &used)
{
    for (const qsizetype count : {qsizetype(2), qsizetype(1)}) {
        if (words.size() < count)
            continue;
        const QString name = words.first(count).join(QLatin1Char(' '));
        const auto found = std::ranges::find(allCommands(), name, &Command::name);
        if (found != allCommands().end()) {
            used = count;
            return &*found;
        }
    }
    return nullptr;
}

Exit exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return Exit::Usage;
    case ErrorCode::NeedsDecision:
        return Exit::NeedsDecision;
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::Damaged:
    case ErrorCode::Gone:
    case ErrorCode::Cancelled:
        break;
    }
    return Exit::Refused;
}

Exit runWords(const QStringList &arguments)
{
    Output output(arguments.contains(jsonSwitch));
    Output text(false);
    if (arguments.isEmpty() || arguments.first() == helpSwitch) {
        text.line(helpText(allCommands()).trimmed());
        return arguments.isEmpty() ? Exit::Usage : Exit::Done;
    }
    if (arguments.first() == versionSwitch) {
        text.line(QStringLiteral("bihuan-cli " BIHUAN_VERSION));
        return Exit::Done;
    }
    qsizetype used = 0;
    const Command *command = findCommand(arguments, used);
    if (!command) {
        output.message(QStringLiteral("没有“%1”这个命令。全部命令见 bihuan-cli --help。").arg(arguments.first()));
        return Exit::Usage;
    }
    if (arguments.contains(helpSwitch)) {
        text.line(helpText(*command).trimmed());
        return Exit::Done;
    }
    const auto line = CommandLine::parse(*command, arguments.mid(used));
    const auto outcome = line ? command->run(*line, output) : tl::unexpected(line.error());
    if (outcome)
        return *outcome;
    output.message(outcome.error().text);
    if (!outcome.error().detail.isEmpty())
        qCWarning(logApp).noquote() << outcome.error().detail;
    return exitOf(outcome.error().code);
}

} // namespace

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto &group :
             {ledgerCommands(), importCommands(), dataCommands(), lightCommands(), reviewCommands(), rollupCommands(), periodCommands(),
              noticeCommands(), noticeMoveCommands(), numberCommands(), planCommands(), inspectionCommands(), paperCommands(),
              bulletinCommands(), bulletinMoveCommands(), formCommands(), packageCommands(), mergeCommands(),
              rectifyCommands(), fileCommands()})
            all.insert(all.end(), group.begin(), group.end());
        for (Command &command : all)
            command.options.push_back({QStringLiteral("json"), {}, QStringLiteral("结果以 JSON 写到标准输出"), false, false});
        return all;
    }();
    return commands;
}

int runCommandLine(const QStringList &arguments)
{
    const Exit exit = runWords(arguments);
    if (Output::flush())
        return static_cast<int>(exit);
    Output(false).message(QStringLiteral("结果没有写完，磁盘可能已满。腾出空间后再运行一次。"));
    return static_cast<int>(Exit::Refused);
}

} // namespace bihuan::cli
