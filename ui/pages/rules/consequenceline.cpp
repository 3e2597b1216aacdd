// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/consequenceline.h"

#include "core/domain/figures/decimal.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace bihuan {

namespace {

/// A paper as the box keeps it: ladder and step.
QStringList paperKey(const QString &ladder, const QString &step)
{
    return {ladder, step};
}

} // namespace

ConsequenceLine::ConsequenceLine(QWidget *parent)
    : QWidget(parent), m_title(field(QStringLiteral("title"), 10)), m_points(field(QStringLiteral("points"), 4)),
      m_inform(field(QStringLiteral("inform"), 10)), m_talk(field(QStringLiteral("talk"), 6)), m_paper(new QComboBox(this)),
      m_remove(new QToolButton(this)), m_complaint(new QLabel(this))
{
    m_title->setPlaceholderText(QStringLiteral("督办单"));
    m_points->setPlaceholderText(QStringLiteral("-2"));
    m_inform->setPlaceholderText(QStringLiteral("分管副县长、牵头单位"));
    m_talk->setPlaceholderText(QStringLiteral("分管副县长"));
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setMinimumContentsLength(8);
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setIcon(icon(QStringLiteral("trash")));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(QStringLiteral("去掉这项后果"));
    m_complaint->setFont(type::small(font()));
    m_complaint->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    const auto label = [&](const QString &text, int row, int column) {
        auto *words = new QLabel(text, this);
        words->setFont(type::small(font()));
        words->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(words, row, column);
    };
    label(QStringLiteral("名称"), 0, 0);
    grid->addWidget(m_title, 0, 1);
    label(QStringLiteral("计分"), 0, 2);
    grid->addWidget(m_points, 0, 3);
    label(QStringLiteral("约谈人"), 0, 4);
    grid->addWidget(m_talk, 0, 5);
    grid->addWidget(m_remove, 0, 6);
    label(QStringLiteral("告知"), 1, 0);
    grid->addWidget(m_inform, 1, 1, 1, 3);
    label(QStringLiteral("发文"), 1, 4);
    grid->addWidget(m_paper, 1, 5, 1, 2);
    grid->addWidget(m_complaint, 2, 1, 1, 6);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(5, 2);
    connect(m_paper, &QComboBox::activated, this, &ConsequenceLine::edited);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        m_title->clear();
        Q_EMIT edited();
    });
}

QLineEdit *ConsequenceLine::field(const QString &id, int letters)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(id);
    edit->setMinimumWidth(fontMetrics().horizontalAdvance(QChar(u'中')) * letters / 2 + 2 * space::m);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        if (m_showing)
            return;
        const bool isNumber = !isWrong();
        m_complaint->setVisible(!isNumber);
        m_complaint->setText(QStringLiteral("计分填数字，最多两位小数，扣分写负数。"));
        edit->setModified(!isNumber);
        if (isNumber)
            Q_EMIT edited();
    });
    return edit;
}

void ConsequenceLine::show(const QString &name, const Consequence &consequence, const std::vector<Ladder> &ladders)
{
    m_showing = true;
    const auto put = [&](QLineEdit *edit, const QString &text, const QString &what) {
        if (edit->text() != text && !(edit->hasFocus() && edit->isModified()))
            edit->setText(text);
        edit->setAccessibleName(name + what);
    };
    const QString points = consequence.points == 0
                               ? QString()
                               : formatDecimal(consequence.points, 2, {.decimals = 2, .grouping = false, .realMinus = false, .trim = true});
    put(m_title, consequence.title, QStringLiteral("名称"));
    put(m_points, points, QStringLiteral("计分"));
    put(m_inform, consequence.inform.join(QStringLiteral("、")), QStringLiteral("告知"));
    put(m_talk, consequence.talk, QStringLiteral("约谈人"));
    m_paper->setAccessibleName(name + QStringLiteral("发文"));
    m_remove->setAccessibleName(QStringLiteral("去掉") + name);
    m_paper->clear();
    m_paper->addItem(QStringLiteral("不发"), paperKey({}, {}));
    for (const Ladder &ladder : ladders) {
        for (const LadderStep &step : ladder.steps)
            m_paper->addItem(QStringLiteral("%1·%2").arg(ladder.title, step.title), paperKey(ladder.id, step.id));
    }
    const QStringList paper = paperKey(consequence.ladder, consequence.step);
    int at = m_paper->findData(paper);
    if (at < 0) {
        m_paper->addItem(consequence.ladder + QStringLiteral("·") + consequence.step, paper);
        at = m_paper->count() - 1;
    }
    m_paper->setCurrentIndex(at);
    m_showing = false;
}

Consequence ConsequenceLine::consequence() const
{
    static const QRegularExpression separators(QStringLiteral("[、，,；;]\\s*"));
    const QStringList paper = m_paper->currentData().toStringList();
    return {.title = m_title->text().trimmed(),
            .points = parseDecimal(m_points->text().trimmed(), 2).value_or(0),
            .inform = m_inform->text().trimmed().split(separators, Qt::SkipEmptyParts),
            .ladder = paper.value(0),
            .step = paper.value(1),
            .talk = m_talk->text().trimmed()};
}

bool ConsequenceLine::isWrong() const
{
    const QString points = m_points->text().trimmed();
    return !points.isEmpty() && !parseDecimal(points, 2);
}

void ConsequenceLine::dropTyping()
{
    for (QLineEdit *const edit : {m_title, m_points, m_inform, m_talk})
        edit->setModified(false);
    m_complaint->hide();
}

void ConsequenceLine::focusTitle()
{
    m_title->setFocus();
}

} // namespace bihuan
