// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/casefileprinting.h"

#include "core/briefing/casefiledocument.h"
#include "ui/models/officefile.h"
#include "ui/printing/paperdialog.h"
#include "ui/shell/pagehost.h"

#include <QPointer>

namespace bihuan {

void printCaseFile(const PageContext &context, const QString &code, QWidget &page)
{
    const auto county = context.file.county();
    const auto paper = std::make_shared<PrintedPaper>();
    const auto title = std::make_shared<QString>();
    context.host.start({QStringLiteral("正在编排一案一档"),
                        [&workspace = context.file.workspace(), county, code, paper, title](const Progress &) -> Status {
                            BIHUAN_TRY(const CaseFile file, caseFileOf(workspace, county, code));
                            const Document document = caseFileDocument(file);
                            const FontSet fonts;
                            *title = document.title;
                            paper->pages = layOut(document, fonts);
                            paper->faces = fonts.faces();
                            paper->report = reportOn(paper->pages, fonts);
                            return {};
                        },
                        [&host = context.host, page = QPointer(&page), paper, title](const Status &status) {
                            if (!status)
                                return host.tell(status.error());
                            if (!page)
                                return;
                            auto *dialog = new PaperDialog(paper, QStringLiteral("一案一档"), *title, host, page);
                            dialog->setAttribute(Qt::WA_DeleteOnClose);
                            dialog->open();
                        }});
}

} // namespace bihuan
