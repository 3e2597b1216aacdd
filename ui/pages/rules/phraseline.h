// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lights/phrase.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace bihuan {

class PhraseButton;

/// A sentence whose pieces can be pressed or typed into. One of them takes the keyboard by Tab, ← and → go on from
/// there, so that a list of sentences is walked through line by line.
class PhraseLine : public QWidget
{
    Q_OBJECT

public:
    /// `name` says which sentence of the page it is: "进度第2条".
    explicit PhraseLine(QWidget *parent);

    struct Piece
    {
        PhrasePart part;
        QString text;  ///< shown; a word of a field under the name that people know
        QString light; ///< of a colour
        QString shape;
        QString name; ///< what the piece is, read out before its text: "下限"
    };
    void say(const QString &name, const std::vector<Piece> &pieces, bool editable);
    QString text() const;

    /// Types over a piece; `take` says what is wrong with what was typed, empty when it has been taken.
    using Take = std::function<QString(const QString &typed)>;
    void typeInto(size_t piece, Take take);

    /// What is being typed is taken; false when it is wrong, and then it stays with what is wrong about it.
    bool finishTyping();
    void dropTyping();
    bool isTyping() const; ///< something other than what stands there

    PhraseButton *button(size_t piece) const; ///< nullptr for fixed words
    /// The piece that has or last had the keyboard.
    void focusPiece();
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    void pressed(size_t piece);
    /// The menu key or the right button on a piece.
    void askedMore(size_t piece, const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Words
    {
        QRect box;
        QString text;
    };

    void layOut();
    int arrange(int width, bool place, std::vector<Words> *words) const;
    void makeCurrent(size_t button);
    void takeTyped();
    void endTyping(bool keepFocus);

    QString m_name;
    std::vector<Piece> m_pieces;
    std::vector<PhraseButton *> m_buttons; ///< more than there are pieces, some hidden
    std::vector<int> m_buttonOf;           ///< of each piece; −1 for fixed words
    std::vector<size_t> m_pieceOf;         ///< of each button in use
    std::vector<Words> m_words;
    size_t m_current = 0; ///< button
    QLineEdit *m_edit = nullptr;
    size_t m_typed = 0;
    Take m_take;
    QString m_complaint;
};

} // namespace bihuan
