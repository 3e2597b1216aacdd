// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QPushButton;

namespace bihuan {

class DraftTextModel;
class KeptBulletin;
struct Draft;

/// 文稿: the blocks of the 通报 that is worked on, edited in place while it is a draft.
class DraftText : public QWidget
{
    Q_OBJECT

public:
    explicit DraftText(KeptBulletin &kept, QWidget *parent = nullptr);

    /// The file as it is now.
    void refresh();
    QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPushButton *addAct(const QString &id, const QString &text, const QString &name, const std::function<void()> &act);
    void showActs();
    void change(const QString &label, const std::function<Status(Draft &, qsizetype)> &act);
    void addParagraph();

    KeptBulletin &m_kept;
    DraftTextModel *m_model;
    QListView *m_list;
    QLabel *m_state;
    QWidget *m_bar;
    QPushButton *m_edit;
    QPushButton *m_add;
    QPushButton *m_strike;
    QPushButton *m_restore;
    QPushButton *m_confirm;
    QPushButton *m_figures;
};

} // namespace bihuan
