// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rollups.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace bihuan {

class Card;
class RollupRow;

/// 汇总预警: how the lights of matters become the light of a unit, a leader, a ledger, a source, a town. Copied, edited,
/// chosen; every change is a step that can be undone, and the lights of the shown period stand beside.
class RollupPane : public QWidget
{
    Q_OBJECT

public:
    RollupPane(const PageContext &context, QWidget *parent);

    void refresh();
    QWidget *firstFocus() const;

private:
    QWidget *makeEditor();
    QWidget *makeUses();
    const OfficeRollup *shown() const;
    void showEditor();
    void showUses();
    QString countsOf(Grouping grouping) const;
    bool run(const Result<DefinitionChange> &change);
    void copy();
    void remove();
    void keep(const Rollup &rollup);
    void setMode(int mode);
    void addRule();

    PageContext m_context;
    std::vector<OfficeRollup> m_known;
    QString m_open; ///< id
    QListWidget *m_list;
    Card *m_editor = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_mode = nullptr;
    QLabel *m_said = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<RollupRow *> m_lines;
    QPushButton *m_add = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    std::vector<std::pair<QComboBox *, QLabel *>> m_uses; ///< in the order of the groupings
};

} // namespace bihuan
