// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace bihuan {

class AttachmentActs;

/// One attachment large in place of the page: the picture as large as there is room, anything else with its name and
/// the way to open it. Left and Right go through the matter's attachments, Space or Esc go back.
class PreviewBox : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBox(AttachmentActs &acts, QWidget *parent = nullptr);

    void show(const std::vector<Attachment> &attachments, int shown);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeButton(const QString &name, const QString &icon, const QString &words, void (PreviewBox::*perform)());
    void step(int by);
    void previous() { step(-1); }
    void next() { step(1); }
    void openShown();
    void saveShown();
    void close() { Q_EMIT closed(); }
    const Attachment &shown() const { return m_attachments[m_shown]; }
    /// Where the picture stands.
    QRect room() const;

    AttachmentActs &m_acts;
    std::vector<Attachment> m_attachments;
    size_t m_shown = 0;
    QLabel *m_name;
    QLabel *m_details;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace bihuan
