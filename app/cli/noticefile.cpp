// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/noticefile.h"

#include "app/cli/output.h"
#include "core/services/noticewords.h"

#include <QJsonArray>

namespace bihuan::cli {

namespace {

constexpr int shortestReference = 6; // characters of an id

QJsonObject moveJson(const NoticeMove &move, const UnitRegister &units)
{
    const Unit *const unit = units.find(move.unit);
    return {{QStringLiteral("no"), move.no},
            {QStringLiteral("act"), noticeRule(move.act).id},
            {QStringLiteral("actTitle"), noticeRule(move.act).title},
            {QStringLiteral("from"), noticeStateId(move.from)},
            {QStringLiteral("to"), noticeStateId(move.to)},
            {QStringLiteral("day"), dayJson(move.day)},
            {QStringLiteral("date"), dayJson(move.date)},
            {QStringLiteral("unit"), unit ? unit->key : QString()},
            {QStringLiteral("text"), move.text},
            {QStringLiteral("problem"), move.problem},
            {QStringLiteral("nextStep"), move.nextStep},
            {QStringLiteral("person"), move.person},
            {QStringLiteral("actor"), move.actor},
            {QStringLiteral("at"), move.at},
            {QStringLiteral("sentence"), moveSentence(move, units)}};
}

QString daysText(const NoticeStanding &standing, const QDate &day)
{
    if (!standing.awaitsUnit() || !standing.deadline.isValid())
        return {};
    const qint64 days = day.daysTo(standing.deadline);
    if (days == 0)
        return QStringLiteral("今天到期");
    return days > 0 ? QStringLiteral("还有%1天").arg(days) : QStringLiteral("超期%1天").arg(-days);
}

} // namespace

Result<NoticeReading> NoticeReading::of(Workspace &workspace)
{
    NoticeReading reading;
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(reading.county, workspace.county(office.year));
    BIHUAN_TRY(reading.book, NoticeBook::load(workspace));
    return reading;
}

Result<const NoticeFile *> NoticeReading::named(const QString &word) const
{
    if (const NoticeFile *const file = book->findNumber(word))
        return file;
    const bool hasYear = word.contains(QLatin1Char('-'));
    bool isNumber = false;
    const int no = word.section(QLatin1Char('-'), -1).toInt(&isNumber);
    const int year = hasYear ? word.section(QLatin1Char('-'), 0, 0).toInt() : county->year();
    std::vector<const NoticeFile *> found;
    for (const NoticeFile &file : book->files()) {
        const auto number = std::ranges::find(book->numbers(), file.notice.number, &DocumentNumber::id);
        if (isNumber && number != book->numbers().end() && number->year == year && number->no == no)
            return &file;
        if (word.size() >= shortestReference && file.notice.id.value.endsWith(word))
            found.push_back(&file);
    }
    if (found.size() == 1)
        return found.front();
    return refuse(QStringLiteral("文件里没有“%1”这份督办单。文号和草稿的代号用 notice list 查看。").arg(word));
}

Result<const Unit *> NoticeReading::unitNamed(const QString &word) const
{
    const Unit *unit = county->units().findKey(word);
    if (!unit)
        unit = county->units().findName(word);
    if (unit)
        return unit;
    QStringList near;
    for (const Unit *candidate : county->units().suggestions(word))
        near.append(candidate->shortTitle);
    return refuse(QStringLiteral("文件里没有名为“%1”的单位%2。").arg(word, near.isEmpty() ? QString() : QStringLiteral("，相近的有：") + near.join(QStringLiteral("、"))));
}

QString NoticeReading::reference(const NoticeFile &file)
{
    return file.number.isEmpty() ? file.notice.id.value.right(8) : file.number;
}

QJsonObject NoticeReading::toJson(const NoticeFile &file, const QDate &day, bool moves) const
{
    const Notice &notice = file.notice;
    const NoticeStanding &standing = file.standing;
    const Unit *const unit = county->units().find(standing.unit);
    const NoticeFile *const previous = book->find(notice.previous);
    QJsonArray matters;
    for (const MatterId &id : notice.matters) {
        if (const MatterFile *const matter = county->matter(id))
            matters.append(matter->matter->code);
    }
    QJsonArray coUnits;
    for (const UnitId &id : notice.coUnits) {
        if (const Unit *const co = county->units().find(id))
            coUnits.append(co->key);
    }
    QJsonObject object{
        {QStringLiteral("id"), notice.id.value},
        {QStringLiteral("reference"), reference(file)},
        {QStringLiteral("number"), file.number},
        {QStringLiteral("title"), notice.title},
        {QStringLiteral("ladder"), notice.ladder},
        {QStringLiteral("step"), notice.step},
        {QStringLiteral("stepTitle"), noticeColourTitle(notice, county->context())},
        {QStringLiteral("mode"), noticeModeId(notice.mode)},
        {QStringLiteral("state"), noticeStateId(standing.state)},
        {QStringLiteral("stateTitle"), noticeStateTitle(standing.state)},
        {QStringLiteral("unit"), unit ? unit->key : QString()},
        {QStringLiteral("unitTitle"), unit ? unit->shortTitle : QString()},
        {QStringLiteral("coUnits"), coUnits},
        {QStringLiteral("matters"), matters},
        {QStringLiteral("issued"), dayJson(standing.issued)},
        {QStringLiteral("deadline"), dayJson(standing.deadline)},
        {QStringLiteral("daysLeft"), standing.awaitsUnit() ? QJsonValue(day.daysTo(standing.deadline)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("signed"), dayJson(standing.signedOn)},
        {QStringLiteral("replied"), dayJson(standing.replied)},
        {QStringLiteral("repliedInTime"), standing.repliedInTime ? QJsonValue(*standing.repliedInTime) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("closed"), dayJson(standing.closed)},
        {QStringLiteral("urged"), standing.urged},
        {QStringLiteral("returned"), standing.returned},
        {QStringLiteral("extended"), standing.extended},
        {QStringLiteral("extensionAsked"), standing.extensionAsked ? dayJson(*standing.extensionAsked) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("refusalAsked"), standing.refusalAsked},
        {QStringLiteral("previous"), previous ? previous->number : QString()},
        {QStringLiteral("sample"), notice.sample},
    };
    if (!moves)
        return object;
    object[QStringLiteral("content")] = notice.content;
    object[QStringLiteral("source")] = notice.source;
    object[QStringLiteral("instruction")] = notice.instruction;
    object[QStringLiteral("requirement")] = notice.requirement;
    object[QStringLiteral("handler")] = notice.handler;
    object[QStringLiteral("signer")] = notice.signer;
    object[QStringLiteral("period")] = notice.period ? notice.period->toString() : QString();
    QJsonArray life;
    for (const NoticeMove &move : file.moves)
        life.append(moveJson(move, county->units()));
    object[QStringLiteral("moves")] = life;
    return object;
}

QStringList NoticeReading::header()
{
    return {QStringLiteral("文号或代号"), QStringLiteral("类别"), QStringLiteral("状态"), QStringLiteral("主办单位"),
            QStringLiteral("时限"), QStringLiteral("剩余"), QStringLiteral("事项")};
}

QStringList NoticeReading::textRow(const NoticeFile &file, const QDate &day) const
{
    return {reference(file),
            noticeColourTitle(file.notice, county->context()),
            noticeStateTitle(file.standing.state),
            county->units().shortTitle(file.standing.unit),
            file.standing.deadline.toString(Qt::ISODate),
            daysText(file.standing, day),
            file.notice.title};
}

Result<QDate> dayOption(const CommandLine &line, const QString &option)
{
    if (!line.has(option))
        return QDate();
    const QDate day = QDate::fromString(line.value(option), Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::Usage, QStringLiteral("--%1 后面写日期，如 2024-08-05，不能写“%2”。").arg(option, line.value(option)));
    return day;
}

Result<QDate> dayOrToday(const CommandLine &line, const QString &option)
{
    BIHUAN_TRY(const QDate day, dayOption(line, option));
    return day.isValid() ? day : systemClock().now().date();
}

} // namespace bihuan::cli
