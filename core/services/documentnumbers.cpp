// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/documentnumbers.h"

#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

Result<Editor *> editorForNumbers(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

QString countyInitial(const QString &office)
{
    return office.left(1);
}

NumberSeries seriesOf(std::span<const NumberSeries> used, const Office &office, const QString &id)
{
    const auto known = std::ranges::find(used, id, &NumberSeries::id);
    if (known != used.end())
        return *known;
    if (id == numberseries::notice)
        return {id, QStringLiteral("督办单"), countyInitial(office.name) + QStringLiteral("督办")};
    return {id, QStringLiteral("通报"), office.bulletinName};
}

DocumentNumber nextDocumentNumber(std::span<const DocumentNumber> taken, const NumberSeries &series, const QDate &day)
{
    DocumentNumber number;
    number.id = DocumentNumberId::create();
    number.series = series.id;
    number.year = day.year();
    number.no = nextNumber(taken, series.id, number.year);
    number.text = documentNumberText(series, number.year, number.no);
    number.day = day;
    return number;
}

Status takeNumber(Store &store, const NumberSeries &series, const DocumentNumber &number)
{
    BIHUAN_TRY(const std::vector<DocumentNumber> taken, store.documentNumbers.list());
    if (nextNumber(taken, number.series, number.year) != number.no)
        return failure(ErrorCode::Conflict, QStringLiteral("文号%1刚刚被占用，没有编号。再试一次。").arg(number.text));
    BIHUAN_CHECK(store.numberSeries.save(series));
    return store.documentNumbers.insert(number);
}

Result<QString> reserveNumber(Workspace &workspace, const QString &series, DocumentNumber::Purpose purpose, const QString &holder,
                              const QDate &day)
{
    BIHUAN_TRY(Editor *const editor, editorForNumbers(workspace));
    if (holder.trimmed().isEmpty())
        return refuse(QStringLiteral("写明文号留给哪个文件或哪个科室。"));
    BIHUAN_TRY(const auto book, NoticeBook::load(workspace));
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    const NumberSeries used = seriesOf(book->series(), office, series);
    DocumentNumber number = nextDocumentNumber(book->numbers(), used, day);
    number.purpose = purpose;
    number.holder = holder.trimmed();
    number.actor = editor->actor();
    number.at = workspace.clock().now().toString(Qt::ISODate);
    const QString label = purpose == DocumentNumber::Purpose::Desk ? QStringLiteral("%1由%2使用") : QStringLiteral("%1留给%2");
    BIHUAN_CHECK(editor->seal(label.arg(number.text, number.holder), [&](Store &store) { return takeNumber(store, used, number); }));
    return number.text;
}

std::vector<DocumentNumber> reservedNumbers(const NoticeBook &book, const QString &series)
{
    std::vector<DocumentNumber> free;
    std::ranges::copy_if(book.numbers(), std::back_inserter(free), [&](const DocumentNumber &number) {
        return number.series == series && number.purpose == DocumentNumber::Purpose::Reserved && !book.findNumber(number.text);
    });
    return free;
}

Result<ChangeSummary> setSeriesCode(Workspace &workspace, const QString &series, const QString &code)
{
    BIHUAN_TRY(Editor *const editor, editorForNumbers(workspace));
    if (code.trimmed().isEmpty())
        return refuse(QStringLiteral("文号要有机关代字，如“柞督办”。"));
    BIHUAN_TRY(const auto book, NoticeBook::load(workspace));
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    NumberSeries changed = seriesOf(book->series(), office, series);
    changed.code = code.trimmed();
    return editor->run(QStringLiteral("%1的机关代字改为%2").arg(changed.title, changed.code),
                       [&](Store &store) { return store.numberSeries.save(changed); });
}

} // namespace bihuan
