// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"

#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace bihuan {

/// A typed text as a document of the given form: head lines, levels, run-in sentences (`**…**`), 主送： and
/// 抄送： into the 版记, a signature and a date at the end. `overrides` replaces what the text says; keys:
/// mark, number, office, date, title, subdate, to, cc, printer, printed, seal, and for a red-headed document signer,
/// copy, urgency.
[[nodiscard]] Result<Document> parseText(QByteArrayView utf8, Document::Form form,
                                         const QMap<QString, QString> &overrides = {});

} // namespace bihuan
