// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bihuan {

/// A new office's file: whose it is, which year, who works.
class NewOfficeDialog : public QDialog
{
    Q_OBJECT

public:
    NewOfficeDialog(int year, QWidget *parent);

    QString office() const;
    int year() const;
    QString actor() const;

private:
    QLineEdit *m_office;
    QSpinBox *m_year;
    QLineEdit *m_actor;
    QPushButton *m_create;
};

} // namespace bihuan
