// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletin.h"
#include "core/typeset/layout.h"
#include "core/typeset/pdfwriter.h"

#include <memory>

namespace bihuan {

class Workspace;

/// Which bulletin is meant.
struct BulletinRequest
{
    Period period;
    QString templateId = monthlyTemplate;
    std::optional<int> number; ///< 期号

    bool operator==(const BulletinRequest &) const = default;
};

/// A bulletin on its pages, made in a thread of its own and read by everybody afterwards.
struct ComposedBulletin
{
    BulletinRequest request;
    Document document;
    LaidOutDocument pages;
    std::vector<FaceName> faces; ///< for a FontSet in another thread
    PaperReport report;
    bool hasReports = true; ///< of the period itself
};

Result<std::shared_ptr<const ComposedBulletin>> composeBulletin(Workspace &workspace, const BulletinRequest &request);

/// Sentences for whoever prints it, what matters most first.
struct PaperRemark
{
    bool warns = false; ///< the paper would be wrong or incomplete; otherwise only good to know
    QString text;
    QString detail; ///< for whoever asks further, may be empty
};
std::vector<PaperRemark> remarksOn(const ComposedBulletin &bulletin);

} // namespace bihuan
