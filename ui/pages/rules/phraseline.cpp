// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/phraseline.h"

#include "ui/pages/rules/phrasebutton.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int typingRoom = 84;
constexpr int usualWidth = 320;
} // namespace

PhraseLine::PhraseLine(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhraseLine::say(const QString &name, const std::vector<Piece> &pieces, bool editable)
{
    const bool hadFocus = m_current < m_buttons.size() && m_buttons[m_current]->hasFocus();
    if (m_edit)
        endTyping(false);
    m_name = name;
    m_pieces = pieces;
    m_buttonOf.assign(pieces.size(), -1);
    m_pieceOf.clear();
    for (size_t piece = 0; editable && piece < pieces.size(); ++piece) {
        if (pieces[piece].part.slot == PhrasePart::Slot::Words)
            continue;
        const size_t at = m_pieceOf.size();
        if (at == m_buttons.size()) {
            auto *const made = new PhraseButton(this);
            made->installEventFilter(this);
            connect(made, &PhraseButton::clicked, this, [this, at] {
                makeCurrent(at);
                Q_EMIT pressed(m_pieceOf[at]);
            });
            m_buttons.push_back(made);
        }
        PhraseButton *const shown = m_buttons[at];
        shown->setText(pieces[piece].text);
        shown->setLight(pieces[piece].light, pieces[piece].shape);
        shown->setObjectName(QStringLiteral("piece%1").arg(piece));
        shown->setAccessibleName(QStringLiteral("%1，%2（第%3处）：%4").arg(name, pieces[piece].name).arg(at + 1).arg(pieces[piece].text));
        shown->show();
        m_buttonOf[piece] = static_cast<int>(at);
        m_pieceOf.push_back(piece);
    }
    for (size_t at = m_pieceOf.size(); at < m_buttons.size(); ++at)
        m_buttons[at]->hide();
    setAccessibleName(QStringLiteral("%1：%2").arg(name, text()));
    makeCurrent(m_pieceOf.empty() ? 0 : std::min(m_current, m_pieceOf.size() - 1));
    if (hadFocus && !m_pieceOf.empty())
        m_buttons[m_current]->setFocus();
    layOut();
    updateGeometry();
}

QString PhraseLine::text() const
{
    QString whole;
    for (const Piece &piece : m_pieces)
        whole += piece.text;
    return whole;
}

PhraseButton *PhraseLine::button(size_t piece) const
{
    const int at = piece < m_buttonOf.size() ? m_buttonOf[piece] : -1;
    return at < 0 ? nullptr : m_buttons[static_cast<size_t>(at)];
}

void PhraseLine::focusPiece()
{
    if (!m_pieceOf.empty())
        m_buttons[m_current]->setFocus(Qt::OtherFocusReason);
}

void PhraseLine::makeCurrent(size_t current)
{
    m_current = current;
    for (size_t at = 0; at < m_buttons.size(); ++at)
        m_buttons[at]->setFocusPolicy(at == current ? Qt::StrongFocus : Qt::ClickFocus);
}

int PhraseLine::arrange(int width, bool place, std::vector<Words> *words) const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height() + space::s;
    int x = 0;
    int y = 0;
    const auto wrap = [&](int room) {
        if (x > 0 && x + room > width) {
            x = 0;
            y += line;
        }
    };
    for (size_t piece = 0; piece < m_pieces.size(); ++piece) {
        if (PhraseButton *const pressed = button(piece)) {
            QSize size = pressed->sizeHint();
            if (m_edit && m_typed == piece)
                size.setWidth(std::max(size.width(), typingRoom));
            wrap(size.width());
            const QRect box(x, y + (line - size.height()) / 2, std::min(size.width(), std::max(width, 1)), size.height());
            if (place)
                pressed->setGeometry(box);
            if (place && m_edit && m_typed == piece)
                m_edit->setGeometry(QRect(box.left(), y, box.width(), line));
            x += size.width();
            continue;
        }
        // Chinese breaks between any two characters; a stretch without a break is drawn as one.
        QString stretch;
        int start = x;
        for (const QChar letter : m_pieces[piece].text) {
            const int advance = metrics.horizontalAdvance(letter);
            if (x > 0 && x + advance > width) {
                if (words && !stretch.isEmpty())
                    words->push_back({QRect(start, y, x - start, line), stretch});
                stretch.clear();
                x = 0;
                y += line;
                start = 0;
            }
            stretch += letter;
            x += advance;
        }
        if (words && !stretch.isEmpty())
            words->push_back({QRect(start, y, x - start + 1, line), stretch});
    }
    y += line;
    if (!m_complaint.isEmpty()) {
        if (words)
            words->push_back({QRect(-1, y, width, line), m_complaint});
        y += line;
    }
    return y;
}

void PhraseLine::layOut()
{
    m_words.clear();
    arrange(width(), true, &m_words);
    update();
}

QSize PhraseLine::sizeHint() const
{
    return {usualWidth, heightForWidth(std::max(width(), usualWidth))};
}

int PhraseLine::heightForWidth(int width) const
{
    return arrange(width, false, nullptr);
}

void PhraseLine::resizeEvent(QResizeEvent *)
{
    layOut();
}

void PhraseLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void PhraseLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    for (const Words &words : m_words) {
        const bool isComplaint = words.box.left() < 0;
        painter.setPen(isComplaint ? tokens.red.ink : tokens.text);
        painter.drawText(words.box.adjusted(isComplaint ? 1 : 0, 0, fontMetrics().height(), 0), Qt::AlignVCenter, words.text);
    }
}

void PhraseLine::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (!isPlain || step == 0 || m_pieceOf.empty())
        return QWidget::keyPressEvent(event);
    const int last = static_cast<int>(m_pieceOf.size()) - 1;
    makeCurrent(static_cast<size_t>(std::clamp(static_cast<int>(m_current) + step, 0, last)));
    focusPiece();
}

void PhraseLine::contextMenuEvent(QContextMenuEvent *event)
{
    for (size_t at = 0; at < m_pieceOf.size(); ++at) {
        PhraseButton *const shown = m_buttons[at];
        const bool meant = event->reason() == QContextMenuEvent::Keyboard ? shown->hasFocus()
                                                                          : shown->geometry().contains(event->pos());
        if (meant)
            return Q_EMIT askedMore(m_pieceOf[at], shown->mapToGlobal(QPoint(0, shown->height())));
    }
    QWidget::contextMenuEvent(event);
}

void PhraseLine::typeInto(size_t piece, Take take)
{
    PhraseButton *const over = button(piece);
    if (!over)
        return;
    if (m_edit)
        endTyping(false);
    m_take = std::move(take);
    m_typed = piece;
    m_edit = new QLineEdit(m_pieces[piece].text, this);
    m_edit->setObjectName(QStringLiteral("typing"));
    m_edit->setAccessibleName(over->accessibleName());
    m_edit->installEventFilter(this);
    m_edit->selectAll();
    layOut();
    m_edit->show();
    m_edit->setFocus();
    connect(m_edit, &QLineEdit::returnPressed, this, &PhraseLine::takeTyped);
    updateGeometry();
}

void PhraseLine::takeTyped()
{
    if (!m_edit)
        return;
    const QString typed = m_edit->text();
    if (typed == m_pieces[m_typed].text)
        return endTyping(true);
    const bool hadFocus = m_edit->hasFocus();
    const Take take = m_take; // taking it says the sentence anew, which ends the typing
    const QString complaint = take(typed);
    if (complaint.isEmpty()) {
        if (m_edit)
            endTyping(hadFocus);
        else if (hadFocus)
            focusPiece();
        return;
    }
    m_complaint = complaint;
    m_edit->setAccessibleDescription(complaint);
    m_edit->setToolTip(complaint);
    m_edit->setFocus();
    m_edit->selectAll();
    layOut();
    updateGeometry();
}

bool PhraseLine::finishTyping()
{
    takeTyped();
    return !m_edit;
}

void PhraseLine::dropTyping()
{
    if (m_edit)
        endTyping(m_edit->hasFocus());
}

bool PhraseLine::isTyping() const
{
    return m_edit && m_edit->text() != m_pieces[m_typed].text;
}

void PhraseLine::endTyping(bool keepFocus)
{
    QLineEdit *const edit = std::exchange(m_edit, nullptr);
    edit->removeEventFilter(this);
    edit->setObjectName(QString()); // it lives until the event loop comes round
    edit->hide();
    edit->deleteLater();
    m_complaint.clear();
    m_take = {};
    if (keepFocus)
        focusPiece();
    layOut();
    updateGeometry();
}

bool PhraseLine::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_edit) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endTyping(true);
            return true;
        }
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
            && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason && m_complaint.isEmpty())
            takeTyped();
        return false;
    }
    if (event->type() == QEvent::FocusIn) {
        const auto found = std::ranges::find(m_buttons, object);
        if (found != m_buttons.end())
            makeCurrent(static_cast<size_t>(found - m_buttons.begin()));
    }
    return QWidget::eventFilter(object, event);
}

} // namespace bihuan
