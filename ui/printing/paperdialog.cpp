// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperdialog.h"

#include "ui/printing/paperoutput.h"
#include "ui/printing/paperview.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

namespace bihuan {

namespace {
constexpr QSize paperDialogSize(820, 690);
}

PaperDialog::PaperDialog(std::shared_ptr<const PrintedPaper> paper, const QString &name, const QString &fileName, PageHost &host, QWidget *parent)
    : QDialog(parent), m_paper(std::move(paper)), m_output(new PaperOutput(host, this)), m_view(new PaperView(this))
{
    setObjectName(QStringLiteral("paperDialog"));
    setWindowTitle(name);
    m_view->setObjectName(QStringLiteral("paperDialogView"));
    m_view->setAccessibleName(QStringLiteral("%1预览").arg(name));
    m_view->setPaper(m_paper, false);
    auto *state = new QLabel(QStringLiteral("共%1页").arg(m_paper->report.pages), this);
    state->setFont(type::small(font()));
    state->setForegroundRole(QPalette::PlaceholderText);
    QString remarks;
    for (const PaperRemark &remark : fontRemarks(m_paper->report))
        remarks += (remarks.isEmpty() ? QString() : QStringLiteral("\n")) + remark.text;
    state->setToolTip(remarks);
    const auto button = [this](const QString &id, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(id);
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        return made;
    };
    auto *print = button(QStringLiteral("paperDialogPrint"), QStringLiteral("打印…"));
    auto *pdf = button(QStringLiteral("paperDialogPdf"), QStringLiteral("输出 PDF…"));
    auto *close = button(QStringLiteral("paperDialogClose"), QStringLiteral("关闭"));
    print->setProperty("kind", QStringLiteral("primary"));
    connect(print, &QPushButton::clicked, this, [this, name] { m_output->print(m_paper, name); });
    connect(pdf, &QPushButton::clicked, this, [this, fileName] { m_output->savePdf(m_paper, fileName); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_output, &PaperOutput::succeeded, this, &QDialog::accept);
    connect(m_output, &PaperOutput::failed, this, [&host](const Error &error) { host.tell(error); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(state);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(pdf);
    buttons->addWidget(print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    resize(paperDialogSize.boundedTo(parent->screen()->availableSize() - QSize(space::xl, 2 * space::xl)));
    m_view->setFocus();
}

} // namespace bihuan
