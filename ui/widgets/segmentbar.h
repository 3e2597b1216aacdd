// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace bihuan {

/// Two or three words side by side of which one is chosen: what a card shows. Arrow keys move the choice.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(const QString &name, QWidget *parent = nullptr);

    /// Keeps the choice where the word is still there. Fewer than two words show nothing.
    void setWords(const QStringList &words);
    int current() const;
    /// Without chosen().
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
    QStringList m_words;
};

} // namespace bihuan
