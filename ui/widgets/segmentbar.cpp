// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentbar.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/segmentbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace bihuan {

SegmentBar::SegmentBar(const QString &name, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs / 2);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentBar::chosen);
}

void SegmentBar::setWords(const QStringList &words)
{
    setVisible(words.size() > 1);
    if (words == m_words)
        return;
    const QString before = m_words.value(current());
    qDeleteAll(m_group->buttons());
    m_words = words;
    const int kept = std::max(0, static_cast<int>(words.indexOf(before)));
    for (int i = 0; i < words.size(); ++i) {
        auto *button = new SegmentButton(words.at(i), this);
        button->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(i));
        button->setAccessibleName(QStringLiteral("%1：%2").arg(accessibleName(), words.at(i)));
        m_group->addButton(button, i);
        layout()->addWidget(button);
        button->setChecked(i == kept);
    }
}

int SegmentBar::current() const
{
    return std::max(0, m_group->checkedId());
}

void SegmentBar::setCurrent(int index)
{
    if (QAbstractButton *const button = m_group->button(index))
        button->setChecked(true);
}

} // namespace bihuan
