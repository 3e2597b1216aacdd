// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/importpage.h"

#include "core/services/rejectedrows.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/importing/dropzone.h"
#include "ui/pages/importing/findingpanel.h"
#include "ui/pages/importing/importbar.h"
#include "ui/pages/importing/previewpane.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>

namespace bihuan {

namespace {

const QString sheetFilter = QStringLiteral("表格 (*.xlsx *.xls *.et *.ods *.csv *.tsv *.txt);;所有文件 (*)");

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// "新增30项，更新2项；另登记单位5个。"
QString summaryOf(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    QStringList parts;
    const auto add = [&parts](const QString &pattern, qsizetype count) {
        if (count > 0)
            parts.append(pattern.arg(count));
    };
    add(QStringLiteral("新增%1项"), counts.inserted);
    add(QStringLiteral("更新%1项"), counts.updated);
    add(QStringLiteral("不变%1项"), counts.unchanged);
    add(QStringLiteral("跳过%1行"), counts.skipped);
    QString text = parts.join(QStringLiteral("，"));
    parts.clear();
    add(QStringLiteral("单位%1个"), static_cast<qsizetype>(plan.units.size()));
    add(QStringLiteral("职务%1个"), static_cast<qsizetype>(plan.posts.size()));
    add(QStringLiteral("来源%1个"), static_cast<qsizetype>(plan.sources.size()));
    if (!parts.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("；")) + QStringLiteral("登记") + parts.join(QStringLiteral("、"));
    return text.isEmpty() ? QStringLiteral("没有可以导入的行") : text;
}

} // namespace

ImportPage::ImportPage(const PageContext &context)
    : m_context(context), m_session(new ImportSession(context.file, context.host, this)),
      m_bar(new ImportBar(*m_session, context.file, this)), m_preview(new PreviewPane(*m_session, context.file, this)),
      m_findings(new FindingPanel(*m_session, context.file, this)), m_notes(new QLabel(this)), m_summary(new QLabel(this)),
      m_rejected(new QPushButton(this)), m_write(new QPushButton(QStringLiteral("写入"), this)), m_empty(new DropZone(QStringLiteral("import"), this)),
      m_stack(new QStackedWidget(this)), m_choose(new QAction(QStringLiteral("选择文件…"), this)),
      m_openLedger(new QAction(QStringLiteral("查看清单台账"), this))
{
    setAcceptDrops(true);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setFont(type::small(font()));
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_notes->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_rejected->setObjectName(QStringLiteral("importRejected"));
    m_rejected->setAccessibleName(QStringLiteral("另存待改正的行"));
    m_rejected->setToolTip(QStringLiteral("有问题的行连同原因另存成一张表，退给报送的单位改正"));
    m_write->setObjectName(QStringLiteral("importWrite"));
    m_write->setAccessibleName(QStringLiteral("写入"));
    m_write->setProperty("kind", QStringLiteral("primary"));

    auto *desk = new QWidget(this);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::m);
    middle->addWidget(m_preview, 1);
    middle->addWidget(m_findings);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(m_summary);
    foot->addStretch();
    foot->addWidget(m_rejected);
    foot->addWidget(m_write);
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_bar);
    column->addLayout(middle, 1);
    column->addWidget(m_notes);
    column->addLayout(foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(desk);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(m_choose, &QAction::triggered, this, &ImportPage::chooseFiles);
    connect(m_openLedger, &QAction::triggered, this, [this] {
        MatterFilter filter;
        filter.ledger = m_session->ledger().value;
        m_context.host.openPage(pageids::ledger, filter);
    });
    connect(m_bar, &ImportBar::filesAsked, this, &ImportPage::chooseFiles);
    connect(m_bar, &ImportBar::shownSheetChanged, this, [this] { m_preview->refresh(m_bar->shownSheet()); });
    connect(m_findings, &FindingPanel::visited, m_preview, &PreviewPane::showFinding);
    connect(m_rejected, &QPushButton::clicked, this, &ImportPage::chooseRejectedFile);
    connect(m_write, &QPushButton::clicked, m_session, &ImportSession::apply);
    connect(m_session, &ImportSession::changed, this, &ImportPage::showState);
    connect(m_session, &ImportSession::applied, this, &ImportPage::tellOutcome);
    connect(&m_context.file, &OfficeFile::busyChanged, this, &ImportPage::showButtons);
    // Where files can be chosen, the action that opens this page chooses them.
    m_context.actions.bind(QStringLiteral("data.import"), this, [this] { chooseFiles(); }, [this] { return !m_context.file.isBusy(); });
    showState();
}

QString ImportPage::title() const
{
    return QStringLiteral("导入");
}

QWidget *ImportPage::firstFocus()
{
    if (m_stack->currentIndex() == 1)
        return m_findings->list();
    return m_empty->findChild<QPushButton *>();
}

QString ImportPage::selectionText() const
{
    return m_session->state() == ImportSession::State::Applied ? QString() : QStringLiteral("还没有写入");
}

void ImportPage::refresh()
{
    // After an import was taken back there is nothing to look at any more.
    if (m_session->state() == ImportSession::State::Applied && m_context.file.undoLabel() != m_session->label())
        m_session->setPaths({});
    else
        m_session->planAgain();
}

void ImportPage::open(const QStringList &paths)
{
    m_session->setPaths(paths);
}

void ImportPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, QStringLiteral("选择要导入的表格"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(sheetFilter);
    const QString last = m_session->paths().value(0);
    dialog->setDirectory(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : QFileInfo(last).absolutePath());
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPage::open);
    dialog->open();
}

void ImportPage::chooseRejectedFile()
{
    const QFileInfo sheet(m_session->paths().value(0));
    auto *dialog = new QFileDialog(this, QStringLiteral("另存待改正的行"), sheet.absolutePath(), QStringLiteral("Excel 表格 (*.xlsx)"));
    dialog->setObjectName(QStringLiteral("importRejectedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(sheet.completeBaseName() + QStringLiteral(" 待改正.xlsx"));
    connect(dialog, &QFileDialog::fileSelected, m_session, &ImportSession::saveRejected);
    dialog->open();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_empty->setHovered(true);
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_empty->setHovered(false);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    m_empty->setHovered(false);
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    open(files);
}

void ImportPage::showState()
{
    using enum ImportSession::State;
    const ImportSession::State state = m_session->state();
    if (state == Planned) {
        m_bar->refresh();
        m_preview->refresh(m_bar->shownSheet());
        m_findings->refresh();
        const auto plan = m_session->plan();
        m_notes->setText(plan->notes.join(QLatin1Char('\n')));
        m_notes->setVisible(!plan->notes.isEmpty());
    } else if (state == Applied) {
        m_empty->setText(m_session->outcome(), QStringLiteral("要还原时撤销这一步，或者按 Ctrl+Z。"));
        m_empty->setAction(m_openLedger);
    } else if (state == Failed) {
        m_empty->setText(QStringLiteral("没有导入"), m_session->error().text);
        m_empty->setAction(m_choose);
    } else {
        m_empty->setText(QStringLiteral("把表格拖到这里"),
                         QStringLiteral("Excel、WPS 表格和 CSV 都可以，一次可以放几个文件。先列出认出的列和每行的变化，核对后点“写入”才改动文件。"));
        m_empty->setAction(m_choose);
    }
    m_empty->setInviting(state != Applied);
    m_choose->setEnabled(!m_context.file.isReadOnly());
    m_stack->setCurrentIndex(state == Planned ? 1 : 0);
    showButtons();
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

void ImportPage::showButtons()
{
    m_write->setEnabled(m_session->canApply());
    const auto plan = m_session->plan();
    if (!plan)
        return;
    const auto open = std::ranges::count_if(plan->findings, &ImportFinding::open);
    const int rejected = countRejectedRows(*plan);
    m_rejected->setText(QStringLiteral("另存待改正的%1行…").arg(rejected));
    m_rejected->setVisible(rejected > 0);
    m_rejected->setEnabled(!m_context.file.isBusy());
    QString text = summaryOf(*plan);
    QString why;
    if (m_context.file.isReadOnly())
        why = QStringLiteral("文件以只读方式打开，不能写入");
    else if (open > 0)
        why = QStringLiteral("还有%1处要先处理").arg(open);
    else if (plan->writesNothing())
        why = QStringLiteral("与文件里的内容相同，不用写入");
    m_summary->setText(why.isEmpty() ? text : QStringLiteral("%1　—　%2").arg(text, why));
    m_write->setToolTip(why.isEmpty() ? QStringLiteral("全部写入，作为一步，可以撤销") : why);
}

void ImportPage::tellOutcome(const QString &outcome)
{
    m_context.host.tell({Message::Kind::Done, outcome + QStringLiteral("。"), QStringLiteral("撤销"), [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

} // namespace bihuan
