// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletin.h"
#include "core/briefing/formtemplate.h"
#include "core/services/noticebook.h"

namespace bihuan {

/// Forms filled in, each on one A4 as long as its text allows.

Document noticeForm(const FormTemplate &form, const NoticeFile &file, const OfficeContext &office, const QString &number = {});

/// Of one matter of the period. Refused for a code that the year does not have.
Result<Document> matterForm(const FormTemplate &form, const BriefingData &data, const QString &code, const BulletinOptions &options);

/// Of one unit and its matters. `unit` is its id or its name. Refused for a unit without matters.
Result<Document> unitForm(const FormTemplate &form, const BriefingData &data, const QString &unit, const BulletinOptions &options);

} // namespace bihuan
