// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/commands.h"

int main(int argc, char *argv[])
{
    const bihuan::Application application(argc, argv);
    return bihuan::cli::runCommandLine(application.arguments());
}
