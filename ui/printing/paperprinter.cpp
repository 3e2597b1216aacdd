// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperprinter.h"

#include "core/typeset/painter.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace bihuan {

namespace {

/// Which sheets leave the printer in which order, from 0.
std::vector<size_t> sheetsOf(const QPrinter &printer, size_t pages)
{
    size_t first = 0;
    size_t last = pages;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = std::min(pages, static_cast<size_t>(printer.fromPage() - 1));
        last = std::min(pages, static_cast<size_t>(std::max(printer.fromPage(), printer.toPage())));
    }
    std::vector<size_t> sheets;
    for (size_t page = first; page < last; ++page)
        sheets.push_back(page);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(sheets);
    const std::vector<size_t> once = sheets;
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    for (int copy = 1; copy < copies; ++copy)
        sheets.insert(sheets.end(), once.begin(), once.end());
    return sheets;
}

} // namespace

void preparePrinter(QPrinter &printer, const PrintedPaper &paper)
{
    printer.setDocName(paper.pages.title);
    const PaperFormat &format = paper.pages.paper;
    printer.setPageSize(QPageSize(format.size == PaperFormat::Size::A4 ? QPageSize::A4 : QPageSize::A3));
    printer.setPageOrientation(format.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF());
}

Status printPaper(QPrinter &printer, const PrintedPaper &paper, const Progress &progress)
{
    const FontSet fonts(paper.faces);
    const std::vector<size_t> sheets = sheetsOf(printer, paper.pages.pages.size());
    QPainter painter;
    if (!painter.begin(&printer))
        return refuse(QStringLiteral("打印机“%1”没有开始打印，检查它是否开机、联好，或者先输出 PDF。").arg(printer.printerName()));
    const double unitsPerPoint = printer.resolution() / 72.0;
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(sheets.size()))) {
            printer.abort();
            return failure(ErrorCode::Cancelled, QStringLiteral("已停止打印。"));
        }
        if (i > 0 && !printer.newPage())
            return refuse(QStringLiteral("打印到第%1页时打印机停了，检查打印机后再打印。").arg(sheets[i] + 1));
        paintPage(painter, paper.pages.pages[sheets[i]], fonts);
    }
    painter.end();
    return {};
}

} // namespace bihuan
