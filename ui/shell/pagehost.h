// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/services/matterfilter.h"
#include "core/tabular/readoptions.h"

#include <functional>

namespace bihuan {

/// A sentence in the bar at the top of the page.
struct Message
{
    enum class Kind { Info, Done, Warning, Error };

    Kind kind = Kind::Info;
    QString text;
    QString actionText;           ///< of the one button, may be empty
    std::function<void()> action; ///< runs once; the message goes
};

/// Work that may take longer than 50 ms. `work` runs in a thread of its own and alone has the workspace;
/// meanwhile nothing is edited. `done` runs in the window's thread.
struct LongTask
{
    QString title; ///< "正在导入“3月.xlsx”"
    std::function<Status(const Progress &)> work;
    std::function<void(const Status &)> done;
};

/// What the window does for its pages.
class PageHost
{
public:
    virtual ~PageHost() = default;

    virtual void openPage(const QString &id, const MatterFilter &filter = {}) = 0;
    virtual void tell(const Message &message) = 0;
    /// Cancelled is no message.
    virtual void tell(const Error &error) = 0;
    virtual void start(LongTask task) = 0;
};

} // namespace bihuan
