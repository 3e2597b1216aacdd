// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/bulletinacts.h"

#include "core/services/documentnumbers.h"
#include "core/storage/store.h"

#include <algorithm>
#include <functional>

namespace bihuan {

namespace {

/// What an act stands on, read from the file when it begins.
struct BulletinDesk
{
    Editor *editor = nullptr;
    std::shared_ptr<const BulletinBook> book;
    QDateTime now;

    static Result<BulletinDesk> open(Workspace &workspace)
    {
        BulletinDesk desk;
        desk.editor = workspace.editor();
        if (!desk.editor)
            return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
        desk.now = workspace.clock().now();
        BIHUAN_TRY(desk.book, BulletinBook::load(workspace));
        return desk;
    }

    Result<BulletinFile> file(const BulletinId &id) const
    {
        const BulletinFile *const file = book->find(id);
        if (!file)
            return refuse(QStringLiteral("文件里没有这份通报，可能已被删除。"), id.value);
        return *file;
    }

    QString moment() const { return now.toString(Qt::ISODate); }

    /// Makes the move of the file and says who entered it. What is refused names the bulletin.
    Result<BulletinMove> take(BulletinFile &file, BulletinMove move) const
    {
        move.bulletin = file.bulletin.id;
        move.actor = editor->actor();
        move.at = moment();
        move.person = move.person.trimmed();
        move.text = move.text.trimmed();
        if (!move.day.isValid())
            move.day = now.date();
        if (auto taken = takeMove(file.standing, move); !taken) {
            taken.error().text.prepend(QStringLiteral("通报%1").arg(file.name()));
            return tl::unexpected(taken.error());
        }
        return move;
    }
};

QString unitTitles(Workspace &workspace, const std::vector<UnitId> &units)
{
    const auto rows = loadOffice(workspace.database());
    QStringList titles;
    for (const UnitId &unit : units) {
        if (!rows)
            break;
        const auto found = std::ranges::find(rows->units, unit, &Unit::id);
        titles.append(found == rows->units.end() ? unit.value : found->shortTitle);
    }
    return titles.join(QStringLiteral("、"));
}

/// Changes one slip of a bulletin that is not issued yet.
Result<ChangeSummary> changeSlip(Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &label,
                                 const std::function<Status(BulletinSlip &, const QString &now)> &change)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(const BulletinFile file, desk.file(id));
    if (file.standing.issued.isValid())
        return refuse(QStringLiteral("通报%1已经印发，核实结束了。").arg(file.name()));
    const auto found = std::ranges::find(file.slips, unit, &BulletinSlip::unit);
    const QString title = unitTitles(workspace, {unit});
    if (found == file.slips.end())
        return refuse(QStringLiteral("没有给%1发过核实单，先发核实单。").arg(title));
    BulletinSlip slip = *found;
    BIHUAN_CHECK(change(slip, desk.moment()));
    return desk.editor->run(label.arg(title), [&](Store &store) { return store.bulletinSlips.save(slip); });
}

} // namespace

Result<ChangeSummary> saveBulletin(Workspace &workspace, const Bulletin &bulletin, const QString &label)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    if (const BulletinFile *const known = desk.book->find(bulletin.id); known && !known->mayChange())
        return refuse(QStringLiteral("通报%1%2，文稿不能再改。需要修改时先退改。").arg(known->name(), bulletinStateTitle(known->standing.state)));
    if (bulletin.title.trimmed().isEmpty())
        return refuse(QStringLiteral("通报还没有标题，填上再保存。"));
    return desk.editor->run(label, [&](Store &store) { return store.bulletins.save(bulletin); });
}

Result<ChangeSummary> removeBulletin(Workspace &workspace, const BulletinId &id)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(const BulletinFile file, desk.file(id));
    if (!file.mayChange())
        return refuse(QStringLiteral("通报%1%2，不能删除；没有印发的可以先退改，已印发的可以作废，期号保留。")
                          .arg(file.name(), bulletinStateTitle(file.standing.state)));
    return desk.editor->run(QStringLiteral("删除通报%1").arg(file.name()), [&](Store &store) { return store.bulletins.remove(file.bulletin); });
}

Result<ChangeSummary> moveBulletin(Workspace &workspace, const BulletinId &id, const BulletinMove &wanted)
{
    if (wanted.act == BulletinAct::Issue)
        return refuse(QStringLiteral("印发要连同期号和纸样一起，在通报编印里办理。"));
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(BulletinFile file, desk.file(id));
    BIHUAN_TRY(const BulletinMove move, desk.take(file, wanted));
    const BulletinRule &rule = bulletinRule(move.act);
    const auto write = [&](Store &store) { return store.bulletinMoves.insert(move); };
    const QString label = QStringLiteral("%1通报%2").arg(rule.title, file.name());
    return rule.sealed ? desk.editor->seal(label, write) : desk.editor->run(label, write);
}

Result<DocumentNumber> plannedIssue(Workspace &workspace, const BulletinFile &file, const QDate &day)
{
    BIHUAN_TRY(const NumberRows rows, loadNumbers(workspace.database()));
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    return nextDocumentNumber(rows.numbers, seriesOf(rows.series, office, file.bulletin.series), day);
}

Result<ChangeSummary> issueBulletin(Workspace &workspace, const BulletinId &id, const DocumentNumber &planned, const QDate &day,
                                    const QByteArray &content, const QByteArray &pdf)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(BulletinFile file, desk.file(id));
    if (const std::vector<UnitId> open = file.openObjections(); !open.empty())
        return refuse(QStringLiteral("%1对通报内容有异议，还没有处理，不能印发。先写明处理结果。").arg(unitTitles(workspace, open)));
    BulletinMove issue;
    issue.act = BulletinAct::Issue;
    issue.day = day;
    BIHUAN_TRY(const BulletinMove move, desk.take(file, issue));
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    const NumberSeries series = seriesOf(desk.book->series(), office, planned.series);
    DocumentNumber number = planned;
    number.actor = desk.editor->actor();
    number.at = desk.moment();
    file.bulletin.number = number.id;
    file.bulletin.content = content;
    return desk.editor->seal(QStringLiteral("印发%1").arg(number.text), [&](Store &store) -> Status {
        BIHUAN_CHECK(takeNumber(store, series, number));
        BIHUAN_TRY(file.bulletin.pdf, store.contents.keep(pdf));
        BIHUAN_CHECK(store.bulletins.save(file.bulletin));
        return store.bulletinMoves.insert(move);
    });
}

Result<ChangeSummary> keepScan(Workspace &workspace, const BulletinId &id, const QByteArray &scan)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(BulletinFile file, desk.file(id));
    if (!file.standing.issued.isValid())
        return refuse(QStringLiteral("通报%1还没有印发，没有盖章件可存。").arg(file.name()));
    if (scan.isEmpty() || scan.size() > attachmentlimits::fileBytes)
        return refuse(QStringLiteral("盖章件要有内容，且不超过 20 MB。扫描时选低一些的分辨率。"));
    return desk.editor->run(QStringLiteral("存%1的盖章件").arg(file.name()), [&](Store &store) -> Status {
        BIHUAN_TRY(file.bulletin.scan, store.contents.keep(scan));
        return store.bulletins.save(file.bulletin);
    });
}

Result<ChangeSummary> sendSlips(Workspace &workspace, const BulletinId &id, const std::vector<std::pair<UnitId, QString>> &texts)
{
    BIHUAN_TRY(const BulletinDesk desk, BulletinDesk::open(workspace));
    BIHUAN_TRY(const BulletinFile file, desk.file(id));
    if (file.standing.issued.isValid())
        return refuse(QStringLiteral("通报%1已经印发，不用再核实。").arg(file.name()));
    if (texts.empty())
        return refuse(QStringLiteral("通报%1没有提到任何单位，不用发核实单。").arg(file.name()));
    return desk.editor->run(QStringLiteral("发通报%1的核实单%2份").arg(file.name()).arg(texts.size()), [&](Store &store) -> Status {
        for (const BulletinSlip &slip : file.slips) {
            if (std::ranges::find(texts, slip.unit, &std::pair<UnitId, QString>::first) == texts.end())
                BIHUAN_CHECK(store.bulletinSlips.remove(slip));
        }
        for (const auto &[unit, text] : texts) {
            const auto known = std::ranges::find(file.slips, unit, &BulletinSlip::unit);
            if (known != file.slips.end() && known->text == text)
                continue;
            BulletinSlip slip;
            slip.bulletin = id;
            slip.unit = unit;
            slip.text = text;
            slip.sent = desk.moment();
            BIHUAN_CHECK(store.bulletinSlips.save(slip));
        }
        return {};
    });
}

Result<ChangeSummary> agreeToSlip(Workspace &workspace, const BulletinId &id, const UnitId &unit)
{
    return changeSlip(workspace, id, unit, QStringLiteral("%1对核实单无异议"), [](BulletinSlip &slip, const QString &now) -> Status {
        if (!slip.objection.isEmpty() && slip.answer.isEmpty())
            return refuse(QStringLiteral("这个单位提了异议，先写明处理结果。"));
        slip.agreed = now;
        return {};
    });
}

Result<ChangeSummary> objectToSlip(Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &objection)
{
    return changeSlip(workspace, id, unit, QStringLiteral("登记%1的异议"), [&objection](BulletinSlip &slip, const QString &now) -> Status {
        if (objection.trimmed().isEmpty())
            return refuse(QStringLiteral("写明单位对哪一处有异议、应当是什么。"));
        slip.objection = objection.trimmed();
        slip.objectedAt = now;
        slip.agreed.clear();
        slip.answer.clear();
        slip.answeredAt.clear();
        return {};
    });
}

Result<ChangeSummary> answerObjection(Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &answer)
{
    return changeSlip(workspace, id, unit, QStringLiteral("处理%1的异议"), [&answer](BulletinSlip &slip, const QString &now) -> Status {
        if (slip.objection.isEmpty())
            return refuse(QStringLiteral("这个单位没有提异议。"));
        if (answer.trimmed().isEmpty())
            return refuse(QStringLiteral("写明异议怎样处理：已改稿，或不改的理由。"));
        slip.answer = answer.trimmed();
        slip.answeredAt = now;
        return {};
    });
}

} // namespace bihuan
