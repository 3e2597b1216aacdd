// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"
#include "core/storage/bulletins.h"

namespace bihuan {

/// Every 通报 of the file with its life, and the numbers: a value in memory, never written to. After a change whose summary
/// says `bulletins` there is a new one.
class BulletinBook
{
public:
    BulletinBook(const BulletinBook &) = delete;
    BulletinBook &operator=(const BulletinBook &) = delete;

    static Result<std::shared_ptr<const BulletinBook>> load(Workspace &workspace);

    const std::vector<BulletinFile> &files() const { return m_files; } ///< in the order in which they were drafted
    const std::vector<NumberSeries> &series() const { return m_series; }
    const std::vector<DocumentNumber> &numbers() const { return m_numbers; }

    const BulletinFile *find(const BulletinId &id) const;
    /// By its number as printed or the number alone ("3" of the year), by its title, or by the end of its id of at
    /// least six characters. The newest where several fit.
    const BulletinFile *findNamed(const QString &name, int year) const;
    /// The issue before this one: of the same series, issued, not void. nullptr for none.
    const BulletinFile *before(const BulletinFile &file) const;

    /// What contradicts itself, a sentence each.
    QStringList faults() const;

private:
    BulletinBook() = default;

    std::vector<BulletinFile> m_files;
    std::vector<NumberSeries> m_series;
    std::vector<DocumentNumber> m_numbers;
    std::vector<size_t> m_broken; ///< files whose moves do not follow from each other
};

} // namespace bihuan
