// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace bihuan {

/// Sets lights of the shown period by hand and takes that back, for the matters that a page has selected.
class LightActs : public QObject
{
    Q_OBJECT

public:
    LightActs(const PageContext &context, QWidget *page, std::function<QStringList()> codes);

    /// Asks for the colour, why and who approved it. A period that is not open is refused at once.
    void set(const QStringList &codes);
    void withdraw(const QStringList &codes);

private:
    PageContext m_context;
    QWidget *m_page;
};

} // namespace bihuan
