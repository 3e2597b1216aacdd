// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTableWidget;

namespace bihuan {

/// The backups of a file, newest first, to choose one from; and what restoring does, said before it is done.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    RecoveryDialog(const QString &path, QWidget *parent);

    QString backup() const; ///< path of the chosen one
    QString moment() const; ///< when it was made, for the message afterwards

private:
    QTableWidget *m_list;
};

/// Asks before a file of an older program is upgraded. True to go on.
bool confirmMigration(const QString &path, QWidget *parent);

} // namespace bihuan
