// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/noticestanding.h"
#include "core/services/periodview.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace bihuan {

class ActionRegistry;
class Chip;
class ReasonBox;

/// What stays at the top of the form: which of how many, the name, the light and why it is on.
class FormHead : public QWidget
{
    Q_OBJECT

public:
    explicit FormHead(const ActionRegistry &actions, QWidget *parent = nullptr);

    /// `writable`: its light may be set by hand as far as the file is concerned.
    void show(const MatterRow &row, const RuleSet *rules, bool writable);
    /// The matter is the `place`-th of `count` in the table, from 1.
    void setPlace(int place, int count);
    void setWide(bool wide);
    /// The notices about the matter, newest first, a button each.
    void showNotices(const std::vector<const NoticeFile *> &notices, const OfficeContext &office);

Q_SIGNALS:
    void stepRequested(int rows);
    void noticeChosen(const QString &id);
    /// Id of the action that is wanted for the matter alone: light.set, light.withdraw.
    void actWanted(const QString &id);

private:
    QToolButton *makeButton(const QAction &action, const QString &icon, const QString &name);
    QToolButton *makeActButton(const QString &id, const QString &words);
    void nameButton(QToolButton &button, const QAction &action, const QString &name);

    const ActionRegistry &m_actions;
    QToolButton *m_previous;
    QLabel *m_place;
    QToolButton *m_next;
    QToolButton *m_wide;
    QToolButton *m_hide;
    QLabel *m_name;
    Chip *m_light;
    QToolButton *m_setLight;
    QToolButton *m_withdrawLight;
    QLabel *m_origin;
    ReasonBox *m_reason;
    QVBoxLayout *m_noticesPlace;
    QWidget *m_notices = nullptr;
};

} // namespace bihuan
