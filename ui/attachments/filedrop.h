// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>

#include <functional>

class QAbstractItemView;

namespace bihuan {

class AttachmentActs;

/// Files dropped onto a view are attached to the matter they fall on; while they are held over it, it is framed and
/// named.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        QString code; ///< empty where nothing can be dropped
        QString name;
        QRect place; ///< in the viewport
    };

    FileDrop(QAbstractItemView &view, AttachmentActs &acts, std::function<Target(const QPoint &)> targetAt);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void show(const Target &target);

    QAbstractItemView &m_view;
    AttachmentActs &m_acts;
    std::function<Target(const QPoint &)> m_targetAt;
    QWidget *m_frame;
};

} // namespace bihuan
