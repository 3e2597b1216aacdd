// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace bihuan {

class PaperView;

/// How large the paper of a view stands on screen, chosen from a list.
class ZoomBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoomBox(PaperView &view, QWidget *parent = nullptr);

private:
    void showZoom();

    PaperView &m_view;
};

} // namespace bihuan
