// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/services/casefile.h"

namespace bihuan {

/// A4 upright: facts, acts with who and on which evidence, what was reported month by month with its light, attachments.
Document caseFileDocument(const CaseFile &file);

} // namespace bihuan
