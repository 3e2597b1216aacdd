// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace bihuan {

enum class UnsavedAnswer { Keep, Discard, Stay };

/// 保存 / 不保存 / 取消. `what` is changed and not kept: “预警规则“综合””.
UnsavedAnswer askUnsaved(const QString &what, QWidget *parent);

} // namespace bihuan
