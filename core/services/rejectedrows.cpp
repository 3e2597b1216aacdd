// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rejectedrows.h"

#include "core/tabular/bookreader.h"
#include "core/tabular/sheetwriter.h"

#include <QFileInfo>

#include <map>

namespace bihuan {

namespace {

/// Reasons of the rows of one sheet, by row from 0.
std::map<int, QStringList> openReasons(const ImportPlan &plan, size_t sheet)
{
    std::map<int, QStringList> reasons;
    for (const ImportFinding &found : plan.findings) {
        if (!found.open || found.sheet != static_cast<int>(sheet) || found.finding.place.row <= plan.sheets[sheet].headerRow)
            continue;
        const QString title = found.finding.place.column.section(QLatin1Char(' '), 1);
        reasons[found.finding.place.row - 1].append(title.isEmpty() ? found.finding.reason : title + QStringLiteral("：") + found.finding.reason);
    }
    return reasons;
}

class RejectedSheet
{
public:
    RejectedSheet()
    {
        m_sheet.name = QStringLiteral("待改正");
        m_sheet.title = QStringLiteral("没有导入的行");
        addColumn(QStringLiteral("来源"), 20);
    }

    void add(const Sheet &sheet, const SheetPlan &plan, const std::map<int, QStringList> &reasons)
    {
        const auto header = findHeader(sheet);
        if (!header)
            return;
        for (const auto &[row, texts] : reasons) {
            OutRow out;
            out.cells.push_back(QStringLiteral("%1 %2 第 %3 行").arg(plan.file, plan.sheet).arg(row + 1));
            for (const HeaderColumn &column : header->columns) {
                const size_t place = placeOf(column.joined);
                out.cells.resize(std::max(out.cells.size(), place + 1));
                if (const Cell &cell = sheet.cell(row, column.column); !cell.isEmpty())
                    out.cells[place] = cell.display();
            }
            m_sheet.rows.push_back(std::move(out));
            m_reasons.append(texts.join(QStringLiteral("；")));
        }
    }

    Result<int> write(const QString &path)
    {
        addColumn(QStringLiteral("原因"), 50);
        for (size_t i = 0; i < m_sheet.rows.size(); ++i) {
            m_sheet.rows[i].cells.resize(m_sheet.columns.size() - 1);
            m_sheet.rows[i].cells.push_back(m_reasons.at(static_cast<qsizetype>(i)));
        }
        BIHUAN_CHECK(writeSheet(m_sheet, path));
        return static_cast<int>(m_sheet.rows.size());
    }

private:
    size_t placeOf(const QString &title)
    {
        for (size_t i = 1; i < m_sheet.columns.size(); ++i) {
            if (m_sheet.columns[i].title == title)
                return i;
        }
        addColumn(title, 0);
        return m_sheet.columns.size() - 1;
    }

    void addColumn(const QString &title, double width)
    {
        OutColumn &column = m_sheet.columns.emplace_back();
        column.title = title;
        column.width = width;
    }

    OutSheet m_sheet;
    QStringList m_reasons;
};

} // namespace

int countRejectedRows(const ImportPlan &plan)
{
    size_t count = 0;
    for (size_t i = 0; i < plan.sheets.size(); ++i)
        count += openReasons(plan, i).size();
    return static_cast<int>(count);
}

Result<int> writeRejectedRows(const ImportRequest &request, const ImportPlan &plan, const QString &path)
{
    RejectedSheet rejected;
    for (size_t i = 0; i < plan.sheets.size() && i < static_cast<size_t>(request.paths.size()); ++i) {
        const SheetPlan &sheet = plan.sheets[i];
        const std::map<int, QStringList> reasons = openReasons(plan, i);
        if (reasons.empty())
            continue;
        ReadOptions reading;
        reading.sheet = request.sheet;
        BIHUAN_TRY(const Book book, readBook(request.paths.at(static_cast<qsizetype>(i)), reading));
        if (const Sheet *found = book.find(sheet.sheet))
            rejected.add(*found, sheet, reasons);
    }
    return rejected.write(path);
}

} // namespace bihuan
