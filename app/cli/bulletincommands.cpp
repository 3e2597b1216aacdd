// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulletinfile.h"
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/open.h"
#include "core/briefing/blocktext.h"
#include "core/briefing/bulletin.h"
#include "core/briefing/returneddraft.h"
#include "core/tabular/writtentext.h"

namespace bihuan::cli {

namespace {

Result<Exit> runList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto book, BulletinBook::load(*workspace));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const BulletinFile &file : book->files()) {
        array.append(bulletinJson(file));
        rows.push_back({bulletinReference(file), file.bulletin.period.title(), bulletinStateTitle(file.standing.state),
                        file.standing.issued.toString(Qt::ISODate), file.bulletin.title});
    }
    output.document(array);
    if (rows.empty())
        output.line(QStringLiteral("还没有通报。用 bulletin draft 拟一份。"));
    else
        output.table({QStringLiteral("期号或代号"), QStringLiteral("数据期"), QStringLiteral("状态"), QStringLiteral("印发"), QStringLiteral("标题")}, rows);
    return Exit::Done;
}

Result<Exit> runDraft(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    const QString id = line.has(QStringLiteral("template")) ? line.value(QStringLiteral("template")) : monthlyTemplate;
    BIHUAN_TRY(const Bulletin bulletin, writtenBulletin(*workspace, id, period, day));
    BIHUAN_CHECK(saveBulletin(*workspace, bulletin, QStringLiteral("拟《%1》").arg(bulletin.title)));
    return tellBulletin(*workspace, bulletin.id, QStringLiteral("已拟稿"), output);
}

Result<Exit> runRefresh(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    BIHUAN_TRY(const Bulletin next, rewrittenBulletin(*workspace, file.bulletin, day));
    BIHUAN_CHECK(saveBulletin(*workspace, next, QStringLiteral("按现在的数据更新《%1》").arg(next.title)));
    return tellBulletin(*workspace, next.id, QStringLiteral("已按现在的数据更新"), output);
}

Result<Exit> runShow(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(const Draft draft, draftFromJson(file.bulletin.content));
    BIHUAN_TRY(const auto county, workspace->county(file.bulletin.period.year));
    QJsonObject object = bulletinJson(file);
    object[QStringLiteral("blocks")] = draftJson(draft);
    object[QStringLiteral("slips")] = slipsJson(file, *county, workspace->clock().now());
    output.document(object);
    output.line(QStringLiteral("%1　%2　%3").arg(bulletinReference(file), bulletinStateTitle(file.standing.state), file.bulletin.title));
    for (const BulletinMove &move : file.moves)
        output.line(QStringLiteral("  %1 %2 %3 %4").arg(move.day.toString(Qt::ISODate), bulletinRule(move.act).title, move.person, move.text));
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        const DraftBlock &place = draft.blocks[i];
        const Block *const block = place.block();
        const QString mark = place.isStale() ? QStringLiteral("!") : place.isByHand() ? QStringLiteral("*") : QStringLiteral(" ");
        output.line(QStringLiteral("%1%2 %3").arg(i + 1, 4).arg(mark, block ? blockText(*block) : QStringLiteral("（已删去）")));
    }
    return Exit::Done;
}

Result<qsizetype> placeOption(const CommandLine &line)
{
    bool isNumber = false;
    const int place = line.value(QStringLiteral("at")).toInt(&isNumber);
    if (!isNumber || place < 0)
        return failure(ErrorCode::Usage, QStringLiteral("--at 后面写段号，用 bulletin show 查看，不能写“%1”。").arg(line.value(QStringLiteral("at"))));
    return qsizetype(place) - 1;
}

/// The one edit that the options ask for.
Status editAsAsked(const CommandLine &line, Draft &draft)
{
    BIHUAN_TRY(const qsizetype at, placeOption(line));
    if (line.has(QStringLiteral("text"))) {
        const bool known = at >= 0 && at < static_cast<qsizetype>(draft.blocks.size());
        const Block *block = known ? draft.blocks[static_cast<size_t>(at)].block() : nullptr;
        if (known && !block && draft.blocks[static_cast<size_t>(at)].made)
            block = &*draft.blocks[static_cast<size_t>(at)].made;
        return editBlock(draft, at, block ? withText(*block, line.value(QStringLiteral("text"))) : Block(ParagraphBlock{}));
    }
    if (line.has(QStringLiteral("add")))
        return addBlock(draft, at, ParagraphBlock{{{line.value(QStringLiteral("add")), Run::Style::Plain}}});
    if (line.has(QStringLiteral("strike")))
        return strikeBlock(draft, at);
    if (line.has(QStringLiteral("restore")))
        return restoreBlock(draft, at);
    if (line.has(QStringLiteral("confirm")))
        return confirmBlock(draft, at);
    return failure(ErrorCode::Usage, QStringLiteral("写明 --text、--add、--strike、--restore、--confirm 之一。"));
}

Status keepDraft(Workspace &workspace, const BulletinFile &file, const Draft &draft, const QString &label)
{
    Bulletin bulletin = file.bulletin;
    setText(bulletin, draft);
    const auto saved = saveBulletin(workspace, bulletin, label);
    return saved ? Status{} : tl::unexpected(saved.error());
}

Result<Exit> runEdit(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(Draft draft, draftFromJson(file.bulletin.content));
    BIHUAN_CHECK(editAsAsked(line, draft));
    BIHUAN_CHECK(keepDraft(*workspace, file, draft, QStringLiteral("改通报第%1段").arg(line.value(QStringLiteral("at")))));
    return tellBulletin(*workspace, file.bulletin.id, QStringLiteral("已保存"), output);
}

QString changeWord(TextChange::Kind kind)
{
    return kind == TextChange::Kind::Added ? QStringLiteral("增") : kind == TextChange::Kind::Removed ? QStringLiteral("删") : QStringLiteral("改");
}

/// With a .docx or .odt that came back, or with the issue before.
Result<Exit> runCompare(const CommandLine &line, Output &output)
{
    const bool takes = line.has(QStringLiteral("take"));
    BIHUAN_TRY(const auto workspace, takes ? openForWriting(line) : openForReading(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(Draft draft, draftFromJson(file.bulletin.content));
    std::vector<ReturnedChange> changes;
    if (line.has(QStringLiteral("with"))) {
        BIHUAN_TRY(const QStringList returned, readWrittenText(line.value(QStringLiteral("with"))));
        changes = returnedChanges(draft, returned);
    } else {
        BIHUAN_TRY(const auto book, BulletinBook::load(*workspace));
        const BulletinFile *const before = book->before(*book->find(file.bulletin.id));
        if (!before)
            return refuse(QStringLiteral("通报%1以前没有印发过同一种通报，没有可比的。").arg(file.name()));
        BIHUAN_TRY(const Draft last, draftFromJson(before->bulletin.content));
        QStringList now;
        for (const Block &block : documentOf(draft).blocks)
            now += blockText(block).split(QLatin1Char('\n'));
        changes = returnedChanges(last, now);
    }
    QJsonArray array;
    for (const ReturnedChange &change : changes) {
        array.append(QJsonObject{{QStringLiteral("kind"), change.kind == TextChange::Kind::Added     ? QStringLiteral("added")
                                                          : change.kind == TextChange::Kind::Removed ? QStringLiteral("removed")
                                                                                                     : QStringLiteral("changed")},
                                 {QStringLiteral("at"), static_cast<int>(change.place + 1)},
                                 {QStringLiteral("before"), change.before},
                                 {QStringLiteral("after"), change.after}});
        output.line(QStringLiteral("第%1段 %2").arg(change.place + 1).arg(changeWord(change.kind)));
        for (const auto &[mark, words] : {std::pair{QStringLiteral("- "), change.before}, std::pair{QStringLiteral("+ "), change.after}}) {
            if (!words.isEmpty())
                output.line(QStringLiteral("  ") + mark + words);
        }
    }
    if (takes && !line.has(QStringLiteral("with")))
        return failure(ErrorCode::Usage, QStringLiteral("--take 要和 --with 一起写：采用哪一份改稿。"));
    if (takes && !changes.empty()) {
        BIHUAN_CHECK(takeReturned(draft, changes));
        BIHUAN_CHECK(keepDraft(*workspace, file, draft, QStringLiteral("采用改稿%1处").arg(changes.size())));
    }
    output.document(array);
    output.line(changes.empty() ? QStringLiteral("没有不同。") : QStringLiteral("共%1处不同%2。").arg(changes.size()).arg(takes ? QStringLiteral("，已采用") : QString()));
    return Exit::Done;
}

Result<Exit> runRemove(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_CHECK(removeBulletin(*workspace, file.bulletin.id));
    output.document(QJsonObject{{QStringLiteral("removed"), bulletinReference(file)}});
    output.line(QStringLiteral("已删除%1。").arg(file.name()));
    return Exit::Done;
}

} // namespace

std::vector<Command> bulletinCommands()
{
    const QString name = QStringLiteral("FILE BULLETIN");
    const Option day = textOption("day", "DATE", QStringLiteral("印发日期，默认为今天"));
    return {
        {bulletinLoop, QStringLiteral("bulletin list"), QStringLiteral("FILE"), QStringLiteral("拟过和印发过的通报"), {},
         QStringLiteral("bihuan-cli bulletin list 柞水2024.bihuan"), runList},
        {bulletinLoop, QStringLiteral("bulletin draft"), QStringLiteral("FILE"), QStringLiteral("用一期的数据拟一份通报，存进文件"),
         {periodOption(), textOption("template", "T", QStringLiteral("通报模板，默认 monthly")), day, actorOption()},
         QStringLiteral("bihuan-cli bulletin draft 柞水2024.bihuan --period 2024-08"), runDraft},
        {bulletinLoop, QStringLiteral("bulletin show"), name, QStringLiteral("一份通报的经过、核实单和各段文字；* 手工改过，! 改过而数据又变了"), {},
         QStringLiteral("bihuan-cli bulletin show 柞水2024.bihuan 3"), runShow},
        {bulletinLoop, QStringLiteral("bulletin refresh"), name, QStringLiteral("按现在的数据更新文稿，手工改过的段落保留"), {day, actorOption()},
         QStringLiteral("bihuan-cli bulletin refresh 柞水2024.bihuan 1f0c9a"), runRefresh},
        {bulletinLoop, QStringLiteral("bulletin edit"), name, QStringLiteral("改文稿的一段"),
         {textOption("at", "N", QStringLiteral("第几段，用 bulletin show 查看；--add 写在这一段后面"), true), textOption("text", "TEXT", QStringLiteral("改成")),
          textOption("add", "TEXT", QStringLiteral("后面添一段")), textOption("strike", "", QStringLiteral("删去这一段")),
          textOption("restore", "", QStringLiteral("恢复为按数据写的文字")), textOption("confirm", "", QStringLiteral("数据变了也保留手工的文字")), actorOption()},
         QStringLiteral("bihuan-cli bulletin edit 柞水2024.bihuan 1f0c9a --at 7 --text 截至8月底……"), runEdit},
        {bulletinLoop, QStringLiteral("bulletin compare"), name, QStringLiteral("与返回的改稿或上一期逐段比较"),
         {textOption("with", "X.docx", QStringLiteral("领导改过的 .docx 或 .odt；不写则与上一期比")), textOption("take", "", QStringLiteral("采用改稿的全部改动")), actorOption()},
         QStringLiteral("bihuan-cli bulletin compare 柞水2024.bihuan 1f0c9a --with 改稿.docx"), runCompare},
        {bulletinLoop, QStringLiteral("bulletin remove"), name, QStringLiteral("删除一份还没有核稿的通报"), {actorOption()},
         QStringLiteral("bihuan-cli bulletin remove 柞水2024.bihuan 1f0c9a"), runRemove},
    };
}

} // namespace bihuan::cli
