// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inspections/inspection.h"
#include "ui/shell/page.h"

namespace bihuan {

/// Asks for photos of a finding and adds them, scaled down, as a long task.
void choosePhotos(const PageContext &context, const InspectionFile &file, const InspectionFindingId &finding, QWidget &page);

/// The photos of a finding as the preview knows them.
std::vector<Attachment> picturesOf(const InspectionFile &file, const InspectionFindingId &finding);

} // namespace bihuan
