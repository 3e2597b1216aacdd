// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pagelabel.h"

#include "ui/printing/paperview.h"

namespace bihuan {

PageLabel::PageLabel(PaperView &view, QWidget *parent) : QLabel(parent), m_view(view)
{
    setObjectName(QStringLiteral("paperPage"));
    setMinimumWidth(56);
    setAlignment(Qt::AlignCenter);
    connect(&m_view, &PaperView::pageChanged, this, &PageLabel::showPage);
    showPage(-1);
}

void PageLabel::showPage(int page)
{
    const QString text = page < 0 ? QString() : QStringLiteral("%1 / %2").arg(page + 1).arg(m_view.pageCount());
    setText(text);
    setAccessibleName(page < 0 ? QStringLiteral("页码")
                               : QStringLiteral("第%1页，共%2页").arg(page + 1).arg(m_view.pageCount()));
}

} // namespace bihuan
