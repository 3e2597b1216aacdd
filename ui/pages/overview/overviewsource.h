// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

namespace bihuan {

class OfficeFile;

/// Makes the Overview of the period that is shown. Keeps what is dear and the same for the whole year: the
/// curves of the year before.
class OverviewSource
{
public:
    explicit OverviewSource(OfficeFile &file) : m_file(file) {}

    Result<Overview> make();

private:
    Status readLastYear();

    OfficeFile &m_file;
    int m_lastYear = 0; ///< whose curves are known
    QHash<QString, std::vector<CurvePoint>> m_curves;
};

} // namespace bihuan
