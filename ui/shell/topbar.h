// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace bihuan {

class Chip;
class OfficeFile;
class PeriodSelector;

/// The line above every page: its title, the period and the state of that period, what keeps it from being edited; the search.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    /// `search` opens what finds everything.
    TopBar(OfficeFile &file, QAction &search, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void refresh();
    PeriodSelector *periods() const { return m_periods; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OfficeFile &m_file;
    QLabel *m_title;
    PeriodSelector *m_periods;
    Chip *m_state;
    Chip *m_readOnly;
};

} // namespace bihuan
