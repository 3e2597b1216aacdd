// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/noticepanel.h"

#include "core/services/noticeplace.h"
#include "core/services/noticewords.h"
#include "ui/models/noticerecords.h"
#include "ui/models/officefile.h"
#include "ui/pages/notices/noticeactform.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/lifeline.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int actsInARow = 3;
constexpr int factTitleWidth = 64;

Chip::Tone toneOf(const NoticeFile &notice, const QDate &today)
{
    if (notice.standing.isOverdueOn(today))
        return Chip::Tone::Red;
    switch (notice.standing.state) {
    case NoticeState::Closed:
    case NoticeState::Accepted:
        return Chip::Tone::Green;
    case NoticeState::Replied:
    case NoticeState::Returned:
        return Chip::Tone::Yellow;
    case NoticeState::Issued:
    case NoticeState::Signed:
    case NoticeState::Working:
        return Chip::Tone::Blue;
    default:
        return Chip::Tone::Neutral;
    }
}

QString unitList(const std::vector<UnitId> &ids, const UnitRegister &units)
{
    QStringList names;
    for (const UnitId &id : ids)
        names.append(units.shortTitle(id));
    return names.join(QStringLiteral("、"));
}

} // namespace

NoticePanel::NoticePanel(OfficeFile &file, QWidget *parent)
    : Card({}, parent), m_file(file), m_name(new QLabel(this)), m_colour(new Chip(this)), m_state(new Chip(this)), m_number(new QLabel(this)),
      m_place(new QLabel(this)), m_actsPlace(new QVBoxLayout), m_form(new NoticeActForm(file, this)), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("noticePanel"));
    setAccessibleName(QStringLiteral("所选督办单"));
    setMinimumWidth(340);
    m_name->setObjectName(QStringLiteral("noticeName"));
    m_name->setFont(type::cardTitle(font()));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setObjectName(QStringLiteral("noticeNumber"));
    m_number->setForegroundRole(QPalette::PlaceholderText);
    m_place->setObjectName(QStringLiteral("noticePlace"));
    m_place->setWordWrap(true);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_colour);
    chips->addWidget(m_state);
    chips->addWidget(m_number, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("noticeFacts"));
    m_scroll->setAccessibleName(QStringLiteral("督办单内容"));
    m_scroll->viewport()->setAutoFillBackground(false);
    content()->setSpacing(space::s);
    content()->addWidget(m_name);
    content()->addLayout(chips);
    content()->addWidget(m_place);
    content()->addLayout(m_actsPlace);
    content()->addWidget(m_form);
    content()->addWidget(m_scroll, 1);
    connect(m_form, &NoticeActForm::closed, this, [this](bool made) {
        if (m_acts)
            m_acts->show();
        Q_EMIT left(made);
    });
}

bool NoticePanel::hasKeyboard() const
{
    return isAncestorOf(QApplication::focusWidget());
}

void NoticePanel::focusActs()
{
    QWidget *const first = m_grid && m_grid->count() > 0 ? m_grid->itemAt(0)->widget() : nullptr;
    if (first && !m_form->isOpen())
        first->setFocus(Qt::ShortcutFocusReason);
}

void NoticePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left(false);
    else
        Card::keyPressEvent(event);
}

void NoticePanel::show(const NoticeFile *notice)
{
    setVisible(notice);
    m_due.reset();
    if (!notice) {
        m_form->close();
        return;
    }
    const bool another = m_notice != notice->notice.id;
    m_notice = notice->notice.id;
    const std::vector<NoticeAct> acts = actsOn(notice->standing, m_file.today());
    if (m_form->isOpen() && (another || std::ranges::find(acts, *m_form->act()) == acts.end()))
        m_form->close();
    showHead(*notice);
    showActs(*notice);
    const int place = another ? 0 : m_scroll->verticalScrollBar()->value();
    m_body = new QWidget;
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, space::s, space::s, 0);
    m_rows->setSpacing(space::xs + 2);
    showMatters(*notice);
    showFacts(*notice);
    addCaption(QStringLiteral("办理过程"));
    std::vector<LifeLine::Step> steps;
    for (auto move = notice->moves.rbegin(); move != notice->moves.rend(); ++move)
        steps.push_back({moveSentence(*move, m_file.county()->units()), LifeLine::Step::entered(move->at, move->actor)});
    auto *life = new LifeLine(m_body);
    life->setSteps(std::move(steps));
    m_rows->addWidget(life);
    if (notice->moves.empty())
        addFact({}, QStringLiteral("还没有送审。"));
    m_rows->addStretch();
    m_scroll->setWidget(m_body); // deletes the one before
    m_body->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(place);
}

void NoticePanel::showHead(const NoticeFile &notice)
{
    const OfficeContext &office = m_file.county()->context();
    const QDate today = m_file.today();
    const NoticePlace place = noticePlace(notice, office, today);
    const NoticeColour colour = noticeColour(notice.notice, office);
    m_due = m_file.isWritable() ? place.due : std::nullopt;
    m_name->setText(notice.notice.title);
    m_colour->setLight(colour.id, colour.shape, colour.word);
    m_state->setText(noticeStateTitle(notice.standing.state), toneOf(notice, today));
    QStringList line{notice.number};
    if (notice.notice.sample)
        line.append(QStringLiteral("示例数据"));
    line.removeAll(QString());
    m_number->setText(line.join(QStringLiteral("　")));
    m_place->setText(place.sentence);
}

QPushButton *NoticePanel::addAct(const QString &id, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_acts);
    button->setObjectName(QStringLiteral("act.") + id);
    button->setAccessibleName(name);
    const int at = m_grid->count();
    m_grid->addWidget(button, at / actsInARow, at % actsInARow);
    return button;
}

void NoticePanel::showActs(const NoticeFile &notice)
{
    if (m_acts) {
        m_acts->hide();
        m_acts->deleteLater();
    }
    m_acts = new QWidget(this);
    m_grid = new QGridLayout(m_acts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::s);
    m_actsPlace->addWidget(m_acts);
    if (m_file.isWritable()) {
        std::vector<NoticeAct> acts = actsOn(notice.standing, m_file.today());
        if (m_due)
            std::ranges::stable_partition(acts, [this](NoticeAct act) { return act == *m_due; });
        for (const NoticeAct act : acts) {
            const NoticeRule &rule = noticeRule(act);
            QPushButton *const button = addAct(rule.id, rule.title, rule.sealed ? rule.title + QStringLiteral("，不能撤销") : rule.title);
            if (act == m_due)
                button->setProperty("kind", QStringLiteral("primary"));
            connect(button, &QPushButton::clicked, this, [this, act] { ask(act); });
        }
        if (notice.standing.state == NoticeState::Draft) {
            connect(addAct(QStringLiteral("edit"), QStringLiteral("修改"), QStringLiteral("修改草稿")), &QPushButton::clicked, this, &NoticePanel::editWanted);
            connect(addAct(QStringLiteral("remove"), QStringLiteral("删除"), QStringLiteral("删除草稿")), &QPushButton::clicked, this, &NoticePanel::removeWanted);
        }
        if (notice.standing.awaitsUnit())
            connect(addAct(QStringLiteral("talk"), QStringLiteral("约谈…"), QStringLiteral("记一次约谈")), &QPushButton::clicked, this, &NoticePanel::talkWanted);
    }
    connect(addAct(QStringLiteral("paper"), QStringLiteral("督办单"), QStringLiteral("预览和打印督办单")), &QPushButton::clicked, this, &NoticePanel::paperWanted);
    if (notice.standing.issued.isValid())
        connect(addAct(QStringLiteral("replyForm"), QStringLiteral("反馈单"), QStringLiteral("预览和打印反馈单")), &QPushButton::clicked, this, &NoticePanel::replyFormWanted);
    for (int column = 0; column < actsInARow; ++column)
        m_grid->setColumnStretch(column, 1);
    m_acts->setVisible(!m_form->isOpen());
}

void NoticePanel::ask(NoticeAct act)
{
    const NoticeFile *const notice = m_file.notices()->find(m_notice);
    if (!notice || !m_file.isWritable())
        return;
    const std::vector<NoticeAct> acts = actsOn(notice->standing, m_file.today());
    if (std::ranges::find(acts, act) == acts.end())
        return;
    m_acts->hide();
    m_form->open(*notice, act);
}

void NoticePanel::addCaption(const QString &title)
{
    auto *caption = new QLabel(title, m_body);
    caption->setFont(type::small(font()));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setContentsMargins(0, space::s, 0, 0);
    m_rows->addWidget(caption);
}

void NoticePanel::addFact(const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    if (!title.isEmpty()) {
        auto *head = new QLabel(title, m_body);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setMinimumWidth(factTitleWidth);
        head->setAlignment(Qt::AlignTop);
        line->addWidget(head);
    }
    auto *words = new QLabel(text, m_body);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(words, 1);
    m_rows->addLayout(line);
}

QPushButton *NoticePanel::addLink(const QString &text, const QString &name)
{
    auto *link = new QPushButton(text, m_body);
    link->setProperty("kind", QStringLiteral("quiet"));
    link->setIcon(icon(QStringLiteral("open")));
    link->setAccessibleName(name);
    link->setToolTip(name);
    link->setObjectName(QStringLiteral("link.") + name);
    m_rows->addWidget(link, 0, Qt::AlignLeft);
    return link;
}

void NoticePanel::showMatters(const NoticeFile &notice)
{
    addCaption(QStringLiteral("事项"));
    const County &county = *m_file.county();
    const PeriodView &view = m_file.view();
    for (const MatterId &id : notice.notice.matters) {
        const MatterFile *const matter = county.matter(id);
        if (!matter)
            continue;
        const QString code = matter->matter->code;
        const MatterRow *const row = view.find(code);
        const QString text = row ? QStringLiteral("%1　%2").arg(matter->matter->name, row->lightTitle) : matter->matter->name;
        connect(addLink(text, QStringLiteral("打开事项“%1”").arg(matter->matter->name)), &QPushButton::clicked, this,
                [this, code] { Q_EMIT matterChosen(code); });
    }
    const NoticeBook &book = *m_file.notices();
    for (const auto &[other, words] : {std::pair(book.find(notice.notice.previous), QStringLiteral("接替 %1")), {book.next(notice.notice.id), QStringLiteral("由 %1 接替")}}) {
        if (other)
            connect(addLink(words.arg(other->title()), QStringLiteral("打开%1").arg(other->title())), &QPushButton::clicked, this,
                    [this, id = other->notice.id.value] { Q_EMIT noticeChosen(id); });
    }
}

void NoticePanel::showFacts(const NoticeFile &file)
{
    const Notice &notice = file.notice;
    const UnitRegister &units = m_file.county()->units();
    addCaption(QStringLiteral("督办单"));
    addFact(QStringLiteral("督查内容"), notice.content);
    addFact(QStringLiteral("来源"), notice.source);
    addFact(QStringLiteral("批示原文"), notice.instruction);
    addFact(QStringLiteral("办理要求"), notice.requirement);
    addFact(QStringLiteral("主办"), units.shortTitle(file.standing.unit));
    addFact(QStringLiteral("协办"), unitList(notice.coUnits, units));
    addFact(QStringLiteral("方式"), noticeModeTitle(notice.mode));
    addFact(QStringLiteral("经办人"), notice.handler);
    addFact(QStringLiteral("审签人"), notice.signer);
    if (const NoticeMove *const reply = file.lastOf(NoticeAct::Reply)) {
        addCaption(QStringLiteral("反馈"));
        addFact(QStringLiteral("办理进展"), reply->text);
        addFact(QStringLiteral("存在问题"), reply->problem);
        addFact(QStringLiteral("下步措施"), reply->nextStep);
        if (file.standing.repliedInTime)
            addFact(QStringLiteral("是否按期"), *file.standing.repliedInTime ? QStringLiteral("按期反馈") : QStringLiteral("超期反馈"));
    }
}

} // namespace bihuan
