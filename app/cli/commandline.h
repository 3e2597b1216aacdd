// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/figures/period.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace bihuan::cli {

class CommandLine;
class Output;

/// The program's exit codes (cli.md).
enum class Exit { Done = 0, Refused = 1, Usage = 2, NeedsDecision = 3 };

struct Option
{
    QString name;        ///< without the dashes
    QString value;       ///< what it takes, "P"; empty for a switch
    QString description;
    bool repeatable = false;
    bool required = false;
};

/// One command, described once: the parser, the help and the list of commands read it.
struct Command
{
    QString loop;        ///< 部署推进, 督导检查 …: how `--help` groups it
    QString name;        ///< "period close" for a command of two words
    QString arguments;   ///< "FILE P"; a name ending in "…" takes several
    QString summary;
    std::vector<Option> options;
    QString example;
    std::function<Result<Exit>(const CommandLine &, Output &)> run;
};

/// The arguments of one call, checked against its command.
class CommandLine
{
public:
    static Result<CommandLine> parse(const Command &command, const QStringList &arguments);

    QString argument(int index) const { return m_arguments.value(index); }
    QStringList argumentsFrom(int index) const { return m_arguments.mid(index); }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option).value(0); }
    QStringList values(const QString &option) const { return m_options.value(option); }
    /// The option's value, or an argument, as a period.
    Result<Period> period(const QString &text) const;

private:
    QStringList m_arguments;
    QHash<QString, QStringList> m_options;
};

/// "bihuan-cli COMMAND ARGUMENTS [--option VALUE]…" and what each means, in Chinese.
QString helpText(const Command &command);
QString helpText(const std::vector<Command> &commands);

} // namespace bihuan::cli
