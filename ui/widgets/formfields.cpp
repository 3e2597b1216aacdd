// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfields.h"

#include "ui/theme/tokens.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace bihuan {

QLineEdit *addLineField(QFormLayout &form, const QString &objectName, const QString &title, const QString &hint)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->setAccessibleName(title);
    line->setPlaceholderText(hint);
    form.addRow(title, line);
    return line;
}

QPlainTextEdit *addTextField(QFormLayout &form, const QString &objectName, const QString &title, int lines)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(title);
    text->setTabChangesFocus(true);
    text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + space::m);
    form.addRow(title, text);
    return text;
}

void showComplaint(QLabel &label, const QString &sentence)
{
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, tokensOf(palette).red.ink);
    label.setPalette(palette);
}

} // namespace bihuan
