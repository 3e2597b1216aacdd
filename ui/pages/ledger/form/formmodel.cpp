// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formmodel.h"

#include "core/services/attaching.h"
#include "core/services/milestoneediting.h"
#include "core/storage/contents.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/formplan.h"

#include <algorithm>

namespace bihuan {

namespace {
constexpr size_t runsAtFirst = 20;
}

FormModel::FormModel(OfficeFile &file, QObject *parent)
    : CellModel(parent), m_file(file), m_view(file.sharedView()), m_historyAsked(runsAtFirst)
{
    connect(&file, &OfficeFile::busyChanged, this, [this] {
        if (matter() && !m_attachmentsKnown && !m_file.isBusy())
            show(m_code);
    });
}

const MatterFile *FormModel::matter() const
{
    return m_view->county ? m_view->county->matterByCode(m_code) : nullptr;
}

const RuleSet *FormModel::rules() const
{
    return matter() ? matter()->rules : nullptr;
}

const MatterRow *FormModel::rowAt(const QModelIndex &) const
{
    return matter() ? &m_row : nullptr;
}

void FormModel::show(const QString &code)
{
    if (code != m_code) {
        m_attachmentsKnown = false;
        m_attachments.clear();
        m_historyAsked = runsAtFirst;
        m_history.reset();
    }
    m_historyIsOld = true;
    m_code = code;
    m_view = m_file.sharedView();
    m_lights.clear();
    const MatterFile *const file = matter();
    const MatterRow *const row = m_view->find(code);
    if (!file || !row)
        return follow({});
    m_row = *row;
    m_months = monthLine(*m_view->county, *file, m_view->period);
    if (!m_file.isBusy()) {
        if (auto lights = monthLights(m_file.workspace(), *m_view->county, *file, m_view->period))
            m_lights = std::move(*lights);
    }
    readAttachments(*file);
    follow(planned());
}

void FormModel::readAttachments(const MatterFile &matter)
{
    if (m_file.isBusy())
        return;
    m_attachmentsKnown = true;
    m_attachments.clear();
    if (matter.attachments == 0)
        return;
    if (auto attachments = attachmentsOf(m_file.workspace().database(), matter.matter->id))
        m_attachments = std::move(*attachments);
    else
        Q_EMIT refused(attachments.error());
}

const MonthLight *FormModel::monthLightAt(const QModelIndex &index) const
{
    const FormItem &cell = item(index);
    const bool told = cell.period && (cell.kind == FormItem::Kind::MonthLight || cell.kind == FormItem::Kind::MonthName);
    const size_t month = told ? static_cast<size_t>(cell.period->lastMonth() - 1) : m_lights.size();
    return month < m_lights.size() ? &m_lights[month] : nullptr;
}

const Attachment *FormModel::attachmentAt(const QModelIndex &index) const
{
    const auto place = static_cast<size_t>(item(index).attachment);
    return item(index).kind == FormItem::Kind::Attachment && place < m_attachments.size() ? &m_attachments[place] : nullptr;
}

std::vector<FormItem> FormModel::planned() const
{
    FormSource source{*m_view, m_row, *matter()};
    source.lock = m_file.lockReason(m_view->period);
    source.writable = m_file.isWritable();
    source.attachments = m_attachmentsKnown ? &m_attachments : nullptr;
    source.history = m_history ? &*m_history : nullptr;
    source.moreHistory = m_history && m_history->size() == m_historyAsked;
    return planForm(source);
}

/// Between what is the same at the beginning and what is the same at the end, the old cells go and the new ones come.
void FormModel::follow(std::vector<FormItem> items)
{
    const auto same = [](const FormItem &a, const FormItem &b) { return a.id == b.id; };
    const auto [oldFrom, newFrom] = std::ranges::mismatch(m_items, items, same);
    const auto head = oldFrom - m_items.begin();
    const auto room = std::min(m_items.end() - oldFrom, items.end() - newFrom);
    std::ptrdiff_t tail = 0;
    while (tail < room && same(*(m_items.end() - 1 - tail), *(items.end() - 1 - tail)))
        ++tail;
    const auto gone = std::ssize(m_items) - head - tail;
    const auto come = std::ssize(items) - head - tail;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
        m_items.erase(m_items.begin() + head, m_items.begin() + head + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + come - 1));
        m_items.insert(m_items.begin() + head, items.begin() + head, items.begin() + head + come);
        endInsertRows();
    }
    m_items = std::move(items);
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void FormModel::readHistory()
{
    const MatterFile *const file = matter();
    if (hasHistory() || !file || m_file.isBusy())
        return;
    m_historyIsOld = false;
    auto history = historyOf(m_file.workspace(), *m_view->county, *file, m_historyAsked, m_historyMemory);
    if (!history) {
        m_history.emplace();
        Q_EMIT refused(history.error());
    } else {
        m_history = std::move(*history);
    }
    follow(planned());
}

void FormModel::readAllHistory()
{
    m_historyAsked = std::numeric_limits<size_t>::max();
    m_historyIsOld = true;
    readHistory();
}

QModelIndex FormModel::find(const QString &id) const
{
    const auto found = std::ranges::find(m_items, id, &FormItem::id);
    return found == m_items.end() ? QModelIndex() : index(static_cast<int>(found - m_items.begin()), 0);
}

int FormModel::firstRow(FormSection section) const
{
    const auto found = std::ranges::find(m_items, section, &FormItem::section);
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int FormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int FormModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

const Milestone *FormModel::stepAt(const QModelIndex &index) const
{
    const MatterFile *const file = matter();
    if (!file || item(index).step.isEmpty())
        return nullptr;
    const auto &steps = file->course.milestones;
    const auto found = std::ranges::find(steps, item(index).step, &Milestone::id);
    return found == steps.end() ? nullptr : *found;
}

bool FormModel::isOverdue(const Milestone &step) const
{
    return step.isOverdueOn(m_view->period.lastDay());
}

Status FormModel::saveStep(const Milestone &step)
{
    if (const QString reason = m_file.lockReason(); !reason.isEmpty())
        return refuse(reason);
    BIHUAN_CHECK(saveMilestone(m_file.workspace(), *m_view->county, m_code, step));
    return {};
}

Status FormModel::toggleDone(const QModelIndex &index)
{
    const Milestone *const step = stepAt(index);
    if (!step)
        return {};
    Milestone changed = *step;
    changed.actual = step->actual ? std::nullopt
                                  : std::optional(doneIn(m_view->period, m_file.workspace().clock().now().date()));
    return saveStep(changed);
}

Status FormModel::removeStep(const QModelIndex &index)
{
    const Milestone *const step = stepAt(index);
    if (!step)
        return {};
    Milestone gone = *step;
    gone.title.clear();
    return saveStep(gone);
}

/// nullptr while rows of another history come and go.
const HistoryChange *FormModel::changeOf(const FormItem &item) const
{
    const auto run = static_cast<size_t>(item.run);
    const auto change = static_cast<size_t>(item.change);
    if (item.kind != FormItem::Kind::Change || !m_history || run >= m_history->size() || change >= (*m_history)[run].changes.size())
        return nullptr;
    return &(*m_history)[run].changes[change];
}

bool FormModel::canRestore(const QModelIndex &index) const
{
    const MatterFile *const file = matter();
    const HistoryChange *const change = changeOf(item(index));
    if (!file || !change || !m_file.isWritable())
        return false;
    if (change->old) {
        const auto &period = change->old->period;
        return !(period && !m_file.lockReason(*period).isEmpty()) &&
               cellValue(*m_view->county, *file, change->old->column, period.value_or(m_view->period)) != change->old->value;
    }
    if (const auto &gone = change->oldAttachment) {
        return std::ranges::none_of(m_attachments, [&](const Attachment &now) { return now.id == gone->id || now.digest == gone->digest; });
    }
    if (!change->oldStep)
        return false;
    const auto &steps = file->course.milestones;
    const auto now = std::ranges::find(steps, change->oldStep->id, &Milestone::id);
    return now == steps.end() || **now != *change->oldStep;
}

Status FormModel::restore(const QModelIndex &index)
{
    if (!canRestore(index))
        return {};
    const HistoryChange change = *changeOf(item(index)); // the history may be read again while this is written
    if (change.oldStep)
        return saveStep(*change.oldStep);
    if (change.oldAttachment) {
        BIHUAN_CHECK(restoreAttachment(m_file.workspace(), *m_view->county, *change.oldAttachment));
        return {};
    }
    const QString label = QStringLiteral("%1：恢复%2").arg(m_row.name, change.what);
    BIHUAN_CHECK(m_file.setCells({*change.old}, {}, label));
    return {};
}

} // namespace bihuan
