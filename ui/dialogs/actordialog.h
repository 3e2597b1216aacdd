// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;

namespace bihuan {

/// 经办人: who works, as every line of the history says.
class ActorDialog : public QDialog
{
    Q_OBJECT

public:
    ActorDialog(const QStringList &actors, const QString &last, QWidget *parent);
    QString actor() const;

private:
    QListWidget *m_list;
};

} // namespace bihuan
