// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/talks/talkform.h"

#include "core/services/noticeacts.h"
#include "ui/models/officefile.h"
#include "ui/models/typedwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/pinyincompleter.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace bihuan {

namespace {

constexpr int talkFormWidth = 360;

} // namespace

TalkForm::TalkForm(OfficeFile &file, QWidget *parent)
    : Card(QStringLiteral("记一次约谈"), parent), m_file(file), m_about(new QLabel(this)), m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("talkForm"));
    setFixedWidth(talkFormWidth);
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_error->setObjectName(QStringLiteral("talkError"));
    m_error->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    m_day = addLine(*form, QStringLiteral("day"), QStringLiteral("日期"));
    m_unit = addLine(*form, QStringLiteral("unit"), QStringLiteral("单位"));
    m_unit->setPlaceholderText(QStringLiteral("名称或拼音首字母"));
    m_unit->setCompleter(new PinyinCompleter(unitNames(file.county()->units()), *m_unit, PinyinCompleter::Enter::Stays));
    m_person = addLine(*form, QStringLiteral("person"), QStringLiteral("约谈对象"));
    m_talker = addLine(*form, QStringLiteral("talker"), QStringLiteral("约谈人"));
    m_minutes = addTextField(*form, QStringLiteral("talk.minutes"), QStringLiteral("约谈内容"), 4);
    m_result = addTextField(*form, QStringLiteral("talk.result"), QStringLiteral("承诺事项"), 4);
    auto *keepIt = new QPushButton(QStringLiteral("记下"), this);
    keepIt->setObjectName(QStringLiteral("talkKeep"));
    keepIt->setAccessibleName(QStringLiteral("记下这次约谈"));
    keepIt->setProperty("kind", QStringLiteral("primary"));
    auto *cancel = new QPushButton(QStringLiteral("取消"), this);
    cancel->setObjectName(QStringLiteral("talkCancel"));
    cancel->setAccessibleName(QStringLiteral("不记这次约谈"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(keepIt);
    buttons->addWidget(cancel);
    buttons->addStretch();
    content()->setSpacing(space::s);
    content()->addWidget(m_about);
    content()->addLayout(form);
    content()->addWidget(m_error);
    content()->addLayout(buttons);
    content()->addStretch();
    connect(keepIt, &QPushButton::clicked, this, &TalkForm::keep);
    connect(cancel, &QPushButton::clicked, this, &TalkForm::closed);
}

QLineEdit *TalkForm::addLine(QFormLayout &form, const QString &id, const QString &title)
{
    QLineEdit *const line = addLineField(form, QStringLiteral("talk.") + id, title);
    connect(line, &QLineEdit::returnPressed, this, &TalkForm::keep);
    return line;
}

void TalkForm::complain(const QString &sentence)
{
    showComplaint(*m_error, sentence);
}

void TalkForm::begin(const NoticeId &notice, const std::vector<MatterId> &matters, const UnitId &unit)
{
    m_talk = {};
    m_talk.matters = matters;
    const NoticeFile *const file = m_file.notices()->find(notice);
    if (file) {
        m_talk.notices = {notice};
        m_talk.matters = file->notice.matters;
    }
    QString about = file ? QStringLiteral("缘由：%1").arg(file->title()) : QString();
    const MatterFile *const first = matters.empty() ? nullptr : m_file.county()->matter(matters.front());
    if (first)
        about = matters.size() == 1 ? QStringLiteral("缘由：%1").arg(first->matter->name) : QStringLiteral("缘由：%1等%2项").arg(first->matter->name).arg(matters.size());
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    const UnitId spokenTo = file ? file->standing.unit : unit.isEmpty() && first ? first->matter->leadUnit : unit;
    const bool isKnown = m_file.county()->units().find(spokenTo);
    m_day->setText(m_file.today().toString(Qt::ISODate));
    m_unit->setText(isKnown ? m_file.county()->units().shortTitle(spokenTo) : QString());
    m_person->setText(isKnown ? QStringLiteral("主要负责人") : QString());
    m_talker->clear();
    m_minutes->clear();
    m_result->clear();
    complain({});
    show();
    (isKnown ? m_talker : m_unit)->setFocus();
}

void TalkForm::keep()
{
    if (const QString lock = m_file.lockReason(); !lock.isEmpty())
        return complain(lock);
    const auto day = typedDay(m_day->text(), QStringLiteral("日期"));
    if (!day)
        return complain(day.error().text);
    const QString name = m_unit->text().trimmed();
    const Unit *const unit = m_file.county()->units().findName(name);
    if (!unit && !name.isEmpty())
        return complain(QStringLiteral("没有名为“%1”的单位。").arg(name));
    Talk talk = m_talk;
    talk.day = *day;
    talk.unit = unit ? unit->id : UnitId{};
    talk.person = m_person->text().trimmed();
    talk.talker = m_talker->text().trimmed();
    talk.minutes = m_minutes->toPlainText().trimmed();
    talk.result = m_result->toPlainText().trimmed();
    const auto kept = addTalk(m_file.workspace(), talk);
    if (!kept)
        return complain(kept.error().text);
    Q_EMIT closed();
}

void TalkForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace bihuan
