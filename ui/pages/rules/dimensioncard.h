// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/ruleediting.h"
#include "ui/widgets/card.h"

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace bihuan {

class ConditionLine;
class FundsLine;
class GapList;
class PhraseLine;
class RuleRow;

/// One side that matters are judged by: what it is called, whom it is about, its rules in the order in which they are
/// asked, and the values that no rule covers.
class DimensionCard : public Card
{
    Q_OBJECT

public:
    explicit DimensionCard(QWidget *parent);

    void show(const RuleEditing &editing, size_t dimension);
    const std::vector<RuleRow *> &rows() const { return m_rows; }
    /// Moves the rule, and the keyboard with it.
    void moveRule(size_t from, int step);
    /// The place of the row that has the keyboard; −1 for none.
    int focusedRow() const;
    void focusRow(size_t rule);
    void addRule(std::optional<Condition> when = {});

Q_SIGNALS:
    void moveAsked(int step);

private:
    void makeHead();
    void showHead(const Dimension &dimension, bool editable);
    void showRows(const Dimension &dimension);
    RuleRow *makeRow();
    void change(const QString &what, const std::function<void(Dimension &, RuleSet &)> &edit);
    void openBasis();
    void openMenu();
    int placeAt(int globalY) const;
    void showDrop(int globalY);
    void moveTo(size_t from, int to);
    const Dimension &dimension() const;

    RuleEditing m_editing;
    size_t m_at = 0;
    QLineEdit *m_name;
    QLabel *m_nameWords;
    QToolButton *m_more;
    PhraseLine *m_basis;
    ConditionLine *m_applies;
    FundsLine *m_funds;
    QCheckBox *m_ahead;
    QWidget *m_list;
    std::vector<RuleRow *> m_rows;
    GapList *m_gaps;
    QPushButton *m_add;
    QWidget *m_drop; ///< the line that shows where a dragged row would come to stand
};

} // namespace bihuan
