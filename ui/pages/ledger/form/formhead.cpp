// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formhead.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellvalues.h"
#include "ui/pages/ledger/reasonbox.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include "ui/models/noticerecords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {
constexpr size_t mostNotices = 3; ///< the newest; all stand on their own page
} // namespace

FormHead::FormHead(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions),
      m_previous(makeButton(*actions.action(QStringLiteral("form.previous")), QStringLiteral("up"), QStringLiteral("上一个事项"))),
      m_place(new QLabel(this)),
      m_next(makeButton(*actions.action(QStringLiteral("form.next")), QStringLiteral("down"), QStringLiteral("下一个事项"))),
      m_wide(makeButton(*actions.action(QStringLiteral("form.wide")), QStringLiteral("widen"), QStringLiteral("表单占满页面"))),
      m_hide(makeButton(*actions.action(QStringLiteral("form.show")), QStringLiteral("close"), QStringLiteral("收起表单"))),
      m_name(new QLabel(this)), m_light(new Chip(this)), m_setLight(makeActButton(QStringLiteral("light.set"), QStringLiteral("调整…"))),
      m_withdrawLight(makeActButton(QStringLiteral("light.withdraw"), QStringLiteral("恢复"))), m_origin(new QLabel(this)), m_reason(new ReasonBox(this)), m_noticesPlace(new QVBoxLayout)
{
    // A click does not take the keyboard from what is being typed, so these do not wait for the keys' actions.
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    for (QToolButton *button : {m_wide, m_hide}) {
        QAction *const action = m_actions.action(button->objectName().mid(7));
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    }
    m_place->setObjectName(QStringLiteral("formPlace"));
    m_place->setFont(type::small(font()));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_name->setObjectName(QStringLiteral("detailName"));
    m_name->setAccessibleName(QStringLiteral("事项名称"));
    m_name->setWordWrap(true);
    m_name->setFont(type::cardTitle(font()));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_origin->setFont(type::small(font()));
    m_origin->setForegroundRole(QPalette::PlaceholderText);
    auto *walk = new QHBoxLayout;
    walk->setSpacing(space::xs);
    walk->addWidget(m_previous);
    walk->addWidget(m_next);
    walk->addWidget(m_place, 1);
    walk->addWidget(m_wide);
    walk->addWidget(m_hide);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_light);
    chips->addWidget(m_origin, 1);
    chips->addWidget(m_withdrawLight);
    chips->addWidget(m_setLight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    column->addLayout(walk);
    column->addWidget(m_name);
    column->addLayout(chips);
    column->addWidget(m_reason);
    column->addLayout(m_noticesPlace);
}

void FormHead::showNotices(const std::vector<const NoticeFile *> &notices, const OfficeContext &office)
{
    if (m_notices)
        m_notices->deleteLater();
    m_notices = nullptr;
    if (notices.empty())
        return;
    m_notices = new QWidget(this);
    auto *column = new QVBoxLayout(m_notices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (size_t i = 0; i < std::min(notices.size(), mostNotices); ++i) {
        const NoticeFile &file = *notices[i];
        const NoticeColour colour = noticeColour(file.notice, office);
        const QString words = QStringLiteral("%1　%2").arg(file.number.isEmpty() ? QStringLiteral("督办单") : file.number, noticeStateTitle(file.standing.state));
        auto *line = new QHBoxLayout;
        line->setSpacing(space::xs);
        auto *chip = new Chip(m_notices);
        chip->setLight(colour.id, colour.shape, colour.word);
        auto *link = new QToolButton(m_notices);
        link->setText(words);
        link->setAutoRaise(true);
        link->setObjectName(QStringLiteral("formNotice.") + file.notice.id.value);
        link->setAccessibleName(QStringLiteral("打开督办单%1").arg(words));
        link->setToolTip(file.notice.title);
        connect(link, &QToolButton::clicked, this, [this, id = file.notice.id.value] { Q_EMIT noticeChosen(id); });
        line->addWidget(chip);
        line->addWidget(link);
        line->addStretch();
        column->addLayout(line);
    }
    m_noticesPlace->addWidget(m_notices);
    m_notices->show(); // at once, not with the next turn of the event loop
}

QToolButton *FormHead::makeButton(const QAction &action, const QString &picture, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("button.") + action.objectName());
    button->setIcon(icon(picture));
    button->setAutoRaise(true);
    nameButton(*button, action, name);
    return button;
}

QToolButton *FormHead::makeActButton(const QString &id, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("form.") + id);
    button->setText(words);
    button->setAutoRaise(true);
    const QAction &action = *m_actions.action(id);
    nameButton(*button, action, action.text());
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT actWanted(id); });
    return button;
}

void FormHead::nameButton(QToolButton &button, const QAction &action, const QString &name)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    button.setAccessibleName(name);
    button.setToolTip(keys.isEmpty() ? name : QStringLiteral("%1（%2）").arg(name, keys));
}

void FormHead::setPlace(int place, int count)
{
    m_place->setText(QStringLiteral("%1 / %2").arg(place).arg(count));
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place < count);
}

void FormHead::setWide(bool wide)
{
    m_wide->setIcon(icon(wide ? QStringLiteral("narrow") : QStringLiteral("widen")));
    nameButton(*m_wide, *m_actions.action(QStringLiteral("form.wide")), wide ? QStringLiteral("表单放回表格旁边") : QStringLiteral("表单占满页面"));
}

void FormHead::show(const MatterRow &row, const RuleSet *rules, bool writable)
{
    m_name->setText(row.name);
    m_light->setLight(row.light.id(), lightShapeOf(row.light, rules), lightWord(row.light, rules));
    QStringList origin{row.code, row.yearType};
    if (row.sample)
        origin.append(QStringLiteral("示例数据"));
    origin.removeAll(QString());
    m_origin->setText(origin.join(QStringLiteral("　")));
    const bool byHand = !row.overrideReason.isEmpty();
    m_setLight->setVisible(writable && rules);
    m_setLight->setText(byHand ? QStringLiteral("改…") : QStringLiteral("调整…"));
    m_withdrawLight->setVisible(writable && byHand);
    m_reason->show(row.light.id(), explanation(row));
}

} // namespace bihuan
