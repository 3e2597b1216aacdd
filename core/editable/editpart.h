// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bihuan {

/// A member of the zip file that an .odt or .docx is.
struct EditPart
{
    const char *name;
    QByteArray content;
    bool compressed = true;
};

} // namespace bihuan
