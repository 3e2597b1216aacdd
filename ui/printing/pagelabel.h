// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace bihuan {

class PaperView;

/// "2 / 5": the page in the middle of a view.
class PageLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PageLabel(PaperView &view, QWidget *parent = nullptr);

private:
    void showPage(int page);

    PaperView &m_view;
};

} // namespace bihuan
