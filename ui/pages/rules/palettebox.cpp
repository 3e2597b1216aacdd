// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/palettebox.h"

#include "core/domain/lights/rulesetedit.h"
#include "ui/pages/rules/paletteline.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {
constexpr size_t fewestColours = 2;
constexpr size_t mostColours = 12;
} // namespace

PaletteBox::PaletteBox(QWidget *parent)
    : Card(QStringLiteral("颜色"), parent), m_add(new QPushButton(QStringLiteral("＋ 加一种颜色"), this))
{
    setRemark(QStringLiteral("最差的在前，最后一种是正常"));
    m_add->setObjectName(QStringLiteral("addColour"));
    m_add->setAccessibleName(QStringLiteral("加一种颜色"));
    m_add->setProperty("kind", QStringLiteral("quiet"));
    content()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &PaletteBox::add);
}

PaletteLine *PaletteBox::makeLine()
{
    auto *line = new PaletteLine(this);
    const auto place = [this, line] { return static_cast<int>(std::ranges::find(m_lines, line) - m_lines.begin()); };
    connect(line, &PaletteLine::moveAsked, this, [this, place](int step) { move(place(), step); });
    connect(line, &PaletteLine::edited, this, [this, place](const PaletteColour &colour) {
        RuleSet changed = m_editing.draft->rules();
        changed.palette.colours[static_cast<size_t>(place())] = colour;
        m_editing.draft->change(QStringLiteral("修改颜色"), std::move(changed));
    });
    connect(line, &PaletteLine::removeAsked, this, [this, place] {
        m_editing.draft->change(QStringLiteral("去掉一种颜色"), rulesetedit::withoutColour(m_editing.draft->rules(), place()));
    });
    content()->insertWidget(static_cast<int>(m_lines.size()), line);
    m_lines.push_back(line);
    line->QWidget::show();
    return line;
}

void PaletteBox::show(const RuleEditing &editing)
{
    m_editing = editing;
    const RuleSet &rules = editing.draft->rules();
    const std::vector<PaletteColour> &colours = rules.palette.colours;
    while (m_lines.size() < colours.size())
        makeLine();
    while (m_lines.size() > colours.size()) {
        m_lines.back()->hide();
        m_lines.back()->deleteLater();
        m_lines.pop_back();
    }
    for (size_t at = 0; at < colours.size(); ++at) {
        m_lines[at]->setObjectName(QStringLiteral("colour%1").arg(at + 1));
        const bool isFree = colours.size() > fewestColours && !rulesetedit::usesColour(rules, static_cast<int>(at));
        m_lines[at]->show(rules.palette, at, editing.draft->isEditable(), isFree);
    }
    m_add->setVisible(editing.draft->isEditable());
    m_add->setEnabled(colours.size() < mostColours);
}

void PaletteBox::move(int from, int step)
{
    const int to = from + step;
    if (to < 0 || to >= static_cast<int>(m_lines.size()))
        return;
    m_editing.draft->change(QStringLiteral("调整颜色先后"), rulesetedit::withColourMoved(m_editing.draft->rules(), from, to));
    m_lines[static_cast<size_t>(to)]->focusName();
}

bool PaletteBox::moveFocused(int step)
{
    const QWidget *const focus = QApplication::focusWidget();
    for (size_t at = 0; focus && at < m_lines.size(); ++at) {
        if (m_lines[at]->isAncestorOf(focus)) {
            move(static_cast<int>(at), step);
            return true;
        }
    }
    return false;
}

void PaletteBox::add()
{
    const RuleSet &rules = m_editing.draft->rules();
    const auto isTaken = [&](const QString &id) { return rules.palette.find(id) != nullptr; };
    PaletteColour colour{{}, QStringLiteral("新"), QStringLiteral("diamond")};
    for (const PaletteColour &known : PaletteLine::knownInks()) {
        if (colour.id.isEmpty() && !isTaken(known.id))
            colour = known;
    }
    for (int number = 1; colour.id.isEmpty(); ++number) {
        if (const QString id = QStringLiteral("colour-%1").arg(number); !isTaken(id))
            colour.id = id;
    }
    // Before the last one, which is the normal state.
    const int place = static_cast<int>(rules.palette.colours.size()) - 1;
    m_editing.draft->change(QStringLiteral("加一种颜色"), rulesetedit::withColour(rules, place, colour));
    m_lines[static_cast<size_t>(place)]->focusName();
}

} // namespace bihuan
