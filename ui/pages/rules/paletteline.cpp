// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/paletteline.h"

#include "ui/pages/rules/lightbutton.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bihuan {

const std::vector<PaletteColour> &PaletteLine::knownInks()
{
    static const std::vector<PaletteColour> inks{{QStringLiteral("red"), QStringLiteral("红"), QStringLiteral("square")},
                                                 {QStringLiteral("orange"), QStringLiteral("橙"), QStringLiteral("diamond")},
                                                 {QStringLiteral("yellow"), QStringLiteral("黄"), QStringLiteral("triangle")},
                                                 {QStringLiteral("blue"), QStringLiteral("蓝"), QStringLiteral("diamond")},
                                                 {QStringLiteral("green"), QStringLiteral("绿"), QStringLiteral("circle")}};
    return inks;
}

PaletteLine::PaletteLine(QWidget *parent)
    : QWidget(parent), m_look(new LightButton(this)), m_name(new QLineEdit(this)), m_shape(new QComboBox(this)), m_ink(new QComboBox(this)),
      m_reason(new QCheckBox(QStringLiteral("须说明原因"), this)), m_up(new QToolButton(this)), m_down(new QToolButton(this)), m_remove(new QToolButton(this))
{
    m_look->setObjectName(QStringLiteral("look"));
    m_name->setObjectName(QStringLiteral("colourName"));
    m_name->setMaxLength(4);
    m_name->setFixedWidth(72);
    m_shape->setObjectName(QStringLiteral("shape"));
    for (const auto &[id, title] : {std::pair(QStringLiteral("square"), QStringLiteral("■ 方形")),
                                    std::pair(QStringLiteral("triangle"), QStringLiteral("▲ 三角")),
                                    std::pair(QStringLiteral("circle"), QStringLiteral("● 圆形")),
                                    std::pair(QStringLiteral("diamond"), QStringLiteral("◆ 菱形"))})
        m_shape->addItem(title, id);
    m_ink->setObjectName(QStringLiteral("ink"));
    m_reason->setObjectName(QStringLiteral("demandsReason"));
    m_reason->setToolTip(QStringLiteral("亮这种颜色的事项，填报时要写滞后原因和下步措施"));
    const auto tool = [](QToolButton *button, const QString &name, const QString &iconName) {
        button->setObjectName(name);
        button->setIcon(icon(iconName));
        button->setAutoRaise(true);
    };
    tool(m_up, QStringLiteral("up"), QStringLiteral("up"));
    tool(m_down, QStringLiteral("down"), QStringLiteral("down"));
    tool(m_remove, QStringLiteral("remove"), QStringLiteral("trash"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(space::s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_look, m_name, m_shape, m_ink, m_reason, m_up, m_down, m_remove})
        row->addWidget(part);
    row->addStretch();
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        PaletteColour changed = m_colour;
        changed.title = m_name->text().trimmed();
        if (changed.title.isEmpty())
            m_name->setText(m_colour.title);
        else if (changed != m_colour)
            Q_EMIT edited(changed);
    });
    connect(m_shape, &QComboBox::activated, this, [this] {
        PaletteColour changed = m_colour;
        changed.shape = m_shape->currentData().toString();
        Q_EMIT edited(changed);
    });
    connect(m_ink, &QComboBox::activated, this, [this] {
        PaletteColour changed = m_colour;
        changed.id = m_ink->currentData().toString();
        Q_EMIT edited(changed);
    });
    connect(m_reason, &QCheckBox::clicked, this, [this](bool checked) {
        PaletteColour changed = m_colour;
        changed.demandsReason = checked;
        Q_EMIT edited(changed);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(m_remove, &QToolButton::clicked, this, &PaletteLine::removeAsked);
}

void PaletteLine::show(const Palette &palette, size_t at, bool editable, bool isFree)
{
    m_colour = palette.colours[at];
    const QString name = QStringLiteral("颜色%1").arg(at + 1);
    m_look->show(name, palette, static_cast<int>(at), false);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(m_colour.title);
    m_name->setAccessibleName(name + QStringLiteral("的名称"));
    m_shape->setCurrentIndex(m_shape->findData(m_colour.shape));
    m_shape->setAccessibleName(name + QStringLiteral("的形状"));
    m_ink->clear();
    bool known = false;
    for (const PaletteColour &ink : knownInks()) {
        const bool isOwn = ink.id == m_colour.id;
        known |= isOwn;
        if (isOwn || !palette.find(ink.id))
            m_ink->addItem(ink.title + QStringLiteral("色"), ink.id);
    }
    if (!known)
        m_ink->addItem(QStringLiteral("灰色"), m_colour.id);
    m_ink->setCurrentIndex(m_ink->findData(m_colour.id));
    m_ink->setAccessibleName(name + QStringLiteral("的颜色"));
    m_reason->setChecked(m_colour.demandsReason);
    m_reason->setAccessibleName(name + QStringLiteral("须说明原因"));
    m_reason->setVisible(editable || m_colour.demandsReason);
    m_reason->setEnabled(editable);
    m_up->setAccessibleName(name + QStringLiteral("上移"));
    m_down->setAccessibleName(name + QStringLiteral("下移"));
    m_remove->setAccessibleName(QStringLiteral("去掉") + name);
    m_up->setToolTip(QStringLiteral("上移，也可以按 Alt+↑"));
    m_down->setToolTip(QStringLiteral("下移，也可以按 Alt+↓"));
    m_remove->setToolTip(isFree ? QStringLiteral("去掉这种颜色") : QStringLiteral("有规则用到这种颜色，不能去掉"));
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at + 1 < palette.colours.size());
    m_remove->setEnabled(isFree);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_shape, m_ink, m_up, m_down, m_remove})
        part->setVisible(editable);
}

void PaletteLine::focusName()
{
    m_name->setFocus();
}

} // namespace bihuan
