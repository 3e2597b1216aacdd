// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverydialog.h"

#include "core/storage/backup.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

const QString beforeRestore = QStringLiteral("恢复前");

QString reasonWords(const QString &why)
{
    if (why == QStringLiteral("每日"))
        return QStringLiteral("当天第一次修改前");
    if (why == QStringLiteral("升级前"))
        return QStringLiteral("升级文件前");
    if (why == beforeRestore)
        return QStringLiteral("恢复备份前");
    return why == QStringLiteral("手动") ? QStringLiteral("手动备份") : why;
}

} // namespace

RecoveryDialog::RecoveryDialog(const QString &path, QWidget *parent)
    : QDialog(parent), m_list(new QTableWidget(0, 3, this))
{
    setWindowTitle(QStringLiteral("备份与恢复"));
    const QStringList backups = listBackups(path, backupFolder(path));
    m_list->setObjectName(QStringLiteral("backupList"));
    m_list->setAccessibleName(QStringLiteral("备份"));
    m_list->setHorizontalHeaderLabels(
        {QStringLiteral("时间"), QStringLiteral("原因"), QStringLiteral("大小")});
    m_list->verticalHeader()->hide();
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->horizontalHeader()->setHighlightSections(false);
    for (const QString &backup : backups) {
        const QFileInfo info(backup);
        const int row = m_list->rowCount();
        m_list->insertRow(row);
        const BackupNote note = backupNote(backup);
        auto *when = new QTableWidgetItem(note.at.toString(QStringLiteral("yyyy年M月d日 HH:mm")));
        when->setData(Qt::UserRole, backup);
        m_list->setItem(row, 0, when);
        m_list->setItem(row, 1, new QTableWidgetItem(reasonWords(note.why)));
        auto *size = new QTableWidgetItem(QLocale(QLocale::Chinese).formattedDataSize(info.size(), 1, QLocale::DataSizeTraditionalFormat));
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_list->setItem(row, 2, size);
    }

    auto *what = new QLabel(
        backups.isEmpty()
            ? QStringLiteral("还没有备份。每天第一次修改前会自动备份一份，放在文件旁边的“%1”里。")
                  .arg(QFileInfo(backupFolder(path)).fileName())
            : QStringLiteral("恢复后，“%1”回到所选备份时的样子；现在的文件会另存为一份备份，需要时还能找回。").arg(QFileInfo(path).fileName()),
        this);
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *const restore = buttons->button(QDialogButtonBox::Ok);
    restore->setText(QStringLiteral("恢复所选备份"));
    restore->setEnabled(!backups.isEmpty());
    restore->setProperty("kind", QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    // What was put aside by a restore was the worse one.
    const auto best = std::ranges::find_if(backups, [](const QString &backup) { return backupNote(backup).why != beforeRestore; });
    if (!backups.isEmpty())
        m_list->selectRow(best == backups.end() ? 0 : static_cast<int>(best - backups.begin()));
    connect(m_list, &QTableWidget::itemSelectionChanged, this, [this, restore] {
        restore->setEnabled(!backup().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(560, 400);
}

QString RecoveryDialog::backup() const
{
    const auto chosen = m_list->selectedItems();
    return chosen.isEmpty() ? QString() : m_list->item(chosen.first()->row(), 0)->data(Qt::UserRole).toString();
}

QString RecoveryDialog::moment() const
{
    const auto chosen = m_list->selectedItems();
    return chosen.isEmpty() ? QString() : m_list->item(chosen.first()->row(), 0)->text();
}

bool confirmMigration(const QString &path, QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("升级文件"),
                    QStringLiteral("“%1”由旧版本程序保存，要升级后才能修改。").arg(QFileInfo(path).fileName()),
                    QMessageBox::Ok | QMessageBox::Cancel, parent);
    box.setInformativeText(QStringLiteral("升级前先在“%1”里留一份备份。升级后，旧版本程序不能再修改这个文件。")
                               .arg(QFileInfo(backupFolder(path)).fileName()));
    box.setIconPixmap(icon(QStringLiteral("info")).pixmap(28));
    box.button(QMessageBox::Ok)->setText(QStringLiteral("备份并升级"));
    box.button(QMessageBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    box.button(QMessageBox::Cancel)->setText(QStringLiteral("取消"));
    return box.exec() == QMessageBox::Ok;
}

} // namespace bihuan
