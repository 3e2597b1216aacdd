// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace bihuan {

class Chip;
class ReasonBox;

/// What is the matter with this matter: first why it has its light, then who, what, next step and milestones, and
/// the one thing that is due.
class DetailPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DetailPanel(QWidget *parent = nullptr);

    /// Both null clears the panel.
    void show(const MatterRow *row, const MatterFile *file, const PeriodView &view, bool takesFigures);

Q_SIGNALS:
    void editRequested(const QString &field);
    void historyRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addFact(const QString &title, const QString &text);
    void addHeading(const QString &title);
    void addMilestones(const MatterFile &file, const Period &period);
    void chooseDueAction(const MatterRow &row, const MatterFile &file, bool takesFigures);
    void clearFacts();

    QLabel *m_name;
    Chip *m_light;
    QLabel *m_origin;
    ReasonBox *m_reason;
    QWidget *m_content;
    QVBoxLayout *m_facts;
    QScrollArea *m_scroll;
    QLabel *m_nothing;
    QWidget *m_buttons;
    QPushButton *m_due;
    QPushButton *m_history;
    QString m_dueField;
};

} // namespace bihuan
