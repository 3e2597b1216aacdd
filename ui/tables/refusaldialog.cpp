// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/refusaldialog.h"

#include "ui/theme/tokens.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {

QString refusalList(const std::vector<CellRefusal> &refused)
{
    QStringList lines;
    for (const CellRefusal &refusal : refused)
        lines.append(refusal.place + QStringLiteral("：") + refusal.reason);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RefusalDialog::RefusalDialog(const std::vector<CellRefusal> &refused, qsizetype rest, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("refusalDialog"));
    setWindowTitle(QStringLiteral("有的格不能填"));
    auto *title = new QLabel(QStringLiteral("%1 格不能填").arg(refused.size()), this);
    title->setFont(type::title(font()));
    auto *meaning = new QLabel(rest > 0 ? QStringLiteral("现在还没有改动任何一格。可以跳过这些格，填其余的 %1 处；也可以取消，改好再来。").arg(rest)
                                        : QStringLiteral("没有改动任何一格。改好再来。"),
                               this);
    meaning->setWordWrap(true);
    auto *list = new QPlainTextEdit(refusalList(refused), this);
    list->setObjectName(QStringLiteral("refusalList"));
    list->setAccessibleName(QStringLiteral("不能填的格和原因"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(this);
    auto *copy = buttons->addButton(QStringLiteral("复制清单"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("refusalCopy"));
    copy->setAccessibleName(QStringLiteral("复制清单"));
    connect(copy, &QPushButton::clicked, this, [list] { QApplication::clipboard()->setText(list->toPlainText()); });
    if (rest > 0) {
        auto *skip = buttons->addButton(QStringLiteral("跳过这些，填其余的"), QDialogButtonBox::AcceptRole);
        skip->setObjectName(QStringLiteral("refusalSkip"));
        skip->setAccessibleName(QStringLiteral("跳过这些，填其余的"));
    }
    auto *cancel = buttons->addButton(rest > 0 ? QStringLiteral("取消") : QStringLiteral("关闭"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("refusalCancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(title);
    column->addWidget(meaning);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(560, 360);
    cancel->setFocus();
}

} // namespace bihuan
