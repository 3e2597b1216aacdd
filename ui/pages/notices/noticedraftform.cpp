// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/noticedraftform.h"

#include "core/briefing/noticepaper.h"
#include "core/services/documentnumbers.h"
#include "core/services/noticeacts.h"
#include "core/services/worstmatters.h"
#include "ui/models/officefile.h"
#include "ui/models/typedwords.h"
#include "ui/printing/documenttypesetter.h"
#include "ui/printing/paperview.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/pinyincompleter.h"
#include "ui/widgets/segmentbar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace bihuan {

namespace {

constexpr int fieldsWidth = 400;
constexpr std::array noticeModes{NoticeMode::Special, NoticeMode::OnSite, NoticeMode::Random};

} // namespace

NoticeDraftForm::NoticeDraftForm(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_head(new QLabel(this)), m_leftOut(new QLabel(this)), m_error(new QLabel(this)),
      m_save(new QPushButton(QStringLiteral("存为草稿"), this)), m_submit(new QPushButton(QStringLiteral("存稿并送审"), this)),
      m_which(new QComboBox(this)), m_paper(new PaperView(this)), m_typesetter(new DocumentTypesetter(this))
{
    m_head->setObjectName(QStringLiteral("noticeDraftHead"));
    m_head->setFont(type::cardTitle(font()));
    m_leftOut->setObjectName(QStringLiteral("noticeLeftOut"));
    m_leftOut->setWordWrap(true);
    m_leftOut->setForegroundRole(QPalette::PlaceholderText);
    m_error->setObjectName(QStringLiteral("noticeDraftError"));
    m_error->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("noticeDraftSave"));
    m_save->setAccessibleName(QStringLiteral("存为草稿"));
    m_submit->setObjectName(QStringLiteral("noticeDraftSubmit"));
    m_submit->setAccessibleName(QStringLiteral("存稿并送审"));
    m_submit->setProperty("kind", QStringLiteral("primary"));
    auto *cancel = new QPushButton(QStringLiteral("取消"), this);
    cancel->setObjectName(QStringLiteral("noticeDraftCancel"));
    cancel->setAccessibleName(QStringLiteral("不起草，返回列表"));
    m_which->setObjectName(QStringLiteral("noticeDraftWhich"));
    m_which->setAccessibleName(QStringLiteral("看哪一份"));
    m_paper->setObjectName(QStringLiteral("noticeDraftPaper"));
    m_paper->setAccessibleName(QStringLiteral("督办单纸样"));

    auto *card = new Card({}, this);
    card->setAccessibleName(QStringLiteral("起草督办单"));
    card->setFixedWidth(fieldsWidth);
    card->content()->setSpacing(space::s);
    card->content()->addWidget(m_head);
    card->content()->addWidget(makeFields(), 1);
    card->content()->addWidget(m_leftOut);
    card->content()->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_submit);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    card->content()->addLayout(buttons);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(m_which);
    right->addWidget(m_paper, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(card);
    row->addLayout(right, 1);
    QWidget *before = findChild<QWidget *>(QStringLiteral("noticeDraftFields"))->findChildren<QWidget *>().last();
    for (QWidget *const after : std::initializer_list<QWidget *>{m_submit, m_save, cancel, m_which, m_paper}) {
        setTabOrder(before, after);
        before = after;
    }
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_samePaper = false;
        showDraft();
    });
    connect(m_typesetter, &DocumentTypesetter::made, this, [this](const DocumentTypesetter::Made &paper) { m_paper->setPaper(paper, std::exchange(m_samePaper, true)); });
    connect(m_save, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_submit, &QPushButton::clicked, this, [this] { keep(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
}

QLineEdit *NoticeDraftForm::addLine(QFormLayout &form, const QString &id, const QString &title, const QString &hint)
{
    QLineEdit *const line = addLineField(form, QStringLiteral("noticeDraft.") + id, title, hint);
    connect(line, &QLineEdit::textEdited, this, &NoticeDraftForm::draftAgain);
    return line;
}

QPlainTextEdit *NoticeDraftForm::addText(QFormLayout &form, const QString &id, const QString &title, int lines)
{
    QPlainTextEdit *const text = addTextField(form, QStringLiteral("noticeDraft.") + id, title, lines);
    connect(text, &QPlainTextEdit::textChanged, this, &NoticeDraftForm::draftAgain);
    return text;
}

void NoticeDraftForm::addChoices(QFormLayout &form)
{
    m_per = new SegmentBar(QStringLiteral("分单方式"), this);
    m_per->setObjectName(QStringLiteral("noticeDraft.per"));
    m_per->setWords({QStringLiteral("每个单位一份"), QStringLiteral("每个事项一份")});
    m_per->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form.addRow(QStringLiteral("分单"), m_per);
    m_ladder = new QComboBox(this);
    m_ladder->setObjectName(QStringLiteral("noticeDraft.ladder"));
    m_ladder->setAccessibleName(QStringLiteral("督办梯次"));
    for (const Ladder &ladder : m_context.file.county()->context().ladders())
        m_ladder->addItem(ladder.title, ladder.id);
    form.addRow(QStringLiteral("梯次"), m_ladder);
    m_step = new QComboBox(this);
    m_step->setObjectName(QStringLiteral("noticeDraft.step"));
    m_step->setAccessibleName(QStringLiteral("颜色"));
    form.addRow(QStringLiteral("颜色"), m_step);
    m_mode = new SegmentBar(QStringLiteral("督办方式"), this);
    m_mode->setObjectName(QStringLiteral("noticeDraft.mode"));
    QStringList modes;
    for (const NoticeMode mode : noticeModes)
        modes.append(noticeModeTitle(mode));
    m_mode->setWords(modes);
    m_mode->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form.addRow(QStringLiteral("方式"), m_mode);
    connect(m_per, &SegmentBar::chosen, this, &NoticeDraftForm::draftAgain);
    connect(m_mode, &SegmentBar::chosen, this, &NoticeDraftForm::draftAgain);
    connect(m_step, &QComboBox::activated, this, &NoticeDraftForm::draftAgain);
    connect(m_ladder, &QComboBox::activated, this, [this] {
        fillSteps();
        draftAgain();
    });
}

QWidget *NoticeDraftForm::makeFields()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("noticeDraftFields"));
    scroll->setAccessibleName(QStringLiteral("督办单的内容"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *fields = new QWidget(scroll);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, space::s, 0);
    m_form->setSpacing(space::s);
    m_form->setFormAlignment(Qt::AlignTop);
    addChoices(*m_form);
    const UnitRegister &units = m_context.file.county()->units();
    m_title = addLine(*m_form, QStringLiteral("title"), QStringLiteral("事项"));
    m_content = addText(*m_form, QStringLiteral("content"), QStringLiteral("督查内容"), 5);
    m_unit = addLine(*m_form, QStringLiteral("unit"), QStringLiteral("主办"), QStringLiteral("名称或拼音首字母"));
    m_unit->setCompleter(new PinyinCompleter(unitNames(units), *m_unit, PinyinCompleter::Enter::Stays));
    connect(m_unit, &QLineEdit::textChanged, this, &NoticeDraftForm::draftAgain);
    m_coUnits = addLine(*m_form, QStringLiteral("coUnits"), QStringLiteral("协办"), QStringLiteral("几个单位用顿号隔开"));
    m_source = addLine(*m_form, QStringLiteral("source"), QStringLiteral("来源"), QStringLiteral("本期预警"));
    m_instruction = addText(*m_form, QStringLiteral("instruction"), QStringLiteral("批示原文"), 2);
    m_requirement = addText(*m_form, QStringLiteral("requirement"), QStringLiteral("办理要求"), 3);
    m_requirement->setPlaceholderText(QStringLiteral("不写则用通常的要求"));
    m_deadline = addLine(*m_form, QStringLiteral("deadline"), QStringLiteral("反馈时限"), QStringLiteral("按颜色规定的工作日"));
    m_handler = addLine(*m_form, QStringLiteral("handler"), QStringLiteral("经办人"));
    m_signer = addLine(*m_form, QStringLiteral("signer"), QStringLiteral("审签人"));
    m_details = {m_title, m_content, m_unit, m_coUnits, m_signer};
    scroll->setWidget(fields);
    fields->setAutoFillBackground(false);
    return scroll;
}

void NoticeDraftForm::fillSteps()
{
    m_step->clear();
    if (!m_editing)
        m_step->addItem(QStringLiteral("按梯次建议"), QString());
    const Ladder *const ladder = m_context.file.county()->context().ladder(m_ladder->currentData().toString());
    if (!ladder)
        return;
    for (const LadderStep &step : ladder->steps)
        m_step->addItem(QStringLiteral("%1（%2）").arg(step.title, step.meaning), step.id);
}

void NoticeDraftForm::setFields(const Notice &notice)
{
    m_filling = true;
    const UnitRegister &units = m_context.file.county()->units();
    m_ladder->setCurrentIndex(std::max(0, m_ladder->findData(notice.ladder)));
    fillSteps();
    m_step->setCurrentIndex(std::max(0, m_step->findData(notice.step)));
    m_mode->setCurrent(static_cast<int>(notice.mode));
    m_title->setText(notice.title);
    m_content->setPlainText(notice.content);
    m_unit->setText(units.shortTitle(notice.leadUnit));
    QStringList others;
    for (const UnitId &unit : notice.coUnits)
        others.append(units.shortTitle(unit));
    m_coUnits->setText(others.join(QStringLiteral("、")));
    m_source->setText(notice.source);
    m_instruction->setPlainText(notice.instruction);
    m_requirement->setPlainText(notice.requirement);
    m_deadline->setText(notice.replyBy.toString(Qt::ISODate));
    m_handler->setText(notice.handler);
    m_signer->setText(notice.signer);
    m_form->setRowVisible(m_per, !m_editing);
    for (QWidget *detail : m_details)
        m_form->setRowVisible(detail, m_editing);
    m_filling = false;
}

bool NoticeDraftForm::begin(const QStringList &codes)
{
    const PeriodView &view = m_context.file.view();
    m_codes = codes.isEmpty() ? worstMatters(view) : codes;
    if (m_codes.isEmpty()) {
        m_context.host.tell(Message{Message::Kind::Info, QStringLiteral("%1没有红灯和黄灯的事项，不用起草督办单。要督办别的事项，在台账里选中它们。").arg(view.period.title()), {}, {}});
        return false;
    }
    m_editing = false;
    m_samePaper = false;
    Notice empty;
    const Editor *const editor = m_context.file.workspace().editor();
    empty.handler = editor ? editor->actor() : QString();
    empty.ladder = m_context.file.county()->context().ladders().front().id;
    setFields(empty);
    draftAgain();
    setFocusProxy(m_step);
    return true;
}

void NoticeDraftForm::edit(const Notice &notice)
{
    m_editing = true;
    m_samePaper = false;
    m_codes.clear();
    m_drafts = {notice};
    setFields(notice);
    m_head->setText(QStringLiteral("修改督办单草稿"));
    m_leftOut->hide();
    draftAgain();
    setFocusProxy(m_title);
}

/// Invalid for none; what cannot be read is complained of.
QDate NoticeDraftForm::replyBy()
{
    const auto day = typedDay(m_deadline->text(), QStringLiteral("反馈时限"));
    if (!day && m_keeping)
        complain(day.error().text);
    return day.value_or(QDate());
}

void NoticeDraftForm::takeFields(Notice &notice)
{
    const UnitRegister &units = m_context.file.county()->units();
    notice.ladder = m_ladder->currentData().toString();
    notice.step = m_step->currentData().toString();
    notice.mode = noticeModes[static_cast<size_t>(std::max(0, m_mode->current()))];
    notice.title = m_title->text().trimmed();
    notice.content = m_content->toPlainText().trimmed();
    notice.source = m_source->text().trimmed();
    notice.instruction = m_instruction->toPlainText().trimmed();
    notice.requirement = m_requirement->toPlainText().trimmed();
    notice.handler = m_handler->text().trimmed();
    notice.signer = m_signer->text().trimmed();
    notice.replyBy = replyBy();
    const QString lead = m_unit->text().trimmed();
    const Unit *const unit = units.findName(lead);
    if (!unit && !lead.isEmpty() && m_keeping)
        complain(QStringLiteral("没有名为“%1”的主办单位。").arg(lead));
    notice.leadUnit = unit ? unit->id : UnitId{};
    notice.coUnits.clear();
    for (const QString &name : splitUnitNames(m_coUnits->text())) {
        if (const Unit *const other = units.findName(name))
            notice.coUnits.push_back(other->id);
        else if (m_keeping)
            complain(QStringLiteral("没有名为“%1”的协办单位。").arg(name));
    }
}

void NoticeDraftForm::draftAgain()
{
    if (m_filling)
        return;
    complain({});
    if (m_editing) {
        takeFields(m_drafts.front());
    } else {
        NoticeRequest request;
        request.codes = m_codes;
        request.perUnit = m_per->current() <= 0;
        request.ladder = m_ladder->currentData().toString();
        request.step = m_step->currentData().toString();
        request.mode = noticeModes[static_cast<size_t>(std::max(0, m_mode->current()))];
        request.source = m_source->text().trimmed();
        request.instruction = m_instruction->toPlainText().trimmed();
        request.requirement = m_requirement->toPlainText().trimmed();
        request.replyBy = replyBy();
        request.handler = m_handler->text().trimmed();
        auto drafts = draftNotices(m_context.file.view(), *m_context.file.notices(), request);
        if (!drafts)
            return complain(drafts.error().text);
        m_drafts = std::move(drafts->notices);
        m_head->setText(QStringLiteral("起草督办单　%1项事项，%2份").arg(m_codes.size() - drafts->leftOut.size()).arg(m_drafts.size()));
        m_leftOut->setText(drafts->leftOut.join(QLatin1Char('\n')));
        m_leftOut->setVisible(!drafts->leftOut.isEmpty());
    }
    const int which = std::max(0, m_which->currentIndex());
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const Notice &notice : m_drafts)
            m_which->addItem(QStringLiteral("%1　%2").arg(m_context.file.county()->units().shortTitle(notice.leadUnit), notice.title));
        m_which->setCurrentIndex(std::min(which, m_which->count() - 1));
    }
    m_which->setVisible(m_drafts.size() > 1);
    m_save->setEnabled(!m_drafts.empty());
    m_submit->setEnabled(!m_drafts.empty());
    showDraft();
}

QString NoticeDraftForm::numberInAdvance(size_t place) const
{
    const NumberSeries series = seriesOf(m_context.file.notices()->series(), m_context.file.county()->office(), numberseries::notice);
    const DocumentNumber next = nextDocumentNumber(m_context.file.notices()->numbers(), series, m_context.file.today());
    return documentNumberText(series, next.year, next.no + static_cast<int>(place));
}

void NoticeDraftForm::showDraft()
{
    if (m_drafts.empty())
        return m_paper->setPaper(nullptr, false);
    const auto place = static_cast<size_t>(std::max(0, m_which->currentIndex()));
    NoticeFile file;
    file.notice = m_drafts[std::min(place, m_drafts.size() - 1)];
    file.standing = draftStanding(file.notice);
    m_typesetter->set(noticeDocument(file, m_context.file.county()->context(), numberInAdvance(place) + QStringLiteral("（预编）")));
}

void NoticeDraftForm::complain(const QString &sentence)
{
    showComplaint(*m_error, sentence);
}

void NoticeDraftForm::keep(bool submit)
{
    m_keeping = true; // half a word is complained of when it is to be kept
    draftAgain();
    m_keeping = false;
    if (m_drafts.empty() || !m_error->text().isEmpty())
        return;
    if (const QString lock = m_context.file.lockReason(); !lock.isEmpty())
        return complain(lock);
    Workspace &workspace = m_context.file.workspace();
    const std::vector<Notice> drafts = m_drafts;
    auto kept = saveDrafts(workspace, drafts);
    for (size_t i = 0; submit && kept && i < drafts.size(); ++i) {
        NoticeMove move;
        move.act = NoticeAct::Submit;
        kept = moveNotice(workspace, drafts[i].id, move);
    }
    if (!kept)
        return complain(kept.error().text);
    m_context.host.tell(Message{Message::Kind::Done,
                                submit ? QStringLiteral("督办单%1份已送审，审签后在右边交办。").arg(drafts.size())
                                       : QStringLiteral("督办单%1份已存为草稿。").arg(drafts.size()), {}, {}});
    Q_EMIT finished(drafts.front().id.value);
}

void NoticeDraftForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished({});
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        keep(true);
    else
        QWidget::keyPressEvent(event);
}

} // namespace bihuan
