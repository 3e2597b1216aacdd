// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/ruleediting.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bihuan {

class DimensionCard;
class PaletteBox;

/// A rule set as sentences: what it is called, its dimensions with their rules, its colours. Every change is a step of
/// the draft.
class RuleEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit RuleEditor(QWidget *parent);

    /// The draft outlives the editor, or another one is shown before it goes.
    void setDraft(RuleDraft *draft, std::shared_ptr<const RuleVocabulary> vocabulary);
    /// Moves the rule or colour that has the keyboard.
    void moveFocused(int step);
    void addRule(); ///< to the dimension that has the keyboard, else to the first one
    QWidget *firstFocus();
    /// Something is being typed that is no step of the draft yet.
    bool isTyping() const;
    /// Makes a step of what is being typed, the keyboard stays. False when it is wrong; the sentence says why.
    bool finishTyping();
    void dropTyping();

Q_SIGNALS:
    void typed(); ///< isTyping() may say something else now

private:
    void follow();
    void showHead();
    DimensionCard *makeCard();
    void addDimension();
    void moveDimension(size_t from, int step);
    DimensionCard *focusedCard() const;

    RuleEditing m_editing;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLabel *m_about;
    std::vector<DimensionCard *> m_cards;
    QPushButton *m_addDimension;
    PaletteBox *m_palette;
};

} // namespace bihuan
