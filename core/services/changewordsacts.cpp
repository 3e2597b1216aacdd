// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/changewords.h"

#include "core/services/noticebook.h"
#include "core/services/noticewords.h"
#include "core/services/rectificationacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// What was done with a matter: acts of 整改, moves of its 督办单, 约谈, its light set by hand.

namespace bihuan {

namespace {

/// Id of the notice or talk that a row of a matter's belongs to.
QString ownerOf(const std::vector<FieldChange> &row)
{
    return row.front().key.section(QLatin1Char(' '), 0, 0);
}

} // namespace

/// A move is never changed: it came, or it was taken back.
void ChangeWords::appendMove(Changes &changes, const Row &row) const
{
    const bool went = row.front().operation == FieldChange::Operation::Delete;
    QHash<QString, QString> stored;
    for (const FieldChange &change : row)
        stored.insert(change.column, went ? change.before : change.after);
    StageMove move;
    move.act = stored.value(QStringLiteral("act"));
    move.from = stored.value(QStringLiteral("from_stage"));
    move.to = stored.value(QStringLiteral("to_stage"));
    move.day = QDate::fromString(stored.value(QStringLiteral("day")), Qt::ISODate);
    move.reason = stored.value(QStringLiteral("reason"));
    move.accepter = stored.value(QStringLiteral("accepter"));
    for (const QJsonValue &item : QJsonDocument::fromJson(stored.value(QStringLiteral("evidence")).toUtf8()).array())
        move.evidence.push_back({item[QStringLiteral("digest")].toString(), item[QStringLiteral("name")].toString()});
    const StageFlow flow = m_file.ledger ? m_file.ledger->flow : StageFlow();
    const StageAct *const act = flow.act(move.act);
    const QString text = moveSentence(flow, move);
    changes.push_back({QStringLiteral("办理“%1”").arg(act ? act->title : move.act), went ? text : QString(), went ? QString() : text});
}

/// A move is told by what it was called; one that was taken back, by the states alone.
void ChangeWords::appendNotice(Changes &changes, const Row &row) const
{
    const NoticeFile *const file = m_notices ? m_notices->find(NoticeId{ownerOf(row)}) : nullptr;
    const auto told = [&row](const char *column, bool after) {
        const auto change = std::ranges::find(row, QLatin1String(column), &FieldChange::column);
        return change == row.end() ? QString() : after ? change->after : change->before;
    };
    const auto stateTitle = [](const QString &id) {
        const auto state = noticeStateFromId(id);
        return state ? noticeStateTitle(*state) : QString();
    };
    const int before = told("moves", false).toInt();
    const int after = told("moves", true).toInt();
    const bool stayed = row.front().operation == FieldChange::Operation::Update;
    if (stayed && before == after)
        return; // its place in the list
    QString what = file ? file->title() : QStringLiteral("督办单");
    QStringList acts;
    const NoticeMove *last = nullptr;
    for (int no = before + 1; file && no <= after && no <= static_cast<int>(file->moves.size()); ++no) {
        last = &file->moves[static_cast<size_t>(no - 1)];
        acts.append(noticeRule(last->act).title);
    }
    if (!acts.isEmpty())
        what += QLatin1Char(' ') + acts.join(QStringLiteral("、"));
    QString from = stateTitle(told("state", false));
    QString to = stateTitle(told("state", true));
    if (from.isEmpty() && to.isEmpty() && last)
        to = moveSentence(*last, m_county.units());
    changes.push_back({what, from, to});
}

void ChangeWords::appendTalk(Changes &changes, const Row &row) const
{
    if (!m_notices || row.front().operation == FieldChange::Operation::Update)
        return;
    const auto talk = std::ranges::find(m_notices->talks(), TalkId{ownerOf(row)}, &Talk::id);
    const QString sentence = talk == m_notices->talks().end() ? QString() : talkSentence(*talk, m_county.units());
    const bool came = row.front().operation == FieldChange::Operation::Insert;
    changes.push_back({QStringLiteral("约谈"), came ? QString() : sentence, came ? sentence : QString()});
}

/// A light that was set or withdrawn is one change with its reason; of one that was set anew, what is different.
void ChangeWords::appendOverride(Changes &changes, const Row &row) const
{
    const Period period = Period::parse(row.front().key.section(QLatin1Char(' '), 1, 1)).value_or(Period{});
    const QString what = QStringLiteral("%1 人工调整预警").arg(period.title());
    const auto colour = [this](const QString &id) {
        return m_file.rules && !id.isEmpty() ? m_file.rules->palette.title(Light::fromId(id)) : id;
    };
    if (row.front().operation == FieldChange::Operation::Update) {
        for (const FieldChange &change : row) {
            if (change.column == QLatin1String("colour"))
                changes.push_back({what, colour(change.before), colour(change.after)});
            else if (change.column == QLatin1String("reason"))
                changes.push_back({what + QStringLiteral("的原因"), change.before, change.after});
            else if (change.column == QLatin1String("approver"))
                changes.push_back({what + QStringLiteral("的批准人"), change.before, change.after});
        }
        return;
    }
    const bool went = row.front().operation == FieldChange::Operation::Delete;
    QHash<QString, QString> stored;
    for (const FieldChange &change : row)
        stored.insert(change.column, went ? change.before : change.after);
    const QString text = QStringLiteral("%1（%2批准）：%3").arg(colour(stored.value(QStringLiteral("colour"))), stored.value(QStringLiteral("approver")),
                                                              stored.value(QStringLiteral("reason")));
    changes.push_back({what, went ? text : QString(), went ? QString() : text});
}

} // namespace bihuan
