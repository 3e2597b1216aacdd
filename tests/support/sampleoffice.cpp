// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"

#include "core/services/samplecounty.h"

#include <QFile>

namespace bihuan::test {

namespace {

QString master()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString target = folder.filePath(QStringLiteral("sample.bihuan"));
        const FixedClock clock(QDateTime(QDate(2024, 9, 1), QTime(8, 0)));
        const auto made = createSampleCounty(target, Period::month(sampleYear, sampleLastMonth), clock);
        if (!made)
            qFatal("the sample county could not be made: %s", qPrintable(made.error().text));
        return target;
    }();
    return path;
}

} // namespace

SampleOffice::SampleOffice() : m_path(m_folder.filePath(QStringLiteral("柞水2024.bihuan")))
{
    QFile::copy(master(), m_path);
}

std::unique_ptr<OfficeFile> SampleOffice::open() const
{
    auto workspace = Workspace::open(m_path, Workspace::Access::Write, m_clock);
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().text));
    auto file = OfficeFile::load(std::move(*workspace));
    if (!file)
        qFatal("%s", qPrintable(file.error().text));
    return std::move(*file);
}

} // namespace bihuan::test
