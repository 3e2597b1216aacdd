// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletin.h"
#include "core/domain/bulletins/bulletin.h"
#include "ui/printing/printedpaper.h"

#include <memory>

namespace bihuan {

class Workspace;

/// Which bulletin is meant.
struct BulletinRequest
{
    Period period;
    QString templateId = monthlyTemplate;
    std::optional<int> number; ///< 期号
    BulletinId kept{};         ///< of the file; empty: composed from the data

    bool operator==(const BulletinRequest &) const = default;
};

/// A bulletin on its pages.
struct ComposedBulletin : PrintedPaper
{
    BulletinRequest request;
    Document document;
    bool hasReports = true; ///< of the period itself
};

Result<std::shared_ptr<const ComposedBulletin>> composeBulletin(Workspace &workspace, const BulletinRequest &request);

/// One of the file, whose pages are set already.
std::shared_ptr<const ComposedBulletin> keptBulletin(const Bulletin &bulletin, const Document &document, const PrintedPaper &paper);

/// For whoever prints it, what matters most first.
std::vector<PaperRemark> remarksOn(const ComposedBulletin &bulletin);

} // namespace bihuan
