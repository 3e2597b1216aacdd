// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/field.h"

namespace bihuan {

class ObjectReader;

/// A list of words that several ledgers choose from, such as 滞后原因. Reports store the id; sheets and
/// people may write the title or an alias.
struct Dictionary
{
    QString id;
    QString title;
    QString description;
    std::vector<Choice> entries;

    bool operator==(const Dictionary &) const = default;
};

Result<Dictionary> readDictionary(QByteArrayView json, const QString &sourceName);

/// A list of choices under `key`: plain texts (the text is its own id) or objects {id, title, aliases}.
/// Complains about an id, title or alias that stands twice.
std::vector<Choice> readChoices(ObjectReader &in, const char *key);

} // namespace bihuan
