// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

namespace bihuan::cli {

namespace {

tl::unexpected<Error> wrongUsage(const Command &command, const QString &complaint)
{
    return failure(ErrorCode::Usage,
                   QStringLiteral("%1用法见 bihuan-cli %2 --help。").arg(complaint, command.name));
}

const Option *findOption(const Command &command, const QString &name)
{
    for (const Option &option : command.options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

/// How many arguments the command takes; a trailing "…" means at least that many.
struct Arity
{
    qsizetype least = 0;
    bool open = false;
};

Arity arityOf(const Command &command)
{
    const QStringList names = command.arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {names.size(), command.arguments.endsWith(QChar(0x2026))};
}

QString optionSynopsis(const Option &option)
{
    const QString text = QStringLiteral("--") + option.name
                         + (option.value.isEmpty() ? QString() : QLatin1Char(' ') + option.value);
    const QString bracketed = option.required ? text : QLatin1Char('[') + text + QLatin1Char(']');
    return option.repeatable ? bracketed + QChar(0x2026) : bracketed;
}

} // namespace

Result<CommandLine> CommandLine::parse(const Command &command, const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (!word.startsWith(QStringLiteral("--")) || word.size() == 2) {
            line.m_arguments.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = findOption(command, name);
        if (!option)
            return wrongUsage(command, QStringLiteral("不认识选项 --%1。").arg(name));
        if (line.has(name) && !option->repeatable && !option->value.isEmpty())
            return wrongUsage(command, QStringLiteral("选项 --%1 只能写一次。").arg(name));
        if (option->value.isEmpty() && equals >= 0)
            return wrongUsage(command, QStringLiteral("选项 --%1 后面不写内容。").arg(name));
        QString value;
        if (!option->value.isEmpty()) {
            if (equals >= 0)
                value = word.mid(equals + 1);
            else if (i + 1 < arguments.size())
                value = arguments.at(++i);
            else
                return wrongUsage(command, QStringLiteral("选项 --%1 后面要写 %2。").arg(name, option->value));
        }
        line.m_options[name].append(value);
    }
    for (const Option &option : command.options) {
        if (option.required && !line.has(option.name))
            return wrongUsage(command, QStringLiteral("缺少选项 --%1。").arg(option.name));
    }
    const Arity arity = arityOf(command);
    if (line.m_arguments.size() < arity.least)
        return wrongUsage(command, QStringLiteral("参数不够，要写 %1。").arg(command.arguments));
    if (line.m_arguments.size() > arity.least && !arity.open)
        return wrongUsage(command, QStringLiteral("参数“%1”多余。").arg(line.m_arguments.at(arity.least)));
    return line;
}

Result<Period> CommandLine::period(const QString &text) const
{
    if (const auto period = Period::parse(text))
        return *period;
    return failure(ErrorCode::Usage,
                   QStringLiteral("“%1”不是期。月写作 2024-03，半月 2024-08a，季 2024-Q1，半年 2024-H1，年 2024。").arg(text));
}

QString helpText(const Command &command)
{
    QStringList synopsis{QStringLiteral("bihuan-cli"), command.name, command.arguments};
    QString options;
    for (const Option &option : command.options) {
        synopsis.append(optionSynopsis(option));
        const QString name = QStringLiteral("--") + option.name
                             + (option.value.isEmpty() ? QString() : QLatin1Char(' ') + option.value);
        options += QStringLiteral("  %1  %2\n").arg(name.leftJustified(22), option.description);
    }
    synopsis.removeAll(QString());
    return QStringLiteral("%1\n\n用法\n  %2\n\n选项\n%3\n例\n  %4\n\n退出码\n"
                          "  0  完成\n  1  没有做成，原因见错误输出，什么也没有写入\n"
                          "  2  用法不对\n  3  要由人来决定，什么也没有写入\n")
        .arg(command.summary, synopsis.join(QLatin1Char(' ')), options, command.example);
}

QString helpText(const std::vector<Command> &commands)
{
    QString text = QStringLiteral("闭环督办命令行\n\n用法\n  bihuan-cli 命令 [参数] [--json]\n");
    QString loop;
    for (const Command &command : commands) {
        if (command.loop != loop) {
            loop = command.loop;
            text += QStringLiteral("\n%1\n").arg(loop);
        }
        text += QStringLiteral("  %1  %2\n").arg((command.name + QLatin1Char(' ') + command.arguments).leftJustified(32),
                                               command.summary);
    }
    return text + QStringLiteral("\n每个命令加 --help 看参数、例子和退出码。\n");
}

} // namespace bihuan::cli
