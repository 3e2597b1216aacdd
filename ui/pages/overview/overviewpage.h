// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace bihuan {

/// 总览: how the county stands in the period, and what got worse.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context);

    QString title() const override;
    void refresh() override;

private:
    PageContext m_context;
};

} // namespace bihuan
