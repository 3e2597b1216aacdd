// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace bihuan {

class ImportSession;
class OfficeFile;

/// What is imported into which ledger for which period.
class ImportBar : public QWidget
{
    Q_OBJECT

public:
    ImportBar(ImportSession &session, OfficeFile &file, QWidget *parent = nullptr);

    void refresh();
    /// Of the plan's sheets, which one is looked at.
    int shownSheet() const;

Q_SIGNALS:
    void filesAsked();
    void shownSheetChanged();

private:
    void fillLedgers();
    void fillPeriods();
    void fillSheets();

    ImportSession &m_session;
    OfficeFile &m_file;
    QLabel *m_name;
    QComboBox *m_shown;
    QComboBox *m_ledger;
    QComboBox *m_period;
    QComboBox *m_sheet;
    QPushButton *m_choose;
};

} // namespace bihuan
