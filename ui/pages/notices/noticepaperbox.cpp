// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/noticepaperbox.h"

#include "core/briefing/noticepaper.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/printing/documenttypesetter.h"
#include "ui/printing/paperoutput.h"
#include "ui/printing/paperview.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/segmentbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace bihuan {

NoticePaperBox::NoticePaperBox(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_which(new SegmentBar(QStringLiteral("哪一份"), this)), m_title(new QLabel(this)), m_view(new PaperView(this)),
      m_typesetter(new DocumentTypesetter(this)), m_output(new PaperOutput(context.host, this))
{
    m_which->setObjectName(QStringLiteral("noticePaperWhich"));
    m_view->setObjectName(QStringLiteral("noticePaper"));
    m_view->setAccessibleName(QStringLiteral("督办单预览"));
    setFocusProxy(m_view);
    auto *back = new QPushButton(QStringLiteral("返回列表"), this);
    back->setObjectName(QStringLiteral("noticePaperBack"));
    back->setAccessibleName(QStringLiteral("返回督办单列表"));
    back->setToolTip(QStringLiteral("返回列表（Esc）"));
    back->setIcon(icon(QStringLiteral("left")));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addWidget(back);
    bar->addWidget(m_which);
    bar->addWidget(m_title, 1);
    bar->addWidget(new ActionButton(*context.actions.action(QStringLiteral("paper.print")), QStringLiteral("打印"), this));
    auto *pdf = new ActionButton(*context.actions.action(QStringLiteral("paper.pdf")), QStringLiteral("输出 PDF"), this);
    pdf->setProperty("kind", QStringLiteral("primary"));
    bar->addWidget(pdf);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    setTabOrder(pdf, m_view);
    connect(back, &QPushButton::clicked, this, &NoticePaperBox::closed);
    connect(m_which, &SegmentBar::chosen, this, &NoticePaperBox::refresh);
    connect(m_output, &PaperOutput::failed, this, [this](const Error &error) { m_context.host.tell(error); });
    connect(m_typesetter, &DocumentTypesetter::made, this, [this](const DocumentTypesetter::Made &paper) {
        m_paper = paper;
        m_view->setPaper(m_paper, false);
        m_context.actions.update();
    });
    bindActions();
}

void NoticePaperBox::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto ready = [this] { return isVisible() && m_paper && !m_context.file.isBusy(); };
    const auto seen = [this] { return isVisible(); };
    actions.bind(QStringLiteral("paper.print"), this, [this] { m_output->print(m_paper, paperName()); }, ready);
    actions.bind(QStringLiteral("paper.pdf"), this, [this] { m_output->savePdf(m_paper, m_document.title); }, ready);
    actions.bind(QStringLiteral("view.larger"), this, [this] { m_view->stepZoom(true); }, seen);
    actions.bind(QStringLiteral("view.smaller"), this, [this] { m_view->stepZoom(false); }, seen);
    actions.bind(QStringLiteral("view.fit"), this, [this] { m_view->setZoom({PaperZoom::Fit::Width, 100}); }, seen);
}

QString NoticePaperBox::paperName() const
{
    return m_which->current() == 1 ? QStringLiteral("反馈单") : QStringLiteral("督办单");
}

void NoticePaperBox::show(const NoticeId &notice, bool replyForm)
{
    m_notice = notice;
    const NoticeFile *const file = m_context.file.notices()->find(notice);
    QStringList words{QStringLiteral("督办单")};
    if (file && file->standing.issued.isValid())
        words.append(QStringLiteral("反馈单"));
    m_which->setWords(words);
    m_which->setCurrent(replyForm && words.size() > 1 ? 1 : 0);
    m_view->setZoom({PaperZoom::Fit::Width, 100});
    refresh();
}

void NoticePaperBox::refresh()
{
    const NoticeFile *const file = m_notice.isEmpty() ? nullptr : m_context.file.notices()->find(m_notice);
    if (!file)
        return;
    m_title->setText(file->title());
    const OfficeContext &office = m_context.file.county()->context();
    Document document = m_which->current() == 1 ? replyFormDocument(*file, office) : noticeDocument(*file, office);
    if (document == m_document)
        return;
    m_document = std::move(document);
    m_paper.reset();
    m_typesetter->set(m_document);
}

void NoticePaperBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bihuan
