// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formhistory.h"

#include <QDateTime>

#include <algorithm>

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;

FormItem historyItem(FormKind kind, const QString &id, const QString &title, const QString &text = {})
{
    FormItem item;
    item.kind = kind;
    item.section = FormSection::History;
    item.id = id;
    item.title = title;
    item.text = text;
    return item;
}

QString momentOf(const QString &iso)
{
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : iso;
}

/// A run that made the matter or filled it from a sheet is told in one line.
bool filledOnly(const HistoryEntry &entry)
{
    constexpr size_t toldOneByOne = 8;
    return entry.changes.size() > toldOneByOne && std::ranges::all_of(entry.changes, &QString::isEmpty, &HistoryChange::before);
}

QString changeText(const HistoryChange &change)
{
    if (change.before.isEmpty())
        return change.after;
    return QStringLiteral("%1 → %2").arg(change.before, change.after.isEmpty() ? QStringLiteral("（空）") : change.after);
}

} // namespace

void addHistory(std::vector<FormItem> &items, const std::vector<HistoryEntry> *history, const QString &name, bool more)
{
    items.push_back(historyItem(FormKind::Heading, QStringLiteral("heading:history"), QStringLiteral("历史")));
    if (!history) {
        items.push_back(historyItem(FormKind::Note, QStringLiteral("note:history"), {}, QStringLiteral("正在读取")));
        return;
    }
    if (history->empty())
        items.push_back(historyItem(FormKind::Note, QStringLiteral("note:history"), {}, QStringLiteral("建立以来没有改动。")));
    for (size_t run = 0; run < history->size(); ++run) {
        const HistoryEntry &entry = (*history)[run];
        QString label = entry.row.label;
        if (label.startsWith(name))
            label = label.mid(name.size()).trimmed();
        if (label.startsWith(QStringLiteral("：")))
            label.remove(0, 1);
        FormItem head = historyItem(FormKind::Run, QStringLiteral("run:%1").arg(entry.row.seq),
                                    QStringLiteral("%1　%2").arg(momentOf(entry.row.at), entry.row.actor), label);
        head.run = static_cast<int>(run);
        if (filledOnly(entry))
            head.text += QStringLiteral("，填入%1项").arg(entry.changes.size());
        items.push_back(std::move(head));
        if (filledOnly(entry))
            continue;
        for (size_t change = 0; change < entry.changes.size(); ++change) {
            const HistoryChange &told = entry.changes[change];
            FormItem item = historyItem(FormKind::Change, QStringLiteral("change:%1:%2").arg(entry.row.seq).arg(change), told.what,
                                        changeText(told));
            item.run = static_cast<int>(run);
            item.change = static_cast<int>(change);
            items.push_back(std::move(item));
        }
    }
    if (more)
        items.push_back(historyItem(FormKind::More, QStringLiteral("more"), QStringLiteral("显示更早的改动")));
}

} // namespace bihuan
