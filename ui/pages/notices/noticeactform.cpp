// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/noticeactform.h"

#include "core/services/documentnumbers.h"
#include "core/services/noticeacts.h"
#include "core/services/noticewords.h"
#include "ui/models/officefile.h"
#include "ui/models/typedwords.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/pinyincompleter.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace bihuan {

namespace {

const QString dayInput = QStringLiteral("day");
const QString dateInput = QStringLiteral("date");
const QString unitInput = QStringLiteral("unit");
const QString textInput = QStringLiteral("text");
const QString problemInput = QStringLiteral("problem");
const QString nextInput = QStringLiteral("nextStep");
const QString personInput = QStringLiteral("person");
const QString numberInput = QStringLiteral("number");

/// What the date of a move is, where one may be given that the table does not demand.
QString optionalDate(NoticeAct act)
{
    switch (act) {
    case NoticeAct::GrantExtension:
        return QStringLiteral("延到");
    case NoticeAct::Return:
        return QStringLiteral("补办时限");
    case NoticeAct::Reassign:
    case NoticeAct::Escalate:
        return QStringLiteral("办理时限");
    default:
        return {};
    }
}

QString personTitle(NoticeAct act)
{
    switch (act) {
    case NoticeAct::Issue:
    case NoticeAct::Escalate:
        return QStringLiteral("审签人");
    case NoticeAct::Sign:
        return QStringLiteral("签收人");
    case NoticeAct::Reply:
        return QStringLiteral("主要负责人");
    case NoticeAct::Return:
    case NoticeAct::Accept:
        return QStringLiteral("审核人");
    case NoticeAct::GrantExtension:
    case NoticeAct::DenyExtension:
    case NoticeAct::GrantRefusal:
    case NoticeAct::DenyRefusal:
        return QStringLiteral("批准人");
    default:
        return {};
    }
}

} // namespace

NoticeActForm::NoticeActForm(OfficeFile &file, QWidget *parent)
    : QFrame(parent), m_file(file), m_title(new QLabel(this)), m_meaning(new QLabel(this)), m_error(new QLabel(this)),
      m_do(new QPushButton(this)), m_cancel(new QPushButton(QStringLiteral("取消"), this))
{
    setObjectName(QStringLiteral("noticeActForm"));
    m_title->setFont(type::cardTitle(font()));
    m_meaning->setObjectName(QStringLiteral("noticeActMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setFont(type::small(font()));
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_error->setObjectName(QStringLiteral("noticeActError"));
    m_error->setWordWrap(true);
    m_do->setObjectName(QStringLiteral("noticeActDo"));
    m_do->setProperty("kind", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("noticeActCancel"));
    m_cancel->setAccessibleName(QStringLiteral("取消这一步"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_do);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &NoticeActForm::perform);
    connect(m_cancel, &QPushButton::clicked, this, &NoticeActForm::close);
    hide();
}

QLineEdit *NoticeActForm::addLine(const QString &id, const QString &title, const QString &text, const QString &hint)
{
    QLineEdit *const line = addLineField(*m_form, QStringLiteral("noticeAct.") + id, title, hint);
    line->setText(text);
    m_inputs.insert(id, line);
    connect(line, &QLineEdit::returnPressed, this, &NoticeActForm::perform);
    return line;
}

void NoticeActForm::addUnit(const QString &title)
{
    QLineEdit *const line = addLine(unitInput, title, {}, QStringLiteral("名称或拼音首字母"));
    line->setCompleter(new PinyinCompleter(unitNames(m_file.county()->units()), *line, PinyinCompleter::Enter::Stays));
}

void NoticeActForm::addText(const QString &id, const QString &title)
{
    m_inputs.insert(id, addTextField(*m_form, QStringLiteral("noticeAct.") + id, title, 3));
}

void NoticeActForm::addFields(const NoticeFile &notice, NoticeAct act)
{
    const NoticeRule &rule = noticeRule(act);
    const OfficeContext &office = m_file.county()->context();
    addLine(dayInput, QStringLiteral("日期"), m_file.today().toString(Qt::ISODate));
    if (rule.needs.unit)
        addUnit(QStringLiteral("新的主办"));
    const QString date = rule.needs.date.isEmpty() ? optionalDate(act) : rule.needs.date;
    if (!date.isEmpty()) {
        QDate proposed;
        if (act == NoticeAct::Issue)
            proposed = proposedDeadline(office, notice.notice, m_file.today());
        else if (act == NoticeAct::GrantExtension)
            proposed = notice.standing.extensionAsked.value_or(QDate());
        addLine(dateInput, date, proposed.toString(Qt::ISODate), rule.needs.date.isEmpty() ? QStringLiteral("不改则留空") : QStringLiteral("2024-09-30"));
    }
    if (!rule.needs.text.isEmpty() || act == NoticeAct::Urge || act == NoticeAct::Accept || act == NoticeAct::Close)
        addText(textInput, rule.needs.text.isEmpty() ? QStringLiteral("说明") : rule.needs.text);
    if (act == NoticeAct::Reply) {
        addText(problemInput, QStringLiteral("存在问题"));
        addText(nextInput, QStringLiteral("下步措施"));
    }
    const auto kept = act == NoticeAct::Issue ? reservedNumbers(*m_file.notices(), numberseries::notice) : std::vector<DocumentNumber>();
    if (!kept.empty()) {
        auto *numbers = new QComboBox(m_fields);
        numbers->setObjectName(QStringLiteral("noticeAct.number"));
        numbers->setAccessibleName(QStringLiteral("文号"));
        numbers->addItem(QStringLiteral("顺延下一号"), QString());
        for (const DocumentNumber &number : kept)
            numbers->addItem(QStringLiteral("%1，留给%2").arg(number.text, number.holder), number.id.value);
        m_form->addRow(QStringLiteral("文号"), numbers);
        m_inputs.insert(numberInput, numbers);
    }
    if (const QString person = personTitle(act); !person.isEmpty())
        addLine(personInput, person, act == NoticeAct::Issue || act == NoticeAct::Escalate ? notice.notice.signer : QString());
}

/// What a move does that nobody can see from its name; of a sealed one that it stays.
QString NoticeActForm::meaning(const NoticeFile &notice, NoticeAct act) const
{
    const OfficeContext &office = m_file.county()->context();
    const NoticeBook &book = *m_file.notices();
    QString words;
    if (act == NoticeAct::Issue || act == NoticeAct::Escalate) {
        const NumberSeries series = seriesOf(book.series(), office.rows().office, numberseries::notice);
        const QString number = nextDocumentNumber(book.numbers(), series, m_file.today()).text;
        if (act == NoticeAct::Issue) {
            words = QStringLiteral("编号 %1，交给%2办理。").arg(number, office.units().shortTitle(notice.standing.unit));
        } else if (const LadderStep *const step = stepAfter(notice.notice, office.ladders())) {
            words = QStringLiteral("由%1色督办单 %2 接替，同时交办。").arg(step->title, number);
        }
    } else if (act == NoticeAct::Close) {
        words = QStringLiteral("办结后不再催办；需要时可以复查。");
    } else if (act == NoticeAct::Void) {
        words = QStringLiteral("作废后文号保留，不再给别的文件。");
    }
    if (noticeRule(act).sealed)
        words += QStringLiteral("这一步做了就不能撤销。");
    return words;
}

void NoticeActForm::open(const NoticeFile &notice, NoticeAct act)
{
    m_notice = notice.notice.id;
    m_act = act;
    if (m_fields)
        m_fields->deleteLater();
    m_inputs.clear();
    m_fields = new QWidget(this);
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(space::s);
    const NoticeRule &rule = noticeRule(act);
    m_title->setText(rule.title);
    const QString words = meaning(notice, act);
    m_meaning->setText(words);
    m_meaning->setVisible(!words.isEmpty());
    complain({}, {});
    addFields(notice, act);
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_fields);
    m_do->setText(rule.title);
    m_do->setAccessibleName(QStringLiteral("确定%1").arg(rule.title));
    setAccessibleName(rule.title);
    show();
    // What has to be written first; a day alone is right already.
    for (const QString &id : {unitInput, textInput, personInput, dateInput, dayInput}) {
        if (QWidget *const input = m_inputs.value(id)) {
            input->setFocus();
            break;
        }
    }
}

void NoticeActForm::close()
{
    if (!m_act)
        return;
    m_act.reset();
    hide();
    Q_EMIT closed(false);
}

void NoticeActForm::complain(const QString &field, const QString &sentence)
{
    m_wrong = field;
    showComplaint(*m_error, sentence);
    if (QWidget *const input = m_inputs.value(field))
        input->setFocus();
}

QString NoticeActForm::textOf(const QString &field) const
{
    QWidget *const input = m_inputs.value(field);
    if (const auto *line = qobject_cast<const QLineEdit *>(input))
        return line->text().trimmed();
    const auto *text = qobject_cast<const QPlainTextEdit *>(input);
    return text ? text->toPlainText().trimmed() : QString();
}

Result<NoticeMove> NoticeActForm::move()
{
    NoticeMove move;
    move.act = *m_act;
    m_wrong = dayInput;
    BIHUAN_TRY(move.day, typedDay(textOf(dayInput), QStringLiteral("日期")));
    m_wrong = dateInput;
    BIHUAN_TRY(move.date, typedDay(textOf(dateInput), QStringLiteral("时限")));
    if (m_inputs.contains(unitInput)) {
        m_wrong = unitInput;
        const Unit *const unit = m_file.county()->units().findName(textOf(unitInput));
        if (!unit)
            return refuse(textOf(unitInput).isEmpty() ? QStringLiteral("写上交给哪个单位。")
                                                      : QStringLiteral("没有名为“%1”的单位。").arg(textOf(unitInput)));
        move.unit = unit->id;
    }
    m_wrong = m_inputs.contains(textInput) && textOf(textInput).isEmpty() ? textInput : dayInput;
    move.text = textOf(textInput);
    move.problem = textOf(problemInput);
    move.nextStep = textOf(nextInput);
    move.person = textOf(personInput);
    return move;
}

void NoticeActForm::perform()
{
    if (!m_act)
        return;
    if (const QString lock = m_file.lockReason(); !lock.isEmpty())
        return complain({}, lock);
    const auto wanted = move();
    if (!wanted)
        return complain(m_wrong, wanted.error().text);
    // Following the change, the panel asks who is open.
    const NoticeAct act = *std::exchange(m_act, std::nullopt);
    const auto *const numbers = qobject_cast<const QComboBox *>(m_inputs.value(numberInput));
    const DocumentNumberId reserved{numbers ? numbers->currentData().toString() : QString()};
    const auto made = moveNotice(m_file.workspace(), m_notice, *wanted, reserved);
    if (!made) {
        m_act = act;
        show();
        return complain(m_wrong, made.error().text);
    }
    hide();
    Q_EMIT closed(true);
}

void NoticeActForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    if (event->modifiers().testFlag(Qt::ControlModifier) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return perform();
    QFrame::keyPressEvent(event);
}

void NoticeActForm::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, tokens.window, tokens.strongLine);
}

} // namespace bihuan
