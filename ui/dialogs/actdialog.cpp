// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/actdialog.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int actDialogWidth = 480;
constexpr int listedAtOnce = 5; ///< rows of a list before it scrolls
constexpr int textLines = 3;
} // namespace

ActDialog::ActDialog(const QString &verb, const QString &subject, const QString &remark, QWidget *parent)
    : QDialog(parent), m_fields(new QFormLayout), m_notes(new QVBoxLayout), m_refusal(new QLabel(this))
{
    setObjectName(QStringLiteral("actDialog"));
    setWindowTitle(verb);
    auto *name = new QLabel(subject, this);
    name->setFont(type::cardTitle(font()));
    name->setWordWrap(true);
    auto *way = new QLabel(remark, this);
    way->setFont(type::small(font()));
    way->setForegroundRole(QPalette::PlaceholderText);
    way->setWordWrap(true);
    way->setVisible(!remark.isEmpty());
    m_fields->setSpacing(space::m);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_notes->setSpacing(space::s);
    m_refusal->setObjectName(QStringLiteral("actRefusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *const done = buttons->button(QDialogButtonBox::Ok);
    done->setObjectName(QStringLiteral("actDone"));
    done->setText(verb);
    done->setAccessibleName(verb);
    done->setProperty("kind", QStringLiteral("primary"));
    QPushButton *const cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(QStringLiteral("取消"));
    cancel->setAccessibleName(QStringLiteral("取消"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ActDialog::perform);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(name);
    column->addWidget(way);
    column->addLayout(m_fields);
    column->addLayout(m_notes);
    column->addWidget(m_refusal);
    column->addWidget(buttons);
    setFixedWidth(actDialogWidth);
}

template <typename W>
W *ActDialog::named(W *widget, const QString &id, const QString &label)
{
    widget->setObjectName(id);
    widget->setAccessibleName(label);
    if (m_fields->rowCount() == 0)
        widget->setFocus();
    return widget;
}

QDateEdit *ActDialog::addDay(const QString &id, const QString &label, const QDate &day, const QDate &latest)
{
    auto *edit = named(new QDateEdit(day, this), id, label);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    if (latest.isValid())
        edit->setMaximumDate(latest);
    m_fields->addRow(label, edit);
    return edit;
}

QLineEdit *ActDialog::addLine(const QString &id, const QString &label, const QString &example, const QString &text)
{
    auto *line = named(new QLineEdit(text, this), id, label);
    line->setPlaceholderText(example);
    m_fields->addRow(label, line);
    return line;
}

QPlainTextEdit *ActDialog::addText(const QString &id, const QString &label, const QString &text)
{
    auto *edit = named(new QPlainTextEdit(text, this), id, label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(textLines * fontMetrics().height() + space::l);
    m_fields->addRow(label, edit);
    return edit;
}

QComboBox *ActDialog::addChoice(const QString &id, const QString &label, const QStringList &words)
{
    auto *box = named(new QComboBox(this), id, label);
    box->addItems(words);
    m_fields->addRow(label, box);
    return box;
}

QCheckBox *ActDialog::addTick(const QString &id, const QString &text)
{
    auto *tick = named(new QCheckBox(text, this), id, text);
    m_fields->addRow(QString(), tick);
    return tick;
}

QListWidget *ActDialog::addList(const QString &id, const QString &label, const std::vector<Listed> &items)
{
    auto *list = named(new QListWidget(this), id, label);
    list->setUniformItemSizes(true);
    for (const Listed &listed : items) {
        auto *item = new QListWidgetItem(listed.text, list);
        item->setData(Qt::UserRole, listed.id);
        item->setCheckState(listed.ticked ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = std::clamp(static_cast<int>(items.size()), 1, listedAtOnce);
    list->setFixedHeight(rows * (fontMetrics().height() + space::s) + space::s);
    m_fields->addRow(label, list);
    return list;
}

QPushButton *ActDialog::addButton(const QString &id, const QString &label, const QString &text)
{
    auto *button = named(new QPushButton(text, this), id, text);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_fields->addRow(label, button);
    return button;
}

void ActDialog::addNote(const QString &id, const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setObjectName(id);
    note->setWordWrap(true);
    m_notes->addWidget(note);
}

QStringList ActDialog::ticked(const QListWidget &list)
{
    QStringList ids;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            ids.append(list.item(row)->data(Qt::UserRole).toString());
    }
    return ids;
}

void ActDialog::perform()
{
    if (const Status done = m_act ? m_act() : Status{}; !done) {
        QPalette warning = palette();
        warning.setColor(QPalette::WindowText, tokensOf(palette()).red.ink);
        m_refusal->setPalette(warning);
        m_refusal->setText(done.error().text);
        m_refusal->show();
        return;
    }
    accept();
}

} // namespace bihuan
