// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rules/conditionmenus.h"
#include "ui/pages/rules/phraseline.h"

#include <memory>

namespace bihuan {

/// A condition as a sentence that is changed piece by piece: pressed pieces offer what they may be instead, numbers are
/// typed, the menu key offers what may be done with the condition around.
class ConditionLine : public PhraseLine
{
    Q_OBJECT

public:
    explicit ConditionLine(QWidget *parent);

    /// `always` is what a condition without a test is called here.
    void show(const QString &name, const Condition &condition, const Palette &palette,
              std::shared_ptr<const RuleVocabulary> vocabulary, bool editable, const QString &always = {});
    /// The menu of a piece, below it.
    void openChoices(size_t piece);

Q_SIGNALS:
    void edited(const bihuan::Condition &changed);

private:
    void openActs(size_t piece, const QPoint &at);
    ConditionPlace place(size_t piece) const;
    void take(const Condition &changed);

    Condition m_condition;
    Palette m_palette;
    std::shared_ptr<const RuleVocabulary> m_vocabulary;
    std::vector<PhrasePart> m_parts;
};

} // namespace bihuan
