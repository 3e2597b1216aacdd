// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/perioddialog.h"

#include "core/services/periodnotice.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

Card *listCard(const PeriodNotice::List &list, QWidget *parent)
{
    auto *card = new Card(list.title, parent);
    card->content()->setSpacing(2);
    for (const QString &line : list.lines) {
        auto *label = sentence(line, card);
        label->setFont(type::small(parent->font()));
        card->content()->addWidget(label);
    }
    if (list.more > 0) {
        auto *label = sentence(QStringLiteral("还有 %1 项，在%2里看全部。").arg(list.more).arg(list.all), card);
        label->setFont(type::small(parent->font()));
        label->setForegroundRole(QPalette::PlaceholderText);
        card->content()->addWidget(label);
    }
    return card;
}

} // namespace

PeriodDialog::PeriodDialog(const PeriodNotice &notice, const QString &verb, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("periodDialog"));
    setWindowTitle(notice.title);
    auto *title = sentence(notice.title, this);
    title->setFont(type::title(font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(title);
    column->addWidget(sentence(notice.headline, this));
    auto *meaning = sentence(QStringLiteral("· ") + notice.meaning.join(QStringLiteral("\n· ")), this);
    meaning->setObjectName(QStringLiteral("periodMeaning"));
    column->addWidget(meaning);
    for (const PeriodNotice::List *list : {&notice.owing, &notice.unexplained}) {
        if (!list->isEmpty())
            column->addWidget(listCard(*list, this));
    }
    column->addSpacing(space::xs);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *const act = buttons->button(QDialogButtonBox::Ok);
    act->setText(verb);
    act->setObjectName(QStringLiteral("periodAct"));
    act->setAccessibleName(notice.title);
    act->setProperty("kind", QStringLiteral("primary"));
    QPushButton *const cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(QStringLiteral("取消"));
    cancel->setObjectName(QStringLiteral("periodCancel"));
    cancel->setAccessibleName(QStringLiteral("取消"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setFixedWidth(480);
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace bihuan
