// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace bihuan::test {

/// While it lives this process may write only what everybody may: root writes everywhere, so that nothing is
/// read-only for it. Does nothing for others.
class PlainUser
{
public:
    PlainUser() : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot)
            m_changed = setresgid(65534, 65534, 0) == 0 && setresuid(65534, 65534, 0) == 0;
    }
    ~PlainUser()
    {
        if (m_changed && setresuid(0, 0, 0) == 0)
            (void)!setresgid(0, 0, 0);
    }
    PlainUser(const PlainUser &) = delete;
    PlainUser &operator=(const PlainUser &) = delete;

private:
    bool m_wasRoot;
    bool m_changed = false;
};

} // namespace bihuan::test
