// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/historydialog.h"

#include "core/services/historytext.h"
#include "ui/models/officefile.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bihuan {

namespace {

QString momentText(const QString &iso)
{
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : iso;
}

QString shown(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("（空）") : value;
}

} // namespace

HistoryDialog::HistoryDialog(OfficeFile &file, const QString &code, const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(QStringLiteral("%1 的历史").arg(name));
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("historyList"));
    tree->setAccessibleName(QStringLiteral("历史"));
    tree->setColumnCount(4);
    tree->setHeaderLabels({QStringLiteral("时间 / 栏目"), QStringLiteral("经办人"), QStringLiteral("原来"), QStringLiteral("改为")});
    tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    const auto entries = file.isBusy() ? Result<std::vector<HistoryEntry>>(refuse(QStringLiteral("正在进行较长的操作，完成后再看历史。")))
                                       : historyOf(file.workspace(), code);
    if (!entries) {
        auto *problem = new QLabel(entries.error().text, this);
        problem->setWordWrap(true);
        column->addWidget(problem);
    } else {
        for (const HistoryEntry &entry : *entries) {
            auto *line = new QTreeWidgetItem(tree, {momentText(entry.row.at), entry.row.actor, entry.row.label, QString()});
            for (const HistoryChange &change : entry.changes)
                new QTreeWidgetItem(line, {change.what, QString(), shown(change.before), shown(change.after)});
        }
        tree->expandAll();
    }
    column->addWidget(tree);
    tree->setColumnWidth(0, 250);
    tree->setColumnWidth(1, 90);
    tree->setColumnWidth(2, 220);
    resize(760, 480);
}

} // namespace bihuan
