// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace bihuan {

/// A white card with a hairline: title at the left, a remark or a small control at the right, content below.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); ///< faint, at the right of the title
    QHBoxLayout *head() const { return m_head; }
    QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_remark;
    QHBoxLayout *m_head;
    QVBoxLayout *m_content;
};

} // namespace bihuan
