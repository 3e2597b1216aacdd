// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/output.h"
#include "core/services/documentnumbers.h"

#include <QJsonArray>

namespace bihuan::cli {

namespace {

QString purposeWords(const DocumentNumber &number, const NoticeBook &book)
{
    switch (number.purpose) {
    case DocumentNumber::Purpose::Desk:
        return QStringLiteral("由%1使用").arg(number.holder);
    case DocumentNumber::Purpose::Reserved:
        return book.findNumber(number.text) ? QStringLiteral("预留给%1，已用").arg(number.holder) : QStringLiteral("预留给%1").arg(number.holder);
    case DocumentNumber::Purpose::Document:
        break;
    }
    const NoticeFile *const notice = book.findNumber(number.text);
    return notice ? notice->notice.title : QString();
}

QJsonObject numberJson(const DocumentNumber &number, const NoticeBook &book)
{
    const bool isFree = number.purpose == DocumentNumber::Purpose::Reserved && !book.findNumber(number.text);
    return {{QStringLiteral("number"), number.text},
            {QStringLiteral("series"), number.series},
            {QStringLiteral("year"), number.year},
            {QStringLiteral("no"), number.no},
            {QStringLiteral("purpose"), numberPurposeId(number.purpose)},
            {QStringLiteral("holder"), number.holder},
            {QStringLiteral("free"), isFree},
            {QStringLiteral("day"), number.day.toString(Qt::ISODate)},
            {QStringLiteral("actor"), number.actor}};
}

Result<Exit> runNumberList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto book, NoticeBook::load(*workspace));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const DocumentNumber &number : book->numbers()) {
        const QJsonObject object = numberJson(number, *book);
        if (line.has(QStringLiteral("free")) && !object[QStringLiteral("free")].toBool())
            continue;
        array.append(object);
        rows.push_back({number.text, number.day.toString(Qt::ISODate), purposeWords(number, *book)});
    }
    output.document(array);
    output.table({QStringLiteral("文号"), QStringLiteral("日期"), QStringLiteral("用于")}, rows);
    return Exit::Done;
}

Result<Exit> runNumberReserve(const CommandLine &line, Output &output)
{
    const bool forDesk = line.has(QStringLiteral("desk"));
    if (forDesk == line.has(QStringLiteral("for")))
        return failure(ErrorCode::Usage, QStringLiteral("写明 --for 留给哪个文件，或者 --desk 由哪个科室使用，写其中一个。"));
    BIHUAN_TRY(QDate day, dayOption(line, QStringLiteral("day")));
    if (!day.isValid())
        day = systemClock().now().date();
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    const QString holder = line.value(forDesk ? QStringLiteral("desk") : QStringLiteral("for"));
    BIHUAN_TRY(const QString text, reserveNumber(*workspace, numberseries::notice,
                                                 forDesk ? DocumentNumber::Purpose::Desk : DocumentNumber::Purpose::Reserved, holder, day));
    BIHUAN_TRY(const auto book, NoticeBook::load(*workspace));
    const auto taken = std::ranges::find(book->numbers(), text, &DocumentNumber::text);
    output.document(numberJson(*taken, *book));
    output.line(forDesk ? QStringLiteral("%1已由%2使用。").arg(text, holder) : QStringLiteral("%1已留给%2，交办时用 --number 写明。").arg(text, holder));
    return Exit::Done;
}

} // namespace

std::vector<Command> numberCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const auto text = [](const char *name, const QString &description) {
        return Option{QString::fromLatin1(name), QStringLiteral("TEXT"), description, false, false};
    };
    return {
        {loop, QStringLiteral("number list"), QStringLiteral("FILE"), QStringLiteral("已编的文号：哪份督办单用了，留给谁，由哪个科室使用"),
         {{QStringLiteral("free"), {}, QStringLiteral("只看预留了还没有用的"), false, false}},
         QStringLiteral("bihuan-cli number list 柞水2024.bihuan --free"), runNumberList},
        {loop, QStringLiteral("number reserve"), QStringLiteral("FILE"), QStringLiteral("预留督办单的下一个文号，或交给别的科室使用，从此不能撤销"),
         {text("for", QStringLiteral("留给哪个文件")), text("desk", QStringLiteral("由哪个科室使用")),
          {QStringLiteral("day"), QStringLiteral("DAY"), QStringLiteral("日期，默认为今天；文号按它的年份编"), false, false}, actorOption()},
         QStringLiteral("bihuan-cli number reserve 柞水2024.bihuan --for 9月专项督办"), runNumberReserve},
    };
}

} // namespace bihuan::cli
