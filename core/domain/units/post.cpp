// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/units/post.h"

namespace bihuan {

const Tenure *holderOn(std::span<const Tenure> tenures, const PostId &post, const QDate &day)
{
    const Tenure *holder = nullptr;
    for (const Tenure &tenure : tenures) {
        if (tenure.post != post || tenure.from > day || (tenure.to.isValid() && tenure.to < day))
            continue;
        if (!holder || tenure.from > holder->from)
            holder = &tenure;
    }
    return holder;
}

} // namespace bihuan
