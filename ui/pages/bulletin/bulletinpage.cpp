// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/bulletinlist.h"
#include "ui/pages/bulletin/bulletinpanel.h"
#include "ui/pages/bulletin/bulletinquestions.h"
#include "ui/pages/bulletin/bulletinside.h"
#include "ui/pages/bulletin/drafttext.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/pages/bulletin/paperbar.h"
#include "ui/printing/documenttypesetter.h"
#include "ui/printing/paperoutput.h"
#include "ui/printing/paperview.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace bihuan {

namespace {
constexpr int leastWidthForAll = 1150; ///< list, paper and panel side by side
} // namespace

BulletinPage::BulletinPage(const PageContext &context)
    : m_context(context), m_kept(new KeptBulletin(context, this)), m_paper(new PaperView(this)), m_bar(new PaperBar(context.actions, *m_paper, this)),
      m_side(new BulletinSide(*m_paper, this)), m_list(new BulletinList(*m_kept, this)), m_panel(new BulletinPanel(*m_kept, this)),
      m_text(new DraftText(*m_kept, this)), m_which(new SegmentBar(QStringLiteral("看纸样还是文稿"), this)), m_middle(new QStackedWidget(this)),
      m_typesetter(new DocumentTypesetter(this)), m_empty(new EmptyState(QStringLiteral("bulletin"), this)), m_stack(new QStackedWidget(this)),
      m_output(new PaperOutput(context.host, this))
{
    m_paper->setObjectName(QStringLiteral("paperView"));
    m_paper->setAccessibleName(QStringLiteral("通报预览"));
    connect(m_output, &PaperOutput::failed, this, [this](const Error &error) { m_context.host.tell(error); });
    layOut();
    fillTemplates();
    connect(m_bar, &PaperBar::requestChanged, this, [this] {
        const bool isShown = m_shown && m_shown->request.number == m_bar->number() && m_shown->request.templateId == m_bar->templateId();
        if (!isShown || m_current != m_wanted)
            refresh();
    });
    connect(m_kept, &KeptBulletin::chosen, this, &BulletinPage::refresh);
    connect(m_which, &SegmentBar::chosen, this, &BulletinPage::showChosen);
    connect(m_typesetter, &DocumentTypesetter::made, this, [this](const DocumentTypesetter::Made &paper) {
        const int making = std::exchange(m_making, 0);
        const BulletinFile *const file = m_kept->file();
        if (making != m_wanted || !file)
            return compose();
        m_current = making;
        show(keptBulletin(file->bulletin, m_document, *paper));
    });
    // What had to wait for another task begins when that one is done; queued, since its end is still being told.
    connect(&m_context.file, &OfficeFile::busyChanged, this, &BulletinPage::compose, Qt::QueuedConnection);
    connect(&m_context.file, &OfficeFile::busyChanged, this, &BulletinPage::showChosen, Qt::QueuedConnection);
    bindActions();
    showChosen();
}

void BulletinPage::layOut()
{
    m_which->setObjectName(QStringLiteral("bulletinWhich"));
    m_which->setWords({QStringLiteral("纸样"), QStringLiteral("文稿")});
    m_bar->setLead(m_which);
    m_middle->addWidget(m_paper);
    m_middle->addWidget(m_text);
    auto *desk = new QWidget(this);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(space::m);
    beside->addWidget(m_list);
    beside->addWidget(m_side, 1);
    m_beside = beside;
    auto *pages = new QVBoxLayout;
    pages->setSpacing(space::m);
    pages->addWidget(m_bar);
    pages->addWidget(m_middle, 1);
    auto *row = new QHBoxLayout(desk);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::m);
    row->addLayout(beside);
    row->addLayout(pages, 1);
    row->addWidget(m_panel);
    m_row = row;
    m_stack->addWidget(new QWidget(this)); // until the first one is there
    m_stack->addWidget(desk);
    m_stack->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void BulletinPage::fillTemplates()
{
    std::vector<std::pair<QString, QString>> templates;
    for (const QString &id : templateIds(*m_context.file.county())) {
        if (const auto known = findTemplate(*m_context.file.county(), id))
            templates.emplace_back(id, known->title);
    }
    m_bar->setTemplates(templates);
}

QString BulletinPage::title() const
{
    return QStringLiteral("通报编印");
}

QWidget *BulletinPage::firstFocus()
{
    return m_middle->currentWidget();
}

QString BulletinPage::selectionText() const
{
    return m_shown ? QStringLiteral("共%1页").arg(m_shown->report.pages) : QString();
}

void BulletinPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto hasPaper = [this] { return m_stack->currentIndex() == 1; };
    const auto isReady = [this, hasPaper] { return hasPaper() && m_shown && m_current == m_wanted && !m_context.file.isBusy(); };
    actions.bind(QStringLiteral("paper.print"), this, [this] { m_output->print(m_shown, QStringLiteral("通报")); }, isReady);
    actions.bind(QStringLiteral("paper.pdf"), this, [this] { m_output->savePdf(m_shown, fileName()); }, isReady);
    actions.bind(QStringLiteral("paper.edit"), this, [this] { m_output->saveEditable(m_shown->document, fileName()); }, isReady);
    actions.bind(QStringLiteral("bulletin.draft"), this, [this] { askForDraft(*m_kept, m_bar->templateId()); },
                 [this, hasPaper] { return hasPaper() && m_context.file.isWritable(); });
    actions.bind(QStringLiteral("bulletin.text"), this, [this] {
        m_which->setCurrent(1 - m_which->current());
        showChosen();
        firstFocus()->setFocus();
    }, [this] { return m_kept->file() != nullptr; });
    actions.bind(QStringLiteral("bulletin.figures"), this, [this] { m_kept->takeFigures(); }, [this] { return m_kept->mayEdit(); });
    actions.bind(QStringLiteral("view.larger"), this, [this] { m_paper->stepZoom(true); }, hasPaper);
    actions.bind(QStringLiteral("view.smaller"), this, [this] { m_paper->stepZoom(false); }, hasPaper);
    actions.bind(QStringLiteral("view.fit"), this, [this] { m_paper->setZoom({PaperZoom::Fit::Width, 100}); }, hasPaper);
}

void BulletinPage::refresh()
{
    m_list->refresh();
    showChosen();
    ++m_wanted;
    // Not from here: the task that changed the file may still be telling its end.
    QMetaObject::invokeMethod(this, &BulletinPage::compose, Qt::QueuedConnection);
    m_context.actions.update();
}

void BulletinPage::compose()
{
    if (m_making != 0 || m_current == m_wanted || m_context.file.isBusy() || !isVisibleTo(window()))
        return;
    if (composeKept())
        return;
    m_making = m_wanted;
    const BulletinRequest request{m_context.file.period(), m_bar->templateId(), m_bar->number(), {}};
    auto made = std::make_shared<Result<std::shared_ptr<const ComposedBulletin>>>();
    m_context.host.start({QStringLiteral("正在编排%1通报").arg(request.period.title()),
                          [made, request, &workspace = m_context.file.workspace()](const Progress &) -> Status {
                              *made = composeBulletin(workspace, request);
                              return {};
                          },
                          [this, made](const Status &) {
                              const int making = std::exchange(m_making, 0);
                              // Overtaken by another period or number: nobody asks for it any more.
                              if (making != m_wanted) {
                                  compose();
                                  return;
                              }
                              m_current = making;
                              show(*made);
                          }});
}

/// The text of the one that is worked on, as it is printed; its pages need no data.
bool BulletinPage::composeKept()
{
    const BulletinFile *const file = m_kept->file();
    if (!file)
        return false;
    const auto draft = m_kept->draft();
    if (!draft) {
        m_current = m_wanted;
        show(tl::unexpected(draft.error()));
        return true;
    }
    m_document = documentOf(*draft);
    if (m_shown && m_shown->request.kept == file->bulletin.id && m_shown->document == m_document) {
        m_current = m_wanted;
        m_context.actions.update();
        return true;
    }
    m_making = m_wanted;
    m_typesetter->set(m_document);
    return true;
}

/// What belongs to the one that is worked on is there only with it.
void BulletinPage::showChosen()
{
    const BulletinFile *const file = m_kept->file();
    if (!file && m_which->current() == 1)
        m_which->setCurrent(0);
    m_which->setVisible(file != nullptr);
    m_bar->setAsking(!file);
    m_text->refresh();
    m_panel->refresh();
    const bool text = file && m_which->current() == 1;
    m_middle->setCurrentIndex(text ? 1 : 0);
    arrange();
    m_context.actions.update();
}

/// Where the window is narrow, the panel stands in the place of the outline, and the pages are only scrolled.
void BulletinPage::arrange()
{
    const bool kept = m_kept->file() != nullptr;
    const bool narrow = width() < leastWidthForAll;
    QBoxLayout *const place = narrow ? m_beside : m_row;
    if (place->indexOf(m_panel) < 0)
        place->addWidget(m_panel, narrow ? 1 : 0);
    m_side->setVisible(!narrow || !kept);
    m_list->setFixedWidth(narrow && kept ? m_panel->minimumWidth() : m_side->minimumWidth());
    m_bar->setLooking(m_middle->currentIndex() == 0 && !narrow);
}

void BulletinPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void BulletinPage::show(const Result<std::shared_ptr<const ComposedBulletin>> &composed)
{
    const auto before = std::exchange(m_shown, composed ? *composed : nullptr);
    if (m_shown) {
        m_paper->setPaper(m_shown, before && before->request.period == m_shown->request.period && before->request.kept == m_shown->request.kept);
        m_side->setBulletin(*m_shown);
        m_stack->setCurrentIndex(1);
    } else {
        const bool nothing = m_context.file.view().rows.empty();
        m_empty->setText(nothing ? QStringLiteral("还没有可以通报的事项") : QStringLiteral("这一期的通报编不出来"),
                         nothing ? QStringLiteral("录入或导入清单、填报进度以后，这里按公文格式排出当期通报，可以打印，也可以输出 PDF，或另存为能修改的 Word、ODT 文件。")
                                 : composed.error().text);
        m_empty->setAction(nothing ? m_context.actions.action(QStringLiteral("data.import")) : nullptr);
        m_stack->setCurrentWidget(m_empty);
    }
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

QString BulletinPage::fileName() const
{
    return m_shown->document.title.simplified().remove(QLatin1Char(' '));
}

} // namespace bihuan
