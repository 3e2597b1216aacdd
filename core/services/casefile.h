// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/services/rectificationacts.h"

namespace bihuan {

/// 一案一档: everything that the file knows of one matter, for paper.
struct CaseFile
{
    struct Month
    {
        Period period;
        MatterRow row; ///< as published where it was
        const Report *report = nullptr;
    };

    std::shared_ptr<const County> county; ///< the pointers below live in it
    const MatterFile *file = nullptr;
    StageStanding standing;
    std::vector<Month> months; ///< that were opened, oldest first
    std::vector<Attachment> attachments;
    QString origin; ///< the inspection that found it, in words; empty for none
    QDate printed;
    QByteArray history; ///< digest of the file's newest run
};

Result<CaseFile> caseFileOf(Workspace &workspace, std::shared_ptr<const County> county, const QString &code);

} // namespace bihuan
