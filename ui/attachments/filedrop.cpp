// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/filedrop.h"

#include "ui/attachments/attachmentacts.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

/// Frames what the files would fall on and says its name.
class DropFrame : public QWidget
{
public:
    explicit DropFrame(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void frame(const QRect &place, const QString &words)
    {
        m_place = place;
        m_words = words;
        setGeometry(parentWidget()->rect());
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_place.adjusted(1, 1, -1, -1), radius::control, radius::control);
        const int words = painter.fontMetrics().horizontalAdvance(m_words) + 2 * space::m;
        QRect box(0, 0, std::min(words, width() - 2 * space::s), painter.fontMetrics().height() + 2 * space::xs);
        box.moveCenter({width() / 2, 0});
        box.moveTop(std::clamp(m_place.bottom() + space::xs, 0, std::max(0, height() - box.height() - space::xs)));
        roundedBox(painter, box, radius::control, tokens.accent, Qt::transparent);
        painter.setPen(tokens.onAccent);
        painter.drawText(box.adjusted(space::m, 0, -space::m, 0), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_words, Qt::ElideRight, box.width() - 2 * space::m));
    }

private:
    QRect m_place;
    QString m_words;
};

} // namespace

FileDrop::FileDrop(QAbstractItemView &view, AttachmentActs &acts, std::function<Target(const QPoint &)> targetAt)
    : QObject(&view), m_view(view), m_acts(acts), m_targetAt(std::move(targetAt)), m_frame(new DropFrame(view.viewport()))
{
    m_view.viewport()->setAcceptDrops(true);
    m_view.viewport()->installEventFilter(this);
}

void FileDrop::show(const Target &target)
{
    if (target.code.isEmpty())
        m_frame->hide();
    else
        static_cast<DropFrame *>(m_frame)->frame(target.place, QStringLiteral("松开，添加到“%1”").arg(target.name));
}

bool FileDrop::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *const drop = static_cast<QDropEvent *>(event);
        if (!m_acts.mayAttach() || !AttachmentActs::takes(*drop->mimeData()))
            return QObject::eventFilter(object, event);
        const Target target = m_targetAt(drop->position().toPoint());
        const bool ends = event->type() == QEvent::Drop;
        show(ends ? Target{} : target);
        // An enter is accepted anywhere, so that what is held can be moved on to a matter.
        if (target.code.isEmpty() && event->type() != QEvent::DragEnter) {
            drop->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (ends)
            m_acts.attach(target.code, *drop->mimeData());
        return true;
    }
    case QEvent::DragLeave:
        m_frame->hide();
        return true;
    default:
        return QObject::eventFilter(object, event);
    }
}

} // namespace bihuan
