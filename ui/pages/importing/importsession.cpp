// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/importsession.h"

#include "core/services/importprofile.h"
#include "core/services/rejectedrows.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace bihuan {

namespace {

/// Columns that somebody chose in the window are kept under this name, for every sheet of the ledger.
const QString usualProfile = QStringLiteral("常用");

const QString acceptWord = QStringLiteral("accept");
const QString skipWord = QStringLiteral("skip");

QString namesOf(const QStringList &paths)
{
    const QString first = QStringLiteral("“%1”").arg(QFileInfo(paths.value(0)).fileName());
    return paths.size() > 1 ? QStringLiteral("%1等%2个文件").arg(first).arg(paths.size()) : first;
}

/// The sheet does not say which month it is of: a person has to.
bool asksForPeriod(const ImportPlan &plan)
{
    return std::ranges::any_of(plan.findings, [&plan](const ImportFinding &found) {
        return found.finding.kind == FindingKind::Period && found.remedy == Remedy::Correct
               && !plan.sheets[static_cast<size_t>(found.sheet)].period;
    });
}

} // namespace

/// What the thread brings back.
struct ImportSession::Made
{
    std::shared_ptr<const ImportBooks> books;
    std::shared_ptr<const ImportPlan> plan;
    LedgerId ledger;
};

ImportSession::ImportSession(OfficeFile &file, PageHost &host, QObject *parent)
    : QObject(parent), m_file(file), m_host(host)
{
    // What had to wait for another task begins when that one is done; queued, since its end is still being told.
    connect(&m_file, &OfficeFile::busyChanged, this, &ImportSession::makePlan, Qt::QueuedConnection);
}

void ImportSession::setPaths(const QStringList &paths)
{
    m_paths = paths;
    m_books = nullptr;
    m_plan = nullptr;
    m_ledger = {};
    m_period.reset();
    m_sheet.clear();
    m_decisions.clear();
    m_accepted.clear();
    m_columnsChosen = false;
    m_state = paths.isEmpty() ? State::Empty : State::Working;
    planAgain();
    Q_EMIT changed();
}

void ImportSession::setLedger(const LedgerId &ledger)
{
    if (m_ledger == ledger)
        return;
    m_ledger = ledger;
    m_decisions.clear(); // they were about other columns
    m_columnsChosen = false;
    planAgain();
}

void ImportSession::setPeriod(const std::optional<Period> &period)
{
    if (m_period == period)
        return;
    m_period = period;
    planAgain();
}

void ImportSession::setSheet(const QString &sheet)
{
    if (m_sheet == sheet)
        return;
    m_sheet = sheet;
    planAgain();
}

void ImportSession::decide(const QString &cell, const QString &word)
{
    if (word.isEmpty())
        m_decisions.remove(cell);
    else
        m_decisions.insert(cell, word);
    planAgain();
}

void ImportSession::skipRow(const QString &sheet, int row, bool skip)
{
    const QString start = sheet + QLatin1Char('!');
    m_decisions.removeIf([&](const std::pair<const QString &, QString &> &decision) {
        static const QRegularExpression letters(QStringLiteral("^[A-Z]+"));
        return decision.second == skipWord && decision.first.startsWith(start)
               && decision.first.mid(start.size()).remove(letters).toInt() == row;
    });
    if (skip)
        m_decisions.insert(start + cellName(row - 1, 0), skipWord);
    planAgain();
}

void ImportSession::acceptFinding(const ImportFinding &found, bool accept)
{
    const QString decided = m_decisions.value(found.cell);
    const bool isCell = found.cell.contains(QLatin1Char('!'));
    if (accept && isCell && (decided.isEmpty() || decided == acceptWord))
        decide(found.cell, acceptWord);
    else if (!accept && isCell && !decided.isEmpty())
        decide(found.cell, {});
    else if (accept)
        acceptKind(found.finding.kind, true);
    else
        takeBack(found);
}

/// One of a kind that was accepted as a whole: the others stay accepted.
void ImportSession::takeBack(const ImportFinding &found)
{
    m_accepted.erase(found.finding.kind);
    for (const ImportFinding &other : m_plan->findings) {
        const bool stays = other.finding.kind == found.finding.kind && other.cell != found.cell && !other.open && other.remedy == Remedy::Accept;
        if (stays && other.cell.contains(QLatin1Char('!')) && !m_decisions.contains(other.cell))
            m_decisions.insert(other.cell, acceptWord);
    }
    planAgain();
}

void ImportSession::acceptKind(FindingKind kind, bool accept)
{
    if (accept)
        m_accepted.insert(kind);
    else
        m_accepted.erase(kind);
    planAgain();
}

void ImportSession::chooseColumn(const QString &headerCell, const QString &column)
{
    m_columnsChosen = true;
    decide(headerCell, column.isEmpty() ? QStringLiteral("ignore") : QStringLiteral("column:") + column);
}

bool ImportSession::canApply() const
{
    return m_state == State::Planned && m_current == m_wanted && m_plan->isReady() && !m_plan->writesNothing() && m_file.isWritable();
}

Result<ImportRequest> ImportSession::request() const
{
    ImportRequest request;
    request.ledger = m_ledger;
    request.year = m_file.county()->year();
    request.paths = m_paths;
    request.sheet = m_sheet;
    request.options.period = m_period;
    request.options.accepted = m_accepted;
    QJsonArray decisions;
    for (auto decision = m_decisions.cbegin(); decision != m_decisions.cend(); ++decision)
        decisions.append(QJsonObject{{QStringLiteral("place"), decision.key()}, {QStringLiteral("decision"), decision.value()}});
    BIHUAN_TRY(request.options.decisions, ImportDecisions::read(QJsonDocument(decisions).toJson(), QStringLiteral("导入")));
    return request;
}

void ImportSession::planAgain()
{
    if (m_state == State::Applied || m_applying)
        return;
    if (m_period && m_period->year != m_file.county()->year())
        m_period.reset();
    ++m_wanted;
    // Not from here: the task that changed the file may still be telling its end.
    QMetaObject::invokeMethod(this, &ImportSession::makePlan, Qt::QueuedConnection);
}

void ImportSession::makePlan()
{
    if (m_making != 0 || m_current == m_wanted || m_paths.isEmpty() || m_state == State::Applied || m_file.isBusy())
        return;
    auto wanted = request();
    if (!wanted) {
        m_host.tell(wanted.error());
        return;
    }
    m_making = m_wanted;
    m_made = std::make_shared<Made>(Made{m_books, nullptr, m_ledger});
    const auto work = [made = m_made, request = *wanted, county = m_file.county(), shown = m_file.period(),
                       chosen = m_columnsChosen](const Progress &progress) mutable -> Status {
        if (!made->books) {
            BIHUAN_TRY(ImportBooks books, readImportBooks(request.paths, {}, progress));
            made->books = std::make_shared<const ImportBooks>(std::move(books));
        }
        if (made->ledger.value.isEmpty())
            made->ledger = bestLedger(*county, *made->books);
        request.ledger = made->ledger;
        BIHUAN_TRY(const ChosenColumns before, importProfile(*county, request.ledger, usualProfile));
        if (chosen || !before.isEmpty())
            request.profile = usualProfile;
        BIHUAN_TRY(ImportPlan plan, planImport(*county, request, *made->books, progress));
        if (!request.options.period && asksForPeriod(plan)) { // then it is the month everybody looks at
            request.options.period = shown;
            BIHUAN_TRY(plan, planImport(*county, request, *made->books, progress));
        }
        made->plan = std::make_shared<const ImportPlan>(std::move(plan));
        return {};
    };
    m_host.start({QStringLiteral("正在核对%1").arg(namesOf(m_paths)), work,
                  [this](const Status &status) { finishPlan(std::exchange(m_making, 0), status); }});
}

void ImportSession::finishPlan(int making, const Status &status)
{
    const std::shared_ptr<Made> made = std::exchange(m_made, nullptr);
    if (making != m_wanted) { // overtaken; what was read of the same files still serves
        if (!m_books && made->books && made->books->paths == m_paths)
            m_books = made->books;
        makePlan();
        return;
    }
    m_current = making;
    m_books = made->books;
    if (status) {
        m_ledger = made->ledger;
        m_plan = made->plan;
        m_state = State::Planned;
    } else {
        m_plan = nullptr;
        m_error = status.error();
        if (m_error.code == ErrorCode::Cancelled)
            m_error.text = QStringLiteral("核对已停止，没有写入。");
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

void ImportSession::saveRejected(const QString &path)
{
    const auto wanted = request();
    if (!wanted || !m_plan)
        return;
    const auto rows = std::make_shared<int>(0);
    m_host.start({QStringLiteral("正在另存“%1”").arg(QFileInfo(path).fileName()),
                  [rows, path, request = *wanted, plan = m_plan](const Progress &) -> Status {
                      BIHUAN_TRY(*rows, writeRejectedRows(request, *plan, path));
                      return {};
                  },
                  [this, rows, path](const Status &status) {
                      if (!status)
                          return m_host.tell(status.error());
                      m_host.tell({Message::Kind::Done, QStringLiteral("待改正的%1行已存到“%2”，最后一列写着原因。").arg(*rows).arg(path), {}, {}});
                  }});
}

void ImportSession::apply()
{
    if (!canApply())
        return;
    const auto summary = std::make_shared<ChangeSummary>();
    m_applying = true;
    m_host.start({QStringLiteral("正在导入%1").arg(namesOf(m_paths)),
                  [summary, plan = m_plan, &workspace = m_file.workspace()](const Progress &progress) -> Status {
                      BIHUAN_TRY(*summary, applyImport(workspace, *plan, progress));
                      return {};
                  },
                  [this, summary](const Status &status) {
                      m_applying = false;
                      if (!status) {
                          m_host.tell(status.error());
                          return;
                      }
                      m_label = summary->label;
                      m_outcome = QStringLiteral("已") + summary->label;
                      m_state = State::Applied;
                      Q_EMIT changed();
                      Q_EMIT applied(m_outcome);
                  }});
}

} // namespace bihuan
