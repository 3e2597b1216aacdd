// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/openedcopies.h"

#include <QObject>

namespace bihuan {

class KeptBulletin;
struct BulletinFile;

/// The papers that are kept with an issued 通报: as it was printed, and as it came back with its stamp.
class BulletinPapers : public QObject
{
    Q_OBJECT

public:
    BulletinPapers(KeptBulletin &kept, QObject *parent);

    void reprint();
    void chooseScan();
    void openScan();

private:
    void keep(const QString &path);
    Status open(const BulletinFile &file);

    KeptBulletin &m_kept;
    OpenedCopies m_copies;
};

} // namespace bihuan
