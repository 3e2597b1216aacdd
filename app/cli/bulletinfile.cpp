// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulletinfile.h"

#include "core/briefing/blockjson.h"
#include "core/briefing/blocktext.h"

namespace bihuan::cli {

namespace {

constexpr qsizetype referenceLength = 8;

} // namespace

Option textOption(const char *name, const char *value, const QString &description, bool required)
{
    return {QString::fromLatin1(name), QString::fromLatin1(value), description, false, required};
}

Result<BulletinFile> namedBulletin(Workspace &workspace, const QString &word)
{
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(const auto book, BulletinBook::load(workspace));
    if (const BulletinFile *const file = book->findNamed(word, office.year))
        return *file;
    return refuse(QStringLiteral("文件里没有“%1”这份通报。期号和代号用 bulletin list 查看。").arg(word));
}

QString bulletinReference(const BulletinFile &file)
{
    return file.number.isEmpty() ? file.bulletin.id.value.last(referenceLength) : file.number;
}

QJsonObject bulletinJson(const BulletinFile &file)
{
    QJsonArray moves;
    for (const BulletinMove &move : file.moves)
        moves.append(QJsonObject{{QStringLiteral("no"), move.no},
                                 {QStringLiteral("act"), bulletinRule(move.act).id},
                                 {QStringLiteral("day"), dayJson(move.day)},
                                 {QStringLiteral("person"), move.person},
                                 {QStringLiteral("text"), move.text},
                                 {QStringLiteral("actor"), move.actor},
                                 {QStringLiteral("at"), move.at}});
    QJsonArray acts;
    for (const BulletinAct act : bulletinActsIn(file.standing.state))
        acts.append(bulletinRule(act).id);
    return {{QStringLiteral("reference"), bulletinReference(file)},
            {QStringLiteral("number"), file.number},
            {QStringLiteral("no"), file.no},
            {QStringLiteral("title"), file.bulletin.title},
            {QStringLiteral("template"), file.bulletin.templateId},
            {QStringLiteral("period"), file.bulletin.period.toString()},
            {QStringLiteral("state"), bulletinStateId(file.standing.state)},
            {QStringLiteral("issued"), dayJson(file.standing.issued)},
            {QStringLiteral("scan"), !file.bulletin.scan.isEmpty()},
            {QStringLiteral("digest"), file.bulletin.digest},
            {QStringLiteral("acts"), acts},
            {QStringLiteral("moves"), moves}};
}

QJsonArray draftJson(const Draft &draft)
{
    QJsonArray blocks;
    for (const DraftBlock &place : draft.blocks) {
        const Block *const block = place.block();
        QJsonObject object{{QStringLiteral("at"), static_cast<int>(blocks.size() + 1)},
                           {QStringLiteral("kind"), block ? blockToJson(*block).value(QStringLiteral("kind")) : QJsonValue(QJsonValue::Null)},
                           {QStringLiteral("text"), block ? blockText(*block) : QString()},
                           {QStringLiteral("byHand"), place.isByHand()},
                           {QStringLiteral("stale"), place.isStale()}};
        if (place.isStale()) {
            const SentenceChanges changes = changedSentences(place);
            object[QStringLiteral("gone")] = QJsonArray::fromStringList(changes.gone);
            object[QStringLiteral("come")] = QJsonArray::fromStringList(changes.come);
        }
        blocks.append(object);
    }
    return blocks;
}

QJsonArray slipsJson(const BulletinFile &file, const County &county, const QDateTime &now)
{
    QJsonArray slips;
    for (const BulletinSlip &slip : file.slips) {
        const Unit *const unit = county.units().find(slip.unit);
        slips.append(QJsonObject{{QStringLiteral("unit"), unit ? unit->key : slip.unit.value},
                                 {QStringLiteral("title"), unit ? unit->shortTitle : QString()},
                                 {QStringLiteral("state"), slipStateId(slipStateOf(slip, now))},
                                 {QStringLiteral("text"), slip.text},
                                 {QStringLiteral("sent"), slip.sent},
                                 {QStringLiteral("objection"), slip.objection},
                                 {QStringLiteral("answer"), slip.answer}});
    }
    return slips;
}

Result<Exit> tellBulletin(Workspace &workspace, const BulletinId &id, const QString &done, Output &output)
{
    BIHUAN_TRY(const auto book, BulletinBook::load(workspace));
    const BulletinFile *const file = book->find(id);
    if (!file)
        return refuse(QStringLiteral("文件里没有这份通报，可能已被删除。"), id.value);
    QJsonObject object = bulletinJson(*file);
    BIHUAN_TRY(const Draft draft, draftFromJson(file->bulletin.content));
    const auto stale = std::ranges::count_if(draft.blocks, &DraftBlock::isStale);
    object[QStringLiteral("stale")] = static_cast<int>(stale);
    output.document(object);
    output.line(QStringLiteral("%1：%2，%3，《%4》。").arg(bulletinReference(*file), done, bulletinStateTitle(file->standing.state), file->bulletin.title));
    if (stale > 0)
        output.message(QStringLiteral("有%1段手工改过，而数据后来又变了，用 bulletin show 查看带 ! 的段落。").arg(stale));
    return Exit::Done;
}

} // namespace bihuan::cli
