// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/matterform.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/formhead.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/pages/ledger/form/stagestrip.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmentbar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace bihuan {

namespace {
constexpr int leastWidth = 280;
constexpr int usualWidth = 336;
constexpr int historyDelay = 80; ///< ms: whoever walks through the matters does not wait for it
} // namespace

MatterForm::MatterForm(OfficeFile &file, const ActionRegistry &actions, AttachmentActs &attachments, QWidget *parent)
    : QFrame(parent), m_file(file), m_model(new FormModel(file, this)), m_head(new FormHead(actions, this)),
      m_stages(new StageStrip(file, actions, attachments, this)),
      m_sections(new SegmentBar(QStringLiteral("表单的部分"), this)), m_view(new FormView(*m_model, attachments, this)),
      m_nothing(new QLabel(QStringLiteral("选一行，这里说明它为什么亮这个灯。"), this)), m_due(new QPushButton(this)),
      m_accept(new QPushButton(QStringLiteral("采纳"), this)), m_return(new QPushButton(QStringLiteral("退回…"), this)),
      m_history(new QTimer(this)), m_preferredWidth(usualWidth)
{
    setObjectName(QStringLiteral("detailPanel"));
    setAccessibleName(QStringLiteral("事项详情"));
    setMinimumWidth(leastWidth);
    m_sections->setObjectName(QStringLiteral("formSections"));
    m_sections->setWords({QStringLiteral("本月"), QStringLiteral("节点"), QStringLiteral("事项"), QStringLiteral("各月"), QStringLiteral("附件"), QStringLiteral("历史")});
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_due->setObjectName(QStringLiteral("dueAction"));
    m_due->setProperty("kind", QStringLiteral("primary"));
    m_due->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_history->setSingleShot(true);
    m_history->setInterval(historyDelay);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::s, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_head);
    column->addWidget(m_stages);
    column->addWidget(m_sections, 0, Qt::AlignLeft);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_due);
    acts->addStretch();
    for (const auto &[button, id] : {std::pair(m_accept, QStringLiteral("report.accept")), {m_return, QStringLiteral("report.return")}}) {
        const QAction &action = *actions.action(id);
        button->setObjectName(QStringLiteral("form.") + id);
        button->setAccessibleName(action.text());
        button->setToolTip(action.text());
        connect(button, &QPushButton::clicked, this, [this, id = id] { Q_EMIT actWanted(id, m_model->code()); });
        acts->addWidget(button);
    }
    column->addLayout(acts);

    connect(m_head, &FormHead::stepRequested, this, &MatterForm::stepRequested);
    connect(m_head, &FormHead::actWanted, this, [this](const QString &id) { Q_EMIT actWanted(id, m_model->code()); });
    connect(m_head, &FormHead::noticeChosen, this, &MatterForm::noticeChosen);
    connect(m_sections, &SegmentBar::chosen, this, [this](int section) {
        if (section >= static_cast<int>(FormSection::Attachments)) // else there is nothing below to scroll to
            m_model->readHistory();
        m_view->showSection(static_cast<FormSection>(section));
        m_view->setFocus();
    });
    connect(m_view, &FormView::sectionReached, this, [this](FormSection section) { m_sections->setCurrent(static_cast<int>(section)); });
    connect(m_view, &FormView::historyWanted, m_history, qOverload<>(&QTimer::start));
    connect(m_history, &QTimer::timeout, m_model, &FormModel::readHistory);
    connect(m_view, &FormView::monthChosen, this, &MatterForm::showMonth);
    connect(m_view, &FormView::leaveRequested, this, &MatterForm::leaveRequested);
    connect(m_model, &CellModel::refused, this, &MatterForm::refused);
    connect(m_stages, &StageStrip::refused, this, &MatterForm::refused);
    connect(m_due, &QPushButton::clicked, this, [this] { m_view->editField(m_dueField); });
    show({});
}

void MatterForm::show(const QString &code)
{
    m_view->show(code);
    const MatterRow *const row = m_model->rowAt({});
    const bool some = row && m_model->rowCount() > 0;
    m_head->setVisible(some);
    m_sections->setVisible(some);
    m_view->setVisible(some);
    m_nothing->setVisible(!some);
    m_due->hide();
    showReportActs();
    m_stages->show(some ? code : QString());
    if (!some)
        return;
    m_head->show(*row, m_model->rules(), m_file.isWritable());
    const MatterFile *const matter = m_file.county()->matterByCode(row->code);
    m_head->showNotices(matter ? m_file.notices()->of(matter->matter->id) : std::vector<const NoticeFile *>{}, m_file.county()->context());
    chooseDueAction(*row, m_model->rules());
}

void MatterForm::setPlace(int place, int count)
{
    m_head->setPlace(place, count);
}

void MatterForm::setWide(bool wide)
{
    m_head->setWide(wide);
}

void MatterForm::setPreferredWidth(int width)
{
    m_preferredWidth = std::max(width, leastWidth);
    updateGeometry();
}

QSize MatterForm::sizeHint() const
{
    return {m_preferredWidth, QFrame::sizeHint().height()};
}

bool MatterForm::hasKeyboard() const
{
    const QWidget *const focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

bool MatterForm::takesStep() const
{
    return hasKeyboard() && !qobject_cast<const QComboBox *>(window()->focusWidget());
}

void MatterForm::takeKeyboard()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

bool MatterForm::finishEditing()
{
    return m_view->finishEditing();
}

/// What was written in the month, else its figures.
void MatterForm::showMonth(const Period &month)
{
    QModelIndex place = m_model->find(QStringLiteral("words:%1").arg(month.lastMonth()));
    if (!place.isValid())
        place = m_model->find(QStringLiteral("monthName:%1").arg(month.lastMonth()));
    if (place.isValid())
        m_view->scrollTo(place, QAbstractItemView::PositionAtTop);
}

/// What a reviewer may do with the month's report, while the month takes figures.
void MatterForm::showReportActs()
{
    const MatterFile *const matter = m_file.county()->matterByCode(m_model->code());
    const Report *const report = matter ? matter->course.reportIn(m_file.period()) : nullptr;
    const bool some = report && !report->isBlank() && m_file.isWritable() && m_file.takesFigures();
    m_accept->setVisible(some && report->state != Report::State::Accepted);
    m_return->setVisible(some && report->state != Report::State::Returned);
}

void MatterForm::chooseDueAction(const MatterRow &row, const RuleSet *rules)
{
    const int severity = rules ? rules->palette.severity(row.light.colour) : -1;
    const bool warned = row.light.state == Light::State::Colour && severity >= 0 &&
                        severity + 1 < static_cast<int>(rules->palette.colours.size());
    QString text;
    if (row.light.state == Light::State::Unreported) {
        text = QStringLiteral("填报本月");
        m_dueField = QStringLiteral("cumulative");
    } else if (warned && row.delayReason.isEmpty()) {
        text = QStringLiteral("填写滞后原因");
        m_dueField = QStringLiteral("delayReason");
    } else if (warned && row.nextStep.isEmpty()) {
        text = QStringLiteral("填写下步措施");
        m_dueField = QStringLiteral("nextStep");
    }
    m_due->setText(text);
    m_due->setAccessibleName(text);
    m_due->setVisible(!text.isEmpty() && m_file.isWritable() && m_file.takesFigures());
}

void MatterForm::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::card, tokens.surface, tokens.hairline);
}

} // namespace bihuan
