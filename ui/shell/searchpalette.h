// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace bihuan {

class FoundModel;
class OfficeFile;
class PageHost;

/// Ctrl+K: over the whole desk, a field and what it finds. Enter opens, Esc gives the keyboard back.
class SearchPalette : public QWidget
{
    Q_OBJECT

public:
    /// Covers `desk` while it is shown.
    SearchPalette(OfficeFile &file, PageHost &host, QWidget *desk);

    void open();
    void dismiss();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void place();
    bool handleKey(int key);
    void move(int step);
    void moveToNextGroup(bool forward);
    void choose(int row);
    void openCurrent();
    void pointAt(const QMouseEvent &event);
    void loadRecent();

    OfficeFile &m_file;
    PageHost &m_host;
    FoundModel *m_model;
    QFrame *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QLabel *m_hint;
    QLabel *m_keys;
    QPoint m_mouse; ///< where it rests: a list that appears beneath it is not pointed at
    QPointer<QWidget> m_before; ///< what had the keyboard
};

} // namespace bihuan
