// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/ruleediting.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QToolButton;

namespace bihuan {

class ConditionLine;
class ConsequenceBox;
class LightButton;
class RowGrip;

/// One rule as a sentence: number, condition → light, and below it what it brings and why it never comes to be asked.
class RuleRow : public QWidget
{
    Q_OBJECT

public:
    explicit RuleRow(QWidget *parent);

    /// `never`: the rules above leave it no value.
    void show(const RuleEditing &editing, size_t dimension, size_t rule, bool never);
    ConditionLine *sentence() const { return m_sentence; }
    /// Opens or closes what the rule brings.
    void toggleConsequences();

Q_SIGNALS:
    void moveAsked(int step);
    void copyAsked();
    void removeAsked();
    void dragged(int globalY);
    void dropped(int globalY);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void change(const QString &what, const std::function<void(LightRule &)> &edit);
    void openMenu();
    void showReason(const RuleSet &rules, const LightRule &rule, const QString &name, bool editable);
    void openReason();

    RuleEditing m_editing;
    size_t m_dimension = 0;
    size_t m_rule = 0;
    QGridLayout *m_grid;
    RowGrip *m_grip;
    QLabel *m_number;
    ConditionLine *m_sentence;
    QLabel *m_arrow;
    LightButton *m_light;
    QToolButton *m_more;
    QToolButton *m_brings;
    QToolButton *m_reason;
    QLabel *m_never;
    ConsequenceBox *m_box = nullptr;
};

} // namespace bihuan
