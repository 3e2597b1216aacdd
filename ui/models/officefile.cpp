// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/officefile.h"

#include "core/storage/integrity.h"

#include <QThreadPool>

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
    BIHUAN_TRY(file->m_year, file->read(begin));
    file->show(file->m_year.views.value(begin));
    return file;
}

void OfficeFile::moveTo(QThread *thread)
{
    moveToThread(thread);
    if (Editor *const editor = m_workspace->editor())
        editor->moveToThread(thread);
}

/// With the lights that an overview of `period` asks for.
Result<OfficeFile::Year> OfficeFile::read(const Period &period) const
{
    Year year;
    year.period = period;
    BIHUAN_TRY(year.county, m_workspace->county(period.year));
    BIHUAN_TRY(year.county, m_workspace->withEarlierYears(year.county));
    BIHUAN_TRY(PeriodView view, m_workspace->viewOf(year.county, period));
    year.views.insert(period, std::make_shared<PeriodView>(std::move(view)));
    year.lights.emplace(*m_workspace, year.county);
    for (const Period &month : period.monthsToDate())
        BIHUAN_CHECK(year.lights->in(month));
    BIHUAN_CHECK(readCurvesBefore(year));
    BIHUAN_TRY(year.notices, NoticeBook::load(*m_workspace));
    BIHUAN_TRY(year.bulletins, BulletinBook::load(*m_workspace));
    return year;
}

/// Only its curves are kept of the year before, not the year.
Status OfficeFile::readCurvesBefore(Year &year) const
{
    const int before = year.period.year - 1;
    year.curvesBefore.clear();
    if (std::ranges::find(m_years, before) == m_years.end())
        return {};
    BIHUAN_TRY(const auto county, m_workspace->county(before));
    for (const LedgerDefinition &ledger : county->ledgers())
        year.curvesBefore.insert(ledger.id.value, yearCurve(*county, ledger.id.value, Period::month(before, 12)).actual);
    return {};
}

void OfficeFile::show(std::shared_ptr<const PeriodView> view)
{
    m_view = std::move(view);
    m_period = m_view->period;
    m_reporting = reportingState(*m_view);
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
    Year year = std::exchange(m_taskYear, busy ? m_year : Year{});
    if (busy) {
        m_taskYear.period = m_period;
        m_taskStatus = {};
        Q_EMIT busyChanged();
        return;
    }
    const bool otherYear = year.county->year() != m_year.county->year();
    const std::vector<ChangeSummary> untold = std::exchange(m_untold, {});
    if (m_taskStatus && (otherYear || !untold.empty()))
        m_taskStatus = takeOver(year, otherYear ? year.period : m_period);
    if (!m_taskStatus)
        Q_EMIT failed(m_taskStatus.error());
    for (const ChangeSummary &summary : untold)
        Q_EMIT changed(summary);
    if (otherYear)
        Q_EMIT periodChanged();
    Q_EMIT busyChanged();
    // Nobody looks at what was there before. Letting go of tens of thousands of matters takes its time.
    QThreadPool::globalInstance()->start([before = std::make_shared<Year>(std::move(year))] {});
}

Status OfficeFile::setPeriod(const Period &period)
{
    if (period == m_period)
        return {};
    if (period.year != m_year.county->year()) {
        if (m_busy)
            return busyRefusal();
        BIHUAN_TRY(Year year, read(period));
        BIHUAN_CHECK(takeOver(year, period));
    } else {
        BIHUAN_TRY(auto view, viewOf(period));
        show(std::move(view));
    }
    Q_EMIT periodChanged();
    return {};
}

Status OfficeFile::readYear(const Period &period)
{
    BIHUAN_TRY(m_taskYear, read(period));
    return {};
}

bool OfficeFile::takesFigures() const
{
    const bool shortPeriod = m_period.kind == Period::Kind::Month || m_period.kind == Period::Kind::HalfMonth;
    const PeriodRecord *record = m_year.county->period(m_period);
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
    const PeriodRecord *const record = m_year.county->period(period);
    if (record && record->state == periodstates::published)
        return QStringLiteral("%1已发布，数字不再改动；需要更正的，在后面的期里更正。").arg(period.title());
    if (record && record->state == periodstates::closed)
        return QStringLiteral("%1填报已关闭；要补填或更正，先重新打开这一期。").arg(period.title());
    return {};
}

Result<std::shared_ptr<const PeriodView>> OfficeFile::viewOf(const Period &period)
{
    if (const auto known = m_year.views.constFind(period); known != m_year.views.constEnd())
        return *known;
    const PeriodRecord *const record = m_year.county->period(period);
    if (m_busy && record && record->state == periodstates::published)
        return busyRefusal(); // it would be read from the file
    BIHUAN_TRY(PeriodView read, m_workspace->viewOf(m_year.county, period));
    const auto view = std::make_shared<const PeriodView>(std::move(read));
    m_year.views.insert(period, view);
    return view;
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
    return setTable(*m_workspace, *m_year.county, m_period, edits, rows, label);
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
Status OfficeFile::follow(Year &year, const ChangeSummary &summary) const
{
    if (summary.notices) {
        BIHUAN_TRY(year.notices, NoticeBook::after(*m_workspace, *year.notices, summary));
    }
    if (summary.bulletins) {
        BIHUAN_TRY(year.bulletins, BulletinBook::load(*m_workspace));
    }
    const std::shared_ptr<const County> before = year.county;
    BIHUAN_TRY(year.county, m_workspace->countyAfter(*before, summary));
    const bool otherYear = std::ranges::any_of(
        summary.matters, [&](const MatterId &id) { return !before->matter(id) && !year.county->matter(id); });
    if (otherYear)
        BIHUAN_CHECK(readCurvesBefore(year));
    if (summary.office)
        year.views.clear();
    for (std::shared_ptr<const PeriodView> &view : year.views) {
        auto next = std::make_shared<PeriodView>(*view);
        followCounty(*next, year.county, summary.matters);
        view = std::move(next);
    }
    year.lights->follow(year.county, summary.matters);
    if (!year.views.contains(year.period)) {
        BIHUAN_TRY(PeriodView view, m_workspace->viewOf(year.county, year.period));
        year.views.insert(year.period, std::make_shared<PeriodView>(std::move(view)));
    }
    return {};
}

/// `year` is afterwards what was there before; `period` may be its own and is a copy.
Status OfficeFile::takeOver(Year &year, Period period)
{
    std::swap(m_year, year);
    BIHUAN_TRY(auto view, viewOf(period));
    show(std::move(view));
    return {};
}

void OfficeFile::followEditor(const ChangeSummary &summary)
{
    if (m_busy) { // in the task's thread
        m_untold.push_back(summary);
        return;
    }
    Year year = m_year;
    year.period = m_period;
    Status status = follow(year, summary);
    if (status)
        status = takeOver(year, m_period);
    if (!status)
        Q_EMIT failed(status.error());
    Q_EMIT changed(summary);
}

void OfficeFile::followTask()
{
    for (const ChangeSummary &summary : m_untold) {
        if (m_taskStatus)
            m_taskStatus = follow(m_taskYear, summary);
    }
}

} // namespace bihuan
