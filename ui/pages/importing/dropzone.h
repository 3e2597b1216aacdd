// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/emptystate.h"

namespace bihuan {

/// Where files are dropped: a dashed frame around what stands there, strong while files hang over it.
class DropZone : public EmptyState
{
    Q_OBJECT

public:
    using EmptyState::EmptyState;

    void setInviting(bool inviting);
    void setHovered(bool hovered);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_inviting = true;
    bool m_hovered = false;
};

} // namespace bihuan
