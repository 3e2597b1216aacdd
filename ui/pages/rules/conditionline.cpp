// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/conditionline.h"

#include "ui/pages/rules/phrasebutton.h"

#include <QMenu>

namespace bihuan {

namespace {

using Slot = PhrasePart::Slot;

/// What a piece is, read out before its text.
QString slotName(Slot slot)
{
    switch (slot) {
    case Slot::Metric:
        return QStringLiteral("数值");
    case Slot::Compare:
        return QStringLiteral("比较");
    case Slot::Low:
        return QStringLiteral("下限");
    case Slot::High:
        return QStringLiteral("上限");
    case Slot::Field:
        return QStringLiteral("字段");
    case Slot::Date:
        return QStringLiteral("日期");
    case Slot::Choice:
        return QStringLiteral("取值");
    case Slot::Span:
        return QStringLiteral("计数方式");
    case Slot::Times:
        return QStringLiteral("月数");
    case Slot::Colour:
        return QStringLiteral("灯");
    case Slot::Joint:
        return QStringLiteral("且或");
    case Slot::Words:
        break;
    }
    return QStringLiteral("条件");
}

bool isTyped(Slot slot)
{
    return slot == Slot::Low || slot == Slot::High || slot == Slot::Times;
}

} // namespace

ConditionLine::ConditionLine(QWidget *parent) : PhraseLine(parent)
{
    connect(this, &PhraseLine::pressed, this, &ConditionLine::openChoices);
    connect(this, &PhraseLine::askedMore, this, &ConditionLine::openActs);
}

void ConditionLine::show(const QString &name, const Condition &condition, const Palette &palette,
                         std::shared_ptr<const RuleVocabulary> vocabulary, bool editable, const QString &always)
{
    m_condition = condition;
    m_palette = palette;
    m_vocabulary = std::move(vocabulary);
    m_parts = conditionPhrase(m_condition, m_palette);
    std::vector<Piece> pieces;
    for (PhrasePart &part : m_parts) {
        Piece piece{part, part.text, {}, {}, slotName(part.slot)};
        const auto *field = part.of ? std::get_if<FieldTest>(&part.of->test) : nullptr;
        if (part.slot == Slot::Choice && field)
            piece.text = m_vocabulary->wordOf(field->field, part.text);
        if (m_condition.isAlways()) {
            // The whole sentence is one piece, so that a condition can be begun.
            if (!always.isEmpty())
                piece.text = always;
            piece.part.slot = part.slot = Slot::Joint;
        }
        if (part.slot == Slot::Colour) {
            for (const PaletteColour &colour : m_palette.colours) {
                if (colour.title == part.text) {
                    piece.light = colour.id;
                    piece.shape = colour.shape;
                }
            }
        }
        pieces.push_back(std::move(piece));
    }
    say(name, pieces, editable);
}

ConditionPlace ConditionLine::place(size_t piece) const
{
    return {m_condition, m_parts[piece], m_palette, *m_vocabulary};
}

void ConditionLine::take(const Condition &changed)
{
    Q_EMIT edited(changed);
}

void ConditionLine::openChoices(size_t piece)
{
    PhraseButton *const pressed = button(piece);
    if (!pressed)
        return;
    const PhrasePart part = m_parts[piece];
    if (isTyped(part.slot)) {
        typeInto(piece, [this, part](const QString &typed) -> QString {
            const auto changed = conditionedit::withNumber(m_condition, part, typed);
            if (!changed)
                return changed.error().text;
            take(*changed);
            return {};
        });
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pieceMenu"));
    connect(menu, &QObject::destroyed, this, [kept = m_vocabulary] {}); // what it offers stays while it is open
    const TakeCondition takes = [this](const Condition &changed) { take(changed); };
    if (m_condition.isAlways()) {
        fillBeginnings(*menu, m_palette, *m_vocabulary, takes);
    } else {
        fillChoices(*menu, place(piece), takes);
        menu->addSeparator();
        fillActs(*menu, place(piece), takes);
    }
    menu->popup(pressed->mapToGlobal(QPoint(0, pressed->height())));
}

void ConditionLine::openActs(size_t piece, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pieceMenu"));
    connect(menu, &QObject::destroyed, this, [kept = m_vocabulary] {});
    const TakeCondition takes = [this](const Condition &changed) { take(changed); };
    if (m_condition.isAlways())
        fillBeginnings(*menu, m_palette, *m_vocabulary, takes);
    else
        fillActs(*menu, place(piece), takes);
    menu->popup(at);
}

} // namespace bihuan
