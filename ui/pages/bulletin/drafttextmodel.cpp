// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/drafttextmodel.h"

#include "core/briefing/blocktext.h"
#include "ui/pages/bulletin/keptbulletin.h"

namespace bihuan {

namespace {

QString markWord(DraftTextModel::Mark mark)
{
    switch (mark) {
    case DraftTextModel::Mark::ByHand:
        return QStringLiteral("手工");
    case DraftTextModel::Mark::Added:
        return QStringLiteral("添写");
    case DraftTextModel::Mark::Struck:
        return QStringLiteral("已删去");
    case DraftTextModel::Mark::Stale:
        return QStringLiteral("数据已变");
    default:
        return {};
    }
}

/// The block that stands there, or stood there before it was struck out.
const Block *readable(const DraftBlock &place)
{
    const Block *const block = place.block();
    return block ? block : place.made ? &*place.made : place.basis ? &*place.basis : nullptr;
}

bool isPageBreak(const Block *block)
{
    return block && std::holds_alternative<PageBreakBlock>(*block);
}

} // namespace

DraftTextModel::DraftTextModel(KeptBulletin &kept, QObject *parent) : QAbstractListModel(parent), m_kept(kept) {}

void DraftTextModel::setDraft(Draft draft)
{
    const bool sameLength = draft.blocks.size() == m_draft.blocks.size();
    if (!sameLength) {
        beginResetModel();
        m_draft = std::move(draft);
        endResetModel();
        return;
    }
    std::swap(m_draft, draft);
    for (size_t i = 0; i < m_draft.blocks.size(); ++i) {
        if (m_draft.blocks[i] != draft.blocks[i])
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

DraftTextModel::Mark DraftTextModel::markOf(const DraftBlock &place)
{
    if (place.isStale())
        return Mark::Stale;
    if (place.removed)
        return Mark::Struck;
    if (place.key.isEmpty())
        return Mark::Added;
    return place.isByHand() ? Mark::ByHand : Mark::None;
}

int DraftTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.blocks.size());
}

QVariant DraftTextModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DraftBlock &block = place(index.row());
    const Block *const words = readable(block);
    const Mark mark = markOf(block);
    switch (role) {
    case Qt::DisplayRole:
        return isPageBreak(words) ? QStringLiteral("（另起一页）") : words ? blockText(*words) : QString();
    case Qt::EditRole:
        return words ? blockText(*words) : QString();
    case Qt::AccessibleTextRole:
        return QStringLiteral("第%1段%2：%3").arg(index.row() + 1).arg(mark == Mark::None ? QString() : QStringLiteral("，") + markWord(mark),
                                                                    data(index, Qt::DisplayRole).toString());
    case MarkRole:
        return static_cast<int>(mark);
    case MarkTextRole:
        return mark == Mark::Stale && block.removed ? QStringLiteral("已删去，数据已变") : markWord(mark);
    case LevelRole:
        return words ? (std::holds_alternative<TitleBlock>(*words) ? -1 : headingLevel(*words)) : 0;
    case GoneRole:
        return mark == Mark::Stale ? changedSentences(block).gone : QStringList();
    case ComeRole:
        return mark == Mark::Stale ? changedSentences(block).come : QStringList();
    default:
        return {};
    }
}

bool DraftTextModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const Block *const words = readable(place(index.row()));
    const QString text = value.toString();
    if (!words || text == blockText(*words))
        return false;
    Draft next = m_draft;
    Status done = editBlock(next, index.row(), withText(*words, text));
    if (done)
        done = m_kept.save(next, QStringLiteral("改通报第%1段").arg(index.row() + 1));
    if (!done)
        Q_EMIT refused(done.error());
    return done.has_value();
}

Qt::ItemFlags DraftTextModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_kept.mayEdit() && !place(index.row()).removed && !isPageBreak(readable(place(index.row()))))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace bihuan
