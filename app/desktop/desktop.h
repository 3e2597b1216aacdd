// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan {

/// The window program: `bihuan [FILE]`, or a picture of it. Returns the process's exit code.
int runDesktop(int argc, char **argv);

} // namespace bihuan
