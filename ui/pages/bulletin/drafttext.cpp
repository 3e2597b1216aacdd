// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/drafttext.h"

#include "ui/pages/bulletin/drafttextdelegate.h"
#include "ui/pages/bulletin/drafttextmodel.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace bihuan {

namespace {

using Mark = DraftTextModel::Mark;

/// Where the text stands, and what can be done about it.
QString stateOfText(const BulletinFile &file, const Draft &draft)
{
    if (file.standing.state == BulletinState::Issued)
        return QStringLiteral("已印发，文稿和纸样不再改动。");
    if (file.standing.state == BulletinState::Void)
        return QStringLiteral("已作废，期号保留。");
    if (!file.mayChange())
        return QStringLiteral("%1，文稿不能再改；需要改时，在右边“办理”里退改。").arg(bulletinStateTitle(file.standing.state));
    const auto stale = std::ranges::count_if(draft.blocks, &DraftBlock::isStale);
    const auto byHand = std::ranges::count_if(draft.blocks, [](const DraftBlock &place) { return DraftTextModel::markOf(place) != Mark::None; });
    if (stale > 0)
        return QStringLiteral("%1段手工改过以后数据又变了，逐段看过再核稿。").arg(stale);
    return byHand > 0 ? QStringLiteral("手工改过%1段；更新数据时保留。").arg(byHand) : QStringLiteral("文字全部由数据写成；选中一段按 F2 修改。");
}

} // namespace

DraftText::DraftText(KeptBulletin &kept, QWidget *parent)
    : QWidget(parent), m_kept(kept), m_model(new DraftTextModel(kept, this)), m_list(new QListView(this)), m_state(new QLabel(this)), m_bar(new QWidget(this))
{
    m_list->setObjectName(QStringLiteral("draftText"));
    m_list->setAccessibleName(QStringLiteral("通报文稿"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DraftTextDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the widths of the lines depend on it
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("draftTextState"));
    m_state->setWordWrap(true);
    m_state->setFont(type::small(font()));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout(m_bar);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::s);
    m_edit = addAct(QStringLiteral("edit"), QStringLiteral("修改"), QStringLiteral("修改这一段（F2）"), [this] { m_list->edit(m_list->currentIndex()); });
    m_add = addAct(QStringLiteral("add"), QStringLiteral("添一段"), QStringLiteral("在后面添一段（Insert）"), [this] { addParagraph(); });
    m_strike = addAct(QStringLiteral("strike"), QStringLiteral("删去"), QStringLiteral("删去这一段（Delete）"),
                      [this] { change(QStringLiteral("删去通报第%1段"), strikeBlock); });
    m_restore = addAct(QStringLiteral("restore"), QStringLiteral("恢复"), QStringLiteral("恢复为按数据写的文字"),
                       [this] { change(QStringLiteral("恢复通报第%1段"), restoreBlock); });
    m_confirm = addAct(QStringLiteral("confirm"), QStringLiteral("保留手工文字"), QStringLiteral("看过变化，仍用手工文字"),
                       [this] { change(QStringLiteral("保留通报第%1段手工文字"), confirmBlock); });
    buttons->addStretch();
    m_figures = addAct(QStringLiteral("figures"), QStringLiteral("按现在的数据更新"), QStringLiteral("按现在的数据更新文稿，手工改过的保留"),
                       [this] { m_kept.takeFigures(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DraftText::showActs);
    connect(m_model, &DraftTextModel::refused, this, [this](const Error &error) { m_kept.context().host.tell(error); });
}

QPushButton *DraftText::addAct(const QString &id, const QString &text, const QString &name, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, m_bar);
    button->setObjectName(QStringLiteral("text.") + id);
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_bar->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void DraftText::refresh()
{
    const BulletinFile *const file = m_kept.file();
    const auto draft = m_kept.draft();
    if (!file || !draft)
        return;
    const int row = m_list->currentIndex().row();
    m_model->setDraft(*draft);
    m_list->doItemsLayout();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1))));
    m_state->setText(stateOfText(*file, *draft));
    showActs();
}

void DraftText::showActs()
{
    const QModelIndex current = m_list->currentIndex();
    m_bar->setVisible(m_kept.mayEdit());
    if (!current.isValid())
        return;
    const DraftBlock &place = m_model->place(current.row());
    m_edit->setEnabled(m_model->flags(current).testFlag(Qt::ItemIsEditable));
    m_strike->setEnabled(!place.removed);
    m_restore->setVisible(place.isByHand() && !place.key.isEmpty());
    m_confirm->setVisible(place.isStale());
}

void DraftText::change(const QString &label, const std::function<Status(Draft &, qsizetype)> &act)
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_kept.mayEdit())
        return;
    Draft next = m_model->draft();
    Status done = act(next, current.row());
    if (done)
        done = m_kept.save(next, label.arg(current.row() + 1));
    if (!done)
        m_kept.context().host.tell(done.error());
    m_list->setFocus();
}

void DraftText::addParagraph()
{
    const int row = m_list->currentIndex().row();
    const int before = m_model->rowCount();
    change(QStringLiteral("通报第%1段后添一段"), [](Draft &draft, qsizetype at) {
        return addBlock(draft, at, ParagraphBlock{{{QStringLiteral("（在这里写）"), Run::Style::Plain}}});
    });
    if (m_model->rowCount() == before)
        return;
    m_list->setCurrentIndex(m_model->index(row + 1));
    m_list->edit(m_list->currentIndex());
}

bool DraftText::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress && m_kept.mayEdit()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
            if (m_edit->isEnabled())
                m_list->edit(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Insert || key == Qt::Key_Delete) {
            if (key == Qt::Key_Insert)
                m_add->click();
            else if (m_strike->isEnabled())
                m_strike->click();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace bihuan
