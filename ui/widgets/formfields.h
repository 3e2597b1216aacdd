// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace bihuan {

// What the forms inside panels are made of.

QLineEdit *addLineField(QFormLayout &form, const QString &objectName, const QString &title, const QString &hint = {});
/// Tab leaves it.
QPlainTextEdit *addTextField(QFormLayout &form, const QString &objectName, const QString &title, int lines);
/// Why something cannot be, below the fields; an empty sentence takes it away.
void showComplaint(QLabel &label, const QString &sentence);

} // namespace bihuan
