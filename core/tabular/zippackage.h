// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/readoptions.h"

#include <QHash>
#include <QStringList>

#include <memory>

class QuaZip;

namespace bihuan {

/// The parts of an .xlsx or .ods. Names are checked when it is opened, sizes before and while inflating, the
/// checksum at the end of a part.
class ZipPackage
{
public:
    /// Takes a chunk of an inflated part.
    using Consumer = std::function<Status(const char *data, qsizetype size)>;

    static Result<std::unique_ptr<ZipPackage>> open(const QString &path, const ReadLimits &limits);
    ~ZipPackage();

    const QString &fileName() const { return m_fileName; } ///< without folder, for messages
    const ReadLimits &limits() const { return m_limits; }
    /// Office programs write names in varying case: compared without it.
    bool has(const QString &member) const { return m_members.contains(member.toLower()); }
    QStringList members() const; ///< every name, as it stands in the archive, sorted
    bool isEncrypted() const { return m_encrypted; }
    /// Declared size; 0 for a part that is not there.
    qint64 size(const QString &member) const;

    /// `place` names the part for the user: 工作表“一月”.
    Status stream(const QString &member, const QString &place, const Consumer &consumer);
    Result<QByteArray> read(const QString &member, qint64 limit);

    /// "文件“x.xlsx”已损坏…": the sentence for anything that contradicts the format.
    Error damaged(const QString &place, const QString &detail) const;
    Error tooLarge(const QString &place, const QString &detail) const;

private:
    struct Member
    {
        QString name;
        qint64 size = 0;
    };

    ZipPackage(const QString &path, const ReadLimits &limits);
    Status readDirectory();

    std::unique_ptr<QuaZip> m_zip;
    QHash<QString, Member> m_members;
    QString m_fileName;
    ReadLimits m_limits;
    bool m_encrypted = false;
};

} // namespace bihuan
