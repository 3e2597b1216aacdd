// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/returneddraft.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace bihuan {

class KeptBulletin;

/// 改稿: the text beside one that came back, or beside the issue before; of what came back each change can be taken.
class BulletinCompare : public QWidget
{
    Q_OBJECT

public:
    explicit BulletinCompare(KeptBulletin &kept, QWidget *parent = nullptr);

    void refresh();
    /// Another 通报 is worked on.
    void forget();
    void compareWith(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void compareWithLast();
    void show(std::vector<ReturnedChange> changes);
    void take();
    void showActs();

    KeptBulletin &m_kept;
    QPushButton *m_choose;
    QPushButton *m_last;
    QLabel *m_state;
    QListWidget *m_list;
    QPushButton *m_take;
    QString m_name;         ///< of what it is compared with; empty for nothing
    QStringList m_returned; ///< its texts
    bool m_takes = false;   ///< it came back; an issue before is only looked at
    std::vector<ReturnedChange> m_changes;
};

} // namespace bihuan
