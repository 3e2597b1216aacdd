// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace bihuan {

namespace {

const InkSet &inkOf(Message::Kind kind, const Tokens &tokens)
{
    switch (kind) {
    case Message::Kind::Done:
        return tokens.green;
    case Message::Kind::Warning:
        return tokens.yellow;
    case Message::Kind::Error:
        return tokens.red;
    case Message::Kind::Info:
        break;
    }
    return tokens.blue;
}

constexpr int iconSize = 18;
constexpr int progressDelay = 500; ///< ms of work before anything is shown

QString iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Done:
        return QStringLiteral("check");
    case Message::Kind::Warning:
    case Message::Kind::Error:
        return QStringLiteral("warning");
    case Message::Kind::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QWidget(this)), m_text(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this)), m_progressTimer(new QTimer(this))
{
    m_progressTimer->setSingleShot(true);
    connect(m_progressTimer, &QTimer::timeout, this, &MessageBar::beginProgress);
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(QStringLiteral("消息"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(180, 6);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(QStringLiteral("进度"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(QStringLiteral("关闭消息"));
    m_close->setToolTip(QStringLiteral("关闭消息"));

    m_icon->setFixedSize(iconSize, iconSize);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_action);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::show(const Message &message)
{
    m_progressTimer->stop();
    m_showsProgress = false;
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setAccessibleName(QStringLiteral("消息：%1").arg(message.actionText)); // the page may have the same button
    m_action->setVisible(!message.actionText.isEmpty());
    m_progress->hide();
    m_close->show();
    setVisible(true);
    update();
}

void MessageBar::showProgress(const QString &title, bool canCancel)
{
    // Short work shows nothing, and what was said before stays: a bar that flashes only disturbs.
    m_title = title;
    m_canCancel = canCancel;
    m_progress->setValue(0);
    m_progressTimer->start(progressDelay);
}

void MessageBar::beginProgress()
{
    show({Message::Kind::Info, m_title, m_canCancel ? QStringLiteral("取消") : QString(), {}});
    m_showsProgress = true;
    m_progress->setVisible(m_canCancel); // what cannot be stopped does not say how far it is either
    m_close->hide();
}

void MessageBar::setProgress(double share)
{
    m_progress->setValue(qRound(share * 1000));
}

void MessageBar::endProgress()
{
    m_progressTimer->stop();
    if (m_showsProgress)
        dismiss();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::dismiss()
{
    m_message = {};
    m_showsProgress = false;
    hide();
}

void MessageBar::dismissError()
{
    if (m_message.kind == Message::Kind::Error)
        dismiss();
}

void MessageBar::act()
{
    if (m_showsProgress) {
        m_text->setText(QStringLiteral("正在取消…"));
        Q_EMIT cancelRequested();
        return;
    }
    const auto action = std::exchange(m_message.action, nullptr);
    dismiss();
    if (action)
        action();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const InkSet &inks = inkOf(m_message.kind, tokens);
    QPainter painter(this);
    painter.fillRect(rect(), inks.tint);
    painter.fillRect(0, 0, 3, height(), inks.bar);
    painter.fillRect(0, height() - 1, width(), 1, tokens.hairline);
    paintIcon(painter, m_icon->geometry(), iconOf(m_message.kind), inks.ink);
}

} // namespace bihuan
