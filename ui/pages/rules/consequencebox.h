// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/ladder.h"

#include <QWidget>

class QVBoxLayout;

namespace bihuan {

class ConsequenceLine;

/// What a rule brings, one line each: what it is called, points, who is told, which paper goes out, who holds the 约谈.
class ConsequenceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ConsequenceBox(QWidget *parent);

    void show(const QString &name, const std::vector<Consequence> &consequences, const std::vector<Ladder> &ladders);
    void focusFirst();

Q_SIGNALS:
    void edited(const std::vector<bihuan::Consequence> &consequences);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take();
    ConsequenceLine *addLine();

    QString m_name;
    std::vector<Ladder> m_ladders;
    QVBoxLayout *m_column;
    std::vector<ConsequenceLine *> m_lines;
};

} // namespace bihuan
