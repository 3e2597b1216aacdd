// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletincompare.h"

#include "core/briefing/blocktext.h"
#include "core/tabular/writtentext.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/comparedelegate.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

namespace bihuan {

namespace {

QString changeTitle(const ReturnedChange &change)
{
    switch (change.kind) {
    case TextChange::Kind::Added:
        return change.place < 0 ? QStringLiteral("开头　增") : QStringLiteral("第%1段后　增").arg(change.place + 1);
    case TextChange::Kind::Removed:
        return QStringLiteral("第%1段　删").arg(change.place + 1);
    default:
        return QStringLiteral("第%1段　改").arg(change.place + 1);
    }
}

bool isWritten(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("docx") || suffix == QStringLiteral("odt");
}

QStringList linesOfText(const Draft &draft)
{
    QStringList lines;
    for (const Block &block : documentOf(draft).blocks)
        lines += blockText(block).split(QLatin1Char('\n'));
    return lines;
}

} // namespace

BulletinCompare::BulletinCompare(KeptBulletin &kept, QWidget *parent)
    : QWidget(parent), m_kept(kept), m_choose(new QPushButton(QStringLiteral("选改稿…"), this)), m_last(new QPushButton(QStringLiteral("与上一期比较"), this)),
      m_state(new QLabel(this)), m_list(new QListWidget(this)), m_take(new QPushButton(QStringLiteral("采用所选"), this))
{
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("compare.choose"));
    m_choose->setAccessibleName(QStringLiteral("选返回的改稿"));
    m_choose->setToolTip(QStringLiteral("领导改过的 .docx 或 .odt，也可以拖到这里"));
    m_last->setObjectName(QStringLiteral("compare.last"));
    m_last->setAccessibleName(QStringLiteral("与上一期通报比较"));
    m_take->setObjectName(QStringLiteral("compare.take"));
    m_take->setAccessibleName(QStringLiteral("采用所选的改动"));
    m_take->setProperty("kind", QStringLiteral("primary"));
    m_state->setObjectName(QStringLiteral("compareState"));
    m_state->setWordWrap(true);
    m_state->setFont(type::small(font()));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(QStringLiteral("compareList"));
    m_list->setAccessibleName(QStringLiteral("改动清单"));
    m_list->setItemDelegate(new CompareDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the widths of the lines depend on it
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_last);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(buttons);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &BulletinCompare::chooseFile);
    connect(m_last, &QPushButton::clicked, this, &BulletinCompare::compareWithLast);
    connect(m_take, &QPushButton::clicked, this, &BulletinCompare::take);
    connect(m_list, &QListWidget::itemChanged, this, &BulletinCompare::showActs);
    forget();
}

void BulletinCompare::forget()
{
    m_name.clear();
    m_returned.clear();
    show({});
}

void BulletinCompare::refresh()
{
    const BulletinFile *const file = m_kept.file();
    if (!file)
        return;
    m_last->setEnabled(m_kept.context().file.bulletins()->before(*file) != nullptr);
    m_last->setToolTip(m_last->isEnabled() ? QString() : QStringLiteral("以前没有印发过同一种通报"));
    if (m_takes && !m_name.isEmpty()) {
        if (const auto draft = m_kept.draft())
            return show(returnedChanges(*draft, m_returned));
    }
    showActs();
}

void BulletinCompare::chooseFile()
{
    auto *dialog = new QFileDialog(m_kept.asker(), QStringLiteral("选返回的改稿"));
    dialog->setObjectName(QStringLiteral("returnedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("文字文档 (*.docx *.odt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &BulletinCompare::compareWith);
    dialog->open();
}

void BulletinCompare::compareWith(const QString &path)
{
    const auto draft = m_kept.draft();
    const auto texts = draft ? readWrittenText(path) : Result<QStringList>(tl::unexpected(draft.error()));
    if (!texts)
        return m_kept.context().host.tell(texts.error());
    m_name = QFileInfo(path).fileName();
    m_returned = *texts;
    m_takes = true;
    show(returnedChanges(*draft, m_returned));
    m_list->setFocus();
}

void BulletinCompare::compareWithLast()
{
    const BulletinFile *const file = m_kept.file();
    const BulletinFile *const before = file ? m_kept.context().file.bulletins()->before(*file) : nullptr;
    const auto draft = m_kept.draft();
    if (!before || !draft)
        return;
    const auto last = draftFromJson(before->bulletin.content);
    if (!last)
        return m_kept.context().host.tell(last.error());
    m_name = before->name();
    m_takes = false;
    show(returnedChanges(*last, linesOfText(*draft)));
    m_list->setFocus();
}

void BulletinCompare::show(std::vector<ReturnedChange> changes)
{
    m_changes = std::move(changes);
    const QSignalBlocker silent(m_list);
    m_list->clear();
    for (const ReturnedChange &change : m_changes) {
        auto *item = new QListWidgetItem(changeTitle(change), m_list);
        item->setData(CompareDelegate::BeforeRole, change.before);
        item->setData(CompareDelegate::AfterRole, change.after);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1。原：%2。现：%3").arg(item->text(), change.before, change.after));
        if (m_takes)
            item->setCheckState(Qt::Checked);
    }
    showActs();
}

void BulletinCompare::showActs()
{
    if (m_name.isEmpty())
        m_state->setText(QStringLiteral("领导在 .docx 或 .odt 上改过的稿子，选进来或拖到这里，逐段列出改动，采用哪几处由您定。"));
    else if (m_changes.empty())
        m_state->setText(QStringLiteral("与%1没有不同。").arg(m_name));
    else
        m_state->setText(QStringLiteral("与%1比较，共%2处不同。").arg(m_name).arg(m_changes.size()));
    int ticked = 0;
    for (int row = 0; row < m_list->count(); ++row)
        ticked += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    const bool offers = m_takes && !m_changes.empty();
    m_list->setVisible(!m_changes.empty());
    m_take->setVisible(offers && m_kept.mayEdit());
    m_take->setEnabled(ticked > 0);
    m_take->setText(QStringLiteral("采用所选%1处").arg(ticked));
    if (offers && m_kept.file() && !m_kept.mayEdit())
        m_state->setText(m_state->text() + QStringLiteral("文稿现在不能改，退改以后才能采用。"));
}

void BulletinCompare::take()
{
    auto draft = m_kept.draft();
    std::vector<ReturnedChange> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_changes[static_cast<size_t>(row)]);
    }
    Status done = draft ? takeReturned(*draft, chosen) : tl::unexpected(draft.error());
    if (done)
        done = m_kept.save(*draft, QStringLiteral("采用改稿%1处").arg(chosen.size()));
    if (!done)
        m_kept.context().host.tell(done.error());
}

void BulletinCompare::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && isWritten(urls.first().toLocalFile()))
        event->acceptProposedAction();
}

void BulletinCompare::dropEvent(QDropEvent *event)
{
    compareWith(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace bihuan
