// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/paperbar.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace bihuan {

namespace {

constexpr int highestNumber = 9999;

const std::pair<QString, PaperZoom> zoomChoices[] = {
    {QStringLiteral("适合宽度"), {PaperZoom::Fit::Width, 100}}, {QStringLiteral("适合整页"), {PaperZoom::Fit::Page, 100}},
    {QStringLiteral("50%"), {PaperZoom::Fit::None, 50}},        {QStringLiteral("75%"), {PaperZoom::Fit::None, 75}},
    {QStringLiteral("100%"), {PaperZoom::Fit::None, 100}},      {QStringLiteral("125%"), {PaperZoom::Fit::None, 125}},
    {QStringLiteral("150%"), {PaperZoom::Fit::None, 150}},      {QStringLiteral("200%"), {PaperZoom::Fit::None, 200}},
};

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
    : QWidget(parent), m_view(view), m_number(new QLineEdit(this)), m_template(new QComboBox(this)),
      m_zoom(new QComboBox(this)), m_page(new QLabel(this))
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
    m_template->hide();
    m_zoom->setObjectName(QStringLiteral("paperZoom"));
    m_zoom->setAccessibleName(QStringLiteral("显示比例"));
    m_zoom->setMinimumWidth(112);
    for (const auto &[text, zoom] : zoomChoices)
        m_zoom->addItem(text);
    m_page->setObjectName(QStringLiteral("paperPage"));
    m_page->setMinimumWidth(56);
    m_page->setAlignment(Qt::AlignCenter);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_template);
    row->addWidget(new QLabel(QStringLiteral("第"), this));
    row->addWidget(m_number);
    row->addWidget(new QLabel(QStringLiteral("期"), this));
    row->addStretch();
    row->addWidget(zoomButton(actions.action(QStringLiteral("view.smaller")), this));
    row->addWidget(m_zoom);
    row->addWidget(zoomButton(actions.action(QStringLiteral("view.larger")), this));
    row->addSpacing(space::s);
    row->addWidget(m_page);
    row->addStretch();
    row->addWidget(actionButton(actions.action(QStringLiteral("paper.print")), "", this));
    row->addWidget(actionButton(actions.action(QStringLiteral("paper.pdf")), "primary", this));

    // Typed to the end or left: half a number is no issue.
    connect(m_number, &QLineEdit::editingFinished, this, &PaperBar::requestChanged);
    connect(m_template, &QComboBox::activated, this, &PaperBar::requestChanged);
    connect(m_zoom, &QComboBox::activated, this, [this](int at) {
        if (at < static_cast<int>(std::size(zoomChoices)))
            m_view.setZoom(zoomChoices[at].second);
    });
    connect(&m_view, &PaperView::zoomChanged, this, &PaperBar::showZoom);
    connect(&m_view, &PaperView::pageChanged, this, &PaperBar::showPage);
    showZoom();
    showPage(-1);
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

/// A size that is none of the choices stands as one more at the end.
void PaperBar::showZoom()
{
    const QSignalBlocker blocker(m_zoom);
    const int choices = static_cast<int>(std::size(zoomChoices));
    while (m_zoom->count() > choices)
        m_zoom->removeItem(choices);
    const PaperZoom &zoom = m_view.zoom();
    for (int i = 0; i < choices; ++i) {
        const PaperZoom &choice = zoomChoices[i].second;
        if (choice.fit == zoom.fit && (zoom.fit != PaperZoom::Fit::None || choice.percent == zoom.percent)) {
            m_zoom->setCurrentIndex(i);
            return;
        }
    }
    m_zoom->addItem(QStringLiteral("%1%").arg(zoom.percent));
    m_zoom->setCurrentIndex(choices);
}

void PaperBar::showPage(int page)
{
    const QString text = page < 0 ? QString() : QStringLiteral("%1 / %2").arg(page + 1).arg(m_view.pageCount());
    m_page->setText(text);
    m_page->setAccessibleName(page < 0 ? QStringLiteral("页码")
                                       : QStringLiteral("第%1页，共%2页").arg(page + 1).arg(m_view.pageCount()));
}

} // namespace bihuan
