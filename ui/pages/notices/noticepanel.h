// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/noticestanding.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace bihuan {

class Chip;
class NoticeActForm;
class OfficeFile;

/// One notice: where it stands and whose move it is, what can be done now, the facts, the matters, its whole life.
class NoticePanel : public Card
{
    Q_OBJECT

public:
    explicit NoticePanel(OfficeFile &file, QWidget *parent = nullptr);

    /// nullptr for none. What is being asked about a move stays while it still can be made.
    void show(const NoticeFile *notice);
    /// Asks for what the move needs; nothing where it cannot be made now.
    void ask(NoticeAct act);
    /// The move that comes next; nothing when there is none.
    std::optional<NoticeAct> due() const { return m_due; }
    bool hasKeyboard() const;
    /// The keyboard goes to what can be done.
    void focusActs();

Q_SIGNALS:
    void matterChosen(const QString &code);
    void noticeChosen(const QString &id);
    void paperWanted();
    void replyFormWanted();
    void editWanted();
    void removeWanted();
    void talkWanted();
    /// The keyboard may go back to where it came from; `made` says that the move was made.
    void left(bool made);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHead(const NoticeFile &notice);
    void showActs(const NoticeFile &notice);
    void showFacts(const NoticeFile &notice);
    void showMatters(const NoticeFile &notice);
    void addFact(const QString &title, const QString &text);
    void addCaption(const QString &title);
    QPushButton *addLink(const QString &text, const QString &name);
    QPushButton *addAct(const QString &id, const QString &text, const QString &name);

    OfficeFile &m_file;
    NoticeId m_notice;
    std::optional<NoticeAct> m_due;
    QLabel *m_name;
    Chip *m_colour;
    Chip *m_state;
    QLabel *m_number;
    QLabel *m_place;
    QWidget *m_acts = nullptr;
    QVBoxLayout *m_actsPlace;
    QGridLayout *m_grid = nullptr;
    NoticeActForm *m_form;
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace bihuan
