// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/models/officefile.h"

#include <QTemporaryDir>

#include <memory>

namespace bihuan::test {

/// The sample county, made once in a process and copied for every test that writes in it.
class SampleOffice
{
public:
    SampleOffice();

    QString path() const { return m_path; }
    const Clock &clock() const { return m_clock; }
    /// Opened for writing; August 2024 is shown.
    std::unique_ptr<OfficeFile> open() const;

private:
    FixedClock m_clock{QDateTime(QDate(2024, 9, 2), QTime(9, 0))};
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace bihuan::test
