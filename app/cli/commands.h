// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace bihuan::cli {

// One function per file of commands; commands.cpp puts them in the order of `--help`.
std::vector<Command> fileCommands();    ///< new, demo, check, backup, restore, history
std::vector<Command> ledgerCommands();  ///< ledger list, ledger show, ledger add
std::vector<Command> importCommands();  ///< import
std::vector<Command> dataCommands();    ///< set, export
std::vector<Command> lightCommands();   ///< lights, summary
std::vector<Command> rectifyCommands(); ///< stage, casefile
std::vector<Command> reviewCommands();  ///< lights set, lights withdraw, report accept, report return, review list, review accept, review withdraw
std::vector<Command> rollupCommands();  ///< rollup list, rollup add, rollup choose
std::vector<Command> periodCommands();  ///< period open, period close, period publish
std::vector<Command> noticeCommands();  ///< notice list, notice show, notice today, notice draft, notice talk, consequences
std::vector<Command> noticeMoveCommands(); ///< notice submit, notice issue, notice sign …
std::vector<Command> bulletinCommands();     ///< bulletin list, bulletin draft, bulletin show …
std::vector<Command> bulletinMoveCommands(); ///< bulletin slips, bulletin check, bulletin issue …
std::vector<Command> numberCommands();     ///< number list, number reserve
std::vector<Command> planCommands();       ///< plan list, plan add … scheme approve
std::vector<Command> inspectionCommands(); ///< inspection list, inspection add … inspection feedback
std::vector<Command> paperCommands();   ///< bulletin, templates, proof, typeset
std::vector<Command> formCommands();    ///< form list, form print
std::vector<Command> packageCommands(); ///< package issue, package open, package report, package matrix
std::vector<Command> mergeCommands();   ///< package merge

/// Every command of the program.
const std::vector<Command> &allCommands();

/// Runs `arguments` (without the program's name) and returns the exit code. Never throws, never asserts.
int runCommandLine(const QStringList &arguments);

} // namespace bihuan::cli
