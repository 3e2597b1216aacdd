// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace bihuan {

namespace {

class SegmentButton final : public QAbstractButton
{
public:
    SegmentButton(const QString &title, QWidget *parent) : QAbstractButton(parent)
    {
        setText(title);
        setCheckable(true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        return {QFontMetrics(type::cardTitle(font())).horizontalAdvance(text()) + 2 * space::m, fontMetrics().height() + space::xs + 2};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        if (isChecked())
            roundedBox(painter, rect(), radius::control - 2, tokens.accentTint, Qt::transparent);
        if (hasFocus())
            focusRing(painter, rect(), radius::control - 2, tokens);
        painter.setFont(isChecked() ? type::cardTitle(font()) : font());
        painter.setPen(isChecked() ? tokens.accent : underMouse() ? tokens.text : tokens.secondary);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

Segments::Segments(const QString &name, const QStringList &titles, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (const QString &title : titles) {
        auto *button = new SegmentButton(title, this);
        button->setObjectName(QStringLiteral("segment.") + title);
        button->setAccessibleName(QStringLiteral("%1 %2").arg(name, title));
        button->setChecked(m_group->buttons().isEmpty());
        m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton *const button = m_group->button(index))
        button->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, tokens.surface, tokens.strongLine);
}

} // namespace bihuan
