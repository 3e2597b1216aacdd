// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/noticefile.h"
#include "core/services/inspectionacts.h"

#include <QJsonObject>

namespace bihuan::cli {

/// A file's plans, schemes and inspections of every year as a command reads them.
struct InspectionReading
{
    InspectionBook book;
    std::shared_ptr<const County> county; ///< of the office's year

    static Result<InspectionReading> of(Workspace &workspace);

    // What `word` names: its title, or the end of its id.
    Result<const InspectionPlan *> plan(const QString &word) const;
    Result<const InspectionScheme *> scheme(const QString &word) const;
    Result<const InspectionFile *> inspection(const QString &word) const;
    Result<UnitId> unit(const QString &word) const;

    QJsonObject toJson(const InspectionPlan &plan) const;
    QJsonObject toJson(const InspectionScheme &scheme) const;
    /// With its findings and to whom it was fed back.
    QJsonObject toJson(const InspectionFile &file) const;
};

Option textOption(const char *name, const QString &description, bool required = false, bool repeatable = false);
} // namespace bihuan::cli
