// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace bihuan {

class OfficeFile;

/// The line below every page: file, 示例数据, sums of the selection, and the action that Ctrl+Z would undo.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(OfficeFile &file, QWidget *parent = nullptr);

    void refresh();
    void setSelection(const QString &text);
    QString undoText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OfficeFile &m_file;
    QLabel *m_name;
    QLabel *m_notice;
    QLabel *m_selection;
    QLabel *m_undo;
};

} // namespace bihuan
