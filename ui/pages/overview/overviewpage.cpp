// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/models/officefile.h"

namespace bihuan {

OverviewPage::OverviewPage(const PageContext &context) : m_context(context) {}

QString OverviewPage::title() const
{
    return QStringLiteral("重点工作总览");
}

void OverviewPage::refresh() {}

} // namespace bihuan
