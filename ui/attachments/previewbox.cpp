// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/previewbox.h"

#include "core/domain/attachments/mediakind.h"
#include "ui/attachments/attachmentacts.h"
#include "ui/attachments/attachmentpainting.h"
#include "ui/attachments/photo.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int tileSide = 96;
} // namespace

PreviewBox::PreviewBox(AttachmentActs &acts, QWidget *parent)
    : QWidget(parent), m_acts(acts), m_name(new QLabel(this)), m_details(new QLabel(this))
{
    setObjectName(QStringLiteral("attachmentPreview"));
    setFocusPolicy(Qt::StrongFocus);
    m_name->setFont(type::cardTitle(font()));
    m_name->setTextFormat(Qt::PlainText);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout(this);
    head->setContentsMargins(space::l, space::m, space::m, 0);
    head->setSpacing(space::xs);
    head->setAlignment(Qt::AlignTop);
    head->addWidget(m_name);
    head->addSpacing(space::s);
    head->addWidget(m_details);
    head->addStretch(1);
    m_previous = makeButton(QStringLiteral("preview.previous"), QStringLiteral("left"), QStringLiteral("上一个附件（←）"), &PreviewBox::previous);
    m_next = makeButton(QStringLiteral("preview.next"), QStringLiteral("right"), QStringLiteral("下一个附件（→）"), &PreviewBox::next);
    const auto buttons = {m_previous, m_next,
                          makeButton(QStringLiteral("preview.open"), QStringLiteral("open"), QStringLiteral("用别的程序打开（Enter）"), &PreviewBox::openShown),
                          makeButton(QStringLiteral("preview.save"), QStringLiteral("export"), QStringLiteral("另存附件"), &PreviewBox::saveShown),
                          makeButton(QStringLiteral("preview.close"), QStringLiteral("close"), QStringLiteral("关闭预览（Esc）"), &PreviewBox::close)};
    for (QToolButton *button : buttons)
        head->addWidget(button);
    connect(&m_acts.pictures(), &Pictures::arrived, this, qOverload<>(&QWidget::update));
}

QToolButton *PreviewBox::makeButton(const QString &name, const QString &iconName, const QString &words, void (PreviewBox::*perform)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, perform);
    return button;
}

void PreviewBox::show(const std::vector<Attachment> &attachments, int shown)
{
    m_attachments = attachments;
    m_shown = static_cast<size_t>(shown);
    step(0);
}

void PreviewBox::step(int by)
{
    const auto count = static_cast<int>(m_attachments.size());
    m_shown = static_cast<size_t>(std::clamp(static_cast<int>(m_shown) + by, 0, count - 1));
    m_previous->setEnabled(m_shown > 0);
    m_next->setEnabled(static_cast<int>(m_shown) + 1 < count);
    m_name->setText(shown().name);
    const QString place = count > 1 ? QStringLiteral("　%1 / %2").arg(m_shown + 1).arg(count) : QString();
    m_details->setText(attachmentDetails(shown(), 0) + place);
    setAccessibleName(QStringLiteral("附件预览：%1").arg(shown().name));
    update();
}

void PreviewBox::openShown()
{
    m_acts.open(shown());
}

void PreviewBox::saveShown()
{
    m_acts.saveAs(shown());
}

QRect PreviewBox::room() const
{
    return rect().adjusted(space::l, m_previous->geometry().bottom() + space::m, -space::l, -space::l);
}

void PreviewBox::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    roundedBox(painter, rect(), radius::card, tokens.surface, tokens.hairline);
    if (m_attachments.empty())
        return;
    const MediaKind *const kind = mediaKind(shown().mediaType);
    const QRect place = room();
    if (kind && kind->isPicture) {
        const QImage image = m_acts.pictures().picture(shown(), photoSide);
        if (!image.isNull()) {
            // Never larger than it is: a device pixel for each of its own.
            const QSize own = (QSizeF(image.size()) / devicePixelRatioF()).toSize();
            QRect box({}, own.width() <= place.width() && own.height() <= place.height() ? own : own.scaled(place.size(), Qt::KeepAspectRatio));
            box.moveCenter(place.center());
            painter.drawImage(box, image);
            return;
        }
    }
    const bool waits = kind && kind->isPicture && !m_acts.pictures().isUndrawable(shown(), photoSide);
    QRect tile(0, 0, tileSide, tileSide);
    tile.moveCenter(place.center() - QPoint(0, space::xl));
    paintFileTile(painter, tile, shown(), font(), tokens);
    painter.setFont(font());
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(place.left(), tile.bottom() + space::m, place.width(), 2 * fontMetrics().height()), static_cast<int>(Qt::AlignHCenter | Qt::AlignTop),
                     waits ? QStringLiteral("正在读取") : QStringLiteral("这里看不了这种文件，按 Enter 用别的程序打开。"));
}

void PreviewBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return openShown();
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return previous();
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return next();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace bihuan
