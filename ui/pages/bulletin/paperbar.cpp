// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/paperbar.h"

#include "core/briefing/bulletin.h"
#include "ui/actions/actionregistry.h"
#include "ui/printing/pagelabel.h"
#include "ui/printing/zoombox.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace bihuan {

namespace {

constexpr int highestNumber = 9999;
constexpr int leastTemplateLetters = 12; ///< Latin ones

QToolButton *zoomButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFixedSize(28, 28);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    return button;
}

QPushButton *actionButton(QAction *action, const char *kind, QWidget *parent)
{
    QString text = action->text();
    auto *button = new QPushButton(text.remove(QStringLiteral("…")), parent);
    button->setProperty("kind", QLatin1String(kind));
    button->setAccessibleName(action->text());
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

PaperBar::PaperBar(const ActionRegistry &actions, PaperView &view, QWidget *parent)
    : QWidget(parent), m_asked(new QWidget(this)), m_looking(new QWidget(this)), m_number(new QLineEdit(m_asked)), m_template(new QComboBox(m_asked))
{
    m_number->setObjectName(QStringLiteral("bulletinNumber"));
    m_number->setAccessibleName(QStringLiteral("期号"));
    m_number->setToolTip(QStringLiteral("印在通报名称下面；不填则留空"));
    m_number->setPlaceholderText(QStringLiteral("留空"));
    m_number->setValidator(new QIntValidator(1, highestNumber, m_number));
    m_number->setAlignment(Qt::AlignHCenter);
    m_number->setFixedWidth(64);
    m_template->setObjectName(QStringLiteral("bulletinTemplate"));
    m_template->setAccessibleName(QStringLiteral("通报模板"));
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_template->setMinimumContentsLength(leastTemplateLetters);
    m_template->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *asked = new QHBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(space::s);
    asked->addWidget(m_template);
    asked->addWidget(new QLabel(QStringLiteral("第"), m_asked));
    asked->addWidget(m_number);
    asked->addWidget(new QLabel(QStringLiteral("期"), m_asked));
    setTabOrder(m_template, m_number);
    row->addWidget(m_asked);
    row->addStretch();
    auto *looking = new QHBoxLayout(m_looking);
    looking->setContentsMargins(0, 0, 0, 0);
    looking->setSpacing(space::s);
    m_zooming = {zoomButton(actions.action(QStringLiteral("view.smaller")), m_looking), zoomButton(actions.action(QStringLiteral("view.larger")), m_looking)};
    auto *zoom = new ZoomBox(view, m_looking);
    setTabOrder(m_zooming.front(), zoom);
    setTabOrder(zoom, m_zooming.back());
    looking->addWidget(m_zooming.front());
    looking->addWidget(zoom);
    looking->addWidget(m_zooming.back());
    looking->addWidget(new PageLabel(view, m_looking));
    row->addWidget(m_looking);
    row->addStretch();
    row->addWidget(actionButton(actions.action(QStringLiteral("paper.print")), "", this));
    QPushButton *edit = actionButton(actions.action(QStringLiteral("paper.edit")), "plain", this);
    edit->setText(QStringLiteral("另存为"));
    row->addWidget(edit);
    row->addWidget(actionButton(actions.action(QStringLiteral("paper.pdf")), "primary", this));

    // Typed to the end or left: half a number is no issue.
    connect(m_number, &QLineEdit::editingFinished, this, &PaperBar::requestChanged);
    connect(m_template, &QComboBox::activated, this, &PaperBar::requestChanged);
}

void PaperBar::setAsking(bool asking)
{
    m_asked->setVisible(asking);
    for (QWidget *const button : m_zooming)
        button->setVisible(asking);
}

void PaperBar::setLooking(bool looking)
{
    m_looking->setVisible(looking);
}

void PaperBar::setLead(QWidget *lead)
{
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, lead);
}

std::optional<int> PaperBar::number() const
{
    const int number = m_number->text().toInt();
    return number > 0 ? std::optional(number) : std::nullopt;
}

void PaperBar::setTemplates(const std::vector<std::pair<QString, QString>> &templates)
{
    const QString chosen = templateId();
    m_template->clear();
    for (const auto &[id, title] : templates)
        m_template->addItem(title, id);
    m_template->setCurrentIndex(std::max(0, m_template->findData(chosen.isEmpty() ? monthlyTemplate : chosen)));
    m_template->setVisible(templates.size() > 1);
}

QString PaperBar::templateId() const
{
    const QString id = m_template->currentData().toString();
    return id.isEmpty() ? monthlyTemplate : id;
}

} // namespace bihuan
