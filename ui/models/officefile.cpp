// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/officefile.h"

#include "core/storage/integrity.h"

#include <algorithm>
#include <utility>

namespace bihuan {

namespace {

/// The newest month that is open, else the newest one that was ever opened, else January of the office's year.
Period periodToBegin(const OfficeRows &office)
{
    const PeriodRecord *best = nullptr;
    for (const PeriodRecord &record : office.periods) {
        const bool open = record.state == periodstates::open;
        const bool bestOpen = best && best->state == periodstates::open;
        if (!best || (open && !bestOpen) || (open == bestOpen && best->period < record.period))
            best = &record;
    }
    return best ? best->period : Period::month(office.office.year, 1);
}

/// The task has the file.
tl::unexpected<Error> busyRefusal()
{
    return refuse(QStringLiteral("正在进行较长的操作，完成后再看这一期。"));
}

constexpr qsizetype longStep = 200; ///< matters; about 10 ms

} // namespace

OfficeFile::OfficeFile(std::unique_ptr<Workspace> workspace) : m_workspace(std::move(workspace))
{
    if (Editor *const editor = m_workspace->editor())
        connect(editor, &Editor::changed, this, &OfficeFile::followEditor, Qt::DirectConnection);
    m_workspace->dailyBackup().runInBackground([this](const Error &error) {
        QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    });
}

Result<std::unique_ptr<OfficeFile>> OfficeFile::load(std::unique_ptr<Workspace> workspace)
{
    BIHUAN_TRY(const OfficeRows office, loadOffice(workspace->database()));
    BIHUAN_TRY(std::vector<int> years, matterYears(workspace->database()));
    std::unique_ptr<OfficeFile> file(new OfficeFile(std::move(workspace)));
    const Period begin = periodToBegin(office);
    if (std::ranges::find(years, begin.year) == years.end())
        years.push_back(begin.year);
    std::ranges::sort(years);
    file->m_years = std::move(years);
    BIHUAN_CHECK(file->loadYear(begin.year));
    BIHUAN_CHECK(file->showPeriod(begin));
    return file;
}

void OfficeFile::moveTo(QThread *thread)
{
    moveToThread(thread);
    if (Editor *const editor = m_workspace->editor())
        editor->moveToThread(thread);
}

Status OfficeFile::loadYear(int year)
{
    BIHUAN_TRY(m_county, m_workspace->county(year));
    m_views.clear();
    m_lights.reset();
    m_yearBefore.reset();
    m_yearBeforeRead = false;
    return {};
}

Status OfficeFile::showPeriod(const Period &period)
{
    BIHUAN_TRY(m_view, viewOf(period));
    m_period = period;
    m_reporting = reportingState(m_view);
    return {};
}

bool OfficeFile::isWritable() const
{
    return m_workspace->editor() && !m_busy;
}

void OfficeFile::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Memory memory = std::exchange(m_taskMemory, busy ? Memory{m_county, m_period, m_views, m_lights} : Memory{});
    const std::vector<ChangeSummary> untold = std::exchange(m_untold, {});
    if (!untold.empty()) {
        if (m_taskStatus)
            m_taskStatus = takeOver(std::move(memory));
        if (!m_taskStatus)
            Q_EMIT failed(m_taskStatus.error());
    }
    for (const ChangeSummary &summary : untold)
        Q_EMIT changed(summary);
    Q_EMIT busyChanged();
}

Status OfficeFile::setPeriod(const Period &period)
{
    if (period == m_period)
        return {};
    if (m_busy && period.year != m_county->year())
        return busyRefusal();
    if (period.year != m_county->year())
        BIHUAN_CHECK(loadYear(period.year));
    BIHUAN_CHECK(showPeriod(period));
    Q_EMIT periodChanged();
    return {};
}

bool OfficeFile::takesFigures() const
{
    const bool shortPeriod = m_period.kind == Period::Kind::Month || m_period.kind == Period::Kind::HalfMonth;
    const PeriodRecord *record = m_county->period(m_period);
    return shortPeriod && (!record || record->state == periodstates::open);
}

QString OfficeFile::lockReason() const
{
    if (isReadOnly())
        return QStringLiteral("文件以只读方式打开，不能修改。关闭后以可写方式打开再改。");
    return m_busy ? QStringLiteral("正在进行较长的操作，完成后再修改。") : QString();
}

QString OfficeFile::lockReason(const Period &period) const
{
    if (const QString reason = lockReason(); !reason.isEmpty())
        return reason;
    if (period.kind != Period::Kind::Month && period.kind != Period::Kind::HalfMonth)
        return QStringLiteral("%1的数字由各月得出；要填报，先把数据期换到一个月。").arg(period.title());
    const PeriodRecord *const record = m_county->period(period);
    if (record && record->state == periodstates::published)
        return QStringLiteral("%1已发布，数字不再改动；需要更正的，在后面的期里更正。").arg(period.title());
    if (record && record->state == periodstates::closed)
        return QStringLiteral("%1填报已关闭；要补填或更正，先重新打开这一期。").arg(period.title());
    return {};
}

Result<PeriodView> OfficeFile::viewOf(const Period &period)
{
    if (const auto known = m_views.constFind(period); known != m_views.constEnd())
        return *known;
    const PeriodRecord *const record = m_county->period(period);
    if (m_busy && record && record->state == periodstates::published)
        return busyRefusal(); // it would be read from the file
    BIHUAN_TRY(PeriodView view, m_workspace->viewOf(m_county, period));
    m_views.insert(period, view);
    return view;
}

std::shared_ptr<const County> OfficeFile::yearBefore()
{
    if (!m_yearBeforeRead && !m_busy) {
        m_yearBeforeRead = true;
        const int year = m_county->year() - 1;
        if (std::ranges::find(m_years, year) != m_years.end()) {
            if (auto county = m_workspace->county(year))
                m_yearBefore = *county;
        }
    }
    return m_yearBefore;
}

Result<Editor *> OfficeFile::editor() const
{
    if (const QString reason = lockReason(); !reason.isEmpty())
        return refuse(reason);
    return m_workspace->editor();
}

Result<ChangeSummary> OfficeFile::setCells(const std::vector<CellEdit> &edits, const std::vector<NewRow> &rows,
                                           const QString &label)
{
    BIHUAN_CHECK(editor());
    return setTable(*m_workspace, *m_county, m_period, edits, rows, label);
}

Result<ChangeSummary> OfficeFile::run(const QString &label, const Editor::Change &change)
{
    BIHUAN_TRY(Editor *const writer, editor());
    return writer->run(label, change);
}

Result<ChangeSummary> OfficeFile::undo()
{
    BIHUAN_TRY(Editor *const writer, editor());
    return writer->undo();
}

Result<ChangeSummary> OfficeFile::redo()
{
    BIHUAN_TRY(Editor *const writer, editor());
    return writer->redo();
}

LightHistory &OfficeFile::lights()
{
    if (!m_lights)
        m_lights.emplace(*m_workspace, m_county);
    return *m_lights;
}

bool OfficeFile::isLong(bool redo) const
{
    const Editor *const writer = m_workspace->editor();
    return writer && (redo ? writer->redoSize() : writer->undoSize()) > longStep;
}

QString OfficeFile::undoLabel() const
{
    const Editor *const writer = m_busy ? nullptr : m_workspace->editor(); // else it is the task's
    return writer && writer->canUndo() ? writer->undoLabel() : QString();
}

QString OfficeFile::redoLabel() const
{
    const Editor *const writer = m_busy ? nullptr : m_workspace->editor();
    return writer && writer->canRedo() ? writer->redoLabel() : QString();
}

/// Reads what was touched; views of other periods that somebody asked for are kept up to date with it.
Status OfficeFile::follow(Memory &memory, const ChangeSummary &summary) const
{
    const std::shared_ptr<const County> before = memory.county;
    BIHUAN_TRY(memory.county, m_workspace->countyAfter(*before, summary));
    const bool otherYear = std::ranges::any_of(
        summary.matters, [&](const MatterId &id) { return !before->matter(id) && !memory.county->matter(id); });
    if (summary.office || otherYear)
        memory.yearBefore = false;
    if (summary.office) {
        memory.views.clear();
    } else {
        for (PeriodView &view : memory.views)
            followCounty(view, memory.county, summary.matters);
    }
    if (memory.lights)
        memory.lights->follow(memory.county, summary.matters);
    if (!memory.views.contains(memory.period)) {
        BIHUAN_TRY(PeriodView view, m_workspace->viewOf(memory.county, memory.period));
        memory.views.insert(memory.period, std::move(view));
    }
    return {};
}

Status OfficeFile::takeOver(Memory memory)
{
    m_county = std::move(memory.county);
    m_views = std::move(memory.views);
    m_lights = std::move(memory.lights);
    if (!memory.yearBefore) {
        m_yearBefore.reset();
        m_yearBeforeRead = false;
    }
    return showPeriod(m_period);
}

void OfficeFile::followEditor(const ChangeSummary &summary)
{
    if (m_busy) { // in the task's thread
        m_untold.push_back(summary);
        return;
    }
    Memory memory{m_county, m_period, std::exchange(m_views, {}), std::exchange(m_lights, {})};
    Status status = follow(memory, summary);
    if (status)
        status = takeOver(std::move(memory));
    if (!status)
        Q_EMIT failed(status.error());
    Q_EMIT changed(summary);
}

void OfficeFile::followTask()
{
    m_taskStatus = {};
    for (const ChangeSummary &summary : m_untold) {
        if (m_taskStatus)
            m_taskStatus = follow(m_taskMemory, summary);
    }
}

} // namespace bihuan
