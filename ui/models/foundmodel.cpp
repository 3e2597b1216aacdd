// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foundmodel.h"

#include "ui/models/cellvalues.h"
#include "ui/models/noticerecords.h"
#include "ui/models/officefile.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr size_t shownOfAKind = 6;
constexpr size_t mostRecent = 8;

MatterFilter leadBy(const Unit &unit)
{
    MatterFilter filter;
    filter.unitKey = unit.key;
    return filter;
}

MatterFilter lyingIn(const Unit &unit)
{
    MatterFilter filter;
    filter.townKey = unit.key;
    return filter;
}

MatterFilter underLeader(const Post &post)
{
    MatterFilter filter;
    filter.leaderKey = post.key;
    return filter;
}

qsizetype countOf(const PeriodView &view, const MatterFilter &filter)
{
    return std::ranges::count_if(view.rows, MatterTest(filter));
}

const Post *postByKey(const County &county, const QString &key)
{
    const auto &posts = county.officeRows().posts;
    const auto found = std::ranges::find(posts, key, &Post::key);
    return found == posts.end() ? nullptr : &*found;
}

QString ledgerWord(const MatterFile &file)
{
    if (!file.ledger)
        return {};
    return file.ledger->shortTitle.isEmpty() ? file.ledger->title : file.ledger->shortTitle;
}

FoundLine matterLine(const MatterFile &file, const County &county, const PeriodView &view)
{
    FoundLine line;
    line.title = file.matter->name;
    line.detail = file.matter->code;
    const QString unit = county.units().shortTitle(file.matter->leadUnit);
    line.aside = unit.isEmpty() ? ledgerWord(file) : unit + QStringLiteral(" · ") + ledgerWord(file);
    if (const MatterRow *const row = view.find(file.matter->code)) {
        line.light = row->light.id();
        line.shape = lightShapeOf(row->light, file.rules);
        line.word = lightWord(row->light, file.rules);
    }
    return line;
}

FoundLine unitLine(const Unit &unit, const PeriodView &view)
{
    FoundLine line;
    line.title = unit.shortTitle.isEmpty() ? unit.title : unit.shortTitle;
    line.detail = unit.title == line.title ? QString() : unit.title;
    const qsizetype lead = countOf(view, leadBy(unit));
    const qsizetype inside = lead == 0 ? countOf(view, lyingIn(unit)) : 0;
    line.aside = lead > 0     ? QStringLiteral("牵头 %1 项").arg(lead)
                 : inside > 0 ? QStringLiteral("属地 %1 项").arg(inside)
                              : QStringLiteral("没有事项");
    return line;
}

FoundLine leaderLine(const Post &post, const County &county, const PeriodView &view)
{
    FoundLine line;
    line.title = post.title;
    line.detail = county.holderName(post.id, view.period.lastDay());
    const qsizetype count = countOf(view, underLeader(post));
    line.aside = count > 0 ? QStringLiteral("负责 %1 项").arg(count) : QStringLiteral("没有事项");
    return line;
}

FoundLine noticeLine(const NoticeFile &file, const OfficeContext &office)
{
    const NoticeColour colour = noticeColour(file.notice, office);
    FoundLine line;
    line.title = file.notice.title;
    line.detail = file.number;
    line.aside = QStringLiteral("%1 · %2").arg(office.units().shortTitle(file.standing.unit), noticeStateTitle(file.standing.state));
    line.light = colour.id;
    line.shape = colour.shape;
    line.word = colour.word;
    return line;
}

} // namespace

FoundModel::FoundModel(OfficeFile &file, QObject *parent) : QAbstractListModel(parent), m_file(file)
{
    connect(&file, &OfficeFile::changed, this, [this](const ChangeSummary &summary) {
        m_touched.unite(summary.matters);
        m_all |= summary.office;
        m_latest = m_file.county();
    });
}

void FoundModel::update()
{
    const auto county = m_file.county();
    if (m_all || m_latest != county) // another year, or read anew without a word
        m_index.load(county);
    else if (!m_touched.isEmpty())
        m_index.follow(county, m_touched);
    m_index.setNotices(m_file.notices());
    m_all = false;
    m_latest = county;
    m_touched.clear();
}

void FoundModel::search(const QString &typed)
{
    update();
    beginResetModel();
    m_typed = typed.trimmed();
    m_query = SearchQuery(m_typed);
    m_lines.clear();
    if (m_typed.isEmpty()) {
        addGroup(QStringLiteral("最近打开"), m_recent, m_recent.size());
    } else {
        for (const FoundGroup &group : m_index.find(m_typed, shownOfAKind, m_recent))
            addGroup(findKindTitle(group.kind), group.best, group.total);
    }
    endResetModel();
}

void FoundModel::addGroup(const QString &heading, const std::vector<FoundThing> &things, size_t total)
{
    std::vector<FoundLine> lines;
    for (const FoundThing &thing : things) {
        if (auto line = lineOf(thing)) {
            line->thing = thing;
            lines.push_back(std::move(*line));
        }
    }
    if (lines.empty())
        return;
    const FindKind kind = things.front().kind;
    FoundLine head{FoundLine::Sort::Heading, {kind, {}}, heading, {}, {}, {}, {}, {}};
    if (total > things.size())
        head.detail = QStringLiteral("共 %1 项，先列 %2 项").arg(total).arg(lines.size());
    m_lines.push_back(head);
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    if (kind == FindKind::Matter && total > things.size())
        m_lines.push_back({FoundLine::Sort::All, {kind, {}}, QStringLiteral("在台账里看全部"), {}, {}, {}, {}, {}});
}

std::optional<FoundLine> FoundModel::lineOf(const FoundThing &thing) const
{
    const County &county = *m_file.county();
    switch (thing.kind) {
    case FindKind::Matter:
        if (const MatterFile *const file = county.matter(MatterId{thing.id}))
            return matterLine(*file, county, m_file.view());
        break;
    case FindKind::Unit:
        if (const Unit *const unit = county.units().findKey(thing.id))
            return unitLine(*unit, m_file.view());
        break;
    case FindKind::Leader:
        if (const Post *const post = postByKey(county, thing.id))
            return leaderLine(*post, county, m_file.view());
        break;
    case FindKind::Notice:
        if (const NoticeFile *const file = m_file.notices()->find(NoticeId{thing.id}))
            return noticeLine(*file, county.context());
        break;
    }
    return std::nullopt;
}

Result<MatterFilter> FoundModel::wayTo(int row) const
{
    const FoundLine &line = lineAt(row);
    const County &county = *m_file.county();
    const PeriodView &view = m_file.view();
    MatterFilter filter;
    if (line.sort == FoundLine::Sort::Thing && line.thing.kind == FindKind::Notice) {
        filter.notice = line.thing.id;
        return filter;
    }
    if (line.sort == FoundLine::Sort::All) {
        filter.words = m_typed;
    } else if (line.thing.kind == FindKind::Matter) {
        const MatterFile *const file = county.matter(MatterId{line.thing.id});
        if (!file || !view.find(file->matter->code)) {
            return refuse(QStringLiteral("%1的台账里没有“%2”。换到有它的数据期再打开。").arg(view.period.title(), line.title));
        }
        filter.code = file->matter->code;
        return filter;
    } else if (line.thing.kind == FindKind::Unit) {
        const Unit *const unit = county.units().findKey(line.thing.id);
        if (unit)
            filter = countOf(view, leadBy(*unit)) > 0 ? leadBy(*unit) : lyingIn(*unit);
    } else if (const Post *const post = postByKey(county, line.thing.id)) {
        filter = underLeader(*post);
    }
    if (countOf(view, filter) == 0)
        return refuse(QStringLiteral("“%1”在%2没有事项。").arg(line.sort == FoundLine::Sort::All ? m_typed : line.title, view.period.title()));
    return filter;
}

void FoundModel::noteOpened(const FoundThing &thing)
{
    std::erase(m_recent, thing);
    m_recent.insert(m_recent.begin(), thing);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundLine &line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case IsHeadingRole:
        return line.sort == FoundLine::Sort::Heading;
    case Qt::AccessibleTextRole: {
        QStringList parts{line.title, line.word, line.detail, line.aside};
        parts.removeAll(QString());
        const QString text = parts.join(QStringLiteral("，"));
        return line.sort == FoundLine::Sort::Thing ? findKindTitle(line.thing.kind) + QStringLiteral("：") + text : text;
    }
    default:
        return {};
    }
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && lineAt(index.row()).sort == FoundLine::Sort::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace bihuan
