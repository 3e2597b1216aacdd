// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/noticerecords.h"

#include "core/domain/notices/noticetasks.h"
#include "core/services/county.h"
#include "core/services/noticeplace.h"

#include <QSet>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int soonDays = 3; ///< a deadline is told this many days ahead

struct ShelfWords
{
    NoticeShelf shelf;
    const char *id;
    const char16_t *title;
};

constexpr std::array shelfWords{
    ShelfWords{NoticeShelf::Open, "open", u"未办结"},  ShelfWords{NoticeShelf::Overdue, "overdue", u"已超期"},
    ShelfWords{NoticeShelf::Draft, "draft", u"草稿待审"}, ShelfWords{NoticeShelf::Over, "over", u"已办结"},
    ShelfWords{NoticeShelf::All, "all", u"全部"},
};

RecordCell dayCell(const QDate &day)
{
    return day.isValid() ? RecordCell{day.toString(Qt::ISODate), day} : RecordCell{};
}

RecordCell countCell(int count)
{
    return count > 0 ? RecordCell{QString::number(count), qint64(count)} : RecordCell{};
}

RecordCell leftCell(const NoticePlace &place)
{
    if (!place.daysLeft)
        return {};
    RecordCell cell{daysLeftText(*place.daysLeft), qint64(*place.daysLeft)};
    cell.sign = *place.daysLeft < 0 ? -1 : 0;
    return cell;
}

QStringList matterNames(const NoticeFile &file, const County &county)
{
    QStringList names;
    for (const MatterId &id : file.notice.matters) {
        if (const MatterFile *const matter = county.matter(id))
            names << matter->matter->name << matter->matter->code;
    }
    return names;
}

RecordCell colourCell(const Notice &notice, const OfficeContext &office)
{
    const NoticeColour colour = noticeColour(notice, office);
    RecordCell cell{colour.word};
    cell.light = colour.id;
    cell.shape = colour.shape;
    return cell;
}

RecordRow noticeRecord(const NoticeFile &file, const County &county, const QDate &today)
{
    const OfficeContext &office = county.context();
    const NoticeStanding &standing = file.standing;
    const NoticePlace place = noticePlace(file, office, today);
    RecordRow row;
    row.id = file.notice.id.value;
    RecordCell number{file.number.isEmpty() ? QStringLiteral("未编号") : file.number};
    number.faint = file.number.isEmpty();
    RecordCell state{noticeStateTitle(standing.state)};
    state.tip = place.sentence;
    row.cells = {number, colourCell(file.notice, office), RecordCell{file.notice.title}, RecordCell{office.units().shortTitle(standing.unit)},
                 dayCell(standing.issued.isValid() ? standing.deadline : file.notice.replyBy), leftCell(place), state, dayCell(standing.issued),
                 countCell(standing.urged), RecordCell{noticeModeTitle(file.notice.mode)}, RecordCell{file.notice.handler}};
    row.words = matterNames(file, county);
    return row;
}

/// The move that helps with what waits.
NoticeAct actFor(NoticeTaskKind kind, const NoticePlace &place)
{
    switch (kind) {
    case NoticeTaskKind::ToIssue:
        return NoticeAct::Issue;
    case NoticeTaskKind::ToSign:
        return NoticeAct::Sign;
    case NoticeTaskKind::DueSoon:
    case NoticeTaskKind::DueToday:
    case NoticeTaskKind::Overdue:
    case NoticeTaskKind::Returned:
        return NoticeAct::Urge;
    case NoticeTaskKind::ToEscalate:
        return NoticeAct::Escalate;
    case NoticeTaskKind::ToReview:
        return NoticeAct::Accept;
    case NoticeTaskKind::ExtensionAsked:
        return NoticeAct::GrantExtension;
    case NoticeTaskKind::RefusalAsked:
        return NoticeAct::DenyRefusal;
    case NoticeTaskKind::ToClose:
        return NoticeAct::Close;
    }
    return place.due.value_or(NoticeAct::Urge);
}

} // namespace

QString noticeShelfId(NoticeShelf shelf)
{
    return QString::fromLatin1(shelfWords[static_cast<size_t>(shelf)].id);
}

QString noticeShelfTitle(NoticeShelf shelf)
{
    return QString::fromUtf16(shelfWords[static_cast<size_t>(shelf)].title);
}

bool standsOn(const NoticeFile &file, NoticeShelf shelf, const QDate &today)
{
    const NoticeStanding &standing = file.standing;
    const bool draft = standing.state == NoticeState::Draft || standing.state == NoticeState::InReview;
    switch (shelf) {
    case NoticeShelf::Open:
        return !draft && !standing.isOver();
    case NoticeShelf::Overdue:
        return standing.isOverdueOn(today);
    case NoticeShelf::Draft:
        return draft;
    case NoticeShelf::Over:
        return standing.isOver();
    case NoticeShelf::All:
        break;
    }
    return true;
}

NoticeColour noticeColour(const Notice &notice, const OfficeContext &office)
{
    const Ladder *const ladder = office.ladder(notice.ladder);
    const int place = ladder ? ladder->place(notice.step) : -1;
    if (place < 0)
        return {{}, QStringLiteral("none"), notice.step};
    const LadderStep &step = ladder->steps[static_cast<size_t>(place)];
    return {step.id, step.shape, step.title};
}

std::vector<RecordColumn> noticeColumns()
{
    return {{.id = QStringLiteral("number"), .title = QStringLiteral("编号"), .width = 11},
            {.id = QStringLiteral("colour"), .title = QStringLiteral("颜色"), .width = 4},
            {.id = QStringLiteral("title"), .title = QStringLiteral("事项"), .main = true, .width = 12},
            {.id = QStringLiteral("unit"), .title = QStringLiteral("主办"), .width = 6},
            {.id = QStringLiteral("deadline"), .title = QStringLiteral("期限"), .type = FieldType::Date, .width = 6},
            {.id = QStringLiteral("left"), .title = QStringLiteral("剩余"), .type = FieldType::Integer, .width = 5},
            {.id = QStringLiteral("state"), .title = QStringLiteral("状态"), .width = 6},
            {.id = QStringLiteral("issued"), .title = QStringLiteral("交办日"), .type = FieldType::Date, .width = 6},
            {.id = QStringLiteral("urged"), .title = QStringLiteral("催办"), .type = FieldType::Integer, .summed = true, .width = 4},
            {.id = QStringLiteral("mode"), .title = QStringLiteral("方式"), .width = 4},
            {.id = QStringLiteral("handler"), .title = QStringLiteral("经办人"), .width = 6}};
}

std::vector<RecordRow> noticeRecords(const NoticeBook &book, const County &county, NoticeShelf shelf, const QDate &today, const QString &kept)
{
    std::vector<RecordRow> rows;
    for (auto file = book.files().rbegin(); file != book.files().rend(); ++file) {
        if (standsOn(*file, shelf, today) || file->notice.id.value == kept)
            rows.push_back(noticeRecord(*file, county, today));
    }
    return rows;
}

std::vector<RecordColumn> noticeTaskColumns()
{
    return {{.id = QStringLiteral("title"), .title = QStringLiteral("事项"), .main = true, .width = 18},
            {.id = QStringLiteral("act"), .title = QStringLiteral("要办"), .width = 6},
            {.id = QStringLiteral("number"), .title = QStringLiteral("编号"), .width = 11},
            {.id = QStringLiteral("colour"), .title = QStringLiteral("颜色"), .width = 4},
            {.id = QStringLiteral("unit"), .title = QStringLiteral("主办"), .width = 7},
            {.id = QStringLiteral("deadline"), .title = QStringLiteral("期限"), .type = FieldType::Date, .width = 6},
            {.id = QStringLiteral("left"), .title = QStringLiteral("剩余"), .type = FieldType::Integer, .width = 5},
            {.id = QStringLiteral("place"), .title = QStringLiteral("现在"), .width = 16}};
}

std::vector<RecordRow> noticeTaskRecords(const NoticeBook &book, const County &county, const QDate &today)
{
    const OfficeContext &office = county.context();
    std::vector<RecordRow> rows;
    for (const NoticeTask &task : noticeTasks(book.files(), office.ladders(), today, soonDays)) {
        const NoticeFile &file = book.files()[task.file];
        const NoticePlace place = noticePlace(file, office, today);
        const NoticeRule &rule = noticeRule(actFor(task.kind, place));
        RecordRow row;
        row.id = file.notice.id.value + QLatin1Char('/') + rule.id;
        row.group = {noticeTaskId(task.kind), noticeTaskTitle(task.kind), static_cast<int>(task.kind)};
        RecordCell sentence{place.sentence};
        sentence.faint = true;
        RecordCell act{rule.title + QStringLiteral(" ›")};
        act.tip = QStringLiteral("按 Ctrl+Enter 或双击办理");
        row.cells = {RecordCell{file.notice.title}, act, RecordCell{file.number}, colourCell(file.notice, office),
                     RecordCell{office.units().shortTitle(file.standing.unit)}, dayCell(file.standing.deadline), leftCell(place), sentence};
        row.words = matterNames(file, county);
        rows.push_back(std::move(row));
    }
    return rows;
}

int noticesWaiting(const NoticeBook &book, const OfficeContext &office, const QDate &today)
{
    QSet<size_t> files;
    for (const NoticeTask &task : noticeTasks(book.files(), office.ladders(), today, soonDays))
        files.insert(task.file);
    return static_cast<int>(files.size());
}

NoticeTaskKey noticeTaskKey(const QString &id)
{
    const qsizetype slash = id.lastIndexOf(QLatin1Char('/'));
    return {id.left(slash), id.mid(slash + 1)};
}

} // namespace bihuan
